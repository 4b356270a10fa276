//! A line from top to bottom between two texts, as on slides: what stands to its right is read after what stands to its left.

use super::bidi;
use super::columns;
use super::frames::Frame;
use super::limits::ROWS;
use super::lines::Row;
use super::page::Area;
use super::rules::Line;

/// Shortest divider, in points.
const HIGH: f64 = 50.0;
/// Fewest rows on each side.
const FEWEST: usize = 2;
/// Most dividers of a page; real pages have fewer.
const DIVIDERS: usize = 20;

/// What stands to the right of each divider. Several lines side by side, and lines near one of `tables`, are those of tables.
pub(super) fn right_sides(lines: &[Line], rows: &[Row], tables: &[Area]) -> Vec<Frame> {
    let lines: Vec<&Line> = lines
        .iter()
        .filter(|line| line.to - line.from >= HIGH)
        .collect();
    if lines.len() > DIVIDERS || rows.len() > ROWS || bidi::is_leftwards(rows) {
        return Vec::new();
    }
    let is_single = |line: &&&Line| {
        let beside = |other: &&&Line| other.from < line.to && line.from < other.to;
        let in_table =
            |table: &Area| table.within(Area::point(line.at, line.from).and(line.at, line.to));
        lines.iter().filter(beside).count() == 1
            && tables.iter().all(|table| in_table(table).is_empty())
    };
    let single = lines.iter().filter(is_single);
    single.filter_map(|line| right_side(line, rows)).collect()
}

fn right_side(line: &Line, rows: &[Row]) -> Option<Frame> {
    let is_beside = |row: &&Row| {
        let middle = row.base - 0.3 * row.size;
        line.from < middle && middle < line.to
    };
    let beside: Vec<Row> = rows.iter().filter(is_beside).map(Row::light).collect();
    let mut pieces = beside.iter().flat_map(|row| &row.pieces);
    if pieces.any(|piece| piece.left < line.at && line.at < piece.right) {
        return None;
    }
    let (left, right) = columns::part(beside, line.at);
    if left.len() < FEWEST || right.len() < FEWEST || columns::share_gaps(&left, &right) {
        return None;
    }
    let edge = right.iter().map(Row::right).fold(line.at, f64::max);
    Some(Frame {
        area: Area::point(line.at, line.from).and(edge, line.to),
        top: left.last()?.base,
    })
}
