//! A sheet that is filled line by line.

use super::looks::{height, print};
use crate::render::view;
use rust_xlsxwriter::{Format, Worksheet, XlsxError};

/// Characters of a cell.
const CELL: usize = 2000;

pub(super) type Written = Result<(), XlsxError>;

/// The lines of a sheet with so many columns.
pub(super) struct Lines<'a, const COLUMNS: usize> {
    pub(super) sheet: &'a mut Worksheet,
    widths: [u16; COLUMNS],
    /// The row of the next line.
    row: u32,
}

impl<'a, const COLUMNS: usize> Lines<'a, COLUMNS> {
    /// Begins at a row, with columns of so many characters.
    pub(super) fn from(
        sheet: &'a mut Worksheet,
        row: u32,
        widths: [u16; COLUMNS],
    ) -> Result<Self, XlsxError> {
        for (column, width) in (0..).zip(widths) {
            sheet.set_column_width(column, f64::from(width))?;
        }
        print(sheet);
        Ok(Self { sheet, widths, row })
    }

    pub(super) fn put(&mut self, cells: [&str; COLUMNS], format: &Format) -> Written {
        for (column, cell) in (0..).zip(cells) {
            let cell = view::cut(cell, CELL);
            self.sheet
                .write_string_with_format(self.row, column, cell, format)?;
        }
        self.sheet
            .set_row_height(self.row, height(&cells, &self.widths))?;
        self.row += 1;
        Ok(())
    }

    /// An empty line.
    pub(super) fn skip(&mut self) -> Written {
        self.put([""; COLUMNS], &Format::new())
    }
}
