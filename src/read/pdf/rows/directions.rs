//! Parts the glyphs of a page by the direction in which they run, and makes rows of each.

use super::lines;
use super::phrases;
use super::row::Row;
use super::strokes::Strokes;
use crate::read::pdf::page::{Glyph, Page};

/// Most directions of a page; real ones have hardly more than two.
const DIRECTIONS: usize = 16;

/// A direction to within some three degrees: a vector of length 20.
type Direction = (i32, i32);

/// The rows of a page from top to bottom; the most used direction first, then text in others. With the strokes as each direction sees them.
pub(super) fn rows_by_direction(page: &Page) -> (Vec<Row>, Vec<Strokes>) {
    let mut rows: Vec<Row> = Vec::new();
    let mut strokes = Vec::new();
    for (at, (direction, glyphs)) in by_direction(&page.glyphs).into_iter().enumerate() {
        let parting = Strokes::in_direction(glyphs[0].along, &page.strokes, &page.frames);
        let phrases = phrases::set_phrases(&glyphs, &page.links, &parting);
        let mut more = lines::rows_of(phrases, &parting);
        for row in &mut more {
            row.upright = direction == (20, 0);
            row.direction = at;
        }
        rows.extend(more);
        strokes.push(parting);
    }
    for (at, row) in rows.iter_mut().enumerate() {
        row.number = at + 1;
    }
    (rows, strokes)
}

/// The glyphs that are seen, by their direction; the most used one first.
fn by_direction(glyphs: &[Glyph]) -> Vec<(Direction, Vec<&Glyph>)> {
    let mut directions: Vec<(Direction, Vec<&Glyph>)> = Vec::new();
    // most letters run as the one before
    let mut last: Option<((f64, f64), usize)> = None;
    for glyph in glyphs.iter().filter(|glyph| glyph.hidden.is_none()) {
        if let Some((along, at)) = last
            && along == glyph.along
        {
            directions[at].1.push(glyph);
            continue;
        }
        let direction = (round(glyph.along.0 * 20.0), round(glyph.along.1 * 20.0));
        let full = directions.len() >= DIRECTIONS;
        match directions.iter().position(|(known, _)| *known == direction) {
            Some(at) => {
                directions[at].1.push(glyph);
                last = Some((glyph.along, at));
            }
            None if full => {}
            None => directions.push((direction, vec![glyph])),
        }
    }
    directions.sort_by_key(|(_, glyphs)| std::cmp::Reverse(glyphs.len()));
    directions
}

fn round(number: f64) -> i32 {
    #[allow(clippy::cast_possible_truncation)] // a part of a vector of length 20
    {
        number.round() as i32
    }
}
