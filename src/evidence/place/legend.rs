//! What a document says that codes stand for: "F = fully compliant, NC = not compliant", or a small table of them.

use super::tables::Table;
use super::titles::Reader;
use crate::document::{BlockKind, sign};
use crate::rules::Answer;
use std::collections::BTreeMap;
use std::ops::Range;

/// Letters of a code, at most.
const CODE: usize = 3;
/// Codes that make a legend.
const CODES: usize = 2;
/// Words that tell what a code stands for, at most.
const MEANING: usize = 24;

/// What codes stand for in a document.
#[derive(Default)]
pub(super) struct Legend {
    codes: BTreeMap<String, Answer>,
}

impl Legend {
    /// What a code stands for, if it is one.
    pub(super) fn answer(&self, code: &str) -> Option<Answer> {
        self.codes.get(code.trim().trim_end_matches('.')).copied()
    }

    /// Finds what a document says that codes stand for.
    pub(super) fn of(reader: &Reader, tables: &[Table]) -> Self {
        let mut legend = Self::default();
        for table in tables {
            legend.take(reader.legend_in_table(table));
        }
        let blocks = &reader.document.blocks;
        let mut list = Vec::new();
        for (block, of) in blocks.iter().enumerate() {
            if of.cell.is_some() || matches!(of.kind, BlockKind::Heading(_) | BlockKind::Code) {
                continue;
            }
            let found = reader.legend_in_block(block);
            // in a list each item tells one code
            let goes_on = matches!(of.kind, BlockKind::Item { .. }) || found.len() == 1;
            if !goes_on {
                legend.take(std::mem::take(&mut list));
            }
            list.extend(found);
        }
        legend.take(list);
        legend
    }

    /// Takes in codes that were found together.
    fn take(&mut self, codes: Vec<(String, Answer)>) {
        let mut known: Vec<&String> = codes.iter().map(|(code, _)| code).collect();
        known.sort();
        known.dedup();
        if known.len() < CODES {
            return;
        }
        for (code, answer) in codes {
            self.codes.entry(code).or_insert(answer);
        }
    }
}

impl Reader<'_> {
    /// The codes of a table of two columns or more that tells in the second what stands in the first.
    fn legend_in_table(&self, table: &Table) -> Vec<(String, Answer)> {
        let mut codes = Vec::new();
        for row in table.rows() {
            let (code, meaning) = (table.cell(row, 0), table.cell(row, 1));
            let ([code], [meaning, ..]) = (code, meaning) else {
                return Vec::new();
            };
            let code = self.document.block_text(*code).trim();
            let Some(sentence) = self.prose.of_block[*meaning].clone().next() else {
                return Vec::new();
            };
            if !is_code(code) {
                return Vec::new();
            }
            let meaning = self.meaning(sentence, self.own(sentence));
            codes.extend(meaning.map(|meaning| (code.to_owned(), meaning)));
        }
        codes
    }

    /// The codes that a block tells of: `NC = not compliant`, `not compliant (NC)`.
    fn legend_in_block(&self, block: usize) -> Vec<(String, Answer)> {
        let mut codes = Vec::new();
        for sentence in self.prose.of_block[block].clone() {
            let own = self.own(sentence);
            for token in own.clone() {
                let word = self.prose.tokens[token].text(self.document);
                if !is_code(word) {
                    continue;
                }
                let words = if self.is_equated(token, own.end) {
                    token + 1..self.end_of_meaning(token + 1, own.end)
                } else if self.is_in_brackets(token) {
                    self.start_of_meaning(own.start, token)..token
                } else {
                    continue;
                };
                let meaning = self.meaning(sentence, words);
                codes.extend(meaning.map(|meaning| (word.to_owned(), meaning)));
            }
            codes.extend(self.signs_explained(sentence));
        }
        codes
    }

    /// The signs that a sentence tells the sense of: `○ = compliant`.
    fn signs_explained(&self, sentence: usize) -> Vec<(String, Answer)> {
        let own = self.own(sentence);
        let block = self.prose.sentences[sentence].block;
        let mut first = self.document.blocks[block].span.start;
        let mut codes = Vec::new();
        for token in own.clone() {
            let word = self.prose.tokens[token];
            // a sign stands between two words, so that a mere space before one tells nothing
            let before = &self.document.text[first..word.start()];
            first = word.end();
            if before.len() <= 1 {
                continue;
            }
            let named = before
                .trim_end()
                .trim_end_matches(['=', ':', '–', '-', ' ']);
            let letter = named.chars().next_back().map(String::from);
            let Some(code) = letter.filter(|letter| sign(letter).is_some()) else {
                continue;
            };
            let words = token..self.end_of_meaning(token, own.end);
            codes.extend(self.meaning(sentence, words).map(|meaning| (code, meaning)));
        }
        codes
    }

    /// What words say that a code stands for: the answer that they are or begin with.
    fn meaning(&self, sentence: usize, words: Range<usize>) -> Option<Answer> {
        let words = words.start..words.end.min(words.start + MEANING);
        let whole = self.answer_in(sentence, &words);
        // else the longest beginning that is an answer: "fully met by the standard product"
        whole.or_else(|| {
            let ends = (words.start + 1..words.end).rev();
            ends.map(|end| words.start..end)
                .find_map(|part| self.answer_in(sentence, &part))
        })
    }

    /// Whether a mark behind a word says that the next words are its meaning.
    fn is_equated(&self, token: usize, end: usize) -> bool {
        token + 1 < end && {
            let between = self.between(token);
            between.contains(['=', ':', '–', '—']) || between.contains(" - ")
        }
    }

    fn is_in_brackets(&self, token: usize) -> bool {
        let token = self.prose.tokens[token];
        let (before, behind) = self.document.text.split_at(token.start());
        before.ends_with('(') && behind[token.end() - token.start()..].starts_with(')')
    }

    /// Meanings end where the next code begins, or at a comma or semicolon.
    fn end_of_meaning(&self, from: usize, end: usize) -> usize {
        let ends = |&token: &usize| self.between(token - 1).contains([',', ';', '/', '|', '\n']);
        (from + 1..end).find(ends).unwrap_or(end)
    }

    fn start_of_meaning(&self, start: usize, code: usize) -> usize {
        let starts = |&token: &usize| {
            self.between(token - 1)
                .contains([',', ';', '/', '|', '\n', ')', ':'])
        };
        (start + 1..code).rev().find(starts).unwrap_or(start)
    }

    /// What stands between a word and the next.
    fn between(&self, token: usize) -> &str {
        let (this, next) = (self.prose.tokens[token], self.prose.tokens[token + 1]);
        self.document
            .text
            .get(this.end()..next.start())
            .unwrap_or("")
    }
}

/// Whether a word may be a code that a legend tells of.
fn is_code(word: &str) -> bool {
    let may_count = |letter: char| {
        letter.is_uppercase() || letter.is_ascii_digit() || !letter.is_alphanumeric()
    };
    !word.is_empty() && word.chars().all(may_count) && word.chars().count() <= CODE
}
