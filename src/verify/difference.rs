//! What is told of a report that doesn't hold.

use std::fmt::Display;

/// The first thing in a report that isn't so.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{place}: {what}")]
pub struct Difference {
    /// Where: a criterion, a file, a part of the report.
    pub place: String,
    /// What the report says, and what is so.
    pub what: String,
}

impl Difference {
    pub(super) fn at(place: &str, what: &dyn Display) -> Self {
        Self {
            place: place.to_owned(),
            what: what.to_string(),
        }
    }
}
