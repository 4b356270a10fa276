//! What is drawn on a page: its glyphs, each with its place, and what else tells how they belong together.
//! The stage `marks` fills it; nothing after it knows of the format.

use super::area::Area;
use crate::read::unseen::Unseen;

/// A page. Coordinates are in points from its upper left corner, as it is shown.
#[derive(Debug, Default)]
pub(super) struct Page {
    pub(super) height: f64,
    /// In the order in which they are drawn.
    pub(super) glyphs: Vec<Glyph>,
    pub(super) links: Vec<Link>,
    /// Painted lines and areas, which may part the text.
    pub(super) strokes: Vec<Area>,
    /// Painted rectangles that are large enough to frame text; their corners may be round.
    pub(super) frames: Vec<Area>,
    /// How many lines, areas and pictures are drawn.
    pub(super) drawings: usize,
    /// How many letters, in bytes, are set in fonts that can't be read.
    pub(super) lost_letters: usize,
    /// How much of the page pictures take up, of 1.
    pub(super) pictured: f64,
    /// Pictures that can hold words and on which hardly any letters stand.
    pub(super) figures: Vec<Area>,
    /// Words that stand in the file and on no place of the page: why, and which.
    pub(super) unplaced: Vec<(Unseen, String)>,
}

/// A part of the page that leads to an address.
#[derive(Debug)]
pub(super) struct Link {
    pub(super) area: Area,
    pub(super) target: String,
}

/// Letters that are drawn as one.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Glyph {
    pub(super) letters: Letters,
    /// Where it begins on the line on which letters stand.
    pub(super) x: f64,
    pub(super) y: f64,
    /// Direction of the text, a vector of length 1.
    pub(super) along: (f64, f64),
    /// Height of the font.
    pub(super) size: f64,
    pub(super) width: f64,
    pub(super) bold: bool,
    /// Whether the file says that it is no part of the text, such as a running head.
    pub(super) artifact: bool,
    /// Why a reader of the page doesn't see it.
    pub(super) hidden: Option<Unseen>,
    /// Why nobody can tell whether one does.
    pub(super) doubt: Option<Unseen>,
}

impl Glyph {
    /// A glyph that is seen and stands upright.
    pub(super) fn upright(letters: Letters, (x, y): (f64, f64), size: f64, width: f64) -> Self {
        Self {
            letters,
            x,
            y,
            along: (1.0, 0.0),
            size,
            width,
            bold: false,
            artifact: false,
            hidden: None,
            doubt: None,
        }
    }

    /// The middle of the glyph.
    pub(super) fn middle(&self) -> (f64, f64) {
        // small letters are some six tenths as high as their font
        let (half, up) = (self.width / 2.0, self.size * 0.3);
        (
            self.x + self.along.0 * half + self.along.1 * up,
            self.y + self.along.1 * half - self.along.0 * up,
        )
    }
}

/// Mostly one letter; a ligature has more.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Letters {
    One(char),
    More(Box<str>),
}

impl Letters {
    pub(super) fn push_to(&self, text: &mut String) {
        match self {
            Self::One(letter) => text.push(*letter),
            Self::More(letters) => text.push_str(letters),
        }
    }

    pub(super) fn first(&self) -> char {
        match self {
            Self::One(letter) => *letter,
            Self::More(letters) => letters.chars().next().unwrap_or(' '),
        }
    }

    pub(super) fn is_space(&self) -> bool {
        self.first().is_whitespace()
    }
}

/// Whether an area is large enough to frame text.
pub(super) fn may_frame(area: Area) -> bool {
    // smaller ones are boxes to tick, the grounds of buttons and strokes
    const WIDE: f64 = 40.0;
    const HIGH: f64 = 14.0;
    area.width() > WIDE && area.height() > HIGH
}
