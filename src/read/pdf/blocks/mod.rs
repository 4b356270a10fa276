//! Blocks: takes the groups of all pages, and gives the blocks of the document: headings, paragraphs, list items, tables.
//!
//! `flow.rs` goes through the groups and opens a block for each, or goes on with the one that a page's end broke off;
//! `sizes.rs` tells headings and notes by their letters, `indents.rs` how deep list items stand, `words.rs` writes words and links.

mod flow;
mod indents;
mod pages;
mod sizes;
mod words;

pub(super) use flow::Flow;
pub(super) use pages::PageGroups;
