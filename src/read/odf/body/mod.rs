//! The text of an `OpenDocument` file, paragraph by paragraph.
//!
//! What stands beside the running text, such as a note, is read where its paragraph ends: only `walk` goes into itself.

mod boxes;
mod controls;
mod left_out;
mod paragraphs;
mod pictures;
mod slide;
mod slides;
mod state;
mod tables;
mod walk;

pub(super) use state::Body;
