//! What the text says: claims that files can tell, and reservations.

use super::quote::Quote;
use crate::document::Place;
use crate::rules::Reserved;

/// Something that the text says and that the files of the repository can tell.
#[derive(Clone, Debug)]
pub struct Claim {
    /// The criterion that it bears on.
    pub criterion: String,
    /// What the files make of it.
    pub outcome: Outcome,
    /// Where the text says it.
    pub said: Spot,
    /// What in the files confirms or contradicts it; `None` where nothing speaks of it.
    pub shown: Option<Spot>,
    /// How the two stand to each other, in a sentence.
    pub message: String,
}

impl Claim {
    /// Whether it is what the files make of that statement on that criterion.
    #[must_use]
    pub fn is_of(&self, criterion: &str, quote: &Quote) -> bool {
        self.criterion == criterion
            && self.said.input == quote.input
            && self.said.place == quote.place
            && self.said.quote == quote.text
    }
}

/// What the files make of a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// They show something else.
    Contradicted,
    /// They show no trace of it.
    Unconfirmed,
    /// They show it.
    Confirmed,
}

impl Outcome {
    /// The word that reports use.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Contradicted => "contradicted",
            Self::Unconfirmed => "unconfirmed",
            Self::Confirmed => "confirmed",
        }
    }
}

/// A place with the words that stand there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spot {
    /// Index into [`super::Report::inputs`].
    pub input: usize,
    /// Where it stands there.
    pub place: Place,
    /// The words, verbatim.
    pub quote: String,
}

/// A reservation or an exclusion. On a basic term of the tender it may lead to rejection, so each is told, whatever the score.
#[derive(Clone, Debug)]
pub struct Reservation {
    /// What is reserved.
    pub kind: Reserved,
    /// Where the text says it.
    pub said: Spot,
}
