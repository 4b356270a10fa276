//! What is open while a document grows.

use crate::document::{BlockId, BlockKind};

/// The block in the making.
pub(super) struct OpenBlock {
    /// Where it begins in the text.
    pub(super) start: usize,
    pub(super) kind: BlockKind,
    /// Whether all of it is bold so far.
    pub(super) bold: bool,
    /// Whether the line of a heading has ended; the next word tells whether the heading goes on.
    pub(super) line_ended: bool,
    /// Its box, if one stands before it.
    pub(super) task: Option<Task>,
}

/// What a block is whose box is ticked or not.
pub(super) struct Task {
    pub(super) mark: &'static str,
    pub(super) lead_in: Option<BlockId>,
}

/// An open list.
#[derive(Default)]
pub(super) struct OpenList {
    /// Its item, once the item's own text is closed.
    pub(super) item: Option<BlockId>,
    pub(super) lead_in: Option<BlockId>,
}

/// Where the running text was left for something that stands beside it.
pub(in crate::read) struct Aside {
    pub(super) lists: Vec<OpenList>,
    pub(super) last: Option<BlockId>,
}
