//! Tags in Markdown's HTML are taken out; the words between them stay, except those that no reader of the page sees.

mod attributes;
mod references;
mod stripper;

pub(super) use attributes::{all_attributes, link_target};
pub(super) use references::next_piece;
pub(super) use stripper::{Stripped, Stripper, holds_words};
