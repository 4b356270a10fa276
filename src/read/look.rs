//! How letters look, as far as it tells whether they are seen.

use crate::document::Sight;
use crate::read::paint::{Ground, Ink, seen_on};
use crate::read::unseen::Unseen;

/// Sizes up to this are too small to read, in half points, and those below this one may be.
const TINY: u32 = 4;
const SMALL: u32 = 7;
/// The size of letters of which none is told.
const USUAL: u32 = 22;
/// Letters squeezed to so many percent of their width or less are lines.
const SQUEEZED: u32 = 15;

/// How letters look, as far as it is said.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Look {
    pub(super) vanish: Option<bool>,
    pub(super) bold: Option<bool>,
    pub(super) struck: Option<bool>,
    pub(super) ink: Option<Ink>,
    /// What is painted behind the letters themselves, as by a marker pen.
    pub(super) ground: Option<Ground>,
    /// In half points.
    pub(super) size: Option<u32>,
    /// Their width in percent.
    pub(super) stretch: Option<u32>,
    /// How much farther than usual letters stand from each other, in half points.
    pub(super) apart: Option<i32>,
    /// The height of its lines, where letters that are higher are cut off, in half points.
    pub(super) line: Option<u32>,
}

impl Look {
    /// This look, and where it says nothing, that of `below`.
    pub(super) fn over(self, below: Self) -> Self {
        Self {
            vanish: self.vanish.or(below.vanish),
            bold: self.bold.or(below.bold),
            struck: self.struck.or(below.struck),
            ink: self.ink.or(below.ink),
            ground: self.ground.or(below.ground),
            size: self.size.or(below.size),
            stretch: self.stretch.or(below.stretch),
            apart: self.apart.or(below.apart),
            line: self.line.or(below.line),
        }
    }

    pub(super) fn is_bold(self) -> bool {
        self.bold == Some(true)
    }

    /// Whether the text was struck out.
    pub(super) fn is_struck(self) -> bool {
        self.struck == Some(true)
    }

    /// Whether text of this look is seen. `behind`: what may be painted behind it; it is enough that it is seen on one of them.
    pub(super) fn sight(self, behind: &[Ground]) -> Sight<Unseen> {
        if self.vanish == Some(true) {
            return Sight::Hidden(Unseen::HiddenText);
        }
        if self.is_struck() {
            return Sight::Hidden(Unseen::StruckOut);
        }
        self.shape().and(self.colour(behind))
    }

    /// Whether letters are large enough, and apart from each other.
    fn shape(self) -> Sight<Unseen> {
        let size = self.size.unwrap_or(USUAL);
        let line = self.line.unwrap_or(u32::MAX);
        let overlap = self.apart.map_or(0, |apart| apart.min(0).unsigned_abs());
        if size <= TINY {
            Sight::Hidden(Unseen::TinyLetters)
        } else if self.stretch.is_some_and(|stretch| stretch <= SQUEEZED) {
            Sight::Hidden(Unseen::SqueezedLetters)
        } else if size < SMALL {
            Sight::Unsure(Unseen::TinyLetters)
        } else if line < size * 2 / 5 {
            Sight::Hidden(Unseen::CutOff)
        } else if line < size * 3 / 5 {
            Sight::Unsure(Unseen::CutOff)
        } else if overlap > size / 3 {
            // letters are some half as wide as high
            Sight::Unsure(Unseen::SqueezedLetters)
        } else {
            Sight::Seen
        }
    }

    fn colour(self, behind: &[Ground]) -> Sight<Unseen> {
        let Some(ink) = self.ink else {
            return Sight::Seen;
        };
        let own = self.ground.unwrap_or_default();
        let sights = behind.iter().map(|below| seen_on(ink, own.over(*below)));
        let rank = |sight: &Sight<Unseen>| match sight {
            Sight::Seen => 0,
            Sight::Unsure(_) => 1,
            Sight::Hidden(_) => 2,
        };
        sights.min_by_key(rank).unwrap_or_else(|| seen_on(ink, own))
    }
}
