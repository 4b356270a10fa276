//! What stands above a block: the heading, and the heads of the row and the column of a cell.

use crate::document::{BlockId, BlockKind, CellAt, Document};

/// Keeps the heading above, and hangs every new block under it.
#[derive(Default)]
pub(super) struct Outline {
    /// Open headings, the highest first.
    open: Vec<(u8, BlockId)>,
}

impl Outline {
    /// Gives a new block its heading.
    pub(super) fn hang(&mut self, document: &mut Document, block: BlockId) {
        if let BlockKind::Heading(level) = document.blocks[block].kind {
            while self.open.last().is_some_and(|(open, _)| *open >= level) {
                self.open.pop();
            }
            document.blocks[block].heading = self.open.last().map(|(_, above)| *above);
            self.open.push((level, block));
        } else {
            document.blocks[block].heading = self.open.last().map(|(_, above)| *above);
        }
    }
}

/// The heads of a simple table's rows and columns, for its cells.
#[derive(Default)]
pub(super) struct Heads {
    columns: Vec<Option<BlockId>>,
    row_head: Option<BlockId>,
    /// Rows of the body that have begun.
    rows: usize,
    column: usize,
    lead_in: Option<BlockId>,
}

impl Heads {
    /// A table that continues what stands before it.
    pub(super) fn led_in_by(lead_in: Option<BlockId>) -> Self {
        Self {
            lead_in,
            ..Self::default()
        }
    }

    /// Takes in the head of the next column; none if it is empty.
    pub(super) fn head(&mut self, document: &mut Document, cell: Option<BlockId>) {
        if let Some(cell) = cell {
            document.blocks[cell].cell = Some(CellAt::new(0, self.columns.len()));
        }
        self.columns.push(cell);
    }

    pub(super) fn start_row(&mut self) {
        (self.row_head, self.column) = (None, 0);
        self.rows += 1;
    }

    /// Takes in the next cell of the row; none if it is empty.
    pub(super) fn cell(&mut self, document: &mut Document, cell: Option<BlockId>) {
        if let Some(cell) = cell {
            let block = &mut document.blocks[cell];
            block.lead_in = self.lead_in;
            block.row_head = self.row_head;
            block.cell = Some(CellAt::new(self.rows, self.column));
            block.column_head = self.columns.get(self.column).copied().flatten();
            if self.row_head.is_none() && names_row(document.block_text(cell)) {
                self.row_head = Some(cell);
            }
        }
        self.column += 1;
    }
}

/// Whether a cell says what its row is about, and isn't a mere number or letter.
pub(super) fn names_row(cell: &str) -> bool {
    cell.chars()
        .filter(|char| char.is_alphabetic())
        .nth(2)
        .is_some()
}
