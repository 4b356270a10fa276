//! Where shapes lie on a page, and what they paint there.

use super::lengths::length;
use crate::read::office::xml::Tag;
use crate::read::paint::Ground;

/// Most painted shapes of a page that are looked at.
const SHAPES: usize = 200;

/// A rectangle, in hundredths of a millimetre: left, top, right, bottom.
#[derive(Clone, Copy, Debug)]
pub(super) struct Area(i64, i64, i64, i64);

impl Area {
    /// Where the shape of a tag lies, if it says so.
    pub(super) fn of(tag: &Tag) -> Option<Self> {
        let at = |name: &str| tag.attribute(name).and_then(|at| length(&at));
        let (x, y) = (at("x")?, at("y")?);
        Some(Self(x, y, x + at("width")?, y + at("height")?))
    }

    fn touches(self, other: Self) -> bool {
        self.0 < other.2 && other.0 < self.2 && self.1 < other.3 && other.1 < self.3
    }
}

/// What is painted on a page before the words that come.
#[derive(Clone, Debug, Default)]
pub(super) struct Painted {
    shapes: Vec<(Option<Area>, Ground)>,
    /// Where the shape lies that was told last: a picture stands in it.
    last: Option<Area>,
}

impl Painted {
    /// Takes in a shape.
    pub(super) fn add(&mut self, tag: &Tag, ground: Ground) {
        self.last = Area::of(tag);
        if ground != Ground::Bare && self.shapes.len() < SHAPES {
            self.shapes.push((self.last, ground));
        }
    }

    /// Takes in a picture, which stands in the last shape.
    pub(super) fn add_picture(&mut self) {
        if self.shapes.len() < SHAPES {
            self.shapes.push((self.last, Ground::Unknown));
        }
    }

    /// What may be behind words in an area, besides the page.
    pub(super) fn behind(&self, area: Option<Area>) -> impl Iterator<Item = Ground> {
        let touching = self.shapes.iter().filter(move |(shape, _)| {
            let both = shape.zip(area);
            both.is_none_or(|(shape, area)| shape.touches(area))
        });
        touching.map(|(_, ground)| *ground)
    }
}
