//! A bid, before it is compared and in a comparison.

use crate::demand::Unmet;
use crate::document::Document;
use crate::report::Report;

/// A bid that is to be compared.
#[derive(Clone, Debug)]
pub struct Bid {
    /// What readers call it.
    pub name: String,
    /// Its documents, in the order of the report's inputs.
    pub documents: Vec<Document>,
    /// How it was assessed. All bids of a comparison are assessed against the same charter.
    pub report: Report,
}

/// A bid in a comparison.
#[derive(Clone, Debug)]
pub struct Compared {
    /// What readers call it.
    pub name: String,
    /// How it was assessed.
    pub report: Report,
    /// What it doesn't reach of the must-haves.
    pub unmet: Vec<Unmet>,
    /// Whether its score isn't enough for the threshold; `None` without a threshold. A bid without a score is below, and so is one
    /// whose score is enough only if something speaks for what couldn't be evaluated: [`crate::demand::Demands::shortfall`] says which.
    pub below: Option<bool>,
}

/// Where a bid stands: its file, or the folder that all its files have in common.
#[must_use]
pub fn source(report: &Report) -> String {
    let mut names = report.inputs.iter().filter(|input| !input.is_artefact);
    let Some(first) = names.next() else {
        return String::new();
    };
    let mut common = first.name.as_str();
    for input in names {
        while !is_in(&input.name, common) {
            common = common.rsplit_once('/').map_or("", |(above, _)| above);
        }
    }
    common.to_owned()
}

/// Whether a path is another one or stands below it.
fn is_in(path: &str, other: &str) -> bool {
    other.is_empty()
        || path
            .strip_prefix(other)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}
