//! Splits a block into sentences and words.

use super::breaks::Lines;
use super::sentence::{Prose, Sentence, Token};
use crate::document::{BlockId, Span};
use crate::rules::Unending;
use crate::words::word_length;
use std::ops::Range;

/// Words of a sentence at most; a longer one is cut, so that no text can make the search slow.
const LONGEST: usize = 240;

pub(super) struct Splitter<'a> {
    text: &'a str,
    unending: &'a Unending,
    prose: &'a mut Prose,
    block: BlockId,
    /// The words that the block's first sentence continues.
    lead_in: Range<usize>,
    /// The block's lines, if it has several.
    lines: Option<Lines<'a>>,
}

/// What stands between two words.
enum Between {
    Nothing,
    Apart,
    /// The sentence ends at this offset.
    End(usize),
}

impl<'a> Splitter<'a> {
    /// A splitter of the block `block`, whose first sentence continues the words `lead_in`.
    pub(super) fn new(
        text: &'a str,
        unending: &'a Unending,
        prose: &'a mut Prose,
        block: BlockId,
        lead_in: Range<usize>,
    ) -> Self {
        Self {
            text,
            unending,
            prose,
            block,
            lead_in,
            lines: None,
        }
    }

    /// Adds the sentences of the block, which lies at `span`.
    pub(super) fn split(mut self, span: Span) {
        self.lines = Lines::of(&self.text[span.start..span.end], span.start, self.unending);
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
                '\n' if self.line_ends_sentence(from, from + at) => {
                    return Between::End(from + at);
                }
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

    /// Whether a sentence ends where a line does, at `at`; the last word before it ends at `from`.
    fn line_ends_sentence(&self, from: usize, at: usize) -> bool {
        let Some(lines) = &self.lines else {
            return true;
        };
        let last = self.prose.tokens.last().filter(|last| last.end() == from);
        let word = last.map_or("", |last| &self.text[last.start()..from]);
        lines.part(word, from, at)
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
        let abbreviation = at == 0 && self.unending.abbreviations.contains(&word.to_lowercase());
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
