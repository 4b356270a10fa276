//! From verdicts to scores in whole points, each with its coverage.

use crate::judge::Verdict;

/// Steps of the scale above absent.
const TOP: u32 = 3;

/// How far a principle, or all of them, is reached. Criteria that can't be evaluated leave it open: what nobody could read may say
/// nothing of them, or all that is asked. Whoever decides by a score decides by the least.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Score {
    /// Reached share of what is possible over the judged criteria, 0 to 100, rounded; `None` where nothing could be judged. Never shown
    /// without its coverage: what couldn't be read raises it as often as not.
    pub percent: Option<u32>,
    /// What it is if nothing speaks for the criteria that can't be evaluated; `None` where nothing could be judged.
    pub least: Option<u32>,
    /// What it is if they are all evidenced; `None` where nothing could be judged.
    pub most: Option<u32>,
    /// Criteria that could be judged.
    pub judged: u32,
    /// Criteria that apply.
    pub criteria: u32,
    /// Sum of level × weight over the judged criteria.
    pub reached: u32,
    /// Sum of 3 × weight over the judged criteria.
    pub possible: u32,
    /// Sum of 3 × weight over the criteria that can't be evaluated.
    pub open: u32,
}

impl Score {
    /// The score of verdicts with their weights. What is not applicable counts nowhere; what can't be evaluated
    /// lowers the coverage and opens the range.
    #[must_use]
    pub fn of(verdicts: impl IntoIterator<Item = (Verdict, u32)>) -> Self {
        let mut score = Self::default();
        for (verdict, weight) in verdicts {
            score.criteria += u32::from(verdict != Verdict::NotApplicable);
            if let Some(level) = verdict.level() {
                score.judged += 1;
                score.reached += level * weight;
                score.possible += TOP * weight;
            } else if verdict == Verdict::CannotEvaluate {
                score.open += TOP * weight;
            }
        }
        let all = score.all();
        score.percent = share(score.reached, score.possible);
        // nothing is known of what nobody could judge at all
        let known = |reached| score.percent.and_then(|_| share(reached, all));
        score.least = known(score.reached);
        score.most = known(score.reached + score.open);
        score
    }

    /// Sum of 3 × weight over the criteria that apply, judged or not.
    #[must_use]
    pub const fn all(self) -> u32 {
        self.possible + self.open
    }

    /// Whether the criteria that can't be evaluated make a difference.
    #[must_use]
    pub fn is_open(self) -> bool {
        self.least != self.most
    }
}

/// A score as people are shown it: `46`, or `46–85` where it is open.
#[must_use]
pub fn range(least: Option<u32>, most: Option<u32>) -> Option<String> {
    let (least, most) = (least?, most?);
    Some(if least == most {
        least.to_string()
    } else {
        format!("{least}–{most}")
    })
}

/// A share of 100, rounded; `None` of nothing.
const fn share(reached: u32, possible: u32) -> Option<u32> {
    (200 * reached + possible).checked_div(2 * possible)
}

/// How well a proposal fits a principle, for one who decides whether to bid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    /// On average at least committed: 67 of 100 or more, whatever stands in what couldn't be read.
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
        match score.least {
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

/// What lifting a verdict adds to the total, in tenths of a point of 100. `all` is that of the total score.
#[must_use]
pub fn worth(now: Verdict, reachable: Verdict, weight: u32, all: u32) -> u32 {
    let steps = reachable
        .level()
        .unwrap_or(0)
        .saturating_sub(now.level().unwrap_or(0));
    (2000 * steps * weight + all)
        .checked_div(2 * all)
        .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use Verdict::{Absent, CannotEvaluate, Committed, Contradicted, Evidenced, NotApplicable};

    fn range(verdicts: &[Verdict]) -> (Option<u32>, Option<u32>, Option<u32>) {
        let score = Score::of(verdicts.iter().map(|verdict| (*verdict, 1)));
        (score.least, score.percent, score.most)
    }

    #[test]
    fn what_is_open_reaches_nothing_or_everything() {
        let same = |percent| (Some(percent), Some(percent), Some(percent));
        assert_eq!(range(&[Evidenced, Absent]), same(50));
        assert_eq!(range(&[Evidenced, NotApplicable]), same(100));
        assert_eq!(
            range(&[Evidenced, CannotEvaluate]),
            (Some(50), Some(100), Some(100))
        );
        assert_eq!(
            range(&[Committed, Absent, CannotEvaluate, CannotEvaluate]),
            (Some(17), Some(33), Some(67))
        );
        // of what nobody could judge nothing is said
        assert_eq!(range(&[CannotEvaluate]), (None, None, None));
    }

    /// Whoever hands in what can't be read must not gain by it: neither absent nor contradicted can become more than open.
    #[test]
    fn what_can_t_be_read_never_raises_the_least() {
        let read = range(&[Committed, Absent, NotApplicable, Contradicted]);
        let unread = range(&[Committed, CannotEvaluate, CannotEvaluate, Contradicted]);
        assert!(unread.0 <= read.0);
        assert!(unread.1 > read.1, "what the range is for");
    }
}
