//! The document itself: how a reader fills it, block by block.

use super::block::{Block, BlockId, BlockKind, Link};
use super::invisible::seen;
use super::marks::sign;
use super::missing::{LeftOut, Missing, Recognised, Unread};
use super::place::Spot;
use super::span::Span;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// `text` and `source` run in step from here on, byte for byte, up to the next run's start.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Run {
    pub(super) text: usize,
    pub(super) source: usize,
}

/// The text stands on this line and page from here on, up to the next mark.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Mark {
    pub(super) text: usize,
    pub(super) line: usize,
    pub(super) page: Option<usize>,
    pub(super) spot: Spot,
}

/// A proposal, or a part of one, as a reader took it in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// What the user calls it: a path, or `-` for standard input.
    pub name: String,
    /// The decoded text of the file; of a format that isn't text, the same as `text`.
    pub source: String,
    /// What a reader of the page sees; blocks are separated by line feeds.
    pub text: String,
    /// The blocks in reading order; their spans rise and don't overlap.
    pub blocks: Vec<Block>,
    /// Links, in reading order.
    pub links: Vec<Link>,
    /// What could not be read.
    pub unread: Vec<Unread>,
    /// What was left out on purpose, page after page; hidden words among it are also reported in `unread`.
    pub left_out: Vec<LeftOut>,
    /// Documents that are attached to it and aren't read with it, by their names; empty for one without a name.
    pub attachments: Vec<String>,
    /// How much is missing.
    pub missing: Missing,
    /// Pieces of the text that the file shows as pictures, and who read them; in the order of the text.
    pub recognised: Vec<(Span, Recognised)>,
    /// Pieces of the text of which nobody can tell whether a reader sees them, in order; told in `unread` too. They are no evidence.
    pub unsure: Vec<Span>,
    pub(super) runs: Vec<Run>,
    /// Where the text stands, if the source can't tell.
    pub(super) marks: Vec<Mark>,
    /// Offsets in `source` at which lines begin.
    pub(super) lines: Vec<usize>,
}

impl Document {
    /// An empty document over `source`, to be filled block by block with [`Document::push_text`] and [`Document::close_block`].
    #[must_use]
    pub fn new(name: impl Into<String>, source: String) -> Self {
        let mut document = Self {
            name: name.into(),
            ..Self::default()
        };
        document.set_source(source);
        document
    }

    /// Gives it its source, for a reader that needs that for itself until the text is whole.
    pub fn set_source(&mut self, source: String) {
        let ends = source.match_indices('\n').map(|(end, _)| end + 1);
        self.lines = std::iter::once(0).chain(ends).collect();
        self.source = source;
    }

    /// Appends `piece` to the text, without the letters in it that nobody sees. `at` is where it stands in the source, byte for byte.
    /// For text that the source spells otherwise (an entity, a soft break), `piece` may differ from the source: then only its start is exact.
    pub fn push_text(&mut self, piece: &str, at: usize) {
        if piece.is_ascii() {
            self.push_seen(piece, at);
            return;
        }
        let before = self.text.chars().next_back();
        for (from, seen) in seen(piece, before) {
            self.push_seen(seen, at + from);
        }
    }

    fn push_seen(&mut self, piece: &str, at: usize) {
        if piece.is_empty() {
            return;
        }
        // pieces that follow each other in both texts make one run: a file has few of them, and they are searched often
        let follows = self
            .runs
            .last()
            .is_some_and(|run| run.source + (self.text.len() - run.text) == at);
        if !follows {
            self.runs.push(Run {
                text: self.text.len(),
                source: at,
            });
        }
        self.text.push_str(piece);
    }

    /// Makes a break between lines of a space that joined them in the text.
    pub fn break_line(&mut self, at: usize) {
        if self.text.as_bytes().get(at) == Some(&b' ') {
            self.text.replace_range(at..=at, "\n");
        }
    }

    /// Says where what is appended next stands: on which line, and on which page if there are pages. For formats whose `source` can't tell.
    pub fn set_place(&mut self, line: usize, page: Option<usize>) {
        self.set_spot(line, page, &Spot::Line);
    }

