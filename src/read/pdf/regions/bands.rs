//! Some tables draw a line only below every few rows: what stands between two lines is parted again.

use super::grids::{Band, CellText};
use crate::read::pdf::rows::Row;

/// Fewest columns of a table of which this is believed, though cells are empty or go on in the next row.
const COLUMNS: usize = 3;
/// Cells have edges in which nothing stands, measured by the size of their letters.
const PADDING: f64 = 1.2;
/// Rows of running text don't stand farther apart, measured by the size of their letters.
const APART: f64 = 1.9;

/// Parts what stands between two lines of a table. `widths`: how wide the columns are.
pub(super) fn part_band(band: Band, widths: &[f64]) -> Vec<Band> {
    let starts = starts(&band, widths);
    if starts.len() < 2 {
        return vec![band];
    }
    let mut parted = vec![vec![Vec::new(); band.len()]; starts.len()];
    for (column, rows) in band.into_iter().enumerate() {
        for row in rows {
            let at = starts
                .partition_point(|start| *start <= row.number)
                .saturating_sub(1);
            parted[at][column].push(row);
        }
    }
    parted
}

/// The numbers of the rows of the page with which a row of the table begins.
fn starts(band: &[CellText], widths: &[f64]) -> Vec<usize> {
    let filled = band.iter().filter(|cell| !cell.is_empty()).count();
    let mut numbers: Vec<usize> = band.iter().flatten().map(|row| row.number).collect();
    numbers.sort_unstable();
    numbers.dedup();
    if filled < COLUMNS {
        return if are_pairs(band, widths, &numbers) {
            numbers
        } else {
            Vec::new()
        };
    }
    let begins = |number: &usize| {
        let cells = band.iter().zip(widths);
        let here = cells.filter_map(|(cell, width)| wraps(cell, *number, *width));
        let here: Vec<bool> = here.collect();
        let wrapped = here.iter().filter(|wraps| **wraps).count();
        // a row of the table begins where most cells have one that nothing was carried over to
        here.len() * 10 >= filled * 6 && wrapped * 2 < here.len()
    };
    let mut starts: Vec<usize> = numbers.iter().copied().filter(begins).collect();
    // what stands above the first one would belong to no row
    if starts.first() != numbers.first() {
        starts.clear();
    }
    starts
}

/// Whether two columns stand row by row, and no sentence runs on: rows stand far apart, or most end before the column does.
fn are_pairs(band: &[CellText], widths: &[f64], numbers: &[usize]) -> bool {
    let cells = || band.iter().zip(widths).filter(|(cell, _)| !cell.is_empty());
    let full = |cell: &CellText| {
        cell.iter()
            .map(|row| row.number)
            .eq(numbers.iter().copied())
    };
    let wraps_mostly = |(cell, width): (&CellText, &f64)| {
        let rows = numbers
            .iter()
            .filter_map(|number| wraps(cell, *number, *width));
        rows.filter(|wraps| *wraps).count() * 2 >= numbers.len()
    };
    let apart = |cell: &CellText| {
        let mut pairs = cell.windows(2);
        pairs.all(|pair| pair[1].base - pair[0].base > APART * pair[1].size)
    };
    cells().count() == 2
        && cells().all(|(cell, _)| full(cell))
        && (cells().all(|(cell, _)| apart(cell)) || !cells().any(wraps_mostly))
}

/// Whether a row of a cell goes on with what had no room in the row above; `None` if the cell has no such row.
fn wraps(cell: &[Row], number: usize, width: f64) -> Option<bool> {
    let at = cell.iter().position(|row| row.number == number)?;
    let Some(above) = at.checked_sub(1).map(|at| &cell[at]) else {
        return Some(false);
    };
    let row = &cell[at];
    let text = row.text();
    let first = text.split(' ').next().unwrap_or_default().chars().count();
    let all = text.chars().count().max(1);
    // room for the first word and a space, with letters as wide as they are in this row
    #[allow(clippy::cast_precision_loss)] // letters of a row
    let needed = (row.right() - row.left()) * (first + 1) as f64 / all as f64;
    let filled = above.right() - above.left();
    let goes_on = filled > 0.5 * width && text.starts_with(char::is_lowercase);
    Some(goes_on || filled + needed > width - (0.5 + PADDING) * row.size)
}
