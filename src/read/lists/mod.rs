//! Lists as authors write them: the marks of their items, boxes to tick, and the sentence that leads them in.

mod boxes;
mod lead_in;
mod marks;

pub(super) use boxes::{EMPTY, TICKED, task};
pub(super) use lead_in::{begins_small, leads_in};
pub(super) use marks::{Mark, crossed, mark, marker_length};
