//! What a lexicon is made of: wordings, cues, their patterns, and what turns those down.

use super::flat::Flat;
use super::need::{Need, RowPart};
use crate::rules::tells::{Answer, Reserved, Title};
use crate::rules::terms::{CueKind, Level, ProofKind, Scope};
use serde::{Deserialize, Serialize};

/// Position of a pattern in [`super::Lexicon::patterns`].
pub type PatternId = usize;

/// Position of a refusal in [`super::Lexicon::refusals`].
pub type RefusalId = usize;

/// What a pattern is a pattern of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owner {
    /// A way of saying that a criterion is met, or not: position in [`super::Lexicon::wordings`].
    Wording(usize),
    /// A word that changes what a statement is worth: position in [`super::Lexicon::cues`].
    Cue(usize),
    /// The subject of a criterion that applies only when mentioned: position in [`crate::rules::Charter::criteria`].
    Topic(usize),
    /// A whole title or lead-in.
    Title(Title),
    /// A whole answer.
    Answer(Answer),
    /// A reservation.
    Reservation(Reserved),
}

impl Flat for Owner {
    const WIDTH: usize = 2;

    fn to_numbers(&self, row: &mut impl FnMut(u32)) {
        let (kind, position) = match *self {
            Self::Wording(position) => (0, position),
            Self::Cue(position) => (1, position),
            Self::Topic(position) => (2, position),
            Self::Title(title) => (3, title as usize),
            Self::Answer(answer) => (4, answer as usize),
            Self::Reservation(reserved) => (5, reserved as usize),
        };
        row(kind);
        row(u32::try_from(position).unwrap_or(u32::MAX));
    }

    fn from_numbers(next: &mut impl FnMut() -> u32) -> Self {
        let (kind, position) = (next(), next() as usize);
        match kind {
            0 => Self::Wording(position),
            1 => Self::Cue(position),
            3 => Self::Title(Title::ALL[position]),
            4 => Self::Answer(Answer::ALL[position]),
            5 => Self::Reservation(Reserved::ALL[position]),
            _ => Self::Topic(position),
        }
    }
}

/// Ways of saying one thing about one criterion.
#[allow(clippy::struct_excessive_bools)] // each is a key of the wordings file
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Wording {
    /// Position in [`crate::rules::Charter::criteria`].
    pub criterion: usize,
    /// What a plain statement is worth; `Contradicted` for the opposite.
    pub strength: Level,
    /// `<language>/<criterion>#<number>`: the number counts the wordings of its file from 1.
    pub name: String,
    /// What lifts it from committed to evidenced; empty for nothing.
    pub proof: Vec<ProofKind>,
    /// Whether a heading in these words makes an answer of what stands under it.
    pub answers: bool,
    /// Whether a "not" before it leaves it as it is.
    pub keeps_under_negation: bool,
    /// Whether it says nothing unless something that can be verified stands by it.
    pub only_with_proof: bool,
    /// Whether work for others counts as well.
    pub record: bool,
}

/// A word that changes what a statement is worth.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Cue {
    /// What it tells.
    pub kind: CueKind,
    /// How far it reaches.
    pub scope: Scope,
}

/// A compiled pattern.
#[derive(Clone, Copy, Debug)]
pub struct Pattern {
    /// What it is a pattern of.
    pub owner: Owner,
    pub(in crate::rules) needs: RowPart,
    pub(in crate::rules) never: RowPart,
    pub(in crate::rules) written: RowPart,
}

impl Flat for Pattern {
    const WIDTH: usize = Owner::WIDTH + 3 * RowPart::WIDTH;

    fn to_numbers(&self, row: &mut impl FnMut(u32)) {
        self.owner.to_numbers(row);
        for part in [self.needs, self.never, self.written] {
            part.to_numbers(row);
        }
    }

    fn from_numbers(next: &mut impl FnMut() -> u32) -> Self {
        Self {
            owner: Owner::from_numbers(next),
            needs: RowPart::from_numbers(next),
            never: RowPart::from_numbers(next),
            written: RowPart::from_numbers(next),
        }
    }
}

/// Words that turn a pattern down in their sentence.
#[derive(Clone, Copy, Debug)]
pub struct Refusal {
    /// The words.
    pub need: Need,
    pub(in crate::rules) written: RowPart,
}

impl Flat for Refusal {
    const WIDTH: usize = Need::WIDTH + RowPart::WIDTH;

    fn to_numbers(&self, row: &mut impl FnMut(u32)) {
        self.need.to_numbers(row);
        self.written.to_numbers(row);
    }

    fn from_numbers(next: &mut impl FnMut() -> u32) -> Self {
        Self {
            need: Need::from_numbers(next),
            written: RowPart::from_numbers(next),
        }
    }
}
