//! The parts of a text whose shape says what it is.

use std::ops::Range;

/// Words, by the pieces of the text in which they lie.
pub(in crate::read) type Words = Vec<Range<usize>>;

/// A part of a text.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::read) enum Part {
    Table(Table),
    /// The words of the boxes of a drawing, box by box.
    Labels(Vec<Words>),
    /// Lines without the space around them; an empty one where a line is blank.
    Lines(Vec<Range<usize>>),
    /// A folder's files.
    Files,
}

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
