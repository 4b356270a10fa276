//! Where the reader is in a sheet.

use super::attributes::{is_hidden, repeated};
use crate::read::office::xml::Tag;
use crate::read::sheet::Cell;

/// Most columns of a sheet.
const COLUMNS: usize = 16_384;
/// Narrower than this a column shows no letter, in hundredths of a millimetre.
const NARROW: i64 = 150;

/// Where the reader is in a sheet, and what is known there.
#[derive(Default)]
pub(super) struct Position {
    /// Row and column, from 0.
    pub(super) row: usize,
    pub(super) column: usize,
    pub(super) is_row_hidden: bool,
    /// The height of the row, in half points, if it doesn't grow with its words.
    pub(super) row_height: Option<u32>,
    /// The style of its cells that name none.
    row_style: String,
    /// The same for columns: up to which column each holds.
    usual_styles: Vec<(usize, String)>,
    /// Open groups of rows that are hidden, with those in them.
    hidden_groups: usize,
    /// For each column, whether it is hidden.
    hidden_columns: Vec<bool>,
    /// Columns that were told so far.
    columns: usize,
    /// Text boxes, with the column and row of the cell that each is anchored in.
    pub(super) boxes: Vec<(usize, usize, String)>,
    /// Comments, likewise.
    pub(super) comments: Vec<(usize, usize, String)>,
    /// For each column, the row to which a cell above reaches down, and its width.
    reaching: Vec<(usize, usize)>,
}

impl Position {
    /// Takes in what is said of the next columns.
    pub(super) fn columns(&mut self, tag: &Tag, width: Option<i64>) {
        let usual = tag.attribute("default-cell-style-name").unwrap_or_default();
        let repeated = repeated(tag, "number-columns-repeated");
        let end = self.columns.saturating_add(repeated).min(COLUMNS);
        let shut = width.is_some_and(|width| width < NARROW);
        if (is_hidden(tag) || shut) && self.columns < end {
            // columns that aren't hidden need no room behind the last that is
            self.hidden_columns.resize(self.columns, false);
            self.hidden_columns.resize(end, true);
        }
        self.columns = end;
        // columns that follow each other are mostly alike
        if self.usual_styles.len() < COLUMNS {
            self.usual_styles.push((end, usual));
        }
    }

    pub(super) fn start_group(&mut self, tag: &Tag) {
        let is_hidden = tag.attribute("display").as_deref() == Some("false");
        if is_hidden || self.hidden_groups > 0 {
            self.hidden_groups += 1;
        }
    }

    pub(super) fn end_group(&mut self) {
        self.hidden_groups = self.hidden_groups.saturating_sub(1);
    }

    /// `height`: that of the row in hundredths of a millimetre, if it doesn't grow with its words.
    pub(super) fn start_row(&mut self, tag: &Tag, height: Option<i64>) {
        self.is_row_hidden = is_hidden(tag) || self.hidden_groups > 0;
        self.column = 0;
        // 35.28 hundredths of a millimetre make a point
        self.row_height = height.and_then(|height| u32::try_from(height * 200 / 3528).ok());
        self.row_style = tag.attribute("default-cell-style-name").unwrap_or_default();
    }

    /// The style of cells here that name none.
    pub(super) fn usual_style(&self) -> &str {
        if !self.row_style.is_empty() {
            return &self.row_style;
        }
        let at = self
            .usual_styles
            .partition_point(|(end, _)| *end <= self.column);
        self.usual_styles
            .get(at)
            .map_or("Default", |(_, style)| style)
    }

    pub(super) fn is_column_hidden(&self) -> bool {
        self.hidden_columns.get(self.column) == Some(&true)
    }

    /// The cell here reaches down so many rows, itself included.
    pub(super) fn reach_down(&mut self, rows: usize, width: usize) {
        if rows > 1 && self.column < COLUMNS {
            let known = self.reaching.len().max(self.column + 1);
            self.reaching.resize(known, (0, 0));
            self.reaching[self.column] = (self.row.saturating_add(rows), width);
        }
    }

    /// The cell above, if it reaches down to here.
    pub(super) fn continued(&self) -> Option<Cell> {
        let (below, width) = self.reaching.get(self.column)?;
        (self.row < *below).then(|| Cell {
            column: self.column,
            continues: true,
            width: *width,
            ..Cell::default()
        })
    }
}
