//! The tables of a document, by rows and columns.

use crate::document::{BlockId, BlockKind, CellAt, Document};
use std::collections::BTreeMap;

/// A table.
#[derive(Default)]
pub(super) struct Table {
    /// The blocks of each cell that isn't empty.
    cells: BTreeMap<CellAt, Vec<BlockId>>,
    /// The last row of heads, if there is one.
    head: Option<u32>,
    /// Columns that any row reaches.
    pub(super) columns: u32,
}

impl Table {
    /// The blocks of a cell; none if it is empty.
    pub(super) fn cell(&self, row: u32, column: u32) -> &[BlockId] {
        let at = CellAt { row, column };
        self.cells.get(&at).map_or(&[], Vec::as_slice)
    }

    /// The rows below the heads that have any words, in order.
    pub(super) fn rows(&self) -> Vec<u32> {
        let mut rows: Vec<u32> = self.cells.keys().map(|at| at.row).collect();
        rows.dedup();
        rows.retain(|&row| self.head.is_none_or(|head| row > head));
        rows
    }

    /// The head of a column.
    pub(super) fn head_of(&self, column: u32) -> Option<BlockId> {
        self.cell(self.head?, column).first().copied()
    }

    /// Whether the table has a row of heads.
    pub(super) fn has_head(&self) -> bool {
        self.head.is_some()
    }

    /// Takes the first row for heads.
    pub(super) fn take_first_row_as_head(&mut self) {
        self.head = self.cells.keys().next().map(|at| at.row);
    }

    fn push(&mut self, at: CellAt, block: BlockId, is_head: bool) {
        self.cells.entry(at).or_default().push(block);
        self.columns = self.columns.max(at.column + 1);
        if is_head && (at.row == 0 || self.head == Some(at.row - 1)) {
            self.head = Some(at.row);
        }
    }
}

/// The tables of a document, in the order of the text.
pub(super) fn tables(document: &Document) -> Vec<Table> {
    let mut tables: Vec<Table> = Vec::new();
    let mut before: Option<CellAt> = None;
    for (block, of) in document.blocks.iter().enumerate() {
        let Some(at) = of.cell else {
            before = None;
            continue;
        };
        // a table that follows another one begins anew
        if before.is_none_or(|before| at < before) {
            tables.push(Table::default());
        }
        before = Some(at);
        if let Some(table) = tables.last_mut() {
            table.push(at, block, of.kind == BlockKind::HeadCell);
        }
    }
    tables
}
