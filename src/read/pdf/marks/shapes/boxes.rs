//! Boxes to tick that are drawn as shapes or pictures: an item whose box is empty says what isn't so.

use super::super::state::Paint;
use super::paths::Subpath;
use crate::read::pdf::area::Area;
use crate::read::pdf::page::Page;

/// Shortest and longest side of a box, in points.
const SIDE: std::ops::Range<f64> = 5.0..19.0;
/// How many small shapes and how many boxes of a page are looked at.
const SHAPES: usize = 2_000;
const BOXES: usize = 400;
/// Lighter than this is white.
const WHITE: f64 = 0.97;
/// A ground darker than this isn't an empty box's.
const DARK: f64 = 0.8;

/// Small shapes and pictures of a page, any of which may be a box or stand in one.
#[derive(Default)]
pub(crate) struct SmallShapes {
    all: Vec<(Area, Look)>,
    /// How many pictures were looked at.
    pictures: usize,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Look {
    /// The outline of a square.
    Outline,
    /// A square that is filled.
    Solid,
    /// A picture of a box.
    Picture { ticked: bool },
    /// Anything else, which may stand in a box.
    Other,
}

/// A box to tick, as far as its looks go.
#[derive(Debug)]
pub(super) struct TickBox {
    pub(super) area: Area,
    look: Look,
}

impl SmallShapes {
    /// Notes what is painted, if it is small. `fill` and `stroke`: what with.
    pub(crate) fn add(
        &mut self,
        parts: &[Subpath],
        clip: Area,
        fill: Option<&Paint>,
        stroke: Option<&Paint>,
    ) {
        let is_small = |part: &Subpath| part.area.width().max(part.area.height()) < SIDE.end;
        if self.all.len() >= SHAPES || !parts.iter().any(is_small) {
            return;
        }
        let ring = stroke.is_none() && matches!(parts, [outer, inner, ..] if is_ring(outer, inner));
        for (at, part) in parts.iter().enumerate().filter(|(_, part)| is_small(part)) {
            let area = part.area.cut_to(clip);
            let look = match () {
                // the hole of a ring is no shape of its own
                () if area.is_empty() || ring && at == 1 => None,
                () if is_square(part) => look(fill, stroke, ring),
                () => Some(Look::Other),
            };
            self.all.extend(look.map(|look| (area, look)));
        }
    }

    /// Notes a picture if it is small and shows a box. `ticked`: what it shows, which takes some time to find out.
    pub(crate) fn add_picture(&mut self, area: Area, ticked: impl FnOnce() -> Option<bool>) {
        if !is_boxed(area) || self.pictures >= BOXES {
            return;
        }
        self.pictures += 1;
        if let Some(ticked) = ticked() {
            self.all.push((area, Look::Picture { ticked }));
        }
    }

    /// Notes a box of a form, whose state the file tells; it may be of any shape.
    pub(crate) fn add_field(&mut self, area: Area, ticked: bool) {
        let (x, y) = area.middle();
        let side = area
            .width()
            .min(area.height())
            .clamp(SIDE.start, SIDE.end - 0.1);
        let square = Area::at_point(x, y).grown(side / 2.0);
        if self.all.len() < SHAPES {
            self.all.push((square, Look::Picture { ticked }));
        }
    }

    /// The boxes; what is drawn of one in several goes is one.
    pub(super) fn boxes(&self) -> Vec<TickBox> {
        let mut boxes: Vec<TickBox> = Vec::new();
        for (area, look) in &self.all {
            if *look == Look::Other || boxes.len() >= BOXES {
                continue;
            }
            match boxes.iter_mut().find(|known| are_same(known.area, *area)) {
                // an outline around a ground that was filled before says no more
                Some(known) if *look == Look::Outline && known.look == Look::Solid => {}
                Some(known) => known.look = *look,
                None => boxes.push(TickBox {
                    area: *area,
                    look: *look,
                }),
            }
        }
        boxes
    }

    /// Whether a box is ticked; `None` if it is no box to tick.
    pub(super) fn ticked(&self, found: &TickBox, page: &Page) -> Option<bool> {
        if let Look::Picture { ticked } = found.look {
            return Some(ticked);
        }
        // a tick may reach over the edge, but its middle lies well inside
        let core = found.area.grown(-0.2 * found.area.width());
        let marked = self.all.iter().any(|(area, look)| {
            *look == Look::Other
                && core.holds(area.middle())
                && found.area.grown(0.4 * found.area.width()).covers(*area)
        });
        let mut letters = page
            .glyphs
            .iter()
            .filter(|glyph| glyph.hidden.is_none() && !glyph.letters.is_space())
            .filter(|glyph| core.holds(glyph.middle()))
            .peekable();
        let lettered = letters.peek().is_some();
        // a framed letter or number is no box
        if !letters.all(|glyph| is_tick(glyph.letters.first())) {
            return None;
        }
        match found.look {
            // a square that is filled is a bullet
            Look::Solid => (marked || lettered).then_some(true),
            _ => Some(marked || lettered),
        }
    }
}

/// How a square is drawn.
fn look(fill: Option<&Paint>, stroke: Option<&Paint>, ring: bool) -> Option<Look> {
    let shade = |paint: &Paint| paint.lightness.unwrap_or(0.0);
    let seen = |paint: &&Paint| paint.opacity > 0.05 && shade(paint) < WHITE;
    let fill = fill.filter(seen);
    if fill.is_some() && ring {
        return Some(Look::Outline);
    }
    match (fill, stroke.filter(seen)) {
        (Some(ground), _) if shade(ground) < DARK => Some(Look::Solid),
        (_, Some(_)) => Some(Look::Outline),
        // a light ground without a line around it, or a white one
        _ => None,
    }
}

/// A small square; its corners may be round.
fn is_square(part: &Subpath) -> bool {
    is_boxed(part.area) && part.straight > 1.9 * part.area.width()
}

/// Whether an area is as small as a box to tick, and as wide as high.
fn is_boxed(area: Area) -> bool {
    let (width, height) = (area.width(), area.height());
    SIDE.contains(&width) && SIDE.contains(&height) && (width - height).abs() < 0.15 * width
}

/// Whether the outer part of a shape is a frame around the inner one.
fn is_ring(outer: &Subpath, inner: &Subpath) -> bool {
    let thick = inner.area.left - outer.area.left;
    is_square(outer)
        && outer.area.covers(inner.area)
        && (0.0..0.25 * outer.area.width()).contains(&thick)
        && (outer.area.width() - inner.area.width() - 2.0 * thick).abs() < 0.5
        && (outer.area.height() - inner.area.height() - 2.0 * thick).abs() < 0.5
}

/// What people write into a box.
const fn is_tick(letter: char) -> bool {
    matches!(
        letter,
        'x' | 'X'
            | '•'
            | '●'
            | '■'
            | '√'
            | '×'
            | '\u{2713}'..='\u{2718}'
            | '\u{E000}'..='\u{F8FF}'
            | '\u{FFFD}'
    )
}

/// Whether two boxes are drawn at the same place.
fn are_same(one: Area, other: Area) -> bool {
    let ((x, y), (other_x, other_y)) = (one.middle(), other.middle());
    (x - other_x).hypot(y - other_y) < 1.5 && (one.width() / other.width() - 1.0).abs() < 0.3
}
