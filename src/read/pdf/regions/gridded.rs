//! What stands in a grid becomes a table, or is read cell by cell.

use super::bands::part_band;
use super::columns;
use super::grids::{Band, CellText, Grid};
use super::groups::{Group, push_groups};
use super::tables::{Cell, TableRows};
use crate::read::pdf::rows::{Row, are_leftwards};

/// A cell with more rows than this is read as part of the page, not as a cell; beside several other cells it may be higher.
const TALL: usize = 12;
const TALL_AMONG_OTHERS: usize = 40;

/// Adds the groups of the text in a grid. Returns the lines of tables of contents.
pub(super) fn push_grid(grid: &Grid, text: Vec<Row>, groups: &mut Vec<Group>) -> Vec<String> {
    let leftwards = are_leftwards(&text);
    let (bands, widths) = grid.cells(text);
    let rows = bands
        .into_iter()
        .flat_map(|band| part_band(band, &widths))
        .map(|mut row| {
            if leftwards {
                row.reverse();
            }
            row
        });
    push_rows(rows, groups)
}

/// Rows of small cells make a table; cells that hold whole parts of the page are read one after the other.
fn push_rows(rows: impl Iterator<Item = Band>, groups: &mut Vec<Group>) -> Vec<String> {
    let mut contents = Vec::new();
    let mut open: TableRows = Vec::new();
    for row in rows {
        let filled = row.iter().filter(|cell| !cell.is_empty()).count();
        let highest = if filled > 2 { TALL_AMONG_OTHERS } else { TALL };
        let is_tall = row.iter().any(|cell| cell.len() > highest);
        // one filled cell before any others is a title, or a frame
        if is_tall || filled == 1 && open.is_empty() {
            close(&mut open, groups);
            for cell in row {
                contents.extend(push_running(cell, groups));
            }
        } else {
            open.push(row.into_iter().map(cell).collect());
        }
    }
    close(&mut open, groups);
    contents
}

/// Adds a part of the page that stands in a cell.
fn push_running(text: CellText, groups: &mut Vec<Group>) -> Vec<String> {
    columns::in_order(text)
        .iter()
        .flat_map(|region| push_groups(region, groups))
        .collect()
}

fn close(open: &mut TableRows, groups: &mut Vec<Group>) {
    if !open.is_empty() {
        groups.push(Group::Table(std::mem::take(open)));
    }
}

fn cell(text: CellText) -> Cell {
    let mut cell = Cell {
        number: text.first().map_or(0, |row| row.number),
        ..Cell::default()
    };
    for row in text {
        cell.go_on(row.phrases.into_iter().flat_map(|phrase| phrase.words));
    }
    cell
}
