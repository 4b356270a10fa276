//! Criterion by criterion: where bids differ, and what none of them commits to.

use super::bid::Compared;
use crate::report::Standing;
use std::cmp::Reverse;
use std::collections::HashSet;

/// Level from which on a criterion is met.
const MET: u32 = 2;

/// Where a criterion stands in each report: its principle and its place in that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct At {
    /// Index into [`crate::report::Report::principles`].
    pub principle: usize,
    /// Index into the principle's criteria.
    pub criterion: usize,
}

/// A criterion on which bids differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Apart {
    /// The criterion.
    pub at: At,
    /// Sum of the differences in level over all pairs of judged bids, times the criterion's weight.
    pub spread: u32,
}

/// A criterion that no bid commits to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CommonGap {
    /// The criterion.
    pub at: At,
    /// Bids that claim it at least.
    pub claimed: usize,
    /// Bids in which it was judged.
    pub judged: usize,
}

/// The criteria on which judged bids differ, the widest apart first; of equals in the charter's order.
pub(super) fn differences(bids: &[Compared]) -> Vec<Apart> {
    let mut all: Vec<Apart> = criteria(bids)
        .into_iter()
        .map(|(at, standing)| Apart {
            at,
            spread: spread(&levels(bids, at)) * standing.weight,
        })
        .filter(|apart| apart.spread > 0)
        .collect();
    all.sort_by_key(|apart| Reverse(apart.spread));
    all
}

/// The criteria that no bid commits to, the weightiest first; of equals in the charter's order.
pub(super) fn common_gaps(bids: &[Compared]) -> Vec<CommonGap> {
    let mut all = Vec::new();
    for (at, standing) in criteria(bids) {
        let levels = levels(bids, at);
        if !levels.is_empty() && levels.iter().all(|&level| level < MET) {
            let gap = CommonGap {
                at,
                claimed: levels.iter().filter(|&&level| level > 0).count(),
                judged: levels.len(),
            };
            all.push((Reverse(standing.weight), gap));
        }
    }
    all.sort_by_key(|(weight, _)| *weight);
    all.into_iter().map(|(_, gap)| gap).collect()
}

/// Each criterion once, even if several principles ask for it.
fn criteria(bids: &[Compared]) -> Vec<(At, &Standing)> {
    let mut seen = HashSet::new();
    let mut all = Vec::new();
    let principles = bids.first().map(|bid| bid.report.principles.as_slice());
    for (principle, of) in principles.unwrap_or_default().iter().enumerate() {
        for (criterion, standing) in of.criteria.iter().enumerate() {
            // a criterion stands alike under each principle
            if seen.insert(standing.id.as_str()) {
                let at = At {
                    principle,
                    criterion,
                };
                all.push((at, standing));
            }
        }
    }
    all
}

/// The levels of the bids in which the criterion was judged.
fn levels(bids: &[Compared], at: At) -> Vec<u32> {
    let standings = bids.iter().filter_map(|bid| bid.standing(at));
    standings
        .filter_map(|standing| standing.verdict.level())
        .collect()
}

/// Sum of the differences over all pairs.
fn spread(levels: &[u32]) -> u32 {
    let pairs = levels
        .iter()
        .enumerate()
        .flat_map(|(nth, &one)| levels[nth + 1..].iter().map(move |&other| (one, other)));
    pairs.map(|(one, other)| one.abs_diff(other)).sum()
}

impl Compared {
    /// How a criterion stands in this bid.
    #[must_use]
    pub fn standing(&self, at: At) -> Option<&Standing> {
        self.report
            .principles
            .get(at.principle)?
            .criteria
            .get(at.criterion)
    }
}

#[cfg(test)]
mod tests {
    use super::spread;

    #[test]
    fn spread_grows_with_every_pair_that_differs() {
        assert_eq!(spread(&[]), 0);
        assert_eq!(spread(&[2, 2, 2]), 0);
        assert_eq!(spread(&[3, 0]), 3);
        assert_eq!(spread(&[3, 3, 0, 0]), 12);
    }
}
