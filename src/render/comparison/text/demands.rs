//! The must-haves and the threshold, and who doesn't reach them.

use crate::catalogue::say::comparison as say;
use crate::compare::{Compared, Comparison};
use crate::demand::{Demands, MustHave, Shortfall};
use crate::render::{Ink, Page, view};

pub(super) fn reached(page: &mut Page, comparison: &Comparison) {
    let demands = &comparison.demands;
    if demands.must_haves.is_empty() && demands.threshold.is_none() {
        return;
    }
    page.heading(&say::MustHaves.to_string());
    let bids = || (1..).zip(&comparison.bids);
    for (at, must_have) in demands.must_haves.iter().enumerate() {
        let title = say::CriterionAtLeast {
            criterion: &must_have.id,
            least: must_have.least.word(),
        };
        let missing: Vec<String> = bids()
            .filter_map(|(number, bid)| Some((number, misses(bid, at, must_have)?)))
            .map(|(number, told): (usize, _)| format!("{number} ({told})"))
            .collect();
        demand(page, &title.to_string(), &missing);
    }
    if let Some(threshold) = demands.threshold {
        let missing: Vec<String> = bids()
            .filter(|(_, bid)| bid.below == Some(true))
            .map(|(number, bid)| format!("{number} ({})", score_below(demands, bid)))
            .collect();
        let title = say::ScoreAtLeast { score: threshold };
        demand(page, &title.to_string(), &missing);
    }
}

/// By which criteria a bid misses a must-have; a must-have for one criterion needs no name.
fn misses(bid: &Compared, at: usize, must_have: &MustHave) -> Option<String> {
    let unmet: Vec<_> = bid
        .unmet
        .iter()
        .filter(|unmet| unmet.must_have == at)
        .collect();
    match unmet.as_slice() {
        [] => None,
        [one] if one.criterion == must_have.id => Some(one.verdict.word().to_owned()),
        some => {
            let named = some
                .iter()
                .map(|one| format!("{} {}", one.criterion, one.verdict.word()));
            Some(named.collect::<Vec<_>>().join(", "))
        }
    }
}

/// The score of a bid that is below the threshold; with what makes it so where the number alone doesn't.
fn score_below(demands: &Demands, bid: &Compared) -> String {
    let score = view::percent(&bid.report.total);
    match demands.shortfall(&bid.report) {
        Some(Shortfall::Unsure {
            least, unjudged, ..
        }) => say::LowestScore {
            lowest: least,
            score,
            unjudged,
        }
        .to_string(),
        _ => score,
    }
}

fn demand(page: &mut Page, title: &str, missing: &[String]) {
    let (ink, told) = if missing.is_empty() {
        (Ink::Good, say::ReachedByAll.to_string())
    } else {
        let bids = missing.join(", ");
        (Ink::Bad, say::NotReachedBy { bids }.to_string())
    };
    page.item(
        &[(Ink::Plain, "  ")],
        &[(Ink::Strong, title), (Ink::Plain, ": "), (ink, &told)],
    );
}
