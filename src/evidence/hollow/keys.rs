//! Lists of key words: as many wordings as words go, and no sentences.

use crate::document::BlockKind;
use crate::evidence::scale::Scale;
use std::collections::BTreeMap;

/// Words for each wording that is found, at most, where a list of key words is suspected.
const WORDS_OF_A_KEY: usize = 6;
/// The same among many finds, if there is no grammar to speak of.
const WORDS_OF_MANY: usize = 9;
/// Words of grammar that a list of key words may have: of so many words one; and in a short one, as in "data are encrypted".
const GRAMMAR: usize = 12;
const GRAMMAR_IN_SHORT: usize = 3;
/// Words up to which a sentence is short, and so short that its grammar tells nothing.
const SHORT: usize = 8;
const SHORTEST: usize = 4;
/// Wordings that are found in a sentence from which on its grammar tells nothing.
const MANY: usize = 10;
/// Words of a sentence that finds nothing and doesn't end a list of key words, at most; and how many of those may follow each other.
const BREAK: usize = 8;
const BREAKS: usize = 3;
/// Wordings of one criterion, and of all together, that a list of key words holds. In honest lists of roles, steps and tools they are 13 and 35 at most.
const OF_ONE: usize = 14;
const OF_ALL: usize = 40;

/// A list of key words under way.
#[derive(Default)]
pub(super) struct List {
    sentences: Vec<usize>,
    /// Wordings that were found, with their criteria.
    patterns: BTreeMap<usize, usize>,
    /// The sentence that it goes on with.
    next: usize,
}

impl List {
    /// Takes in a sentence with the patterns that were found in it and their criteria.
    pub(super) fn push(&mut self, sentence: usize, found: impl Iterator<Item = (usize, usize)>) {
        self.sentences.push(sentence);
        self.patterns.extend(found);
        self.next = sentence + 1;
    }

    /// If it is a list of key words: its sentences, some of them twice. What stands short among them is part of it.
    pub(super) fn stuffed(self, scale: &Scale) -> Vec<usize> {
        if !self.is_stuffed() {
            return Vec::new();
        }
        let first = self.sentences.first().copied().unwrap_or(self.next);
        let behind = (self.next + BREAKS).min(scale.prose.sentences.len());
        let short = (first..behind).filter(|&one| scale.own_words(one) <= BREAK);
        short.chain(self.sentences).collect()
    }

    fn is_stuffed(&self) -> bool {
        let mut of_criterion: BTreeMap<usize, usize> = BTreeMap::new();
        for &criterion in self.patterns.values() {
            *of_criterion.entry(criterion).or_default() += 1;
        }
        let most = of_criterion.into_values().max().unwrap_or(0);
        most >= OF_ONE || self.patterns.len() >= OF_ALL
    }
}

impl Scale<'_> {
    /// Whether a sentence is hardly more than the words by which wordings are found.
    pub(super) fn is_list_of_keys(&self, sentence: usize, patterns: usize) -> bool {
        let words = self.own_words(sentence);
        let bare = patterns >= MANY && self.grammar(sentence) * GRAMMAR <= words;
        let each = if bare { WORDS_OF_MANY } else { WORDS_OF_A_KEY };
        if patterns == 0 || patterns * each < words {
            return false;
        }
        // grammar tells nothing in so few words, or among so many finds
        if words <= SHORTEST || patterns >= MANY {
            return true;
        }
        let one_of = if words <= SHORT {
            GRAMMAR_IN_SHORT
        } else {
            GRAMMAR
        };
        self.grammar(sentence) * one_of <= words
    }

    /// Whether a sentence belongs to a list of key words: only headings and a few short words stand between.
    pub(super) fn goes_on(&self, list: &List, sentence: usize) -> bool {
        let between = list.next..sentence;
        let blocks = &self.document.blocks;
        let mut others = between.filter(|&one| {
            let block = self.prose.sentences[one].block;
            !matches!(blocks[block].kind, BlockKind::Heading(_))
        });
        others
            .by_ref()
            .take(BREAKS)
            .all(|one| self.own_words(one) <= BREAK)
            && others.next().is_none()
    }
}
