//! What a proposal has reached, kept in a file of its own, so that it can't be lost unseen.

mod file;
mod finding;
mod reached;

pub use file::{Baseline, Error, Reached, SCHEMA, Statement};
pub use finding::{Fallen, Finding, Kind};
