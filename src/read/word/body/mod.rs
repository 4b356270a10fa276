//! The text of a Word file, paragraph by paragraph.
//!
//! What stands beside the running text, such as a note, is read where its paragraph ends: only `walk` goes into itself.

mod controls;
mod frames;
mod left_out;
mod links;
mod paragraphs;
mod pictures;
mod places;
mod sizes;
mod state;
mod tables;
mod walk;

pub(super) use state::{Body, Parts};
