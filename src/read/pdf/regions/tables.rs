//! Tables: rows whose phrases begin at the same places again and again.

use crate::read::pdf::rows::{Phrase, Row, Word, are_leftwards, before_hyphen};

/// How far apart, in points, the phrases of a column may begin.
const NEAR: f64 = 8.0;
/// Rows of a table stand no farther apart, measured by the size of their letters.
const STEP: f64 = 4.0;
/// Where the widest step between rows is so many times the narrowest, rows of text aren't rows of the table.
const SPACED: f64 = 1.35;

/// A cell: its words, row after row.
#[derive(Clone, Debug, Default)]
pub(crate) struct Cell {
    pub(crate) words: Vec<Word>,
    /// The row of the page in which it begins.
    pub(crate) number: usize,
}

impl Cell {
    /// Adds the words of another row. A word that was parted at the row's end is joined.
    pub(super) fn go_on(&mut self, words: impl IntoIterator<Item = Word>) {
        let mut words = words.into_iter().peekable();
        if let (Some(last), Some(next)) = (self.words.last_mut(), words.peek())
            && let Some(start) = before_hyphen(&last.text, &next.text)
        {
            last.text = format!("{start}{}", next.text);
            words.next();
        }
        self.words.extend(words);
    }
}

/// The cells of a table, row by row.
pub(crate) type TableRows = Vec<Vec<Cell>>;

/// How many rows from the first one on make up a table; 0 if they make none.
pub(super) fn table_length(rows: &[Row]) -> usize {
    let Some(first) = rows.first().filter(|row| row.phrases.len() > 1) else {
        return 0;
    };
    let mut columns: Vec<f64> = lefts(first).collect();
    let (mut length, mut several) = (1, 1);
    for (at, row) in rows.iter().enumerate().skip(1) {
        let is_far = row.base - rows[at - 1].base > STEP * row.size;
        if is_far || !fits(row, &columns) {
            break;
        }
        if row.phrases.len() > 1 {
            // collected first: what this row begins is held against the columns before it only
            let fresh: Vec<f64> = lefts(row)
                .filter(|left| column_at(&columns, *left).is_none())
                .collect();
            columns.extend(fresh);
            (length, several) = (at + 1, several + 1);
        } else if column_at(&columns, row.left()) != column_at(&columns, first.left()) {
            length = at + 1;
        } else if row.right() > next_column(row.left(), &columns) {
            break;
        }
        // else it goes on with the first cell, or is text below the table: the next row tells
    }
    if several >= 2 { length } else { 0 }
}

/// Where the phrases of a row begin.
fn lefts(row: &Row) -> impl Iterator<Item = f64> {
    row.phrases.iter().map(|phrase| phrase.left)
}

/// Whether the phrases of a row begin where columns do, at least half of them if they are several.
fn fits(row: &Row, columns: &[f64]) -> bool {
    let known = lefts(row)
        .filter(|left| column_at(columns, *left).is_some())
        .count();
    known > 0 && (row.phrases.len() == 1 || known * 2 >= row.phrases.len())
}

/// Where the next column to the right begins.
fn next_column(left: f64, columns: &[f64]) -> f64 {
    columns
        .iter()
        .copied()
        .filter(|column| *column > left + NEAR)
        .fold(f64::MAX, f64::min)
}

/// The cells of rows that make up a table.
pub(super) fn table_of(rows: &[Row]) -> TableRows {
    let columns = columns(rows);
    let begins = beginnings(rows, &columns);
    let mut table: TableRows = Vec::new();
    for (row, begins) in rows.iter().zip(begins) {
        if begins {
            table.push(vec![Cell::default(); columns.len()]);
        }
        for phrase in &row.phrases {
            let column = column_at(&columns, phrase.left).unwrap_or(0);
            if let Some(cell) = table.last_mut().and_then(|cells| cells.get_mut(column)) {
                put(cell, phrase, row.number);
            }
        }
    }
    if are_leftwards(rows) {
        for cells in &mut table {
            cells.reverse();
        }
    }
    table
}

/// Where the columns of a table begin.
fn columns(rows: &[Row]) -> Vec<f64> {
    let mut columns: Vec<f64> = Vec::new();
    for left in rows.iter().flat_map(lefts) {
        if column_at(&columns, left).is_none() {
            columns.push(left);
        }
    }
    columns.sort_by(f64::total_cmp);
    columns
}

/// For each row whether a row of the table begins with it: where rows stand apart, or else where the first column has something.
fn beginnings(rows: &[Row], columns: &[f64]) -> Vec<bool> {
    let steps: Vec<f64> = rows
        .windows(2)
        .map(|pair| pair[1].base - pair[0].base)
        .collect();
    let widest = steps.iter().copied().fold(0.0, f64::max);
    let narrowest = steps.iter().copied().fold(f64::MAX, f64::min);
    let spaced = widest > SPACED * narrowest;
    let begins = |(at, row): (usize, &Row)| match at.checked_sub(1) {
        None => true,
        Some(before) if spaced => steps[before] > f64::midpoint(widest, narrowest),
        Some(_) => column_at(columns, row.left()) == Some(0),
    };
    rows.iter().enumerate().map(begins).collect()
}

fn put(cell: &mut Cell, phrase: &Phrase, number: usize) {
    if cell.words.is_empty() {
        cell.number = number;
    }
    cell.go_on(phrase.words.iter().cloned());
}

/// The column that begins at a place.
fn column_at(columns: &[f64], left: f64) -> Option<usize> {
    columns
        .iter()
        .position(|column| (column - left).abs() <= NEAR)
}
