//! Parts of a page, in reading order: tables of lines, and between them columns of running text.

use super::columns;
use super::groups::{self, Group};
use super::lines::Row;
use super::rules::{Grid, Rules};
use super::tables::{Cell, Table};

/// A cell with more rows than this is read as part of the page, not as a cell.
const TALL: usize = 12;

/// The groups of the rows of a frame. Returns the lines of tables of contents too.
pub(super) fn groups(rows: Vec<Row>, rules: &Rules, groups: &mut Vec<Group>) -> Vec<String> {
    let mut contents = Vec::new();
    let mut rest = rows;
    for grid in rules.grids() {
        let below = rest
            .iter()
            .position(|row| row.base - 0.3 * row.size > grid.area.bottom)
            .unwrap_or(rest.len());
        let after = rest.split_off(below);
        let inside = rest
            .iter()
            .position(|row| row.base - 0.3 * row.size >= grid.area.top)
            .unwrap_or(rest.len());
        let beside = rest.split_off(inside);
        contents.extend(running(rest, groups));
        let (inside, beside) = part(beside, &grid);
        contents.extend(running(beside, groups));
        contents.extend(table(grid.cells(inside), groups));
        rest = after;
    }
    contents.extend(running(rest, groups));
    contents
}

fn running(rows: Vec<Row>, into: &mut Vec<Group>) -> Vec<String> {
    columns::in_order(rows)
        .iter()
        .flat_map(|region| groups::of(region, into))
        .collect()
}

/// What stands in a table, and what stands beside it.
fn part(rows: Vec<Row>, grid: &Grid) -> (Vec<Row>, Vec<Row>) {
    let (mut inside, mut beside) = (Vec::new(), Vec::new());
    for row in rows {
        let (here, there): (Vec<_>, Vec<_>) = row
            .pieces
            .iter()
            .cloned()
            .partition(|piece| grid.holds(piece));
        for (pieces, side) in [(here, &mut inside), (there, &mut beside)] {
            if !pieces.is_empty() {
                side.push(Row {
                    pieces,
                    ..row.clone()
                });
            }
        }
    }
    (inside, beside)
}

/// Rows of small cells make a table; cells that hold whole parts of the page are read one after the other.
fn table(rows: Vec<Vec<Vec<Row>>>, groups: &mut Vec<Group>) -> Vec<String> {
    let mut contents = Vec::new();
    let mut open: Table = Vec::new();
    for row in rows {
        let filled = row.iter().filter(|cell| !cell.is_empty()).count();
        let is_tall = row.iter().any(|cell| cell.len() > TALL);
        if is_tall || filled == 1 && open.is_empty() {
            close(&mut open, groups);
            for cell in row {
                contents.extend(running(cell, groups));
            }
        } else {
            open.push(row.into_iter().map(cell).collect());
        }
    }
    close(&mut open, groups);
    contents
}

fn close(open: &mut Table, groups: &mut Vec<Group>) {
    if !open.is_empty() {
        groups.push(Group::Table(std::mem::take(open)));
    }
}

fn cell(rows: Vec<Row>) -> Cell {
    Cell {
        number: rows.first().map_or(0, |row| row.number),
        words: rows
            .into_iter()
            .flat_map(|row| row.pieces)
            .flat_map(|piece| piece.words)
            .collect(),
    }
}
