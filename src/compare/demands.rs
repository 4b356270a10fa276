//! What every bid must reach.

use crate::judge::Verdict;
use crate::report::Report;

/// What every bid must reach.
#[derive(Clone, Debug, Default)]
pub struct Demands {
    /// Levels that criteria must reach.
    pub must_haves: Vec<MustHave>,
    /// The score, of 100, that a bid must reach.
    pub threshold: Option<u32>,
}

/// A level that a criterion, or each criterion of a principle, must reach.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MustHave {
    /// Id of the criterion or principle.
    pub id: String,
    /// The least verdict that is enough.
    pub least: Verdict,
}

/// A criterion that doesn't reach what it must.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unmet {
    /// Index into [`Demands::must_haves`].
    pub must_have: usize,
    /// Id of the criterion.
    pub criterion: String,
    /// Its verdict.
    pub verdict: Verdict,
}

impl MustHave {
    pub(super) fn unmet(&self, at: usize, report: &Report) -> Vec<Unmet> {
        let mut unmet: Vec<Unmet> = Vec::new();
        for principle in &report.principles {
            for standing in &principle.criteria {
                let asked = self.id == principle.id || self.id == standing.id;
                let known = unmet.iter().any(|other| other.criterion == standing.id);
                if asked && !known && !standing.verdict.reaches(self.least) {
                    unmet.push(Unmet {
                        must_have: at,
                        criterion: standing.id.clone(),
                        verdict: standing.verdict,
                    });
                }
            }
        }
        unmet
    }
}
