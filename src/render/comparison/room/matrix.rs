//! What the matrix shows of bids: how a criterion stands, and what of the required is missed.

use super::bids::Room;
use crate::catalogue::say::comparison as say;
use crate::compare::Compared;
use crate::judge::Verdict;
use crate::render::view;
use crate::report::Standing;

/// Required criteria that a bid misses and that are named; the others are counted.
const NAMED: usize = 3;

/// Whether anything is required of the bids.
pub(super) fn demands_any(room: &Room) -> bool {
    let demands = &room.comparison.demands;
    !demands.must_haves.is_empty() || demands.threshold.is_some()
}

/// How much of the required a bid misses.
pub(super) fn missed_count(bid: &Compared) -> usize {
    bid.unmet.len() + usize::from(bid.below == Some(true))
}

/// What a bid misses of the required, in words.
pub(super) fn missed(bid: &Compared) -> Vec<String> {
    let named = bid.unmet.iter().take(NAMED).map(|unmet| {
        let criterion = view::short(&unmet.criterion);
        match unmet.verdict {
            Verdict::CannotEvaluate => say::CriterionCouldNotBeJudged { criterion }.to_string(),
            verdict => {
                let verdict = verdict.word();
                say::CriterionIs { criterion, verdict }.to_string()
            }
        }
    });
    let mut missed: Vec<String> = named.collect();
    if bid.unmet.len() > NAMED {
        let count = bid.unmet.len() - NAMED;
        missed.push(say::MoreNotReached { count }.to_string());
    }
    if bid.below == Some(true) {
        missed.push(say::BelowTheThreshold.to_string());
    }
    missed
}

/// Whether a bid had to reach a criterion and doesn't.
pub(super) fn is_missed(bid: &Compared, standing: &Standing) -> bool {
    bid.unmet.iter().any(|unmet| unmet.criterion == standing.id)
}

/// Whether the bids stand apart on a criterion.
pub(super) fn is_apart(room: &Room, standing: &Standing) -> bool {
    room.comparison.apart.iter().any(|apart| {
        let known = room.comparison.bids[0].standing(apart.at);
        known.is_some_and(|known| known.id == standing.id)
    })
}

/// How a bid stands on the criteria of a principle.
pub(super) fn standings(bid: &Compared, principle: usize) -> &[Standing] {
    let principle = bid.report.principles.get(principle);
    principle.map_or(&[], |principle| &principle.criteria)
}

/// By what the script sorts verdicts, the best being the highest.
pub(super) const fn order(verdict: Verdict) -> i8 {
    match verdict {
        Verdict::Evidenced => 3,
        Verdict::Committed => 2,
        Verdict::Claimed => 1,
        Verdict::Absent => 0,
        Verdict::Contradicted => -1,
        Verdict::NotApplicable => -2,
        Verdict::CannotEvaluate => -3,
    }
}
