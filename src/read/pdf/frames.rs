//! Frames side by side, each around words of its own, as in the chart of an organisation: they are read one after the other.

use super::lines::Row;
use super::page::Area;

/// Smallest frame, in points.
const WIDE: f64 = 40.0;
const HIGH: f64 = 14.0;
/// Frames that are nearer to each other may be cells of a table.
const APART: f64 = 5.0;
/// Most frames of a page that are looked at.
pub(super) const FRAMES: usize = 200;
/// No real page has so many rows, and each is held against each frame.
const ROWS: usize = 5_000;
/// How far letters may reach over their frame.
const OVER: f64 = 2.0;

/// A frame, and the height at which it is read: that of the highest one beside it.
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
