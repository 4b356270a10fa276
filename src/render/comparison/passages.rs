//! Passages that bids share: which are told first, and what they most likely are.

use crate::catalogue::say::comparison as say;
use crate::compare::{Comparison, Passage};
use std::collections::BTreeMap;

/// Those that only some bids have, which people should look at.
pub(super) fn own(comparison: &Comparison) -> Vec<&Passage> {
    let passages = comparison.shared.iter();
    passages
        .filter(|passage| !passage.in_most && !passage.variant)
        .collect()
}

/// Those that most bids have, together where the same bids have them; those of the most bids first.
pub(super) fn buyers(comparison: &Comparison) -> Vec<Vec<&Passage>> {
    let mut groups: BTreeMap<Vec<usize>, Vec<&Passage>> = BTreeMap::new();
    for passage in &comparison.shared {
        if passage.in_most && !passage.variant {
            let bids = passage.stands.iter().map(|stand| stand.bid).collect();
            groups.entry(bids).or_default().push(passage);
        }
    }
    let mut groups: Vec<Vec<&Passage>> = groups.into_values().collect();
    groups.sort_by_key(|group| std::cmp::Reverse(group[0].stands.len()));
    groups
}

/// What a passage most likely is.
pub(super) fn likely(passage: &Passage) -> String {
    match passage.stands.len() {
        _ if passage.in_most => say::ProbablyTheBuyers.to_string(),
        0..=2 => say::OnlyInTheseTwo.to_string(),
        _ => say::BuyersOrOneSource.to_string(),
    }
}
