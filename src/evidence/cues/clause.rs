//! How far a word's force goes in its sentence: where clauses begin, and where a side clause ends that says nothing of the main one.

use crate::document::Document;
use crate::prose::{Prose, Sentence};
use crate::rules::Grammar;
use std::ops::Range;

/// Words between a pronoun or a conjunction and the denial in the clause that it opens, at most: "who do not", "if the data is not".
const INTO: usize = 6;

/// Words before an occasion among which what makes it one stands: "during our", "in the first".
const BEFORE_OCCASION: usize = 6;

/// A sentence with the words that open and part its clauses.
#[derive(Clone, Copy)]
pub(super) struct Clauses<'a> {
    pub(super) sentence: &'a Sentence,
    pub(super) document: &'a Document,
    pub(super) prose: &'a Prose,
    pub(super) grammar: &'a Grammar,
}

impl Clauses<'_> {
    /// First words of the clauses behind the first one, which a denial or hedge before them doesn't reach.
    pub(super) fn starts(self) -> Vec<usize> {
        let tokens = self.sentence.tokens.clone();
        tokens
            .filter(|&token| token != self.sentence.own && self.opens(token))
            .collect()
    }

    fn opens(self, token: usize) -> bool {
        self.is_parted(token) || self.is(token, &self.grammar.openers)
    }

    /// Whether more than a comma parts a word from the one before.
    fn is_parted(self, token: usize) -> bool {
        let tokens = &self.prose.tokens;
        if token == self.sentence.tokens.start || !tokens[token].apart() {
            return false;
        }
        let before = &self.document.text[tokens[token - 1].end()..tokens[token].start()];
        before.contains([';', ':', '—', '–']) || before.contains(" - ")
    }

    /// The side clause in which a denial stands, if it stands in one: "people **who do not speak English** can …",
    /// "**if the data is not there**, we …", "users **without a telephone** may …".
    pub(super) fn aside(self, denial: &Range<usize>) -> Option<Range<usize>> {
        let earliest = self.sentence.own.max(denial.start.saturating_sub(INTO));
        // from the denial backwards: the nearest word that opens a side clause is its own
        for token in (earliest..=denial.start).rev() {
            if self.is(token, &self.grammar.conditions) {
                return Some(token..self.comma(denial.end)?);
            }
            if self.is(token, &self.grammar.relatives) {
                return Some(token..self.verb(denial.end + 1)?);
            }
            // what stands before a comma belongs to another clause
            if self.prose.tokens[token].apart() {
                break;
            }
        }
        None
    }

    /// Whether the words name what something happened at, behind a denial of what happened: "was **not** found during *our user tests*".
    pub(super) fn is_occasion(self, denial: &Range<usize>, words: &Range<usize>) -> bool {
        let earliest = denial.end.max(words.start.saturating_sub(BEFORE_OCCASION));
        (earliest..words.start).any(|start| {
            self.grammar.occasions.iter().any(|phrase| {
                let mut at = start;
                phrase.split(' ').all(|word| {
                    at += 1;
                    at <= words.start && self.spells(at - 1, word)
                })
            })
        })
    }

    /// The first word from `from` on before which a comma or the like stands.
    fn comma(self, from: usize) -> Option<usize> {
        (from..self.sentence.tokens.end).find(|&token| self.prose.tokens[token].apart())
    }

    /// The first auxiliary verb from `from` on: that of the clause around.
    fn verb(self, from: usize) -> Option<usize> {
        (from..self.sentence.tokens.end).find(|&token| self.is(token, &self.grammar.auxiliaries))
    }

    fn is(self, token: usize, words: &[String]) -> bool {
        let text = self.prose.tokens[token].text(self.document);
        words.iter().any(|word| word.eq_ignore_ascii_case(text))
    }

    fn spells(self, token: usize, word: &str) -> bool {
        let text = self.prose.tokens[token].text(self.document);
        text.eq_ignore_ascii_case(word)
    }
}
