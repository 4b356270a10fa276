//! Boxes to tick that are drawn as shapes or pictures: an item whose box is empty says what isn't so.

use super::page::{Area, Glyph, Letters, Page};
use super::shapes::Part;
use super::state::Paint;
use crate::read::lists::{EMPTY, TICKED};

/// Shortest and longest side of a box, in points.
const SIDE: std::ops::Range<f64> = 5.0..19.0;
/// How far the text of a box may stand from it, measured by the size of its letters.
const GAP: f64 = 3.0;
/// How many small shapes and how many boxes of a page are looked at.
const SHAPES: usize = 2_000;
const BOXES: usize = 400;
/// No real page has so many letters, and each is held against each box.
const LETTERS: usize = 50_000;
/// Lighter than this is white.
const WHITE: f64 = 0.97;
/// A ground darker than this isn't an empty box's.
const DARK: f64 = 0.8;

/// Small shapes and pictures of a page, any of which may be a box or stand in one.
#[derive(Default)]
pub(super) struct Shapes {
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
    /// Anything else.
    Mark,
}

/// A box.
#[derive(Debug)]
struct Tick {
    area: Area,
    look: Look,
}

impl Shapes {
    /// Notes what is painted, if it is small. `fill` and `stroke`: what with.
    pub(super) fn add(
        &mut self,
        parts: &[Part],
        clip: Area,
        fill: Option<&Paint>,
        stroke: Option<&Paint>,
    ) {
        let is_small = |part: &Part| width(part.area).max(height(part.area)) < SIDE.end;
        if self.all.len() >= SHAPES || !parts.iter().any(is_small) {
            return;
        }
        let ring = stroke.is_none() && matches!(parts, [outer, inner, ..] if is_ring(outer, inner));
        for (at, part) in parts.iter().enumerate().filter(|(_, part)| is_small(part)) {
            let area = part.area.within(clip);
            let look = match () {
                () if area.is_empty() || ring && at == 1 => None,
                () if is_square(part) => look(fill, stroke, ring),
                () => Some(Look::Mark),
            };
            self.all.extend(look.map(|look| (area, look)));
        }
    }

    /// Notes a picture if it is small and shows a box. `ticked`: what it shows, which takes some time to find out.
    pub(super) fn add_picture(&mut self, area: Area, ticked: impl FnOnce() -> Option<bool>) {
        if !is_boxed(area) || self.pictures >= BOXES {
            return;
        }
        self.pictures += 1;
        if let Some(ticked) = ticked() {
            self.all.push((area, Look::Picture { ticked }));
        }
    }

    /// Sets a mark before the text of each box, instead of what stands in it.
    pub(super) fn mark(&self, page: &mut Page) {
        let mut marks: Vec<(usize, Glyph)> = Vec::new();
        let mut gone: Vec<Area> = Vec::new();
        if page.glyphs.len() > LETTERS {
            return;
        }
        let boxes = self.boxes();
        for (at, found) in boxes.iter().enumerate() {
            let alone = !is_in_grid(found.area, page)
                && boxes
                    .iter()
                    .enumerate()
                    .all(|(other, next)| other == at || !touch(found.area, next.area));
            let Some(ticked) = self.ticked(found, page).filter(|_| alone) else {
                continue;
            };
            if let Some(text) = text_of(found.area, &page.glyphs) {
                marks.push((text, glyph(found.area, ticked, &page.glyphs[text])));
                gone.push(found.area);
            }
        }
        if marks.is_empty() {
            return;
        }
        marks.sort_by_key(|(at, _)| *at);
        let mut marks = marks.into_iter().peekable();
        let before = std::mem::take(&mut page.glyphs);
        for (at, glyph) in before.into_iter().enumerate() {
            while let Some((_, mark)) = marks.next_if(|(text, _)| *text == at) {
                page.glyphs.push(mark);
            }
            let middle = glyph.middle();
            if !gone.iter().any(|area| area.holds(middle)) {
                page.glyphs.push(glyph);
            }
        }
        let is_of_box = |rule: &Area| gone.iter().any(|area| holds(grown(*area, 1.0), *rule));
        page.rules.retain(|rule| !is_of_box(rule));
    }

