//! Frames beside each other or beside running text, each around words of its own, as in the chart of an organisation or on a slide:
//! they are read one after the other.

use super::limits::ROWS;
use super::lines::Row;
use super::page::Area;

/// Smallest frame, in points.
const WIDE: f64 = 40.0;
const HIGH: f64 = 14.0;
/// Frames that are nearer to each other may be cells of a table.
const APART: f64 = 5.0;
/// Most frames of a page that are looked at.
pub(super) const FRAMES: usize = 200;
/// How far letters may reach over their frame.
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

/// Whether an area may be a frame.
pub(super) fn may_frame(area: Area) -> bool {
    area.right - area.left > WIDE && area.bottom - area.top > HIGH
}

/// The frames that stand side by side, in reading order.
pub(super) fn side_by_side(areas: &[Area], rows: &[Row]) -> Vec<Frame> {
    if rows.len() > ROWS {
        return Vec::new();
    }
    let mut areas = single(areas);
    areas.retain(|area| lines_in(*area, rows) > 0);
    areas.sort_by(|one, next| one.top.total_cmp(&next.top));
    let mut frames = Vec::new();
    while let Some(&first) = areas.first() {
        let (mut beside, others): (Vec<Area>, Vec<Area>) =
            areas.into_iter().partition(|area| are_level(first, *area));
        areas = others;
        let several = beside.iter().any(|area| lines_in(*area, rows) > 1);
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
    if rows.len() > ROWS {
        return Vec::new();
    }
    let mut areas = single(areas);
    areas.retain(|area| others.iter().all(|other| !near(*area, *other)));
    areas.iter().filter_map(|area| alone(*area, rows)).collect()
}

/// A frame beside rows that go on over its height. Where most of its own rows go on beyond it, it is a column of a table;
/// where it fits around one row, it belongs to what stands around it.
fn alone(area: Area, rows: &[Row]) -> Option<Frame> {
    let lines = lines_in(area, rows);
    let inside = rows.iter().flat_map(|row| &row.pieces);
    let sizes = inside
        .filter(|piece| piece.is_in(area))
        .map(|piece| piece.size);
    if lines == 0 || lines == 1 && area.bottom - area.top < ROOMY * sizes.fold(0.0, f64::max) {
        return None;
    }
    let is_beside = |row: &&Row| {
        let outside = row.pieces.iter().any(|piece| !piece.is_in(area));
        outside && area.top < row.base && row.base - 0.3 * row.size < area.bottom
    };
    let beside: Vec<&Row> = rows.iter().filter(is_beside).collect();
    let mixed = beside
        .iter()
        .filter(|row| row.pieces.iter().any(|piece| piece.is_in(area)))
        .count();
    if beside.len() < 2 || mixed * 2 >= lines {
        return None;
    }
    let pieces = beside.iter().flat_map(|row| &row.pieces);
    let (before, after): (Vec<_>, Vec<_>) = pieces
        .filter(|piece| !piece.is_in(area))
        .partition(|piece| piece.left < area.left);
    let top = if before.len() >= after.len() {
        end_of_text(rows, beside[beside.len() - 1].number)
    } else {
        start_of_text(rows, beside[0].number).min(area.top)
    };
    Some(Frame { area, top })
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

fn follows(pair: &[Row]) -> bool {
    pair[1].base - pair[0].base < STEP * pair[1].size
}

/// Areas that hold no other one and touch none; what is drawn at the same place counts once.
fn single(areas: &[Area]) -> Vec<Area> {
    let mut all: Vec<Area> = Vec::new();
    for area in areas.iter().filter(|area| may_frame(**area)) {
        if !all.iter().any(|known| are_same(*known, *area)) && all.len() < FRAMES {
            all.push(*area);
        }
    }
    let alone = |area: &&Area| {
        all.iter()
            .filter(|other| *other != *area)
            .all(|other| !near(**area, *other) || is_within(**area, *other))
    };
    all.iter().filter(alone).copied().collect()
}

fn are_same(one: Area, other: Area) -> bool {
    let apart = [
        one.left - other.left,
        one.right - other.right,
        one.top - other.top,
        one.bottom - other.bottom,
    ];
    apart.iter().all(|apart| apart.abs() < APART)
}

fn near(one: Area, other: Area) -> bool {
    let grown = Area {
        left: one.left - APART,
        top: one.top - APART,
        right: one.right + APART,
        bottom: one.bottom + APART,
    };
    !grown.within(other).is_empty()
}

/// Whether an area lies well inside a larger one, such as a panel.
fn is_within(area: Area, panel: Area) -> bool {
    area.within(panel) == area && !are_same(area, panel)
}

/// Whether two frames stand beside each other rather than one below the other.
fn are_level(one: Area, other: Area) -> bool {
    let shared = one.bottom.min(other.bottom) - one.top.max(other.top);
    let least = (one.bottom - one.top).min(other.bottom - other.top);
    shared > 0.5 * least
}

/// How many rows stand in an area; none if any reaches over its edge.
fn lines_in(area: Area, rows: &[Row]) -> usize {
    let mut lines = 0;
    for row in rows {
        let mut inside = row
            .pieces
            .iter()
            .filter(|piece| piece.is_in(area))
            .peekable();
        lines += usize::from(inside.peek().is_some());
        if inside.any(|piece| piece.left < area.left - OVER || piece.right > area.right + OVER) {
            return 0;
        }
    }
    lines
}
