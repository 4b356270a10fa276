//! From verdicts to scores in whole points, each with its coverage.

use crate::judge::Verdict;

/// Steps of the scale above absent.
const TOP: u32 = 3;

/// How far a principle, or all of them, is reached. Never shown without its coverage.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Score {
    /// Reached share of what is possible, 0 to 100, rounded; `None` where nothing could be judged.
    pub percent: Option<u32>,
    /// Criteria that could be judged.
    pub judged: u32,
    /// Criteria that apply.
    pub criteria: u32,
    /// Sum of level × weight over the judged criteria.
    pub reached: u32,
    /// Sum of 3 × weight over the judged criteria.
    pub possible: u32,
}

impl Score {
    /// The score of verdicts with their weights. What is not applicable counts nowhere; what can't be evaluated lowers the coverage only.
    #[must_use]
    pub fn of(verdicts: impl IntoIterator<Item = (Verdict, u32)>) -> Self {
        let mut score = Self::default();
        for (verdict, weight) in verdicts {
            score.criteria += u32::from(verdict != Verdict::NotApplicable);
            if let Some(level) = verdict.level() {
                score.judged += 1;
                score.reached += level * weight;
                score.possible += TOP * weight;
            }
        }
        score.percent = (score.possible > 0)
            .then(|| (200 * score.reached + score.possible) / (2 * score.possible));
        score
    }
}

/// How well a proposal fits a principle, for one who decides whether to bid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    /// On average at least committed: 67 of 100 or more.
    Strong,
    /// On average at least claimed: 33 of 100 or more.
    Fair,
    /// Less.
    Weak,
    /// Nothing could be judged.
    Unknown,
}

impl Fit {
    /// The fit that a score stands for.
    #[must_use]
    pub const fn of(score: Score) -> Self {
        match score.percent {
            None => Self::Unknown,
            Some(67..) => Self::Strong,
            Some(33..) => Self::Fair,
            Some(_) => Self::Weak,
        }
    }

    /// The word that reports use.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Strong => "strong",
            Self::Fair => "fair",
            Self::Weak => "weak",
            Self::Unknown => "unknown",
        }
    }
}

/// What lifting a verdict adds to the total, in tenths of a point of 100. `possible` is that of the total score.
#[must_use]
pub fn worth(now: Verdict, reachable: Verdict, weight: u32, possible: u32) -> u32 {
    let steps = reachable
        .level()
        .unwrap_or(0)
        .saturating_sub(now.level().unwrap_or(0));
    if possible == 0 {
        0
    } else {
        (2000 * steps * weight + possible) / (2 * possible)
    }
}