    /// The boxes; what is drawn of one in several goes is one.
    fn boxes(&self) -> Vec<Tick> {
        let mut boxes: Vec<Tick> = Vec::new();
        for (area, look) in &self.all {
            if *look == Look::Mark || boxes.len() >= BOXES {
                continue;
            }
            match boxes.iter_mut().find(|known| same(known.area, *area)) {
                Some(known) if *look == Look::Outline && known.look == Look::Solid => {}
                Some(known) => known.look = *look,
                None => boxes.push(Tick {
                    area: *area,
                    look: *look,
                }),
            }
        }
        boxes
    }

    /// Whether a box is ticked; `None` if it is no box to tick.
    fn ticked(&self, found: &Tick, page: &Page) -> Option<bool> {
        if let Look::Picture { ticked } = found.look {
            return Some(ticked);
        }
        let core = grown(found.area, -0.2 * width(found.area));
        let marked = self.all.iter().any(|(area, look)| {
            *look == Look::Mark
                && core.holds(middle(*area))
                && holds(grown(found.area, 0.4 * width(found.area)), *area)
        });
        let mut letters = page
            .glyphs
            .iter()
            .filter(|glyph| glyph.hidden.is_none() && !glyph.letters.is_space())
            .filter(|glyph| core.holds(glyph.middle()))
            .peekable();
        let lettered = letters.peek().is_some();
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
fn is_square(part: &Part) -> bool {
    is_boxed(part.area) && part.straight > 1.9 * width(part.area)
}

/// Whether an area is as small as a box to tick, and as wide as high.
fn is_boxed(area: Area) -> bool {
    let (width, height) = (width(area), height(area));
    SIDE.contains(&width) && SIDE.contains(&height) && (width - height).abs() < 0.15 * width
}

/// Whether the outer part of a shape is a frame around the inner one.
fn is_ring(outer: &Part, inner: &Part) -> bool {
    let thick = inner.area.left - outer.area.left;
    is_square(outer)
        && holds(outer.area, inner.area)
        && (0.0..0.25 * width(outer.area)).contains(&thick)
        && (width(outer.area) - width(inner.area) - 2.0 * thick).abs() < 0.5
        && (height(outer.area) - height(inner.area) - 2.0 * thick).abs() < 0.5
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

/// The first letter of what stands beside a box.
fn text_of(area: Area, glyphs: &[Glyph]) -> Option<usize> {
    let (_, y) = middle(area);
    let beside = |glyph: &Glyph| {
        let gap = glyph.x - area.right;
        glyph.along == (1.0, 0.0)
            && glyph.hidden.is_none()
            && !glyph.letters.is_space()
            && (-1.0..GAP * glyph.size).contains(&gap)
            && (glyph.y - 0.9 * glyph.size..glyph.y + 0.3 * glyph.size).contains(&y)
    };
    (0..glyphs.len())
        .filter(|at| beside(&glyphs[*at]))
        .min_by(|one, next| glyphs[*one].x.total_cmp(&glyphs[*next].x))
}

/// The mark for a box, on the line of the letter beside it.
fn glyph(area: Area, ticked: bool, beside: &Glyph) -> Glyph {
    Glyph {
        letters: Letters::One(if ticked { TICKED } else { EMPTY }),
        x: area.left,
        width: width(area),
        ..beside.clone()
    }
}

/// Whether lines go on beyond a box, as those of a table do.
fn is_in_grid(area: Area, page: &Page) -> bool {
    let near = grown(area, 1.0);
    let is_line = |rule: &Area| width(*rule).min(height(*rule)) < 3.0;
    page.rules
        .iter()
        .filter(|rule| is_line(rule))
        .any(|rule| touch(near, *rule) && !holds(near, *rule))
}

/// Whether two boxes are drawn at the same place.
fn same(one: Area, other: Area) -> bool {
    let ((x, y), (other_x, other_y)) = (middle(one), middle(other));
    (x - other_x).hypot(y - other_y) < 1.5 && (width(one) / width(other) - 1.0).abs() < 0.3
}

fn touch(one: Area, other: Area) -> bool {
    !grown(one, 0.5).within(other).is_empty()
}

fn holds(area: Area, other: Area) -> bool {
    area.within(other) == other
}

fn grown(area: Area, by: f64) -> Area {
    Area {
        left: area.left - by,
        top: area.top - by,
        right: area.right + by,
        bottom: area.bottom + by,
    }
}

fn middle(area: Area) -> (f64, f64) {
    (
        f64::midpoint(area.left, area.right),
        f64::midpoint(area.top, area.bottom),
    )
}

fn width(area: Area) -> f64 {
    area.right - area.left
}

fn height(area: Area) -> f64 {
    area.bottom - area.top
}
