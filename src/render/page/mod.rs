//! What renderers share: how a report is to look, what several formats say in the same words, and the pages that they put it on.

mod html;
mod style;
mod text;
pub(super) mod view;

pub(super) use html::{AsText, Quotation, STYLE, ScriptData, Sign, Tone, page};
pub use style::Style;
pub use text::{Ink, Page, Piece};
