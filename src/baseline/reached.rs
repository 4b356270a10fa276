//! What a report reaches, for a baseline to keep.

use super::file::{Baseline, Reached, SHAPE, Statement};
use crate::judge::Verdict;
use crate::shape::{Criterion, Evidence, Report};

impl Baseline {
    /// What a report reaches. It should list all evidence.
    #[must_use]
    pub fn of(report: &Report) -> Self {
        let held = |criterion: &&Criterion| rank(criterion.verdict) != 0;
        let mut criteria: Vec<Reached> = report.criteria().filter(held).map(Reached::of).collect();
        criteria.sort_by(|one, other| one.id.cmp(&other.id));
        criteria.dedup_by(|one, other| one.id == other.id);
        Self {
            schema: SHAPE.into(),
            version: report.version.to_string(),
            charter: report.charter.id.to_string(),
            rules_sha256: report.rules_sha256.to_string(),
            limited_to: report.limited_to.to_vec(),
            lang: report.options.lang.as_deref().map(str::to_owned),
            criteria,
        }
    }
}

impl Reached {
    fn of(criterion: &Criterion) -> Self {
        let mut quotes: Vec<Statement> = meeting(criterion)
            .map(|evidence| Statement {
                fingerprint: evidence.fingerprint.clone(),
                quote: one_line(&evidence.quote),
            })
            .collect();
        quotes.sort();
        quotes.dedup_by(|one, other| one.fingerprint == other.fingerprint);
        Self {
            id: criterion.id.to_string(),
            level: criterion.verdict,
            quotes,
        }
    }
}

/// The evidence that makes the verdict what it is.
pub(super) fn meeting<'a>(criterion: &'a Criterion<'a>) -> impl Iterator<Item = &'a Evidence<'a>> {
    let meets = |evidence: &&Evidence| evidence.verdict_alone() == criterion.verdict;
    criterion.evidence.iter().filter(meets)
}

/// Verdicts in an order; what isn't judged holds nothing.
pub(super) const fn rank(verdict: Verdict) -> i8 {
    match verdict {
        Verdict::Evidenced => 3,
        Verdict::Committed => 2,
        Verdict::Claimed => 1,
        Verdict::Absent | Verdict::NotApplicable | Verdict::CannotEvaluate => 0,
        Verdict::Contradicted => -1,
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
