//! Tables, row by row and cell by cell.

use super::state::Builder;
use super::table::Table;

impl Builder {
    pub(in crate::read) fn start_table(&mut self) {
        self.close();
        if let Some(around) = self.tables.last_mut() {
            // a table in a table arranges the page
            around.is_layout = true;
        }
        let lead_in = self.lead_in();
        // lists in cells are of their own; those around go on behind the table
        let lists = std::mem::take(&mut self.lists);
        self.tables.push(Table::new(lead_in, lists));
    }

    pub(in crate::read) fn start_row(&mut self) {
        self.end_cell();
        self.box_of_row = None;
        if let Some(table) = self.tables.last_mut() {
            table.start_row();
        }
    }

    /// Begins a cell that is so many columns wide and rows high.
    pub(in crate::read) fn start_cell(&mut self, width: usize, height: usize) {
        self.end_cell();
        if let Some(table) = self.tables.last_mut() {
            table.start_cell(width, height);
        }
    }

    /// The cell that has begun goes on from the one above.
    pub(in crate::read) fn continue_cell(&mut self) {
        if let Some(table) = self.tables.last_mut() {
            table.continue_cell();
        }
    }

    pub(in crate::read) fn end_cell(&mut self) {
        self.close();
        if let Some(table) = self.tables.last_mut()
            && table.in_cell()
        {
            table.end_cell(&self.document);
            self.lists.clear();
        }
    }

    /// Ends a row; `is_head` if the format says that it is a head.
    pub(in crate::read) fn end_row(&mut self, is_head: bool) {
        self.end_cell();
        if let Some(table) = self.tables.last_mut() {
            table.end_row(&mut self.document, is_head);
        }
    }

    pub(in crate::read) fn end_table(&mut self) {
        self.end_row(false);
        if let Some(table) = self.tables.pop() {
            self.lists = table.end(&mut self.document);
        }
        // what stands behind a table was not announced in it
        self.last = None;
    }

    pub(super) fn is_in_table(&self) -> bool {
        !self.tables.is_empty()
    }
}
