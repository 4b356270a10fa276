//! What a proposal must reach, and whether it does. Every command asks here, so that no two of them disagree.

mod enter;

use crate::judge::Verdict;
use crate::report::{Report, Standing};
use std::str::FromStr;

pub use enter::Origins;

/// What must be reached.
#[derive(Clone, Debug, Default)]
pub struct Demands {
    /// Levels that criteria must reach.
    pub must_haves: Vec<MustHave>,
    /// The least score, of 100.
    pub threshold: Option<u32>,
}

/// A level that a criterion, or each criterion of a principle, must reach.
///
/// It is read from `open-source/licence>=committed` or, for a whole principle, `open-source>=claimed`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MustHave {
    /// Id of the criterion or principle.
    pub id: String,
    /// The least verdict that is enough.
    pub least: Verdict,
}

/// Why a text is no [`MustHave`].
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Malformed {
    /// There is no `>=` in it.
    #[error("it takes the form 'ID>=LEVEL', for example 'open-source/licence>=committed'")]
    Form,
    /// What follows `>=` is none of [`MustHave::LEVELS`].
    #[error("there is no level `{0}`; there are: evidenced, committed, claimed")]
    Level(String),
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
    /// Why it could not be judged, where it could not.
    pub reason: Option<String>,
}

/// Why a score isn't enough.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shortfall {
    /// Nothing could be judged, so there is no score.
    NoScore,
    /// The score is under the threshold.
    Under {
        /// The score, of 100, if nothing speaks for what can't be evaluated.
        least: u32,
        /// The score, of 100, if all of it is evidenced.
        most: u32,
    },
    /// The score is enough only if something speaks for criteria that can't be evaluated: what nobody could read must not lift a proposal
    /// over a threshold.
    Unsure {
        /// What it is, of 100, if nothing speaks for those criteria.
        least: u32,
        /// What it is, of 100, if all of them are evidenced.
        most: u32,
        /// How many they are.
        unjudged: u32,
    },
}

impl Demands {
    /// The criteria of a report that don't reach what they must, must-have by must-have; each once, even if several principles ask for it.
    /// A criterion for which a waiver holds is let off.
    #[must_use]
    pub fn unmet(&self, report: &Report) -> Vec<Unmet> {
        let must_haves = self.must_haves.iter().enumerate();
        must_haves
            .flat_map(|(at, must_have)| must_have.unmet(at, report))
            .collect()
    }

    /// Why a report's score isn't enough; `None` if it is, or there is no threshold.
    #[must_use]
    pub fn shortfall(&self, report: &Report) -> Option<Shortfall> {
        let threshold = self.threshold?;
        let total = report.total;
        let (Some(least), Some(most)) = (total.least, total.most) else {
            return Some(Shortfall::NoScore);
        };
        if least >= threshold {
            None
        } else if most < threshold {
            Some(Shortfall::Under { least, most })
        } else {
            Some(Shortfall::Unsure {
                least,
                most,
                unjudged: total.criteria - total.judged,
            })
        }
    }

    /// The highest level that is required of a criterion, by its own id or those of its principles in a report.
    #[must_use]
    pub fn least(&self, criterion: &str, report: &Report) -> Option<Verdict> {
        let has_it = |standing: &Standing| standing.id == criterion;
        let principles = report.principles.iter();
        let ids: Vec<&str> = principles
            .filter(|principle| principle.criteria.iter().any(has_it))
            .map(|principle| principle.id.as_str())
            .chain([criterion])
            .collect();
        self.must_haves
            .iter()
            .filter(|must_have| ids.contains(&must_have.id.as_str()))
            .map(|must_have| must_have.least)
            .max_by_key(|least| least.level())
    }
}

impl MustHave {
    /// What can be required, best first.
    pub const LEVELS: [Verdict; 3] = [Verdict::Evidenced, Verdict::Committed, Verdict::Claimed];

    fn unmet(&self, at: usize, report: &Report) -> Vec<Unmet> {
        let mut unmet: Vec<Unmet> = Vec::new();
        for principle in &report.principles {
            for standing in &principle.criteria {
                let asked = self.id == principle.id || self.id == standing.id;
                let known = unmet.iter().any(|other| other.criterion == standing.id);
                let enough = standing.waiver.is_some() || standing.verdict.reaches(self.least);
                if asked && !known && !enough {
                    unmet.push(Unmet {
                        must_have: at,
                        criterion: standing.id.clone(),
                        verdict: standing.verdict,
                        reason: standing.reason.clone(),
                    });
                }
            }
        }
        unmet
    }
}

impl FromStr for MustHave {
    type Err = Malformed;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (id, level) = text.split_once(">=").ok_or(Malformed::Form)?;
        let (id, level) = (id.trim(), level.trim());
        let least = Self::LEVELS
            .into_iter()
            .find(|verdict| verdict.word() == level);
        Ok(Self {
            id: id.to_owned(),
            least: least.ok_or_else(|| Malformed::Level(level.to_owned()))?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_must_have_is_an_id_and_a_level() {
        let parsed: MustHave = " open-source/licence >= committed"
            .parse()
            .expect("well formed");
        assert_eq!(
            parsed,
            MustHave {
                id: "open-source/licence".into(),
                least: Verdict::Committed
            }
        );
        let parse = |text: &str| text.parse::<MustHave>();
        assert_eq!(parse("open-source/licence"), Err(Malformed::Form));
        assert_eq!(
            parse("open-source>=commited"),
            Err(Malformed::Level("commited".into()))
        );
        assert_eq!(
            parse("open-source>=absent"),
            Err(Malformed::Level("absent".into()))
        );
    }

    #[test]
    fn the_levels_are_those_above_nothing() {
        let above: Vec<Verdict> = Verdict::ALL
            .into_iter()
            .filter(|verdict| verdict.level() > Some(0))
            .collect();
        assert_eq!(above, MustHave::LEVELS);
        let told = Malformed::Level(String::new()).to_string();
        for level in MustHave::LEVELS {
            assert!(told.contains(level.word()), "{told}");
        }
    }

    #[test]
    fn what_could_not_be_judged_is_not_reached() {
        assert!(Verdict::Evidenced.reaches(Verdict::Committed));
        assert!(Verdict::NotApplicable.reaches(Verdict::Evidenced));
        assert!(!Verdict::Claimed.reaches(Verdict::Committed));
        assert!(!Verdict::Contradicted.reaches(Verdict::Claimed));
        assert!(!Verdict::CannotEvaluate.reaches(Verdict::Claimed));
    }
}
