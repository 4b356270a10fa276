//! The shapes of a slide and the paragraphs in them.

mod frames;
mod numbering;
mod paragraphs;
mod state;
mod tables;
mod walk;

pub(super) use state::{Context, Shapes};
