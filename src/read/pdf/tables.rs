//! Tables: rows whose pieces begin at the same places again and again.

use super::lines::{Piece, Row, Word};

/// How far apart, in points, the pieces of a column may begin.
const NEAR: f64 = 8.0;

/// A cell: its words, row after row.
#[derive(Clone, Debug, Default)]
pub(super) struct Cell {
    pub(super) words: Vec<Word>,
    /// The row of the page in which it begins.
    pub(super) number: usize,
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

/// The part of a word before the hyphen at a row's end, if the next row goes on with it.
pub(super) fn before_hyphen<'a>(word: &'a str, next: &str) -> Option<&'a str> {
    let start = word.strip_suffix(['-', '\u{2010}'])?;
    let parted = start.ends_with(char::is_lowercase) && next.starts_with(char::is_lowercase);
    parted.then_some(start)
}

/// Rows of cells.
pub(super) type Table = Vec<Vec<Cell>>;

/// How many rows from the first one on make up a table; 0 if they make none.
pub(super) fn length(rows: &[Row]) -> usize {
    let Some(first) = rows.first().filter(|row| row.pieces.len() > 1) else {
        return 0;
    };
    let mut columns: Vec<f64> = first.pieces.iter().map(|piece| piece.left).collect();
    let (mut length, mut several) = (1, 1);
    for (at, row) in rows.iter().enumerate().skip(1) {
        if row.base - rows[at - 1].base > 4.0 * row.size {
            break;
        }
        let known = row
            .pieces
            .iter()
            .filter(|piece| column_of(&columns, piece.left).is_some())
            .count();
        if known == 0 || row.pieces.len() > 1 && known * 2 < row.pieces.len() {
            break;
        }
        if row.pieces.len() > 1 {
            columns.extend(
                row.pieces
                    .iter()
                    .map(|piece| piece.left)
                    .filter(|left| column_of(&columns, *left).is_none())
                    .collect::<Vec<_>>(),
            );
            (length, several) = (at + 1, several + 1);
        } else if column_of(&columns, row.left()) == column_of(&columns, first.left()) {
            let next = columns
                .iter()
                .copied()
                .filter(|column| *column > row.left() + NEAR)
                .fold(f64::MAX, f64::min);
            if row.right() > next {
                break;
            }
        } else {
            length = at + 1;
        }
    }
    if several >= 2 { length } else { 0 }
}

/// The cells of rows that make up a table.
pub(super) fn cells(rows: &[Row]) -> Table {
    let mut columns: Vec<f64> = Vec::new();
    for piece in rows.iter().flat_map(|row| &row.pieces) {
        if column_of(&columns, piece.left).is_none() {
            columns.push(piece.left);
        }
    }
    columns.sort_by(f64::total_cmp);
    let steps: Vec<f64> = rows
        .windows(2)
        .map(|pair| pair[1].base - pair[0].base)
        .collect();
    let widest = steps.iter().copied().fold(0.0, f64::max);
    let narrowest = steps.iter().copied().fold(f64::MAX, f64::min);
    let spaced = widest > 1.35 * narrowest;
    let mut table: Table = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        let begins = at == 0
            || if spaced {
                steps[at - 1] > f64::midpoint(widest, narrowest)
            } else {
                column_of(&columns, row.left()) == Some(0)
            };
        if begins {
            table.push(vec![Cell::default(); columns.len()]);
        }
        for piece in &row.pieces {
            let column = column_of(&columns, piece.left).unwrap_or(0);
            if let Some(cell) = table.last_mut().and_then(|cells| cells.get_mut(column)) {
                put(cell, piece, row.number);
            }
        }
    }
    if super::bidi::is_leftwards(rows) {
        for cells in &mut table {
            cells.reverse();
        }
    }
    table
}

fn put(cell: &mut Cell, piece: &Piece, number: usize) {
    if cell.words.is_empty() {
        cell.number = number;
    }
    cell.go_on(piece.words.iter().cloned());
}

fn column_of(columns: &[f64], left: f64) -> Option<usize> {
    columns
        .iter()
        .position(|column| (column - left).abs() <= NEAR)
}
