//! A row of a table: what the file says of its cells, and how far it has come.

use crate::read::paint::Ground;

/// The row in the making.
#[derive(Default)]
pub(super) struct Row {
    pub(super) is_head: bool,
    /// Its cells, as they were described before they come.
    cells: Vec<Described>,
    /// What is said of the next cell.
    pub(super) next: Described,
    /// The cell that is open, or comes next.
    at: usize,
    is_cell_open: bool,
}

/// What a row says of a cell beforehand.
#[derive(Clone, Copy, Default)]
pub(super) struct Described {
    /// Whether it goes on from above.
    pub(super) continues: bool,
    /// What is painted behind its words.
    pub(super) ground: Ground,
}

impl Row {
    /// Its cells are described anew.
    pub(super) fn describe(&mut self) {
        // some programs describe a row again once it has begun: then it goes on
        if !self.is_cell_open && self.at == 0 {
            *self = Self::default();
        }
        self.cells.clear();
        self.is_head = false;
    }

    pub(super) fn end_description_of_cell(&mut self) {
        let cell = std::mem::take(&mut self.next);
        self.cells.push(cell);
    }

    /// The open cell, or the next one.
    pub(super) fn cell(&self) -> Described {
        self.cells.get(self.at).copied().unwrap_or_default()
    }

    /// Begins a cell, unless it has begun; says which one.
    pub(super) fn begin_cell(&mut self) -> Option<usize> {
        let begins = !std::mem::replace(&mut self.is_cell_open, true);
        begins.then_some(self.at)
    }

    pub(super) fn end_cell(&mut self) {
        (self.is_cell_open, self.at) = (false, self.at + 1);
    }

    /// Ends the row; what was said of its cells holds for the next one too.
    pub(super) fn end(&mut self) {
        (self.is_cell_open, self.at) = (false, 0);
    }
}
