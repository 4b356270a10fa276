//! What is known while Markdown is read.

use super::set_off::SetOff;
use super::sight::Sights;
use super::tags::Stripper;
use crate::document::{BlockId, BlockKind, Document};
use crate::read::builder::Hidden;
use crate::read::lists::Mark;
use crate::read::outline::{Heads, Outline};
use crate::read::unshown::AllUnshown;
use std::collections::HashSet;

/// A Markdown file while it is read.
#[derive(Default)]
pub(super) struct Markdown<'a> {
    pub(super) document: Document,
    /// The file.
    pub(super) source: &'a str,
    pub(super) outline: Outline,
    /// Where the open block began in the text, and what it will be.
    pub(super) open: Option<(usize, BlockKind)>,
    /// Whether the open heading was a line of a paragraph, which goes on behind it.
    pub(super) made_heading: bool,
    /// Where such a heading ends in the source, if it is a bold one.
    pub(super) heading_to: usize,
    pub(super) marker: Option<String>,
    /// Whether the next words begin a line of the file.
    pub(super) line_start: bool,
    /// Open lists; `true` for ordered ones.
    pub(super) lists: Vec<bool>,
    /// The item of each open list, once its own text is closed.
    pub(super) items: Vec<Option<BlockId>>,
    /// What each open list continues.
    pub(super) lead_ins: Vec<Option<BlockId>>,
    pub(super) prose: ProseList,
    /// The block that stands apart, if one is open.
    pub(super) set_off: Option<SetOff>,
    pub(super) quotes: usize,
    /// Depth of what isn't read: descriptions of pictures.
    pub(super) left_out: usize,
    pub(super) links: Vec<(usize, String)>,
    /// A link that a tag began: where in the text, where to, where in the source.
    pub(super) tagged_link: Option<(usize, String, usize)>,
    pub(super) table: Heads,
    pub(super) in_head: bool,
    pub(super) html: Stripper,
    /// What of it is seen.
    pub(super) sights: Sights,
    pub(super) hidden: Hidden,
    pub(super) unshown: AllUnshown,
    /// The description of a picture in the making.
    pub(super) description: String,
    /// What links refer to.
    pub(super) referred: HashSet<String>,
    /// How far lines have been counted, and how many.
    pub(super) counted: (usize, usize),
    pub(super) last: Option<BlockId>,
}

/// Items that stand in a paragraph, each on a line of its own with a mark before it.
#[derive(Default)]
pub(super) struct ProseList {
    /// The mark of the open block, if it is such an item.
    pub(super) open: Option<Mark>,
    /// The last such item.
    pub(super) last: Option<BlockId>,
    pub(super) lead_in: Option<BlockId>,
}
