//! Places that were left to be filled in: `[Client name]`, `<insert the date>`, `TBC`.

use super::suspicion::{Suspect, Suspicion};
use crate::document::{BlockKind, Span};
use crate::evidence::scale::Scale;

/// Words between the brackets of such a place, at most.
const WORDS: usize = 6;
/// Words of a sentence up to which a word such as `TBC` speaks for all of it.
const SHORT: usize = 8;
/// Letters of such a word, at most.
const LONGEST: usize = 4;

/// Brackets that stand around such places.
const BRACKETS: [(char, char); 3] = [('[', ']'), ('<', '>'), ('{', '}')];

impl Scale<'_> {
    /// Whether a sentence holds a place that was left to be filled in, and so says nothing yet.
    pub(in crate::evidence) fn is_unfilled(&self, sentence: usize) -> bool {
        let span = self.prose.sentences[sentence].span;
        let text = self.document.slice(span);
        self.slots(text, span.start).next().is_some() || self.is_left_open(sentence)
    }

    /// All places of the document that were left to be filled in; none of program text.
    pub(in crate::evidence) fn unfilled(&self) -> Option<Suspicion> {
        let mut found: Vec<(usize, Span)> = Vec::new();
        for (at, block) in self.document.blocks.iter().enumerate() {
            if block.kind == BlockKind::Code {
                continue;
            }
            let text = self.document.slice(block.span);
            let slots = self.slots(text, block.span.start);
            found.extend(slots.map(|slot| (at, slot)));
            let mut sentences = self.prose.of_block[at].clone();
            if let Some(open) = sentences.find(|&sentence| self.is_left_open(sentence)) {
                found.push((at, self.prose.sentences[open].span));
            }
        }
        let &(block, first) = found.first()?;
        Some(Suspicion {
            kind: Suspect::Unfilled,
            statements: found.len(),
            first,
            block,
        })
    }

    /// Places in brackets in a text that begins at `start`.
    fn slots<'a>(&'a self, text: &'a str, start: usize) -> impl Iterator<Item = Span> + 'a {
        let opened = text.char_indices().filter_map(|(from, open)| {
            let (_, close) = BRACKETS.iter().find(|(bracket, _)| *bracket == open)?;
            Some((from, open, *close))
        });
        opened.filter_map(move |(from, open, close)| {
            let inner = from + open.len_utf8();
            let length = text[inner..]
                .find([close, '\n'])
                .filter(|length| *length > 0)?;
            let closed = text[inner + length..].starts_with(close);
            let span = Span::new(start + from, start + inner + length + close.len_utf8());
            let words = &text[inner..inner + length];
            // in an address or a command such brackets belong to the program
            let is_written = match open {
                '<' => {
                    words.starts_with(char::is_uppercase)
                        || words.contains(' ') && !words.contains(['-', '_', '/'])
                }
                '{' => words.starts_with('{'),
                _ => true,
            };
            // the words of a link stand in brackets as well
            let is_slot = closed
                && is_written
                && self.names_slot(words)
                && self.document.links_in(span).next().is_none();
            is_slot.then_some(span)
        })
    }

    /// Whether words between brackets tell what is to be filled in: the first or last of them is known for that, numbers aside.
    fn names_slot(&self, words: &str) -> bool {
        let words = words.split(|letter: char| !letter.is_alphabetic());
        let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
        let is_known = |word: &&&str| {
            let mut known = self.lexicon.slots.iter();
            known.any(|known| known.eq_ignore_ascii_case(word))
        };
        words.len() <= WORDS
            && words
                .first()
                .into_iter()
                .chain(words.last())
                .any(|word| is_known(&word))
    }

    /// Whether a short sentence says that it is still to be said.
    fn is_left_open(&self, sentence: usize) -> bool {
        let tokens = self.prose.sentences[sentence].own..self.prose.sentences[sentence].tokens.end;
        tokens.len() <= SHORT
            && self.prose.tokens[tokens].iter().any(|word| {
                let word = word.text(self.document);
                word.len() <= LONGEST && self.lexicon.still_open.iter().any(|open| open == word)
            })
    }
}
