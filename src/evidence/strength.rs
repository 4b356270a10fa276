//! How strong a statement is.

use crate::rules::Level;

/// How strong a piece of evidence is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Strength {
    /// Said in general, softened, or an optional extra.
    Claimed,
    /// A concrete statement of what is or will be done.
    Committed,
    /// Committed, with something by it that can be verified.
    Evidenced,
}

impl Strength {
    /// What a plain statement in a wording's words is worth; `None` if they say the opposite.
    pub(crate) const fn of_level(level: Level) -> Option<Self> {
        match level {
            Level::Contradicted | Level::Absent => None,
            Level::Claimed => Some(Self::Claimed),
            Level::Committed => Some(Self::Committed),
            Level::Evidenced => Some(Self::Evidenced),
        }
    }

    /// The word of the strength scale.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Claimed => "claimed",
            Self::Committed => "committed",
            Self::Evidenced => "evidenced",
        }
    }
}
