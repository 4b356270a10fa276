//! What the layout needs to know of a page: its glyphs, each with its place. Whoever interprets the file fills it.

use hayro_font::kurbo::Rect;

/// A page. Coordinates are in points from its upper left corner, as it is shown.
#[derive(Debug, Default)]
pub(super) struct Page {
    pub(super) height: f64,
    /// In the order in which they are drawn.
    pub(super) glyphs: Vec<Glyph>,
    /// Addresses that parts of the page lead to.
    pub(super) links: Vec<(Area, String)>,
    /// Painted lines and areas, which may part the text.
    pub(super) rules: Vec<Area>,
    /// Painted rectangles that are large enough to frame text; their corners may be round.
    pub(super) frames: Vec<Area>,
    /// How many lines, areas and pictures are drawn.
    pub(super) drawings: usize,
    /// How many letters, in bytes, are set in fonts that can't be read.
    pub(super) lost: usize,
    /// How much of the page a picture takes up, of 1.
    pub(super) pictured: f64,
    /// Pictures that can hold words and on which hardly any letters stand.
    pub(super) figures: Vec<Area>,
}

/// A rectangle with sides along the page's.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Area {
    pub(super) left: f64,
    pub(super) top: f64,
    pub(super) right: f64,
    pub(super) bottom: f64,
}

impl Area {
    pub(super) fn holds(self, (x, y): (f64, f64)) -> bool {
        self.left <= x && x <= self.right && self.top <= y && y <= self.bottom
    }

    /// An area of nothing but a point.
    pub(super) fn point(x: f64, y: f64) -> Self {
        Self {
            left: x,
            top: y,
            right: x,
            bottom: y,
        }
    }

    /// The area with a point more.
    pub(super) fn and(self, x: f64, y: f64) -> Self {
        Self {
            left: self.left.min(x),
            top: self.top.min(y),
            right: self.right.max(x),
            bottom: self.bottom.max(y),
        }
    }

    pub(super) fn is_empty(self) -> bool {
        self.left > self.right || self.top > self.bottom
    }

    pub(super) fn size(self) -> f64 {
        (self.right - self.left).max(0.0) * (self.bottom - self.top).max(0.0)
    }

    /// What both have in common; it may be empty.
    pub(super) fn within(self, other: Self) -> Self {
        Self {
            left: self.left.max(other.left),
            top: self.top.max(other.top),
            right: self.right.min(other.right),
            bottom: self.bottom.min(other.bottom),
        }
    }
}

impl From<Rect> for Area {
    fn from(rect: Rect) -> Self {
        Self {
            left: rect.x0,
            top: rect.y0,
            right: rect.x1,
            bottom: rect.y1,
        }
    }
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
    pub(super) hidden: Option<&'static str>,
}

impl Glyph {
    /// The middle of the glyph.
    pub(super) fn middle(&self) -> (f64, f64) {
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
