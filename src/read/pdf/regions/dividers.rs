//! A line from top to bottom between two texts, as on slides: what stands to its right is read after what stands to its left.

use super::frames::Frame;
use super::sides::{part_at, share_gaps};
use crate::read::pdf::area::Area;
use crate::read::pdf::limits::PAGE_ROWS;
use crate::read::pdf::rows::{Row, Stroke, are_leftwards};

/// Shortest divider, in points.
const HIGH: f64 = 50.0;
/// Fewest rows on each side.
const FEWEST: usize = 2;
/// Most dividers of a page; real pages have fewer.
const DIVIDERS: usize = 20;

/// What stands to the right of each divider. Several lines side by side, and lines near one of `tables`, are those of tables.
pub(super) fn right_sides(lines: &[Stroke], rows: &[Row], tables: &[Area]) -> Vec<Frame> {
    let lines: Vec<&Stroke> = lines
        .iter()
        .filter(|line| line.to - line.from >= HIGH)
        .collect();
    if lines.len() > DIVIDERS || rows.len() > PAGE_ROWS || are_leftwards(rows) {
        return Vec::new();
    }
    let is_single = |line: &&&Stroke| {
        let beside = |other: &&&Stroke| other.from < line.to && line.from < other.to;
        let area = Area::at_point(line.at, line.from).extended_to(line.at, line.to);
        lines.iter().filter(beside).count() == 1
            && tables.iter().all(|table| table.cut_to(area).is_empty())
    };
    let single = lines.iter().filter(is_single);
    single.filter_map(|line| right_side(line, rows)).collect()
}

/// What stands right of a line, if it parts two texts.
fn right_side(line: &Stroke, rows: &[Row]) -> Option<Frame> {
    let is_beside = |row: &&Row| line.from < row.middle() && row.middle() < line.to;
    let beside: Vec<Row> = rows.iter().filter(is_beside).map(Row::light).collect();
    let mut phrases = beside.iter().flat_map(|row| &row.phrases);
    // words that go through it make it a drawing behind them
    if phrases.any(|phrase| phrase.left < line.at && line.at < phrase.right) {
        return None;
    }
    let (left, right) = part_at(beside, line.at);
    if left.len() < FEWEST || right.len() < FEWEST || share_gaps(&left, &right) {
        return None;
    }
    let edge = right.iter().map(Row::right).fold(line.at, f64::max);
    Some(Frame {
        area: Area::at_point(line.at, line.from).extended_to(edge, line.to),
        top: left.last()?.base,
    })
}
