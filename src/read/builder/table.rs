//! Tables in the making: which cells stand in which row and column, and which of them are heads.

use super::open::OpenList;
use crate::document::{Block, BlockId, BlockKind, CellAt, Document};
use crate::read::outline::names_row;

/// Widest and highest span that a cell may claim: each column that it takes costs memory.
const WIDEST: usize = 1000;

/// A table in the making.
pub(super) struct Table {
    /// Whether it only arranges the page: it holds headings or other tables.
    pub(super) is_layout: bool,
    lead_in: Option<BlockId>,
    /// Lists that go on after the table.
    lists: Vec<OpenList>,
    /// The head of each column.
    heads: Vec<Option<BlockId>>,
    /// For each column, how many more rows a cell above reaches down, and its first block.
    reaching: Vec<(usize, Option<BlockId>)>,
    /// For each column, the first block of the cell read last.
    above: Vec<Option<BlockId>>,
    row_head: Option<BlockId>,
    row: Vec<Cell>,
    rows: usize,
    column: usize,
    widest: usize,
    cell: Option<Cell>,
    blocks: Vec<BlockId>,
}

/// A cell.
struct Cell {
    column: usize,
    width: usize,
    height: usize,
    continues: bool,
    first: Option<BlockId>,
    blocks: Vec<BlockId>,
    bold: bool,
}

impl Table {
    pub(super) fn new(lead_in: Option<BlockId>, lists: Vec<OpenList>) -> Self {
        Self {
            is_layout: false,
            lead_in,
            lists,
            heads: Vec::new(),
            reaching: Vec::new(),
            above: Vec::new(),
            row_head: None,
            row: Vec::new(),
            rows: 0,
            column: 0,
            widest: 0,
            cell: None,
            blocks: Vec::new(),
        }
    }

    pub(super) fn in_cell(&self) -> bool {
        self.cell.is_some()
    }

    pub(super) fn in_first_cell(&self) -> bool {
        self.cell.as_ref().is_some_and(|cell| cell.column == 0)
    }

    pub(super) fn start_row(&mut self) {
        (self.column, self.row_head) = (0, None);
        self.row.clear();
    }

    pub(super) fn start_cell(&mut self, width: usize, height: usize) {
        self.skip_columns_taken_from_above();
        self.cell = Some(Cell {
            column: self.column,
            width: width.clamp(1, WIDEST),
            height: height.clamp(1, WIDEST),
            continues: false,
            first: None,
            blocks: Vec::new(),
            bold: true,
        });
    }

    /// A cell that reaches down takes its column in this row too; in the first column it names the row.
    fn skip_columns_taken_from_above(&mut self) {
        while let Some((rows, first)) = self.reaching.get_mut(self.column)
            && *rows > 0
        {
            *rows -= 1;
            if self.column == 0 {
                self.row_head = *first;
            }
            self.column += 1;
        }
    }

    /// Takes in a block that was closed in the open cell.
    pub(super) fn take_in(&mut self, block: &mut Block, id: BlockId, bold: bool) {
        // nobody puts headings into a table of facts
        if matches!(block.kind, BlockKind::Heading(_)) {
            self.is_layout = true;
            return;
        }
        let Some(cell) = &mut self.cell else { return };
        cell.first = cell.first.or(Some(id));
        cell.blocks.push(id);
        cell.bold &= bold;
        block.column_head = self.heads.get(cell.column).copied().flatten();
        block.cell = Some(CellAt::new(self.rows, cell.column));
        if block.lead_in.is_none() {
            block.lead_in = self.lead_in;
            block.row_head = self.row_head;
        }
    }

    /// The open cell goes on from the one above.
    pub(super) fn continue_cell(&mut self) {
        if let Some(cell) = &mut self.cell {
            cell.continues = true;
        }
    }

    pub(super) fn end_cell(&mut self, document: &Document) {
        let Some(mut cell) = self.cell.take() else {
            return;
        };
        if cell.continues {
            cell.first = cell
                .first
                .or(self.above.get(cell.column).copied().flatten());
        }
        if self.row_head.is_none() {
            // a mere number says nothing of its row
            self.row_head = cell
                .first
                .filter(|first| names_row(document.block_text(*first)));
        }
        self.column = cell.column + cell.width;
        self.widest = self.widest.max(self.column);
        self.above.resize(self.above.len().max(self.column), None);
        self.above[cell.column..self.column].fill(cell.first);
        if cell.height > 1 {
            self.reaching
                .resize(self.reaching.len().max(self.column), (0, None));
            self.reaching[cell.column..self.column].fill((cell.height - 1, cell.first));
        }
        self.row.push(cell);
    }

    pub(super) fn end_row(&mut self, document: &mut Document, is_head: bool) {
        let row = std::mem::take(&mut self.row);
        if row.is_empty() {
            return;
        }
        // cells from above that reach down right of the last one count a row less as well
        let end = row.last().map_or(0, |cell| cell.column + cell.width);
        for (rows, _) in self.reaching.iter_mut().skip(end) {
            *rows = rows.saturating_sub(1);
        }
        self.blocks.extend(row.iter().flat_map(|cell| &cell.blocks));
        // bold words in a single cell may be emphasis, in all cells of the first row they are heads
        let looks_like_head = self.rows == 0
            && row.len() > 1
            && row.iter().filter(|cell| cell.first.is_some()).count() > 1
            && row.iter().all(|cell| cell.bold);
        self.rows += 1;
        if is_head || looks_like_head {
            self.make_head(document, &row);
        }
    }

    fn make_head(&mut self, document: &mut Document, row: &[Cell]) {
        for cell in row {
            for &id in &cell.blocks {
                let block = &mut document.blocks[id];
                if block.kind == BlockKind::Cell {
                    block.kind = BlockKind::HeadCell;
                }
                (block.row_head, block.column_head, block.lead_in) = (None, None, None);
            }
            let end = cell.column + cell.width;
            self.heads.resize(self.heads.len().max(end), None);
            self.heads[cell.column..end].fill(cell.first);
        }
    }

    /// Ends the table; cells of one that only arranges the page become paragraphs. Returns the lists around it.
    pub(super) fn end(self, document: &mut Document) -> Vec<OpenList> {
        if self.is_layout || self.widest <= 1 {
            for id in self.blocks {
                let block = &mut document.blocks[id];
                if matches!(block.kind, BlockKind::Cell | BlockKind::HeadCell) {
                    block.kind = BlockKind::Paragraph;
                }
                (block.row_head, block.column_head, block.cell) = (None, None, None);
            }
        }
        self.lists
    }
}
