//! What renderers share: how a report is to look, what several formats say in the same words, and the pages that they put it on.

pub(super) mod csv;
mod html;
mod ink;
pub(super) mod markdown;
pub(super) mod marks;
mod style;
mod text;
pub(super) mod view;
mod wrap;

pub(super) use html::{AsText, Quotation, STYLE, ScriptData, Sign, Tone, as_file};
pub use ink::{Ink, Inked};
pub use style::Style;
pub use text::Page;
