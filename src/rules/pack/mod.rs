//! Packs of rules: files laid over each other, and the charters, scales and examples that are made of them.

mod charters;
mod complete;
mod criterion;
mod examples;
mod extended;
mod layers;
mod lexicons;
mod outline;
mod prepared;
mod scales;
mod wordings;

pub use layers::RulePack;
pub(crate) use prepared::Prepared;
