//! From blocks to sentences and words.
//!
//! A sentence never leaves its block. Where it ends is told by its marks and a language's abbreviations;
//! no word is looked up for it, so that this costs little even where nothing is found.

use crate::document::{BlockId, BlockKind, Document, Span};
use crate::words::word_length;
use std::collections::BTreeSet;
use std::ops::Range;

/// Words of a sentence at most; a longer one is cut, so that no text can make the search slow.
const LONGEST: usize = 240;

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
pub fn sentences(document: &Document, abbreviations: &BTreeSet<String>) -> Prose {
    let mut prose = Prose {
        // words and the spaces between them take some six bytes: room for all at once
        tokens: Vec::with_capacity(document.text.len() / 5),
        ..Prose::default()
    };
    for (id, block) in document.blocks.iter().enumerate() {
        let first = prose.sentences.len();
        if block.kind != BlockKind::Code {
            let lead_in = lead_in(document, &prose, id);
            Splitter {
                text: &document.text,
                abbreviations,
                prose: &mut prose,
                block: id,
                lead_in,
            }
            .split(block.span);
        }
        prose.of_block.push(first..prose.sentences.len());
    }
    prose
}

struct Splitter<'a> {
    text: &'a str,
    abbreviations: &'a BTreeSet<String>,
    prose: &'a mut Prose,
    block: BlockId,
    /// The words that the block's first sentence continues.
    lead_in: Range<usize>,
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

/// What stands between two words.
enum Between {
    Nothing,
    Apart,
    /// The sentence ends at this offset.
    End(usize),
}

impl Splitter<'_> {
    fn split(&mut self, span: Span) {
        let mut start = span.start;
        let mut at = span.start;
        let mut own = self.begin();
        while let Some(word) = self.next_word(at, span.end) {
            let between = self.between(own, at, word.start);
            let end = match between {
                Between::End(end) => Some(end),
                _ if self.prose.tokens.len() - own >= LONGEST => Some(at),
                _ => None,
            };
            if let Some(end) = end {
                self.close(start, end, own);
                start = word.start - (self.text[end..word.start].trim_start().len());
                own = self.begin();
            }
            let apart = !matches!(between, Between::Nothing) || own == self.prose.tokens.len();
            self.prose
                .tokens
                .push(Token::new(word.start, word.end, apart));
            at = word.end;
        }
        self.close(start, span.end, own);
    }

    /// Begins a sentence with the words that it continues; returns the place of its first own word.
    fn begin(&mut self) -> usize {
        // the words are repeated, so that a pattern runs from the lead-in into each of its items
        for token in self.lead_in.clone() {
            self.prose.tokens.push(self.prose.tokens[token]);
        }
        self.prose.tokens.len()
    }

    fn close(&mut self, start: usize, end: usize, own: usize) {
        let first = own - self.lead_in.len();
        if own == self.prose.tokens.len() {
            self.prose.tokens.truncate(first);
            return;
        }
        let end = start + self.text[start..end].trim_end().len();
        self.prose.sentences.push(Sentence {
            span: Span::new(start, end),
            block: self.block,
            tokens: first..self.prose.tokens.len(),
            own,
        });
    }

    /// The next word from `at` on, leaving out addresses.
    fn next_word(&self, at: usize, end: usize) -> Option<Span> {
        let mut at = at;
        loop {
            let bytes = &self.text.as_bytes()[at..end];
            let skip = bytes
                .iter()
                .position(|byte| byte.is_ascii_alphanumeric() || *byte >= 0x80)?;
            at += skip;
            let rest = &self.text[at..end];
            let length = word_length(rest);
            if length == 0 {
                at += rest.chars().next().map_or(1, char::len_utf8);
                continue;
            }
            match address_length(rest, length) {
                0 => return Some(Span::new(at, at + length)),
                address => at += address,
            }
        }
    }

    fn between(&self, first_token: usize, from: usize, to: usize) -> Between {
        let gap = &self.text[from..to];
        // between most words stands one space: the quick way out
        if gap == " " {
            return Between::Nothing;
        }
        let mut apart = false;
        for (at, mark) in gap.char_indices() {
            match mark {
                '\n' => return Between::End(from + at),
                '.' | '!' | '?' | '。' if self.ends_sentence(first_token, from, at, to) => {
                    let marks = gap[at..]
                        .find(char::is_whitespace)
                        .unwrap_or(mark.len_utf8());
                    return Between::End(from + at + marks);
                }
                ',' | ';' | ':' | '–' | '—' | '|' | '?' | '!' | '•' => apart = true,
                _ => {}
            }
        }
        if apart || gap.contains(" - ") || gap.contains("://") {
            Between::Apart
        } else {
            Between::Nothing
        }
    }

    /// Whether the mark `at` bytes after `from` ends the sentence that the word at `to` would go on.
    fn ends_sentence(&self, first_token: usize, from: usize, at: usize, to: usize) -> bool {
        // `3.2` and `charter.gov` go on
        if !self.text[from + at..to].contains(char::is_whitespace) {
            return false;
        }
        let next_begins = self.text[to..].starts_with(|next: char| !next.is_lowercase());
        if !self.text[from + at..].starts_with('.') {
            return next_begins;
        }
        let Some(last) = self.prose.tokens[first_token..].last() else {
            return false;
        };
        let word = &self.text[last.start()..last.end()];
        // a number or letter before a full stop is that of an item, if nothing stands before it
        let only = self.prose.tokens.len() - first_token == 1;
        let initial = at == 0 && word.chars().count() == 1 && word.starts_with(char::is_uppercase);
        let number_of_item =
            only && (word.len() <= 2 && word.bytes().all(|byte| byte.is_ascii_alphanumeric()));
        let abbreviation = at == 0 && self.abbreviations.contains(&word.to_lowercase());
        next_begins && !(initial || number_of_item || abbreviation)
    }
}

/// Bytes of the address that `text` begins with, given the length of its first word; 0 if it begins with none.
fn address_length(text: &str, word: usize) -> usize {
    // asked of each word, so what tells most of them comes first
    if !matches!(text.as_bytes().get(word), Some(b':' | b'.')) {
        return 0;
    }
    let address = ["http://", "https://", "www.", "ftp://", "mailto:"]
        .iter()
        .any(|scheme| {
            text.get(..scheme.len())
                .is_some_and(|start| start.eq_ignore_ascii_case(scheme))
        });
    if address {
        text.find([' ', '\n', '\t', ')', ']', '>', '"'])
            .unwrap_or(text.len())
    } else {
        0
    }
}
