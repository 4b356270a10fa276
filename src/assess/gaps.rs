//! What is missing, and what filling each gap is worth.

use crate::judge::Verdict;
use crate::report::{Gap, Principle};
use crate::rules::{Charter, Criterion};
use crate::score;
use std::cmp::Reverse;

/// What is missing, the most worthwhile first; among equals in the charter's order.
pub(super) fn gaps(charter: &Charter, principles: &[Principle], all: u32) -> Vec<Gap> {
    let mut gaps = Vec::new();
    for principle in principles {
        for standing in &principle.criteria {
            let reachable = match standing.verdict {
                Verdict::Absent | Verdict::Claimed | Verdict::Contradicted => Verdict::Committed,
                Verdict::Committed => Verdict::Evidenced,
                Verdict::Evidenced | Verdict::NotApplicable | Verdict::CannotEvaluate => continue,
            };
            let Some(at) = charter.position(&standing.id) else {
                continue;
            };
            gaps.push(Gap {
                criterion: standing.id.clone(),
                title: standing.title.clone(),
                principle: principle.title.clone(),
                verdict: standing.verdict,
                reachable,
                worth: score::worth(standing.verdict, reachable, standing.weight, all),
                advice: advice(&charter.criteria[at], reachable).clone(),
            });
        }
    }
    gaps.sort_by_key(|gap| Reverse(gap.worth));
    gaps
}

/// What to write to reach a verdict.
fn advice(criterion: &Criterion, reachable: Verdict) -> &String {
    if reachable == Verdict::Evidenced && !criterion.proof.is_empty() {
        &criterion.proof
    } else {
        &criterion.advice
    }
}
