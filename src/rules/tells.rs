//! What the words of titles, answers and reservations tell: kinds that rule files name and the engine acts on.

use serde::{Deserialize, Serialize};

/// What a title says of what stands under it. A title is a heading, the head of a column or a row, a label before a colon, or a lead-in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Title {
    /// It isn't part of the offer: out of scope.
    Excluded,
    /// The buyer has to see to it.
    Buyers,
    /// It is taken for granted, not promised: assumptions.
    Assumed,
    /// Some of it is excluded, the rest taken for granted: assumptions and exclusions.
    Mixed,
    /// How things are at the buyer's today: current situation.
    Today,
    /// What is wrong today: problem statement. What is lacking there isn't denied by the bidder.
    Problem,
    /// Work for others, or what a person did elsewhere: past projects, curricula.
    Record,
    /// What is asked for.
    Requirement,
    /// What the bidder answers, often in a word or a code.
    Answer,
    /// What the bidder adds to its answers in words of its own.
    Remarks,
    /// What codes stand for.
    Legend,
}

impl Title {
    /// All kinds, in their order.
    pub(in crate::rules) const ALL: [Self; 11] = [
        Self::Excluded,
        Self::Buyers,
        Self::Assumed,
        Self::Mixed,
        Self::Today,
        Self::Problem,
        Self::Record,
        Self::Requirement,
        Self::Answer,
        Self::Remarks,
        Self::Legend,
    ];
}

/// What a short answer to a requirement says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Answer {
    /// The requirement is met: yes.
    Consents,
    /// A state of things that stands for consent where nothing else is said: done.
    State,
    /// Met in part, or with changes.
    Partly,
    /// Met by somebody else, or at an extra price.
    Others,
    /// Not yet: planned, to be decided.
    Later,
    /// Not met: no.
    Refused,
    /// It is said not to apply.
    NotApplicable,
    /// Nothing is said.
    Empty,
    /// It only tells where something stands: see annex B.
    Pointer,
}

impl Answer {
    /// All kinds, in their order.
    pub(in crate::rules) const ALL: [Self; 9] = [
        Self::Consents,
        Self::State,
        Self::Partly,
        Self::Others,
        Self::Later,
        Self::Refused,
        Self::NotApplicable,
        Self::Empty,
        Self::Pointer,
    ];
}

/// What a bidder reserves or leaves out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reserved {
    /// It isn't part of the offer.
    Exclusion,
    /// The bidder's own terms are to apply, or exception is taken to the buyer's.
    OwnTerms,
    /// The offer hangs on something.
    Condition,
    /// Prices don't bind, or may change.
    Price,
    /// The offer stands for a time only.
    Validity,
    /// It is taken for granted.
    Assumption,
}

impl Reserved {
    /// All kinds, the weightiest first.
    pub const ALL: [Self; 6] = [
        Self::Exclusion,
        Self::OwnTerms,
        Self::Condition,
        Self::Price,
        Self::Validity,
        Self::Assumption,
    ];

    /// As rule files and reports spell it.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Exclusion => "exclusion",
            Self::OwnTerms => "own-terms",
            Self::Condition => "condition",
            Self::Price => "price",
            Self::Validity => "validity",
            Self::Assumption => "assumption",
        }
    }
}
