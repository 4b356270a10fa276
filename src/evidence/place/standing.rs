//! Where a sentence stands, and what that makes of it.

use crate::document::{BlockId, Span};
use crate::rules::Answer;

/// Where a sentence stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::evidence) enum Standing {
    /// In the offer, as far as can be told.
    #[default]
    Offered,
    /// In an answer: whatever its words, it is the bidder's.
    Bidders,
    /// Under a title that says that it isn't offered.
    Excluded(BlockId),
    /// Under a title that leaves it to the buyer.
    Buyers(BlockId),
    /// Under a title that says that it is taken for granted.
    Assumed(BlockId),
    /// Under a title that says that it is told of how things are today.
    Today(BlockId),
    /// Under a title that says that problems are told of.
    Problem(BlockId),
    /// Under a title that says that work for others or a person's past is told of.
    Record(BlockId),
    /// It is what is asked, and this is the answer.
    Asked(Answered),
    /// It is an answer and nothing else, which counts for what is asked.
    Bare,
    /// It stands beside an answer.
    Beside(Answered),
}

/// A requirement's answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::evidence) struct Answered {
    /// Whether the requirement is met.
    pub(in crate::evidence) met: Met,
    /// Whether the answer says nothing else.
    pub(in crate::evidence) plain: bool,
    /// The words that say so.
    pub(in crate::evidence) words: Span,
    /// The last block of requirement and answer.
    pub(in crate::evidence) end: BlockId,
}

/// Whether a requirement is met, by its answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::evidence) enum Met {
    /// It is consented to; words of the bidder's own may stand beside it.
    Consented,
    /// The answer is words of the bidder's own, which count as they deserve.
    OwnWords,
    /// It isn't, or not now, not wholly, not by the bidder at this price.
    Not(Answer),
    /// The answer is a code that nobody explains.
    Unknown,
}

impl Met {
    /// What an answer makes of its requirement.
    pub(super) const fn by(answer: Answer) -> Self {
        match answer {
            Answer::Consents | Answer::State => Self::Consented,
            Answer::Pointer => Self::OwnWords,
            answer => Self::Not(answer),
        }
    }

    /// Of several answers the one that grants least prevails; an empty cell says nothing beside others.
    pub(super) const fn grants_least(self) -> u8 {
        match self {
            Self::Not(Answer::Empty) => 0,
            Self::OwnWords => 1,
            Self::Consented => 2,
            Self::Unknown => 3,
            Self::Not(Answer::Refused) => 5,
            Self::Not(_) => 4,
        }
    }
}
