//! How far a word's force goes in its sentence: where clauses begin, and where a side clause ends that says nothing of the main one.

use crate::document::{Document, Span};
use crate::prose::{Prose, Sentence};
use crate::rules::Grammar;
use std::ops::Range;

/// Words between a pronoun or a conjunction and the denial in the clause that it opens, at most: "who do not", "if the data is not".
const INTO: usize = 8;

/// Words behind a denial that its side clause has, if nothing shows where it ends: "staff who were **not** *at the training sessions* watch …".
const SIDE: usize = 5;

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
                // where nothing shows its end it is taken to be short
                let short = (denial.end + SIDE).min(self.sentence.tokens.end);
                return Some(token..self.main_clause(denial.end + 1).unwrap_or(short));
            }
            // what stands before a comma belongs to another clause
            if self.prose.tokens[token].apart() {
                break;
            }
        }
        None
    }

    /// What stands in the brackets in which words stand, if they stand in any.
    pub(super) fn brackets(self, words: &Range<usize>) -> Option<Span> {
        let tokens = &self.prose.tokens;
        let (from, to) = (self.sentence.span.start, self.sentence.span.end);
        let (start, end) = (tokens[words.start].start(), tokens[words.end - 1].end());
        let before = &self.document.text[from..start.max(from)];
        let opens = before.rfind('(')?;
        if before[opens..].contains(')') {
            return None;
        }
        let behind = &self.document.text[end..to.max(end)];
        let closes = behind.find(')').map_or(to, |at| end + at);
        Some(Span::new(from + opens, closes))
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

    /// Whether a sentence or one of its clauses begins with a word, behind an article or a phrase such as "In 2024," at most.
    pub(super) fn begins(self, token: usize) -> bool {
        let first = self.sentence.own;
        token == first
            || self.opens(token)
            || self.is_behind_preface(token)
            || token > first && self.is(token - 1, &self.grammar.articles) && self.begins(token - 1)
    }

    /// Whether no name goes on at a word: "Brook" names somebody else in "Brook Maps shows …", and something else in "Brook and we".
    pub(super) fn ends_name(self, next: usize) -> bool {
        let text = |token: usize| self.prose.tokens[token].text(self.document);
        let name = text(next - 1);
        let goes_on = |next: &str| {
            next.starts_with(char::is_uppercase)
                || self
                    .grammar
                    .prefaces
                    .iter()
                    .chain(&self.grammar.joins)
                    .any(|word| word == next)
        };
        let possessive = name.contains(['\'', '’']);
        !name.starts_with(char::is_uppercase)
            || possessive
            || next >= self.sentence.tokens.end
            || self.prose.tokens[next].apart()
            || !goes_on(text(next))
    }

    fn is_behind_preface(self, token: usize) -> bool {
        let first = self.sentence.own;
        self.prose.tokens[token].apart()
            && self.is(first, &self.grammar.prefaces)
            && self.comma(first + 1) == Some(token)
    }

    /// Whether a word that only supposes what follows stands at the beginning of the sentence, or in the clause before a word.
    pub(super) fn supposes(self, word: usize) -> bool {
        let first = self.sentence.own;
        if self.is(first, &self.grammar.suppositions) {
            return true;
        }
        let clause = (first + 1..=word).rev();
        clause
            .take_while(|&token| token == word || !self.prose.tokens[token + 1].apart())
            .any(|token| {
                self.is(token, &self.grammar.conditions)
                    && self.is(token, &self.grammar.suppositions)
            })
    }

    pub(super) fn is_limit(self, token: usize) -> bool {
        self.is(token, &self.grammar.limits)
    }

    /// Whether a denial has no verb of its own: "not", other than "cannot".
    pub(super) fn is_bare(self, token: usize) -> bool {
        self.is(token, &self.grammar.bare)
    }

    pub(super) fn is_join(self, token: usize) -> bool {
        self.is(token, &self.grammar.joins)
    }

    /// Whether a word is a verb behind a denial that denies that there is something: "do not offer …".
    pub(super) fn holds(self, token: usize) -> bool {
        token < self.sentence.tokens.end && self.is(token, &self.grammar.holds)
    }

    /// Whether a word is a verb before a "no": "we offer no …", "there is no …".
    pub(super) fn has_verb_of_having(self, token: usize) -> bool {
        self.holds(token) || self.is(token, &self.grammar.auxiliaries)
    }

    pub(super) fn has_pronoun(self, mut tokens: Range<usize>) -> bool {
        tokens.any(|token| self.is(token, &self.grammar.pronouns))
    }

    pub(super) fn has_verb(self, mut tokens: Range<usize>) -> bool {
        tokens.any(|token| self.is(token, &self.grammar.auxiliaries))
    }

    /// Whether words tell when or what for something isn't done: "not needed *for* the tests". Next to the verb such a word may be part of it.
    pub(super) fn has_circumstance(self, mut tokens: Range<usize>) -> bool {
        tokens.any(|token| self.is(token, &self.grammar.circumstances))
    }

    /// Where the main clause goes on behind a side clause: at its verb, at a pronoun or behind a comma.
    fn main_clause(self, from: usize) -> Option<usize> {
        (from..self.sentence.tokens.end).find(|&token| {
            self.prose.tokens[token].apart()
                || self.is(token, &self.grammar.auxiliaries)
                || self.is(token, &self.grammar.pronouns)
        })
    }

    /// The first word from `from` on before which a comma or the like stands.
    fn comma(self, from: usize) -> Option<usize> {
        (from..self.sentence.tokens.end).find(|&token| self.prose.tokens[token].apart())
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
