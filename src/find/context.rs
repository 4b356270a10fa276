//! What a block is read with: the lead-in of a list, the heads of a table, the heading above.

use crate::document::{BlockId, BlockKind, Document};

/// The blocks that a block is read with, the nearest first: its lead-in, the heads of its row and column, its heading.
pub fn context(document: &Document, block: BlockId) -> impl Iterator<Item = BlockId> {
    let of = &document.blocks[block];
    let lead_ins =
        // lists in lists; deeper ones belong to another thought
        std::iter::successors(of.lead_in, |&above| document.blocks[above].lead_in).take(3);
    let heading = if matches!(of.kind, BlockKind::Heading(_)) {
        None
    } else {
        of.heading
    };
    lead_ins
        .chain(of.row_head)
        .chain(of.column_head)
        .chain(heading)
}

/// The block whose words a block continues.
pub(super) fn continued(document: &Document, block: BlockId) -> Option<BlockId> {
    let of = &document.blocks[block];
    of.row_head.or(of.lead_in)
}
