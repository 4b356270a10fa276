//! Cells and rows, whatever format they come from.

/// A filled cell.
#[derive(Default)]
pub(in crate::read) struct Cell {
    /// Column, from 0.
    pub(in crate::read) column: usize,
    pub(in crate::read) text: String,
    pub(in crate::read) bold: bool,
    /// Where it links to.
    pub(in crate::read) link: Option<String>,
    /// Why no reader sees it.
    pub(in crate::read) hidden: Option<&'static str>,
    /// Whether it is a part of the cell above.
    pub(in crate::read) continues: bool,
    /// How many columns it takes.
    pub(in crate::read) width: usize,
}

/// A row with its filled cells, from left to right.
#[derive(Default)]
pub(in crate::read) struct Row {
    /// Number, from 1.
    pub(in crate::read) number: usize,
    /// Line of the file, from 1; the number where the file has no lines.
    pub(in crate::read) line: usize,
    /// Whether the file says that it names the columns of those below.
    pub(in crate::read) head: bool,
    pub(in crate::read) cells: Vec<Cell>,
}
