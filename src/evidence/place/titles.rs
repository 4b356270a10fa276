//! What the words of titles and short answers say, taken as wholes: "Exclusions", "Out of scope:", "Not compliant".

use crate::document::{BlockId, Document};
use crate::find::Search;
use crate::prose::Prose;
use crate::rules::{Answer, Owner, Title};
use std::ops::Range;

/// Words of a title or a lead-in, at most: what is longer tells more than that.
const LONGEST: usize = 30;
/// Words of a lead-in that stand for what it says, at least, where others stand before them.
const SHORTEST: usize = 3;
/// Words of a label before a colon, at most.
const LABEL: usize = 8;
/// Words of an answer before more is said, at most.
const ANSWER: usize = 6;

/// Reads titles and answers.
#[derive(Clone, Copy)]
pub(super) struct Reader<'a> {
    pub(super) document: &'a Document,
    pub(super) prose: &'a Prose,
    pub(super) search: &'a Search<'a>,
}

impl Reader<'_> {
    /// The words of a sentence's own.
    pub(super) fn own(&self, sentence: usize) -> Range<usize> {
        let sentence = &self.prose.sentences[sentence];
        sentence.own..sentence.tokens.end
    }

    /// The only sentence of a block.
    pub(super) fn only(&self, block: BlockId) -> Option<usize> {
        let of_block = self.prose.of_block[block].clone();
        (of_block.len() == 1).then_some(of_block.start)
    }

    /// What a block says as a title of which nothing is left over; several things perhaps.
    pub(super) fn titles(&self, block: BlockId) -> Vec<Title> {
        let sentence = self.only(block);
        sentence.map_or(Vec::new(), |sentence| {
            self.titles_in(sentence, self.own(sentence))
        })
    }

    pub(super) fn is_title(&self, block: BlockId, title: Title) -> bool {
        self.titles(block).contains(&title)
    }

    fn titles_in(&self, sentence: usize, tokens: Range<usize>) -> Vec<Title> {
        let tokens = self.unnumbered(tokens);
        if tokens.is_empty() || tokens.len() > LONGEST {
            return Vec::new();
        }
        let found = self.search.wholes(sentence, &tokens).into_iter();
        found
            .filter_map(|(owner, first)| match owner {
                Owner::Title(title) if first == tokens.start => Some(title),
                _ => None,
            })
            .collect()
    }

    /// What a block says of the list that it leads in.
    pub(super) fn lead_in(&self, block: BlockId) -> Vec<Title> {
        let Some(sentence) = self.prose.of_block[block].clone().last() else {
            return Vec::new();
        };
        let tokens = self.unnumbered(self.own(sentence));
        let from = tokens.end.saturating_sub(LONGEST).max(tokens.start);
        let found = self
            .search
            .wholes(sentence, &(from..tokens.end))
            .into_iter();
        found
            .filter_map(|(owner, first)| match owner {
                Owner::Title(title) if first == tokens.start || tokens.end - first >= SHORTEST => {
                    Some(title)
                }
                _ => None,
            })
            .collect()
    }

    /// What the label before a sentence's colon says, with the words behind the colon.
    pub(super) fn label(&self, sentence: usize) -> Option<(Vec<Title>, Range<usize>)> {
        let tokens = self.own(sentence);
        let behind = self.behind_colon(sentence)?;
        let titles = self.titles_in(sentence, tokens.start..behind);
        (!titles.is_empty()).then_some((titles, behind..tokens.end))
    }

    /// The first of a sentence's words behind its first colon, if that stands near the beginning; one behind the last if nothing follows it.
    fn behind_colon(&self, sentence: usize) -> Option<usize> {
        let tokens = self.own(sentence);
        let end = self.prose.sentences[sentence].span.end;
        tokens.clone().take(LABEL).find_map(|token| {
            let next = token + 1;
            let from = self.prose.tokens[token].end();
            let to = if next < tokens.end {
                self.prose.tokens[next].start()
            } else {
                end
            };
            let between = self.document.text.get(from..to).unwrap_or_default();
            // most words are parted by a space, and not searched
            (between.len() > 1 && between.contains([':', '：']) || between == ":").then_some(next)
        })
    }

    /// The words of a title without the number that it may begin with: "4.2", "B", "Section 3".
    fn unnumbered(&self, tokens: Range<usize>) -> Range<usize> {
        let numbers = |token: usize| {
            let word = self.prose.tokens[token].text(self.document);
            let roman = word.len() <= 5 && word.bytes().all(|letter| b"IVXivx".contains(&letter));
            word.contains(|letter: char| letter.is_ascii_digit()) || word.len() == 1 || roman
        };
        let mut start = tokens.start;
        // "Section 3" counts as one number
        if tokens.len() > 2 && !numbers(start) && numbers(start + 1) {
            start += 2;
        }
        while start + 1 < tokens.end && numbers(start) {
            start += 1;
        }
        start..tokens.end
    }

    /// The answer that some words of a sentence are, with nothing left over.
    pub(super) fn answer_in(&self, sentence: usize, tokens: &Range<usize>) -> Option<Answer> {
        if tokens.is_empty() || tokens.len() > LONGEST {
            return None;
        }
        let found = self.search.wholes(sentence, tokens).into_iter();
        let answers = found.filter_map(|(owner, first)| match owner {
            Owner::Answer(answer) if first == tokens.start => Some(answer),
            _ => None,
        });
        // words that are in several lists say the least of what they may mean
        answers.max_by_key(|answer| *answer as usize)
    }

    /// The answer that a sentence is.
    pub(super) fn answer(&self, sentence: usize) -> Option<Answer> {
        self.answer_in(sentence, &self.own(sentence))
    }

    /// The answer that some words begin with, before a mark, and the words behind it: "Yes, …", "Compliant – …".
    pub(super) fn answer_before(
        &self,
        sentence: usize,
        tokens: &Range<usize>,
    ) -> Option<(Answer, Range<usize>)> {
        let parts = (tokens.start + 1..tokens.end).take(ANSWER);
        let mut parted = parts.filter(|&token| self.prose.tokens[token].apart());
        parted.find_map(|token| {
            let answer = self.answer_in(sentence, &(tokens.start..token))?;
            Some((answer, token..tokens.end))
        })
    }
}
