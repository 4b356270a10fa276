//! Drawn lines that part a page, as the text of one direction sees them.

use super::row::Row;
use crate::read::pdf::area::Area;

/// Thickest stroke, in points.
const THICK: f64 = 3.0;
/// Shortest stroke, and the shortest piece that may be part of one.
const SHORT: f64 = 6.0;
const PIECE: f64 = 2.0;
/// Pieces of a stroke lie on one line to within so many points.
const LEVEL: f64 = 1.5;
/// A direction that leans more than this, of 1, has no strokes: areas have sides along the page's only.
const LEAN: f64 = 0.02;
/// How far strokes that meet may miss each other, in points.
pub(crate) const NEAR: f64 = 3.0;

/// Strokes along and across the rows of text.
#[derive(Clone, Debug, Default)]
pub(crate) struct Strokes {
    pub(crate) along: Vec<Stroke>,
    pub(crate) across: Vec<Stroke>,
    /// Those across that are no edges of areas.
    pub(crate) drawn_across: Vec<Stroke>,
    /// Rectangles that are large enough to frame text.
    frames: Vec<Area>,
}

/// A stroke: at which height or how far to the right it lies, and from where to where it reaches.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Stroke {
    pub(crate) at: f64,
    pub(crate) from: f64,
    pub(crate) to: f64,
}

impl Strokes {
    /// The strokes among painted areas and the edges of larger ones, turned so that text in this direction runs to the right.
    pub(super) fn in_direction((cos, sin): (f64, f64), areas: &[Area], frames: &[Area]) -> Self {
        let mut strokes = Self::default();
        if cos.abs() > LEAN && sin.abs() > LEAN {
            return strokes;
        }
        let turn = |x: f64, y: f64| (x * cos + y * sin, y * cos - x * sin);
        let turned = |area: &Area| {
            let (one, other) = (turn(area.left, area.top), turn(area.right, area.bottom));
            Area::at_point(one.0, one.1).extended_to(other.0, other.1)
        };
        for area in areas {
            strokes.add(turned(area));
        }
        strokes.frames = frames.iter().map(turned).collect();
        strokes.along = joined(strokes.along);
        strokes.across = joined(strokes.across);
        strokes.drawn_across = joined(strokes.drawn_across);
        strokes
    }

    fn add(&mut self, area: Area) {
        let (width, height) = (area.width(), area.height());
        let along = |at| Stroke {
            at,
            from: area.left,
            to: area.right,
        };
        let across = |at| Stroke {
            at,
            from: area.top,
            to: area.bottom,
        };
        // dashes and dots are joined to strokes later, but a blot is none
        let reaches = |length: f64, thick: f64| length >= PIECE.max(2.0 * thick) && thick <= THICK;
        if reaches(width, height) {
            self.along.push(along(f64::midpoint(area.top, area.bottom)));
        } else if reaches(height, width) {
            let stroke = across(f64::midpoint(area.left, area.right));
            self.across.push(stroke);
            self.drawn_across.push(stroke);
        } else if width >= SHORT && height >= SHORT {
            // grounds of cells part them as lines do
            self.along.extend([along(area.top), along(area.bottom)]);
            self.across.extend([across(area.left), across(area.right)]);
        }
    }

    /// Whether any stands between two places of a row.
    pub(super) fn stand_between(&self, left: f64, right: f64, base: f64, size: f64) -> bool {
        let first = self.across.partition_point(|stroke| stroke.at < left - 0.5);
        self.across[first..]
            .iter()
            .take_while(|stroke| stroke.at <= right + 0.5)
            // what parts letters is as high as they are: shorter ones underline, or are accents
            .any(|stroke| stroke.from < base - 0.6 * size && stroke.to > base - 0.1 * size)
    }

    /// Whether a row stands in a table whose lines go on beyond a height.
    pub(super) fn in_table_beyond(&self, row: &Row, height: f64) -> bool {
        let middle = row.middle();
        let goes_on = |stroke: &&Stroke| {
            let beyond = stroke.from.min(middle) < height && height < stroke.to.max(middle);
            beyond && stroke.from < middle && middle < stroke.to
        };
        // one alone is a divider
        self.across.iter().filter(goes_on).count() > 1
    }

    /// The rectangles that may frame text: those whose sides don't go on beyond them, as the lines of tables do.
    pub(crate) fn frames(&self) -> Vec<Area> {
        let is_free = |area: &&Area| {
            let (rows, columns) = ([area.top, area.bottom], [area.left, area.right]);
            let along = |stroke: &Stroke| stroke.goes_beyond(rows, area.left, area.right);
            let across = |stroke: &Stroke| stroke.goes_beyond(columns, area.top, area.bottom);
            !self.along.iter().any(along) && !self.across.iter().any(across)
        };
        self.frames.iter().filter(is_free).copied().collect()
    }

    /// The strokes that aren't sides of frames.
    pub(crate) fn without(&self, frames: &[Area]) -> Self {
        let mut strokes = self.clone();
        for area in frames {
            let (rows, columns) = ([area.top, area.bottom], [area.left, area.right]);
            strokes
                .along
                .retain(|stroke| !stroke.is_side(rows, area.left, area.right));
            strokes
                .across
                .retain(|stroke| !stroke.is_side(columns, area.top, area.bottom));
        }
        strokes
    }

    /// Those along rows that none across meets, from top to bottom.
    pub(crate) fn alone(self) -> Vec<Stroke> {
        let Self { along, across, .. } = self;
        let is_alone = |stroke: &Stroke| !across.iter().any(|other| stroke.meets(other));
        along.into_iter().filter(is_alone).collect()
    }
}

impl Stroke {
    /// Whether one along rows meets one across.
    pub(crate) fn meets(&self, across: &Self) -> bool {
        self.from - NEAR <= across.at
            && across.at <= self.to + NEAR
            && across.from - NEAR <= self.at
            && self.at <= across.to + NEAR
    }

    /// Whether it lies on one of the sides of a frame that reaches so far along it.
    fn is_side(&self, sides: [f64; 2], from: f64, to: f64) -> bool {
        self.is_at(sides) && from - NEAR < self.from && self.to < to + NEAR
    }

    fn goes_beyond(&self, sides: [f64; 2], from: f64, to: f64) -> bool {
        let meets = self.from < to && from < self.to;
        self.is_at(sides) && meets && !self.is_side(sides, from, to)
    }

    fn is_at(&self, sides: [f64; 2]) -> bool {
        sides.iter().any(|side| (side - self.at).abs() < NEAR)
    }
}

/// Pieces of one stroke become one, and what stays short is none; they are sorted by their places.
fn joined(mut pieces: Vec<Stroke>) -> Vec<Stroke> {
    pieces.sort_by(|one, next| {
        let places = one.at.total_cmp(&next.at);
        places.then(one.from.total_cmp(&next.from))
    });
    let mut joined: Vec<Stroke> = Vec::new();
    for piece in pieces {
        // they are sorted, so that all that may go on are at the end
        let same = joined
            .iter_mut()
            .rev()
            .take_while(|known| piece.at - known.at < LEVEL)
            .find(|known| piece.from < known.to + NEAR && known.from < piece.to + NEAR);
        match same {
            Some(known) => {
                (known.from, known.to) = (known.from.min(piece.from), known.to.max(piece.to));
            }
            None => joined.push(piece),
        }
    }
    joined.retain(|stroke| stroke.to - stroke.from >= SHORT);
    joined
}
