//! Regions: takes the rows of a page that run in one direction, and gives groups in reading order: rows that belong together, and tables.
//!
//! First comes what is read apart from the text around it, each as a grid of cells: frames (`frames.rs`), tables of strokes
//! (`grids.rs`) and of lines between rows only (`lined.rs`), what stands right of a divider (`dividers.rs`). A row stands in for
//! each, while `columns.rs` brings the page into reading order. Of what is left `groups.rs` makes paragraphs, and tables of what
//! `tables.rs` finds to begin at the same places; `gridded.rs` makes groups of what stands in grids, with `bands.rs`, which parts
//! their rows where no line does.

mod bands;
mod columns;
mod dividers;
mod frames;
mod gridded;
mod grids;
mod groups;
mod lined;
mod sides;
mod tables;

use super::area::Area;
use super::rows::{Phrase, Row, Strokes};
use grids::Grid;
use groups::push_groups;

pub(super) use groups::Group;
pub(super) use tables::TableRows;

/// Adds the groups of the rows of one direction. Returns the lines of tables of contents, which repeat what follows.
pub(super) fn push_regions(
    mut rows: Vec<Row>,
    strokes: &Strokes,
    groups: &mut Vec<Group>,
) -> Vec<String> {
    let grids = set_apart(&rows, strokes);
    let mut texts = Vec::with_capacity(grids.len());
    for (at, grid) in grids.iter().enumerate() {
        let in_grid = |row: &Row, phrase: &Phrase| row.grid.is_none() && phrase.is_in(grid.area);
        let (inside, outside) = sides::part_by(rows, in_grid);
        rows = outside;
        if !inside.is_empty() {
            let below = rows.partition_point(|row| row.base <= grid.top);
            rows.insert(below, stand_in(at, grid, &inside));
        }
        texts.push(inside);
    }
    let mut contents = Vec::new();
    for region in columns::in_order(rows) {
        for part in region.split_inclusive(|row| row.grid.is_some()) {
            let (grid, running) = match part.split_last() {
                Some((last, before)) if last.grid.is_some() => (last.grid, before),
                _ => (None, part),
            };
            contents.extend(push_groups(running, groups));
            if let Some(at) = grid {
                let text = std::mem::take(&mut texts[at]);
                contents.extend(gridded::push_grid(&grids[at], text, groups));
            }
        }
    }
    contents
}

/// What is read apart from the text around it: frames, tables, what stands right of a divider.
fn set_apart(rows: &[Row], strokes: &Strokes) -> Vec<Grid> {
    // each kind is looked for among what those before it left over: the sides of frames make no tables
    let areas = strokes.frames();
    let frames = frames::side_by_side(&areas, rows);
    let taken: Vec<Area> = frames.iter().map(|frame| frame.area).collect();
    let others = strokes.without(&taken);
    let mut grids: Vec<Grid> = frames.iter().map(Grid::from_frame).collect();
    grids.extend(grids::grids_of_strokes(others.clone()));
    grids.extend(lined::grids_between_lines(&others.alone(), rows));
    let alone = frames::beside_text(&areas, rows, &areas_of(&grids));
    grids.extend(alone.iter().map(Grid::from_frame));
    let right = dividers::right_sides(&strokes.drawn_across, rows, &areas_of(&grids));
    grids.extend(right.iter().map(Grid::from_frame));
    grids
}

fn areas_of(grids: &[Grid]) -> Vec<Area> {
    grids.iter().map(|grid| grid.area).collect()
}

/// A row that stands for a grid while columns are looked for.
fn stand_in(at: usize, grid: &Grid, inside: &[Row]) -> Row {
    let size = inside[0].size;
    Row {
        base: grid.top,
        size,
        direction: inside[0].direction,
        upright: inside[0].upright,
        number: inside[0].number,
        grid: Some(at),
        phrases: vec![Phrase {
            left: grid.area.left,
            right: grid.area.right,
            base: grid.top,
            size,
            ..Phrase::default()
        }],
    }
}
