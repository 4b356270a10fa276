//! Rules: charters, criteria and wordings, read from TOML files and made ready once.
//!
//! A wording knows no charter and a charter knows no wording, so each can be added without touching the other.

mod address;
mod assembly;
mod builder;
mod built_in;
mod charter;
mod checks;
mod complete;
mod error;
mod file;
mod flat;
mod known;
mod lexicon;
mod literals;
mod merge;
mod need;
mod numbering;
mod pack;
mod pattern;
mod rarity;
mod scale;
mod vocabulary;

pub use address::{Address, is_host};
pub use charter::{Charter, CharterInfo, Criterion, Example, Pillar, Principle, Reference};
pub use checks::{ClaimCheck, FileCheck, FileExample, Reads};
pub use error::{Error, Errors};
pub use file::{Applies, CueKind, Grammar, Level, ProofKind, Scope};
pub use known::{Known, ROW, word_number};
pub use lexicon::{
    Cue, Lexicon, Owner, Pattern, PatternId, Refusal, RefusalId, Triggers, Wording, is_among,
};
pub use need::{LazyRegex, Need, Piece, Step};
pub use pack::RulePack;
pub use pattern::HELP;
pub use scale::{Mark, Scale};
pub use vocabulary::{CURRENCIES, ClassId, Vocabulary};
