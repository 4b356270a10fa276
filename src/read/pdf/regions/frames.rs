//! Frames beside each other or beside running text, each around words of its own, as in the chart of an organisation or on a slide:
//! they are read one after the other.

use crate::read::pdf::area::Area;
use crate::read::pdf::limits::{PAGE_FRAMES, PAGE_ROWS};
use crate::read::pdf::page::may_frame;
use crate::read::pdf::rows::{Phrase, Row};

/// Frames that are nearer to each other may be cells of a table.
const APART: f64 = 5.0;
/// How far letters may reach over their frame, in points.
const OVER: f64 = 2.0;
/// Rows of one paragraph stand no farther apart, measured by the size of their letters.
const STEP: f64 = 1.6;
/// A frame with one row is so high, measured by the size of its letters, if it is more than the box of a heading.
const ROOMY: f64 = 5.0;

/// A frame, and the height at which it is read: that of the highest one beside it, or where the text beside it ends or begins.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Frame {
    pub(super) area: Area,
    pub(super) top: f64,
}

/// The frames that stand side by side, in reading order.
pub(super) fn side_by_side(areas: &[Area], rows: &[Row]) -> Vec<Frame> {
    if rows.len() > PAGE_ROWS {
        return Vec::new();
    }
    let mut areas = single(areas);
    areas.retain(|area| rows_in(*area, rows) > 0);
    areas.sort_by(|one, next| one.top.total_cmp(&next.top));
    let mut frames = Vec::new();
    while let Some(&first) = areas.first() {
        let (mut beside, others): (Vec<Area>, Vec<Area>) =
            areas.into_iter().partition(|area| are_level(first, *area));
        areas = others;
        // frames around one row each are buttons, or the heads of columns
        let several = beside.iter().any(|area| rows_in(*area, rows) > 1);
        if beside.len() < 2 || !several {
            continue;
        }
        beside.sort_by(|one, next| one.left.total_cmp(&next.left));
        frames.extend(beside.into_iter().map(|area| Frame {
            area,
            top: first.top,
        }));
    }
    frames
}

/// The frames beside running text that have nothing to do with any of these tables and frames.
pub(super) fn beside_text(areas: &[Area], rows: &[Row], others: &[Area]) -> Vec<Frame> {
    if rows.len() > PAGE_ROWS {
        return Vec::new();
    }
    let mut areas = single(areas);
    areas.retain(|area| others.iter().all(|other| !area.is_near(*other, APART)));
    areas
        .iter()
        .filter_map(|area| frame_beside(*area, rows))
        .collect()
}

/// A frame beside rows that go on over its height. Where most of its own rows go on beyond it, it is a column of a table;
/// where it fits around one row, it belongs to what stands around it.
fn frame_beside(area: Area, rows: &[Row]) -> Option<Frame> {
    let inside = rows_in(area, rows);
    if inside == 0 || inside == 1 && !is_roomy(area, rows) {
        return None;
    }
    let is_outside = |phrase: &&Phrase| !phrase.is_in(area);
    let is_beside = |row: &&Row| {
        let outside = row.phrases.iter().any(|phrase| is_outside(&phrase));
        outside && area.top < row.base && row.middle() < area.bottom
    };
    let beside: Vec<&Row> = rows.iter().filter(is_beside).collect();
    let mixed = beside
        .iter()
        .filter(|row| row.phrases.iter().any(|phrase| phrase.is_in(area)))
        .count();
    if beside.len() < 2 || mixed * 2 >= inside {
        return None;
    }
    // what stands left of it is read before it, what stands right of it after it
    let phrases = beside.iter().flat_map(|row| &row.phrases);
    let (before, after): (Vec<_>, Vec<_>) = phrases
        .filter(is_outside)
        .partition(|phrase| phrase.left < area.left);
    let top = if before.len() >= after.len() {
        end_of_text(rows, beside[beside.len() - 1].number)
    } else {
        start_of_text(rows, beside[0].number).min(area.top)
    };
    Some(Frame { area, top })
}

/// Whether a frame is much higher than the letters in it.
fn is_roomy(area: Area, rows: &[Row]) -> bool {
    let phrases = rows.iter().flat_map(|row| &row.phrases);
    let inside = phrases.filter(|phrase| phrase.is_in(area));
    area.height() >= ROOMY * inside.map(|phrase| phrase.size).fold(0.0, f64::max)
}

/// Where the paragraph ends to which a row belongs.
fn end_of_text(rows: &[Row], number: usize) -> f64 {
    let from = rows.iter().position(|row| row.number == number);
    let rows = &rows[from.unwrap_or_default()..];
    let steps = rows.windows(2).take_while(|pair| follows(pair));
    rows[steps.count()].base
}

/// What stands above the paragraph to which a row belongs.
fn start_of_text(rows: &[Row], number: usize) -> f64 {
    let to = rows.iter().position(|row| row.number == number);
    let rows = &rows[..=to.unwrap_or_default()];
    let steps = rows.windows(2).rev().take_while(|pair| follows(pair));
    let first = &rows[rows.len() - 1 - steps.count()];
    first.base - first.size
}

/// Whether two rows belong to one paragraph, as far as their distance tells.
fn follows(pair: &[Row]) -> bool {
    pair[1].base - pair[0].base < STEP * pair[1].size
}

/// Areas that hold no other one and touch none; what is drawn at the same place counts once.
fn single(areas: &[Area]) -> Vec<Area> {
    let mut all: Vec<Area> = Vec::new();
    for area in areas.iter().filter(|area| may_frame(**area)) {
        if !all.iter().any(|known| are_same(*known, *area)) && all.len() < PAGE_FRAMES {
            all.push(*area);
        }
    }
    let alone = |area: &&Area| {
        all.iter()
            .filter(|other| *other != *area)
            .all(|other| !area.is_near(*other, APART) || is_within(**area, *other))
    };
    all.iter().filter(alone).copied().collect()
}

/// Whether two areas are drawn at the same place, as a ground and the line around it.
fn are_same(one: Area, other: Area) -> bool {
    let apart = [
        one.left - other.left,
        one.right - other.right,
        one.top - other.top,
        one.bottom - other.bottom,
    ];
    apart.iter().all(|apart| apart.abs() < APART)
}

/// Whether an area lies well inside a larger one, such as a panel.
fn is_within(area: Area, panel: Area) -> bool {
    panel.covers(area) && !are_same(area, panel)
}

/// Whether two frames stand beside each other rather than one below the other.
fn are_level(one: Area, other: Area) -> bool {
    let shared = one.bottom.min(other.bottom) - one.top.max(other.top);
    let least = one.height().min(other.height());
    shared > 0.5 * least
}

/// How many rows stand in an area; none if any reaches over its edge.
fn rows_in(area: Area, rows: &[Row]) -> usize {
    let reaches_over =
        |phrase: &Phrase| phrase.left < area.left - OVER || phrase.right > area.right + OVER;
    let mut count = 0;
    for row in rows {
        let phrases = row.phrases.iter();
        let mut inside = phrases.filter(|phrase| phrase.is_in(area)).peekable();
        count += usize::from(inside.peek().is_some());
        // words that cross its side make it a drawing behind them
        if inside.any(reaches_over) {
            return 0;
        }
    }
    count
}