    /// Says where what is appended next stands, in a format whose places are counted in something else than lines.
    pub fn set_spot(&mut self, line: usize, page: Option<usize>, spot: &Spot) {
        let text = self.text.len();
        let known = self.marks.last();
        if known.is_some_and(|mark| (mark.line, mark.page, &mark.spot) == (line, page, spot)) {
            return;
        }
        let spot = spot.clone();
        self.marks.push(Mark {
            text,
            line,
            page,
            spot,
        });
    }

    /// Ends a document of a format that isn't text: what was read stands for the source.
    pub fn take_text_as_source(&mut self) {
        self.source = self.text.clone();
        self.runs = vec![Run { text: 0, source: 0 }];
        // the words of some links may have been dropped since they were noted
        for link in &mut self.links {
            link.source = link.span;
        }
    }

    /// Lets secrets be masked in all that is shown of it: `masked` returns a text of the same length.
    pub fn mask(&mut self, masked: impl Fn(&str) -> Cow<'_, str>) {
        let left_out = self.left_out.iter_mut().map(|left| &mut left.text);
        let unread = self.unread.iter_mut().map(|unread| &mut unread.reason);
        let targets = self.links.iter_mut().map(|link| &mut link.target);
        let texts = [&mut self.source, &mut self.text].into_iter();
        for text in texts.chain(left_out).chain(unread).chain(targets) {
            if let Cow::Owned(masked) = masked(text)
                && masked.len() == text.len()
            {
                *text = masked;
            }
        }
    }

    /// Gives back the memory that was held for more text, once no more will come.
    pub fn finish(&mut self) {
        self.text.shrink_to_fit();
        self.source.shrink_to_fit();
        self.blocks.shrink_to_fit();
        self.links.shrink_to_fit();
        self.runs.shrink_to_fit();
        self.marks.shrink_to_fit();
        self.lines.shrink_to_fit();
    }

    /// Ends the block that began at `start` in the text, and returns its place in [`Document::blocks`].
    /// A block without any letter or digit is dropped, but for a sign that fills a cell.
    pub fn close_block(&mut self, start: usize, kind: BlockKind) -> Option<BlockId> {
        let is_cell = matches!(kind, BlockKind::Cell | BlockKind::HeadCell);
        let says = self.text[start..].chars().any(char::is_alphanumeric)
            || is_cell && sign(&self.text[start..]).is_some();
        if !says {
            self.drop_from(start);
            return None;
        }
        let span = Span::new(start, self.text.len());
        self.text.push('\n');
        self.blocks.push(Block {
            kind,
            span,
            heading: None,
            lead_in: None,
            row_head: None,
            column_head: None,
            cell: None,
            quoted: false,
            marker: None,
        });
        Some(self.blocks.len() - 1)
    }

    /// Takes out a block and all behind it, which turned out to be no part of the text; returns the words.
    pub fn cut_from(&mut self, block: BlockId) -> String {
        let start = self.blocks[block].span.start;
        let words = self.text[start..].to_owned();
        self.blocks.truncate(block);
        self.links.retain(|link| link.span.end <= start);
        self.drop_from(start);
        words
    }

    /// Takes back the text from `start` on, and what was noted of it.
    fn drop_from(&mut self, start: usize) {
        self.text.truncate(start);
        self.forget_doubts(start);
        while self.runs.last().is_some_and(|run| run.text >= start) {
            self.runs.pop();
        }
        // marks are moved, not dropped: the reader stands there, and won't say so again before the next block
        for mark in self.marks.iter_mut().rev() {
            if mark.text <= start {
                break;
            }
            mark.text = start;
        }
        self.cut_links(start);
    }

    /// A link whose words were dropped keeps its place, but no longer covers the words that come to stand there.
    fn cut_links(&mut self, end: usize) {
        // links are noted in the order in which they end, so those that reach beyond `end` are the last
        let cut = self.links.iter_mut().rev();
        for link in cut.take_while(|link| link.span.end > end) {
            link.span = Span::new(link.span.start.min(end), end);
        }
    }
}
