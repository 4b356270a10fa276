//! The text of a rich text file, paragraph by paragraph.
//!
//! What stands beside the running text, such as a note, is read where its paragraph ends: only `walk` goes into itself.

mod letters;
mod row;
mod rows;
mod state;
mod walk;
mod words;

pub(super) use state::Body;
