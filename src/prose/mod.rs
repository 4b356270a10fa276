//! From blocks to sentences and words.
//!
//! A sentence never leaves its block. Where it ends is told by its marks and a language's abbreviations;
//! no word is looked up for it, so that this costs little even where nothing is found.

mod breaks;
mod splitter;

use crate::document::{BlockId, BlockKind, Document, Span};
use crate::rules::Unending;
use splitter::Splitter;
use std::ops::Range;

/// Words of a lead-in or of the head of a row that a sentence is read with, at most.
const LEAD_IN: usize = 40;

/// A word. There are many, so it is kept small: texts of 4 GiB and more are not taken in.
#[derive(Clone, Copy, Debug)]
pub struct Token {
    start: u32,
    /// Twice its length, and one more if it stands apart.
    length: u32,
}

impl Token {
    fn new(start: usize, end: usize, apart: bool) -> Self {
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

/// Splits a document into sentences and words. Program text has none.
#[must_use]
pub fn sentences(document: &Document, unending: &Unending) -> Prose {
    let mut prose = Prose {
        // words and the spaces between them take some six bytes: room for all at once
        tokens: Vec::with_capacity(document.text.len() / 5),
        ..Prose::default()
    };
    for (id, block) in document.blocks.iter().enumerate() {
        let first = prose.sentences.len();
        if block.kind != BlockKind::Code {
            let lead_in = lead_in(document, &prose, id);
            Splitter::new(&document.text, unending, &mut prose, id, lead_in).split(block.span);
        }
        prose.of_block.push(first..prose.sentences.len());
    }
    prose
}

/// The words that a block continues: the end of "We will:" for a list item, the head of the row for a cell.
fn lead_in(document: &Document, prose: &Prose, block: BlockId) -> Range<usize> {
    let block = &document.blocks[block];
    let colon = |&above: &BlockId| document.block_text(above).trim_end().ends_with([':', '：']);
    let above = block.row_head.or_else(|| block.lead_in.filter(colon));
    let last = above.and_then(|above| prose.of_block[above].clone().last());
    last.map_or(0..0, |last| {
        let tokens = prose.sentences[last].own..prose.sentences[last].tokens.end;
        // its end leads in, not its beginning
        tokens.end.saturating_sub(LEAD_IN).max(tokens.start)..tokens.end
    })
}
