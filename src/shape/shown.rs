//! What of a report is shown, whatever the format: which quotes, and which mark.

use crate::judge::Verdict;
use crate::report::Quote;
use crate::rules::{Level, Mark, Scale};

/// The quotes to show for a criterion: the first of them, and the first that says the opposite even if it comes later.
pub(crate) fn shown(evidence: &[Quote], limit: usize) -> impl Iterator<Item = &Quote> {
    // a limit of nothing asks for nothing, not even for what speaks against it
    let (first, rest) = evidence.split_at(limit.min(evidence.len()));
    let known = limit == 0 || first.iter().any(|quote| quote.strength.is_none());
    let opposite = rest.iter().find(|quote| !known && quote.strength.is_none());
    first.iter().chain(opposite)
}

/// The mark that a verdict has on the scale in use.
pub(crate) fn mark(scale: Option<&Scale>, verdict: Verdict) -> Option<&Mark> {
    let level = match verdict {
        Verdict::Evidenced => Level::Evidenced,
        Verdict::Committed => Level::Committed,
        Verdict::Claimed => Level::Claimed,
        Verdict::Absent => Level::Absent,
        Verdict::Contradicted => Level::Contradicted,
        Verdict::NotApplicable | Verdict::CannotEvaluate => return None,
    };
    scale?.mark(level)
}
