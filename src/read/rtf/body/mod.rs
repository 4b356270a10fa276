//! The text of a rich text file, paragraph by paragraph.
//!
//! What stands beside the running text, such as a note, is read where its paragraph ends: only `walk` goes into itself.

mod boxes;
mod fields;
mod left_out;
mod letters;
mod row;
mod rows;
mod shapes;
mod state;
mod walk;
mod words;

pub(super) use state::Body;
