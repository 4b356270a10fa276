//! Parts of a page, in reading order: tables of lines, and between them columns of running text.

use super::bands;
use super::bidi;
use super::columns;
use super::dividers;
use super::frames;
use super::groups::{self, Group};
use super::lined;
use super::lines::{Piece, Row};
use super::page::Area;
use super::rules::{Grid, Rules};
use super::tables::{Cell, Table};

/// A cell with more rows than this is read as part of the page, not as a cell; beside several other cells it may be higher.
const TALL: usize = 12;
const TALL_AMONG_OTHERS: usize = 40;

/// The groups of the rows of a frame. Returns the lines of tables of contents too.
pub(super) fn groups(mut rows: Vec<Row>, rules: &Rules, groups: &mut Vec<Group>) -> Vec<String> {
    let grids = set_apart(&rows, rules);
    let mut texts = Vec::with_capacity(grids.len());
    for (at, grid) in grids.iter().enumerate() {
        let (inside, outside) = part(rows, grid);
        rows = outside;
        if !inside.is_empty() {
            let place = rows.partition_point(|row| row.base <= grid.top);
            rows.insert(place, stand_in(at, grid, &inside));
        }
        texts.push(inside);
    }
    let mut contents = Vec::new();
    for region in columns::in_order(rows) {
        for part in region.split_inclusive(|row| row.grid.is_some()) {
            let (table, running) = match part.split_last() {
                Some((last, before)) if last.grid.is_some() => (last.grid, before),
                _ => (None, part),
            };
            contents.extend(groups::of(running, groups));
            if let Some(at) = table {
                let text = std::mem::take(&mut texts[at]);
                contents.extend(table_of(&grids[at], text, groups));
            }
        }
    }
    contents
}

/// What is read apart from the text around it: frames, tables, what stands right of a divider.
fn set_apart(rows: &[Row], rules: &Rules) -> Vec<Grid> {
    let areas = rules.frames();
    let frames = frames::side_by_side(&areas, rows);
    let mut grids: Vec<Grid> = frames.iter().map(Grid::framed).collect();
    grids.extend(rules.grids(&frames));
    grids.extend(lined::grids(&rules.alone(&frames), rows));
    let others: Vec<Area> = grids.iter().map(|grid| grid.area).collect();
    let alone = frames::beside_text(&areas, rows, &others);
    grids.extend(alone.iter().map(Grid::framed));
    let others: Vec<Area> = grids.iter().map(|grid| grid.area).collect();
    let right = dividers::right_sides(&rules.drawn_across, rows, &others);
    grids.extend(right.iter().map(Grid::framed));
    grids
}

/// A row that stands for a table while columns are looked for.
fn stand_in(at: usize, grid: &Grid, inside: &[Row]) -> Row {
    let size = inside[0].size;
    Row {
        base: grid.top,
        size,
        frame: inside[0].frame,
        upright: inside[0].upright,
        number: inside[0].number,
        grid: Some(at),
        pieces: vec![Piece {
            left: grid.area.left,
            right: grid.area.right,
            base: grid.top,
            size,
            ..Piece::default()
        }],
    }
}

fn table_of(grid: &Grid, text: Vec<Row>, groups: &mut Vec<Group>) -> Vec<String> {
    let leftwards = bidi::is_leftwards(&text);
    let (cells, widths) = grid.cells(text);
    let rows = cells
        .into_iter()
        .flat_map(|band| bands::part(band, &widths))
        .map(|mut row| {
            if leftwards {
                row.reverse();
            }
            row
        });
    table(rows, groups)
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
    for mut row in rows {
        if row.grid.is_some() {
            beside.push(row);
            continue;
        }
        let (here, there): (Vec<_>, Vec<_>) = std::mem::take(&mut row.pieces)
            .into_iter()
            .partition(|piece| piece.is_in(grid.area));
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
fn table(rows: impl Iterator<Item = Vec<Vec<Row>>>, groups: &mut Vec<Group>) -> Vec<String> {
    let mut contents = Vec::new();
    let mut open: Table = Vec::new();
    for row in rows {
        let filled = row.iter().filter(|cell| !cell.is_empty()).count();
        let highest = if filled > 2 { TALL_AMONG_OTHERS } else { TALL };
        let is_tall = row.iter().any(|cell| cell.len() > highest);
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
    let mut cell = Cell {
        number: rows.first().map_or(0, |row| row.number),
        ..Cell::default()
    };
    for row in rows {
        cell.go_on(row.pieces.into_iter().flat_map(|piece| piece.words));
    }
    cell
}
