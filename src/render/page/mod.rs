//! What renderers share: how a report is to look, what several formats say in the same words, and the pages that they put it on.

mod style;
mod tags;
mod text;
pub(super) mod view;

pub use style::Style;
pub(super) use tags::{Html, STYLE, head};
pub use text::{Ink, Page, Piece};
