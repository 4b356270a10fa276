//! Words and sentences.

use crate::document::{BlockId, Document, Span};
use std::ops::Range;

/// A word. There are many, so it is kept small: texts of 4 GiB and more are not taken in.
#[derive(Clone, Copy, Debug)]
pub struct Token {
    start: u32,
    /// Twice its length, and one more if it stands apart.
    length: u32,
}

impl Token {
    pub(super) fn new(start: usize, end: usize, apart: bool) -> Self {
        let short = |number| u32::try_from(number).unwrap_or(u32::MAX);
        Self {
            start: short(start),
            length: short(2 * (end - start)) | u32::from(apart),
        }
    }

    /// First byte in the document's text.
    #[must_use]
    pub const fn start(self) -> usize {
        self.start as usize
    }

    /// One past the last byte.
    #[must_use]
    pub const fn end(self) -> usize {
        self.start as usize + self.length as usize / 2
    }

    /// Whether a comma, a colon, a dash or the like stands before it.
    #[must_use]
    pub const fn apart(self) -> bool {
        self.length % 2 == 1
    }

    /// The word.
    #[must_use]
    pub fn text(self, document: &Document) -> &str {
        &document.text[self.start()..self.end()]
    }
}

/// A sentence, or what stands for one: a heading, a cell, an item without a verb.
#[derive(Clone, Debug)]
pub struct Sentence {
    /// Where it lies in the document's text.
    pub span: Span,
    /// The block that it is in.
    pub block: BlockId,
    /// Its words, after those that it continues.
    pub tokens: Range<usize>,
    /// The first word of its own; what comes before it in `tokens` stands in its lead-in or in the head of its row.
    pub own: usize,
}

/// The sentences and words of a document.
#[derive(Debug, Default)]
pub struct Prose {
    /// All words, in order.
    pub tokens: Vec<Token>,
    /// All sentences, in order.
    pub sentences: Vec<Sentence>,
    /// The sentences of each block.
    pub of_block: Vec<Range<usize>>,
}

impl Prose {
    /// The words of a block, with those that it continues.
    #[must_use]
    pub fn block_tokens(&self, block: BlockId) -> Range<usize> {
        let sentences = self.of_block[block].clone();
        if sentences.is_empty() {
            return 0..0;
        }
        self.sentences[sentences.start].tokens.start..self.sentences[sentences.end - 1].tokens.end
    }
}
