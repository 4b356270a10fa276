//! Rules: charters, criteria and wordings, read from TOML files and made ready once.
//!
//! A wording knows no charter and a charter knows no wording, so each can be added without touching the other.
//!
//! `build.rs` takes this room in as a whole to prepare the built-in rules: it may use nothing of the crate but `words`.

mod charter;
mod check;
mod compiled;
mod error;
mod example;
mod file;
mod pack;
mod pattern;
#[allow(dead_code)] // `build.rs` alone prepares
pub(crate) mod prepare;
mod scale;
mod tells;
mod terms;

pub use charter::{Charter, CharterInfo, Criterion, Lens, Pillar, Principle, Reference};
pub use check::{ClaimCheck, FileCheck};
pub use compiled::{
    Address, CURRENCIES, ClassId, Cue, Known, LazyRegex, Lexicon, Need, Owner, Pattern, PatternId,
    ROW, Refusal, RefusalId, RowPart, Step, Triggers, Vocabulary, Wording, is_among, is_host,
    word_number,
};
pub use error::{Error, Errors};
pub use example::{Example, FileExample};
pub(crate) use pack::Prepared;
pub use pack::RulePack;
pub use scale::{Mark, Scale};
pub use tells::{Answer, Reserved, Title};
pub use terms::{Applies, CueKind, Grammar, Level, ProofKind, Reads, Scope, Unending};

/// The page that `charterlint rules help` prints.
pub const HELP: &str = include_str!("help.md");
