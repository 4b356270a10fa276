//! What a drawn table is to those who read it out.

use super::Words;

/// A table.
#[derive(Debug, Default, PartialEq, Eq)]
pub(in crate::read) struct Table {
    pub(in crate::read) rows: Vec<Row>,
}

/// A row with its cells from left to right; one without words is empty.
#[derive(Debug, Default, PartialEq, Eq)]
pub(in crate::read) struct Row {
    pub(in crate::read) is_head: bool,
    pub(in crate::read) cells: Vec<Words>,
}
