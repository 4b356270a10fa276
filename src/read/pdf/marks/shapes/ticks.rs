//! Writes boxes to tick into the text, each before the words that stand beside it.

use super::boxes::{SmallShapes, TickBox};
use crate::read::lists::{EMPTY, TICKED};
use crate::read::pdf::area::Area;
use crate::read::pdf::page::{Glyph, Letters, Page};

/// How far the text of a box may stand from it, measured by the size of its letters.
const GAP: f64 = 3.0;
/// No real page has so many letters, and each is held against each box.
const LETTERS: usize = 50_000;

/// Sets a tick before the text of each box, instead of what stands in it.
pub(crate) fn set_ticks(shapes: &SmallShapes, page: &mut Page) {
    if page.glyphs.len() > LETTERS {
        return;
    }
    let mut ticks = ticks(shapes, page);
    if ticks.is_empty() {
        return;
    }
    ticks.sort_by_key(|tick| tick.before);
    let areas: Vec<Area> = ticks.iter().map(|tick| tick.area).collect();
    let mut ticks = ticks.into_iter().peekable();
    let glyphs = std::mem::take(&mut page.glyphs);
    for (at, glyph) in glyphs.into_iter().enumerate() {
        while let Some(tick) = ticks.next_if(|tick| tick.before == at) {
            page.glyphs.push(tick.glyph);
        }
        let middle = glyph.middle();
        if !areas.iter().any(|area| area.holds(middle)) {
            page.glyphs.push(glyph);
        }
    }
    // the sides of a box would part its tick from its text
    let is_of_box = |stroke: &Area| areas.iter().any(|area| area.grown(1.0).covers(*stroke));
    page.strokes.retain(|stroke| !is_of_box(stroke));
}

/// What is written for a box.
struct Tick {
    area: Area,
    glyph: Glyph,
    /// The glyph of the page before which it is set.
    before: usize,
}

/// The ticks of a page, for boxes that stand alone and have text beside them.
fn ticks(shapes: &SmallShapes, page: &Page) -> Vec<Tick> {
    let boxes = shapes.boxes();
    let touches_another = |at: usize, area: Area| {
        let mut others = boxes.iter().enumerate().filter(|(other, _)| *other != at);
        others.any(|(_, other)| area.is_near(other.area, 0.5))
    };
    let tick = |(at, found): (usize, &TickBox)| {
        let area = found.area;
        // squares side by side are cells, or a pattern
        if is_in_grid(area, page) || touches_another(at, area) {
            return None;
        }
        let ticked = shapes.ticked(found, page)?;
        let before = first_beside(area, &page.glyphs)?;
        Some(Tick {
            area,
            glyph: glyph(area, ticked, &page.glyphs[before]),
            before,
        })
    };
    boxes.iter().enumerate().filter_map(tick).collect()
}

/// The first letter of what stands beside a box.
fn first_beside(area: Area, glyphs: &[Glyph]) -> Option<usize> {
    let (_, y) = area.middle();
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

/// The letter for a box, on the line of the letter beside it.
fn glyph(area: Area, ticked: bool, beside: &Glyph) -> Glyph {
    Glyph {
        letters: Letters::One(if ticked { TICKED } else { EMPTY }),
        x: area.left,
        width: area.width(),
        ..beside.clone()
    }
}

/// Whether lines go on beyond a box, as those of a table do.
fn is_in_grid(area: Area, page: &Page) -> bool {
    let near = area.grown(1.0);
    let is_line = |stroke: &Area| stroke.width().min(stroke.height()) < 3.0;
    page.strokes
        .iter()
        .filter(|stroke| is_line(stroke))
        .any(|stroke| near.is_near(*stroke, 0.5) && !near.covers(*stroke))
}
