//! Tables whose columns are told by strokes below their heads and by spaces.

use super::lines::{Line, is_stroke};
use super::part::{Part, Row, Table};
use std::ops::Range;

/// Strokes that underline a head at least.
const STROKES: usize = 2;

/// Reads a table from its heads on; returns how many lines it takes.
pub(super) fn read(lines: &[Line]) -> Option<(Part, usize)> {
    let [head, rule, ..] = lines else { return None };
    let columns = columns(rule)?;
    let row = |line: &Line, is_head| {
        // dots lead to the pages of a table of contents
        let line = Some(line).filter(|line| !line.text.contains("...."))?;
        let cells = cells(line, &columns)?.into_iter();
        let words = |cell: Range<usize>| Some(cell).filter(|cell| !cell.is_empty());
        Some(Row {
            is_head,
            cells: cells
                .map(|cell| words(cell).into_iter().collect())
                .collect(),
        })
    };
    let mut table = Table {
        rows: vec![row(head, true)?],
    };
    let mut length = 2;
    for line in &lines[2..] {
        // a second rule stands above the sum
        if self::columns(line).is_none() {
            let Some(row) = row(line, false).filter(|_| !line.text.is_empty()) else {
                break;
            };
            table.rows.push(row);
        }
        length += 1;
    }
    (table.rows.len() > 1).then_some((Part::Table(table), length))
}

/// Where the columns begin that a line of strokes underlines; `None` if it is none, or underlines one.
fn columns(line: &Line) -> Option<Vec<usize>> {
    let mut columns = Vec::new();
    let mut column = line.indent;
    for piece in line.text.split(' ') {
        let length = piece.chars().count();
        if length > 0 {
            if length < STROKES || !piece.chars().all(is_stroke) {
                return None;
            }
            columns.push(column);
        }
        column += length + 1;
    }
    (columns.len() > 1).then_some(columns)
}

/// The cells of a line; `None` if its words run through the space between columns.
fn cells(line: &Line, columns: &[usize]) -> Option<Vec<Range<usize>>> {
    // where each column begins in the line, in bytes behind its first word
    let byte = |column: usize| {
        let skipped = column.saturating_sub(line.indent);
        let mut letters = line.text.char_indices().map(|(at, _)| at);
        letters.nth(skipped).unwrap_or(line.text.len())
    };
    let mut starts: Vec<usize> = columns.iter().map(|&column| byte(column)).collect();
    starts[0] = 0;
    starts.push(line.text.len());
    let cells = starts.windows(2).map(|pair| {
        let [from, to] = [pair[0], pair[1].max(pair[0])];
        let free = from == 0 || line.text[..from].ends_with(' ');
        let words = &line.text[from..to];
        let start = line.start + from + words.len() - words.trim_start().len();
        free.then(|| start..start + words.trim().len())
    });
    cells.collect()
}
