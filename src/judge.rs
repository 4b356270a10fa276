//! From evidence to a verdict for each criterion.

use crate::catalogue::say::judge as say;
use crate::evidence::Strength;

/// How a criterion stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// Committed, and it can be verified.
    Evidenced,
    /// A concrete statement of what is or will be done.
    Committed,
    /// Said in general, softened, or an optional extra.
    Claimed,
    /// Nothing addresses it.
    Absent,
    /// The proposal says the opposite.
    Contradicted,
    /// The proposal is about nothing that the criterion is asked of.
    NotApplicable,
    /// So much could not be read that "absent" would be a guess.
    CannotEvaluate,
}

impl Verdict {
    /// All verdicts, best first.
    pub const ALL: [Self; 7] = [
        Self::Evidenced,
        Self::Committed,
        Self::Claimed,
        Self::Absent,
        Self::Contradicted,
        Self::NotApplicable,
        Self::CannotEvaluate,
    ];

    /// The word that reports use.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Evidenced => "evidenced",
            Self::Committed => "committed",
            Self::Claimed => "claimed",
            Self::Absent => "absent",
            Self::Contradicted => "contradicted",
            Self::NotApplicable => "not applicable",
            Self::CannotEvaluate => "cannot evaluate",
        }
    }

    /// What the word means, in a sentence for people.
    #[must_use]
    pub fn meaning(self) -> String {
        match self {
            Self::Evidenced => say::EvidencedMeans.to_string(),
            Self::Committed => say::CommittedMeans.to_string(),
            Self::Claimed => say::ClaimedMeans.to_string(),
            Self::Absent => say::AbsentMeans.to_string(),
            Self::Contradicted => say::ContradictedMeans.to_string(),
            Self::NotApplicable => say::NotApplicableMeans.to_string(),
            Self::CannotEvaluate => say::CannotEvaluateMeans.to_string(),
        }
    }

    /// The level on the scale of 0 to 3; `None` where there is nothing to put on it.
    #[must_use]
    pub const fn level(self) -> Option<u32> {
        match self {
            Self::Evidenced => Some(3),
            Self::Committed => Some(2),
            Self::Claimed => Some(1),
            Self::Absent | Self::Contradicted => Some(0),
            Self::NotApplicable | Self::CannotEvaluate => None,
        }
    }

    /// Whether a criterion with this verdict reaches at least another: what isn't applicable does, what couldn't be judged doesn't.
    #[must_use]
    pub fn reaches(self, least: Self) -> bool {
        self == Self::NotApplicable
            || self
                .level()
                .is_some_and(|level| Some(level) >= least.level())
    }
}

/// The verdict that evidence alone leads to: the strongest piece that stands. A contradiction prevails over what is only claimed;
/// over firmer evidence it doesn't, but the report shows both.
#[must_use]
pub fn verdict(evidence: impl IntoIterator<Item = Option<Strength>>) -> Verdict {
    let mut best = None;
    let mut contradicted = false;
    for strength in evidence {
        contradicted |= strength.is_none();
        best = best.max(strength);
    }
    match best {
        Some(Strength::Evidenced) => Verdict::Evidenced,
        Some(Strength::Committed) => Verdict::Committed,
        _ if contradicted => Verdict::Contradicted,
        Some(Strength::Claimed) => Verdict::Claimed,
        None => Verdict::Absent,
    }
}
