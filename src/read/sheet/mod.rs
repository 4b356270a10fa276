//! Spreadsheets: rows of cells become paragraphs and tables, with the row of heads as context.
//!
//! A row comes in at a time and only filled cells are kept, so a sheet whose last cell is XFD1048576 costs no more than what stands in it.

mod cells;
pub(super) mod csv;
mod heads;
mod lay_out;
mod references;
pub(super) mod xlsx;

pub(super) use cells::{Cell, Row};
pub(super) use lay_out::{Sheet, spot};
