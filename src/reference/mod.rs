//! Earlier scores of one's own, beside which a new one is shown: numbers only, and only of the same rules.

mod among;
mod file;

pub use file::{Error, Mixed, Reference, SCHEMA};
