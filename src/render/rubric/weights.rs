//! What a charter asks for, with weights, in words.

use crate::rules::{Charter, Criterion, Principle};

/// The charter with its edition.
pub(super) fn title(charter: &Charter) -> String {
    format!("{} {}", charter.title, charter.edition)
        .trim()
        .to_owned()
}

/// Criteria of a principle with their weights.
pub(super) fn criteria<'a>(
    charter: &'a Charter,
    principle: &'a Principle,
) -> impl Iterator<Item = (&'a Criterion, u32)> {
    principle
        .criteria
        .iter()
        .map(|&(at, weight)| (&charter.criteria[at], weight))
}

/// The weight of a principle: that of all its criteria.
pub(super) fn weight(principle: &Principle) -> u64 {
    let criteria = principle.criteria.iter();
    criteria.map(|&(_, weight)| u64::from(weight)).sum()
}

/// Sum of all weights.
pub(super) fn total(charter: &Charter) -> u64 {
    charter.principles.iter().map(weight).sum()
}

/// A weight as a share of all weights, in tenths of a percent, rounded.
pub(super) fn share(weight: u64, total: u64) -> String {
    let tenths = (2000 * weight + total) / (2 * total.max(1));
    format!("{}.{} %", tenths / 10, tenths % 10)
}
