//! What must be reached, entered into a report with what isn't.

use super::{Demands, Malformed, MustHave, Shortfall, Unmet};
use crate::catalogue::say::demand as say;
use crate::report::{Demand, Failure, Report};
use crate::score::range;

/// What stands for the score where a criterion or principle stands in other demands.
const SCORE: &str = "score";

/// Who asks for what must be reached: an option, or a file with its line.
#[derive(Clone, Debug, Default)]
pub struct Origins {
    /// Of each of [`Demands::must_haves`].
    pub must_haves: Vec<String>,
    /// Of [`Demands::threshold`].
    pub threshold: String,
}

impl Demands {
    /// Enters into a report what is demanded of it and what it doesn't reach: the score first.
    pub fn enter(&self, origins: &Origins, report: &mut Report) {
        let unmet = self.unmet(report);
        let must_haves = self.must_haves.iter().enumerate();
        let criteria = must_haves.map(|(at, must_have)| Demand {
            asked: format!("{}>={}", must_have.id, must_have.least.word()),
            origin: origins.must_haves.get(at).cloned().unwrap_or_default(),
            failures: unmet
                .iter()
                .filter(|unmet| unmet.must_have == at)
                .map(|unmet| under(unmet, must_have))
                .collect(),
        });
        let score = self.threshold.map(|least| Demand {
            asked: format!("{SCORE}>={least}"),
            origin: origins.threshold.clone(),
            failures: self
                .shortfall(report)
                .map(|shortfall| Failure {
                    criterion: None,
                    message: told(least, shortfall),
                })
                .into_iter()
                .collect(),
        });
        report.demands = score.into_iter().chain(criteria).collect();
    }

    /// Takes one up again as a report states it.
    ///
    /// # Errors
    /// What is no demand.
    pub fn take_up(
        &mut self,
        origins: &mut Origins,
        asked: &str,
        origin: &str,
    ) -> Result<(), Malformed> {
        let score = asked.strip_prefix(SCORE);
        let score = score.and_then(|rest| rest.strip_prefix(">="));
        if let Some(least) = score.and_then(|least| least.parse().ok()) {
            self.threshold = Some(least);
            origin.clone_into(&mut origins.threshold);
            return Ok(());
        }
        self.must_haves.push(asked.parse()?);
        origins.must_haves.push(origin.to_owned());
        Ok(())
    }
}

/// Why a criterion isn't enough.
fn under(unmet: &Unmet, must_have: &MustHave) -> Failure {
    let criterion = &unmet.criterion;
    let verdict = unmet.verdict.word();
    let least = must_have.least.word();
    let message = match &unmet.reason {
        Some(reason) => say::CriterionUnderBecause {
            criterion,
            verdict,
            least,
            reason,
        }
        .to_string(),
        None => say::CriterionUnder {
            criterion,
            verdict,
            least,
        }
        .to_string(),
    };
    Failure {
        criterion: Some(criterion.clone()),
        message,
    }
}

/// Why the score isn't enough.
fn told(threshold: u32, shortfall: Shortfall) -> String {
    match shortfall {
        Shortfall::NoScore => say::NoScore { least: threshold }.to_string(),
        Shortfall::Under { least, most } => say::ScoreUnder {
            score: range(Some(least), Some(most)).unwrap_or_default(),
            least: threshold,
        }
        .to_string(),
        Shortfall::Unsure {
            least,
            most,
            unjudged,
        } => say::ScoreUnsure {
            least,
            most,
            unjudged,
            threshold,
        }
        .to_string(),
    }
}
