//! Blocks, which no sentence leaves, and links in them.

use super::span::Span;
use serde::{Deserialize, Serialize};

/// Position of a block in [`Document::blocks`](crate::document::Document::blocks).
pub type BlockId = usize;

/// What a block is to a reader of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum BlockKind {
    /// A heading; 1 is the highest level.
    Heading(u8),
    /// Running prose.
    Paragraph,
    /// The text of a list item, without the items nested in it; 0 is the outermost list.
    Item {
        /// How many lists it is nested in, less one.
        depth: u8,
    },
    /// A cell of a table's body.
    Cell,
    /// A cell of a table's head.
    HeadCell,
    /// Program text, shown as it is.
    Code,
}

/// Marks that stand before what isn't so: crosses, and signs that forbid.
pub const CROSSES: [char; 7] = ['✗', '✘', '❌', '❎', '✖', '⛔', '🚫'];

/// A piece of text that a sentence never leaves: a paragraph, a list item, a cell, a heading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Where it lies in [`Document::text`](crate::document::Document::text).
    pub span: Span,
    /// The nearest heading above it.
    pub heading: Option<BlockId>,
    /// What it continues: the paragraph that ends in a colon before a list, or the item that a list is nested in.
    pub lead_in: Option<BlockId>,
    /// The first cell of its row, if it is a cell and not that one.
    pub row_head: Option<BlockId>,
    /// The head cell of its column.
    pub column_head: Option<BlockId>,
    /// Where it stands in its table, if it is a cell.
    pub cell: Option<CellAt>,
    /// Whether it stands in a block quotation.
    pub quoted: bool,
    /// The mark before a list item as it stands in the file (`a.`, `3)`), if it is an ordered one; `[ ]` or `[x]` for a task, or a cell with a box; `✗` for one that is crossed out.
    pub marker: Option<String>,
}

/// Where a cell stands in its table. A cell that is empty leaves no block, but keeps its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct CellAt {
    /// Its row, counted from 0.
    pub row: u32,
    /// Its column, counted from 0; that of its first one if it takes several.
    pub column: u32,
}

impl CellAt {
    /// The cell in a row and a column.
    #[must_use]
    pub fn new(row: usize, column: usize) -> Self {
        let short = |number| u32::try_from(number).unwrap_or(u32::MAX);
        Self {
            row: short(row),
            column: short(column),
        }
    }
}

/// A link in the text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// The linked words in [`Document::text`](crate::document::Document::text); empty for a picture without a description.
    pub span: Span,
    /// Where it leads, as written.
    pub target: String,
    /// All of it in [`Document::source`](crate::document::Document::source), with its marks.
    pub source: Span,
}
