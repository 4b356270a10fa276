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
