//! Sentences that give back the words of the charter, its criteria or their advice.

use crate::evidence::scale::Scale;
use crate::rules::ROW;
use std::ops::Range;

/// Words in a row from which on they count as the charter's; fewer meet by chance.
const IN_A_ROW: usize = 4;
/// Words of the charter in a sentence from which on it is a copy by itself, if there is hardly anything else in it; of so many words one more.
const COPY: usize = 8;
const ONE_OF_COPY: usize = 20;
/// The same where the document holds [`COPIES`] or more copies.
const LIKELY: usize = 6;
const ONE_OF_LIKELY: usize = 5;
/// Words of a sentence that may be one of the rules' examples, at least.
const EXAMPLE: usize = 5;
/// Words besides the charter's that a copy may have ("we will provide").
const BESIDE: usize = 3;

/// Whether a sentence is a copy.
pub(super) enum Copied {
    Yes,
    Likely,
    Perhaps,
    No,
}

impl Scale<'_> {
    /// Whether a sentence gives back the charter's words and adds nothing specific.
    pub(super) fn copied(&self, number: usize) -> Copied {
        let sentence = &self.prose.sentences[number];
        let tokens = &self.prose.tokens[sentence.own..sentence.tokens.end];
        let mut theirs = self.charters_words(number);
        let count = |theirs: &[bool]| theirs.iter().filter(|theirs| **theirs).count();
        let copied = count(&theirs);
        theirs[self.known_end(number)].fill(true);
        let with_end = count(&theirs);
        if with_end == 0 {
            return Copied::No;
        }
        // a number that the charter hasn't is the bidder's own
        let specific = tokens.iter().zip(&theirs).any(|(token, theirs)| {
            let word = token.text(self.document);
            !theirs && word.starts_with(|first: char| first.is_ascii_digit())
        });
        // a picture that only stands beside it is none of its words
        let mut links = self.document.link_positions(sentence.span);
        let linked = links.any(|at| self.own_links[at] && !self.document.links[at].span.is_empty());
        if specific || linked {
            return Copied::No;
        }
        let beside = tokens.len() - copied;
        let little_else = |one_of: usize| beside <= BESIDE + tokens.len() / one_of;
        if copied >= COPY && little_else(ONE_OF_COPY) {
            Copied::Yes
        } else if copied >= LIKELY && little_else(ONE_OF_LIKELY) {
            Copied::Likely
        } else if tokens.len() - with_end <= BESIDE + 1 {
            Copied::Perhaps
        } else {
            Copied::No
        }
    }

    /// Whether all rows of a sentence's words stand in the examples of the rules' own files.
    pub(in crate::evidence) fn is_example(&self, sentence: usize) -> bool {
        let sentence = &self.prose.sentences[sentence];
        let numbers = &self.numbers[sentence.own..sentence.tokens.end];
        let mut rows = numbers.windows(ROW);
        numbers.len() >= EXAMPLE
            && rows.all(|row| {
                row.try_into()
                    .is_ok_and(|row| self.lexicon.examples.has(row))
            })
    }

    /// For each word of a sentence, whether it stands with others as in the charter's or a criterion's text.
    fn charters_words(&self, sentence: usize) -> Vec<bool> {
        let sentence = &self.prose.sentences[sentence];
        let numbers = &self.numbers[sentence.own..sentence.tokens.end];
        let mut theirs = vec![false; numbers.len()];
        let mut first = 0;
        for at in ROW..=numbers.len() + 1 {
            let goes_on = numbers
                .get(at - ROW..at)
                .and_then(|row| row.try_into().ok())
                .is_some_and(|row| self.lexicon.known.has(row));
            if !goes_on {
                // the row before ended with the word before this one's last
                let words = first..at - 1;
                if words.len() >= IN_A_ROW {
                    theirs[words].fill(true);
                }
                first = at - ROW + 1;
            }
        }
        theirs
    }

    /// The words with which a sentence ends, if they are all that a criterion counts: "runbooks", "itemised prices".
    fn known_end(&self, sentence: usize) -> Range<usize> {
        let sentence = &self.prose.sentences[sentence];
        let end = sentence.tokens.end - sentence.own;
        let numbers = &self.numbers[sentence.own..sentence.tokens.end][end.saturating_sub(ROW)..];
        let is_whole = |words: &usize| {
            let from = numbers.len().checked_sub(*words);
            from.is_some_and(|from| self.lexicon.known.has_whole(&numbers[from..]))
        };
        // the longest, since a shorter one may be its end
        let whole = (1..=ROW).rev().find(is_whole);
        end - whole.unwrap_or(0)..end
    }
}
