//! The report for programs, `charterlint.report/1`: its one shape, in which it is written and read back, and of which its JSON Schema is made.
//!
//! The shape is frozen, so that inside things can move: what changes it gets a new number. Then the types here become those of the new number, and
//! reports of the old one are told to be made anew; nothing else has to know.
//!
//! Keys keep the order in which they stand in the types. No type may flatten another into itself: serde would let unknown keys pass there.

mod enough;
mod evidence;
mod held;
mod json;
mod path;
mod place;
mod read;
mod report;
mod shown;
mod words;
mod write;

pub use enough::{Among, Decision, Demand, Failure, Improvement, Reference};
pub use evidence::Evidence;
pub use held::{Claim, Spot, Today, Waiver};
pub use json::json;
pub use read::{Error, read};
pub use report::{
    Charter, Criterion, Finding, Gap, Input, Lens, Options, Principle, Report, SHAPE, ScaleName,
    Score,
};
pub use write::Extent;

pub(crate) use json::{escape, json_line};
pub(crate) use path::{Step, in_words};
pub(crate) use place::Counted;
pub(crate) use read::{is_older, parsed, stated_shape, typed};
pub(crate) use shown::{mark, shown};
pub(crate) use words::{DAY, Fingerprint, SHA256, StrengthWord, VerdictWord};

/// JSON Schema of the report.
pub const SCHEMA: &str = include_str!("report.schema.json");

#[cfg(test)]
mod tests {
    #[test]
    fn the_schema_is_made_of_the_shape() {
        let file = "src/shape/report.schema.json";
        crate::schema::is_of_written::<super::Report>(super::SHAPE, file);
    }
}
