//! What became of a verdict.

use crate::judge::Verdict;

/// What became of a verdict.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Change {
    /// It was claimed or better, and is absent, contradicted or not applicable now.
    Lost,
    /// It is worse than before, but not lost; also where the proposal says the opposite now and said nothing before.
    Weakened,
    /// It was judged, and can't be any more.
    Unjudged,
    /// It is better than before.
    Strengthened,
    /// It is claimed or better, and was not.
    Gained,
    /// It is judged otherwise, neither better nor worse: not judged before, or not applicable before or now.
    Otherwise,
    /// The verdict is the same.
    Same,
}

impl Change {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 7] = [
        Self::Lost,
        Self::Weakened,
        Self::Unjudged,
        Self::Gained,
        Self::Strengthened,
        Self::Otherwise,
        Self::Same,
    ];

    /// From one verdict to another.
    #[must_use]
    pub fn of(old: Verdict, new: Verdict) -> Self {
        let level = |verdict: Verdict| verdict.level().unwrap_or(0);
        match (old, new) {
            _ if old == new => Self::Same,
            (_, Verdict::CannotEvaluate) => Self::Unjudged,
            (Verdict::CannotEvaluate, _) => Self::Otherwise,
            _ if level(old) > 0 && level(new) == 0 => Self::Lost,
            _ if level(old) == 0 && level(new) > 0 => Self::Gained,
            (_, Verdict::Contradicted) => Self::Weakened,
            (Verdict::Contradicted, _) => Self::Strengthened,
            _ if level(new) > level(old) => Self::Strengthened,
            _ if level(new) < level(old) => Self::Weakened,
            _ => Self::Otherwise,
        }
    }

    /// The word that reports use.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Lost => "lost",
            Self::Weakened => "weakened",
            Self::Unjudged => "unjudged",
            Self::Strengthened => "strengthened",
            Self::Gained => "gained",
            Self::Otherwise => "otherwise",
            Self::Same => "same",
        }
    }
}
