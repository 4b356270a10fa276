//! Wordings and cues of a language, compiled: words in numbered sets, patterns as steps through them, all of it in a few long rows.

mod address;
mod builder;
mod conditions;
mod entries;
mod flat;
mod known;
mod lexicon;
mod need;
mod numbering;
mod triggers;
mod vocabulary;

pub use address::{Address, is_host};
pub(super) use builder::Builder;
pub use entries::{Cue, Owner, Pattern, PatternId, Refusal, RefusalId, Wording};
pub use known::{Known, ROW, word_number};
pub use lexicon::Lexicon;
pub use need::{LazyRegex, Need, RowPart, Step};
pub use triggers::{Triggers, is_among};
pub use vocabulary::{CURRENCIES, ClassId, Vocabulary};
