//! Where drawings and text boxes lie on the pages.

use crate::document::Sight;
use crate::read::builder::pictures::Size;
use crate::read::office::fills::Fill;
use crate::read::office::xml::Tag;
use crate::read::paint::Ground;
use crate::read::unseen::Unseen;

/// Boxes narrower or lower than this show no letter, in hundredths of a millimetre.
const NARROW: i64 = 150;
/// How many paragraphs behind a drawing letters may still stand on it.
const REACH: usize = 60;

/// What a picture or a text box stands in. Lengths are hundredths of a millimetre.
#[derive(Default)]
pub(super) struct Frame {
    pub(super) size: Option<Size>,
    /// Whether the text runs over it.
    pub(super) behind: bool,
    pub(super) floats: bool,
    pub(super) hidden: bool,
    pub(super) x: Option<At>,
    pub(super) y: Option<At>,
    pub(super) fill: Fill,
    /// What a shape of the old kind is filled with.
    pub(super) old_fill: Option<Ground>,
}

/// How far something lies from where: the least and the most that this may be away from the page's edge.
#[derive(Clone, Copy)]
pub(super) struct At {
    pub(super) offset: i64,
    pub(super) from: (i64, i64),
}

/// Drawings on which text may stand.
#[derive(Default)]
pub(super) struct Floats {
    /// The paragraph in which the last one is anchored, and the last one behind the text.
    pub(super) last: Option<usize>,
    pub(super) behind: Option<usize>,
}

impl Floats {
    fn reaches(drawing: Option<usize>, paragraph: usize) -> bool {
        drawing.is_some_and(|drawing| paragraph.saturating_sub(drawing) <= REACH)
    }

    pub(super) fn is_near(&self, paragraph: usize) -> bool {
        Self::reaches(self.last, paragraph)
    }

    pub(super) fn is_behind_text(&self, paragraph: usize) -> bool {
        Self::reaches(self.behind, paragraph)
    }
}

/// The largest page of a file, with its margin.
#[derive(Clone, Copy)]
pub(super) struct Paper {
    pub(super) width: i64,
    height: i64,
    margin: i64,
}

impl Default for Paper {
    /// A4 upright with an inch around.
    fn default() -> Self {
        Self {
            width: 21_590,
            height: 29_700,
            margin: 2_540,
        }
    }
}

impl Paper {
    /// The largest page that the text names. Sizes stand behind the pages that have them, so they are looked for before.
    pub(super) fn of(text: &str) -> Self {
        const PAGES: usize = 200;
        let mut paper: Option<Self> = None;
        for (at, _) in text.match_indices("<w:pgSz").take(PAGES) {
            let tag = text[at..].split('>').next().unwrap_or_default();
            let side = |name: &str| {
                let value = tag.split(name).nth(1)?.split('"').next()?;
                Some(i64::from(value.parse::<i32>().ok()?) * 127 / 72)
            };
            if let (Some(width), Some(height)) = (side("w:w=\""), side("w:h=\"")) {
                let known = paper.get_or_insert(Self {
                    width,
                    height,
                    ..Self::default()
                });
                (known.width, known.height) = (known.width.max(width), known.height.max(height));
            }
        }
        paper.unwrap_or_default()
    }

    /// Where what is told from here may begin, across the page or down.
    pub(super) fn origin(self, from: &str, across: bool) -> (i64, i64) {
        let side = if across { self.width } else { self.height };
        match from {
            "page" | "leftMargin" | "left-margin-area" => (0, 0),
            "margin" | "topMargin" | "top-margin-area" => (0, 2 * self.margin),
            "rightMargin" | "bottomMargin" | "right-margin-area" | "bottom-margin-area" => {
                (side - 2 * self.margin, side)
            }
            // a column, a paragraph, a line or a letter may stand anywhere between the margins
            _ => (0, side),
        }
    }
}

impl Paper {
    /// Why a frame of the old kind around a paragraph isn't seen.
    pub(super) fn hides_frame(self, tag: &Tag) -> Option<Unseen> {
        let twips = |name: &str| {
            let value = tag.attribute(name)?;
            Some(i64::from(value.parse::<i32>().ok()?) * 127 / 72)
        };
        let at = |name: &str, anchor: &str, across: bool| {
            let anchor = tag.attribute(anchor).unwrap_or_else(|| "text".into());
            Some(At {
                offset: twips(name)?,
                from: self.origin(&anchor, across),
            })
        };
        let exact = tag.attribute("hRule").as_deref() == Some("exact");
        let (width, height) = (twips("w").unwrap_or(0), twips("h").unwrap_or(0));
        // a frame without a width is as wide as its words
        let reach = if width > 0 { width } else { self.width };
        let off = at("x", "hAnchor", true).is_some_and(|at| at.is_off(reach, self.width))
            || at("y", "vAnchor", false).is_some_and(|at| at.is_off(height, self.height));
        let narrow = exact && height < NARROW && tag.attribute("h").is_some();
        off.then_some(Unseen::OffPage)
            .or(narrow.then_some(Unseen::OffBox))
    }
}

impl At {
    /// Whether what is so long lies off a page of this length, wherever it may begin.
    fn is_off(self, length: i64, side: i64) -> bool {
        let (first, last) = self.from;
        last + self.offset + length <= 0 || first + self.offset >= side
    }
}

impl Frame {
    /// What is known of the words in it.
    pub(super) fn around(&self, paper: Paper, below: Ground) -> Around {
        let size = self.size.unwrap_or((i64::MAX / 4, i64::MAX / 4));
        let off = self.x.is_some_and(|at| at.is_off(size.0, paper.width))
            || self.y.is_some_and(|at| at.is_off(size.1, paper.height));
        let unseen = if self.hidden {
            Some(Unseen::HiddenShape)
        } else if off {
            Some(Unseen::OffPage)
        } else {
            (size.0 < NARROW || size.1 < NARROW).then_some(Unseen::OffBox)
        };
        let own = self.old_fill.unwrap_or_else(|| self.fill.ground(below));
        Around {
            ground: own.over(below),
            unseen,
            floats: own == Ground::Bare,
        }
    }
}

/// What is known of the box in which text stands.
#[derive(Clone, Copy, Default)]
pub(super) struct Around {
    pub(super) ground: Ground,
    /// Whether the box, and so all in it, is seen.
    pub(super) unseen: Option<Unseen>,
    /// Whether it lies over the page, wherever it was put.
    pub(super) floats: bool,
}

impl Around {
    pub(super) fn sight(&self) -> Sight<Unseen> {
        self.unseen.map_or(Sight::Seen, Sight::Hidden)
    }
}
