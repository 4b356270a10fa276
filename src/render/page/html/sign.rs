//! The colours and signs of verdicts and fits. The word always stands beside them.

use crate::judge::Verdict;
use crate::report::Decision;
use crate::score::Fit;

/// What is shown in a colour.
pub(in crate::render) trait Tone {
    /// The colour by its class in `style.css`: `good`, `fair`, `bad`, or `mute` where there is nothing to judge.
    fn tone(self) -> &'static str;
}

/// What has a sign.
pub(in crate::render) trait Sign {
    /// The sign by its id in `symbols.html`.
    fn symbol(self) -> &'static str;
}

impl Tone for Fit {
    fn tone(self) -> &'static str {
        match self {
            Self::Strong => "good",
            Self::Fair => "fair",
            Self::Weak | Self::Unknown => "bad",
        }
    }
}

impl Tone for Decision {
    fn tone(self) -> &'static str {
        match self {
            Self::Ready => "good",
            Self::ImproveFirst => "fair",
            Self::NoBid | Self::NotReady => "bad",
        }
    }
}

impl Tone for Verdict {
    fn tone(self) -> &'static str {
        match self {
            Self::Evidenced | Self::Committed => "good",
            Self::Claimed => "fair",
            Self::Absent | Self::Contradicted => "bad",
            Self::NotApplicable | Self::CannotEvaluate => "mute",
        }
    }
}

impl Sign for Verdict {
    fn symbol(self) -> &'static str {
        match self {
            Self::Evidenced => "v3",
            Self::Committed => "v2",
            Self::Claimed => "v1",
            Self::Absent => "v0",
            Self::Contradicted => "vx",
            Self::NotApplicable | Self::CannotEvaluate => "vn",
        }
    }
}
