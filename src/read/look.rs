//! How letters look, as far as it tells whether they are seen.

use crate::read::unseen::Unseen;

/// Sizes up to this are too small to read, in half points.
const TINY: u32 = 4;

/// How letters look, as far as it is said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Look {
    pub(super) vanish: Option<bool>,
    pub(super) bold: Option<bool>,
    pub(super) struck: Option<bool>,
    pub(super) white: Option<bool>,
    /// Whether a colour stands behind the letters.
    pub(super) ground: Option<bool>,
    /// In half points.
    pub(super) size: Option<u32>,
}

impl Look {
    /// This look, and where it says nothing, that of `below`.
    pub(super) fn over(self, below: Self) -> Self {
        Self {
            vanish: self.vanish.or(below.vanish),
            bold: self.bold.or(below.bold),
            struck: self.struck.or(below.struck),
            white: self.white.or(below.white),
            ground: self.ground.or(below.ground),
            size: self.size.or(below.size),
        }
    }

    pub(super) fn is_bold(self) -> bool {
        self.bold == Some(true)
    }

    /// Whether the text was struck out.
    pub(super) fn is_struck(self) -> bool {
        self.struck == Some(true)
    }

    /// Why text of this look isn't seen, if it isn't. `on_ground`: whether a colour may stand behind it.
    pub(super) fn hidden(self, on_ground: bool) -> Option<Unseen> {
        if self.vanish == Some(true) {
            Some(Unseen::HiddenText)
        } else if self.size.is_some_and(|size| size <= TINY) {
            Some(Unseen::TinyLetters)
        } else if self.white == Some(true) && self.ground != Some(true) && !on_ground {
            Some(Unseen::WhiteOnWhite)
        } else {
            None
        }
    }
}
