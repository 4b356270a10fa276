//! Whether a JSON report is what charterlint makes of the files and rules it names.
//!
//! The report is made again and compared as a whole; of all that differs the first is named, causes before their effects:
//! shape, version, rules, files, then verdicts, quotes, scores and the rest.

mod check;
mod claim;
mod difference;
mod files;
mod pair;
mod parts;
mod values;
mod waivers;
mod words;

pub use check::{AtHand, Repository};
pub use claim::{Claim, Refusal};
pub use difference::Difference;
pub use files::File;
