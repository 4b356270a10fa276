//! Statements that say nothing of the bidder's own: the charter's words given back, lists of key words, sentences said again and again.

use super::cues::Cues;
use super::{NearMiss, Refused, Scale};
use crate::document::{BlockId, BlockKind, Span};
use crate::prose::Prose;
use crate::rules::{CueKind, ROW};
use hashbrown::HashMap;
use std::collections::BTreeMap;
use std::ops::Range;

/// Words in a row from which on they count as the charter's; fewer meet by chance.
const IN_A_ROW: usize = 4;
/// Words of the charter in a sentence from which on it is a copy by itself, if there is hardly anything else in it; of so many words one more.
const COPY: usize = 8;
const ONE_OF_COPY: usize = 20;
/// The same where the document holds [`COPIES`] or more copies.
const LIKELY: usize = 6;
const ONE_OF_LIKELY: usize = 5;
/// Copies in a document from which on less sure ones count as copies too; and how many it takes with the short ones.
const COPIES: usize = 5;
const SHORT_COPIES: usize = 15;
/// Words besides the charter's that a copy may have ("we will provide").
const BESIDE: usize = 3;
/// Words for each wording that is found, at most, where a list of key words is suspected.
const WORDS_OF_A_KEY: usize = 6;
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
/// How often a sentence stands in a document that says it over and over.
const AGAIN: usize = 10;
/// How often an answer may stand under other headings as well.
const SAME_ANSWER: usize = 2;
/// Words of a sentence that counts as repeated, at least.
const REPEATED_WORDS: usize = 6;
/// Of so many words one is of an advertisement, in a sentence that is nothing else; words of grammar aside.
const FINE_WORDS: usize = 4;

/// What is suspicious in a document: how often, and where it stands first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Suspicion {
    /// What it is.
    pub kind: Suspect,
    /// How many statements.
    pub statements: usize,
    /// The first of them, in the document's text.
    pub first: Span,
    /// Its block.
    pub block: BlockId,
}

/// Kinds of statements that look like evidence and say nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Suspect {
    /// The words of the charter, its criteria or their advice.
    Copied,
    /// Lists of key words.
    Stuffed,
    /// A sentence that stands there again and again.
    Repeated,
}

/// The sentences of a document that say nothing, and why.
#[derive(Default)]
pub(super) struct Hollow {
    why: BTreeMap<usize, Refused>,
    /// What may be a copy, or chance.
    likely: Vec<usize>,
    short: Vec<usize>,
    list: List,
}

/// A list of key words under way.
#[derive(Default)]
struct List {
    sentences: Vec<usize>,
    /// Wordings that were found, with their criteria.
    patterns: BTreeMap<usize, usize>,
    /// The sentence that it goes on with.
    next: usize,
}

impl List {
    fn is_stuffed(&self) -> bool {
        let mut of_criterion: BTreeMap<usize, usize> = BTreeMap::new();
        for &criterion in self.patterns.values() {
            *of_criterion.entry(criterion).or_default() += 1;
        }
        let most = of_criterion.into_values().max().unwrap_or(0);
        most >= OF_ONE || self.patterns.len() >= OF_ALL
    }
}

impl Hollow {
    /// Why a sentence says nothing; `None` if it does say something.
    pub(super) fn why(&self, sentence: usize) -> Option<Refused> {
        self.why.get(&sentence).copied()
    }

    /// Takes a sentence in, with the patterns that were found in it and their criteria.
    pub(super) fn look_at(
        &mut self,
        scale: &Scale,
        sentence: usize,
        found: impl Iterator<Item = (usize, usize)> + Clone,
    ) {
        match scale.copied(sentence) {
            Copied::Yes => {
                self.why.insert(sentence, Refused::Copied);
            }
            Copied::Likely => self.likely.push(sentence),
            Copied::Perhaps => self.short.push(sentence),
            Copied::No => {}
        }
        if !scale.is_list_of_keys(sentence, found.clone().count()) {
            return;
        }
        if !scale.goes_on(&self.list, sentence) {
            self.end_list(scale);
        }
        self.list.sentences.push(sentence);
        self.list.patterns.extend(found);
        self.list.next = sentence + 1;
    }

    /// Ends a list. If it is one of key words, what stands short among them is part of it.
    fn end_list(&mut self, scale: &Scale) {
        let list = std::mem::take(&mut self.list);
        if list.is_stuffed() {
            let first = list.sentences.first().copied().unwrap_or(list.next);
            let behind = (list.next + BREAKS).min(scale.prose.sentences.len());
            let short = (first..behind).filter(|&one| scale.own_words(one) <= BREAK);
            for sentence in short.chain(list.sentences) {
                self.why.entry(sentence).or_insert(Refused::Stuffed);
            }
        }
    }

    /// To be called when all sentences were looked at.
    pub(super) fn finish(&mut self, scale: &Scale, again: &Again) {
        self.end_list(scale);
        let sure = self.why.values().filter(|why| **why == Refused::Copied);
        let copies = sure.count() + self.likely.len();
        if copies >= COPIES || copies + self.short.len() >= SHORT_COPIES {
            let unsure = self.likely.drain(..).chain(self.short.drain(..));
            for sentence in unsure {
                self.why.entry(sentence).or_insert(Refused::Copied);
            }
        }
        for sentence in again.again_and_again() {
            self.why.entry(sentence).or_insert(Refused::Repeated);
        }
    }
}

/// Which sentences of a document stand in it several times.
pub(super) struct Again {
    /// For each sentence that is long enough its first twin, and how many came before.
    twin: Vec<Option<(usize, usize)>>,
    /// How often each first one stands there.
    times: HashMap<usize, usize>,
}

impl Again {
    /// Whether the same sentence stood in the document before.
    pub(super) fn was_said(&self, sentence: usize) -> bool {
        self.twin[sentence].is_some_and(|(_, before)| before > 0)
    }

    /// How often a sentence stands in the document; 1 for short ones.
    fn times(&self, sentence: usize) -> usize {
        let first = self.twin[sentence].map(|(first, _)| first);
        first
            .and_then(|first| self.times.get(&first))
            .copied()
            .unwrap_or(1)
    }

    /// Those that were said already and are said over and over.
    fn again_and_again(&self) -> impl Iterator<Item = usize> {
        (0..self.twin.len())
            .filter(|&sentence| self.was_said(sentence) && self.times(sentence) >= AGAIN)
    }
}

enum Copied {
    Yes,
    Likely,
    Perhaps,
    No,
}

impl Scale<'_> {
    /// Finds the sentences that are the same but for case and marks.
    pub(super) fn again(&self) -> Again {
        let mut first_of: HashMap<u64, usize> = HashMap::new();
        let mut times: HashMap<usize, usize> = HashMap::new();
        let twin = (0..self.prose.sentences.len()).map(|sentence| {
            if self.own_words(sentence) < REPEATED_WORDS {
                return None;
            }
            let first = *first_of.entry(self.number(sentence)).or_insert(sentence);
            let times = times.entry(first).or_default();
            *times += 1;
            Some((first, *times - 1))
        });
        Again {
            twin: twin.collect(),
            times,
        }
    }

    /// Stands for the words of a sentence.
    fn number(&self, sentence: usize) -> u64 {
        let sentence = &self.prose.sentences[sentence];
        let words = &self.numbers[sentence.own..sentence.tokens.end];
        words.iter().fold(0xcbf2_9ce4_8422_2325, |number, &word| {
            (number ^ u64::from(word))
                .wrapping_mul(0x0100_0000_01b3)
                .rotate_left(17)
        })
    }

    /// Whether a sentence gives back the charter's words and adds nothing specific.
    fn copied(&self, number: usize) -> Copied {
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
        let whole = (1..=ROW).rev().find(is_whole);
        end - whole.unwrap_or(0)..end
    }

    /// Whether a sentence is hardly more than the words by which wordings are found.
    fn is_list_of_keys(&self, sentence: usize, patterns: usize) -> bool {
        let words = self.own_words(sentence);
        if patterns == 0 || patterns * WORDS_OF_A_KEY < words {
            return false;
        }
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

    /// How many words of grammar a sentence has.
    fn grammar(&self, sentence: usize) -> usize {
        let sentence = &self.prose.sentences[sentence];
        let own = sentence.own..sentence.tokens.end;
        let grammar = own.filter(|&token| {
            let known = self.function_words.get(&self.numbers[token]);
            known.is_some_and(|known| {
                let word = self.prose.tokens[token].text(self.document);
                known.eq_ignore_ascii_case(word)
            })
        });
        grammar.count()
    }

    /// Whether a sentence belongs to a list of key words: only headings and a few short words stand between.
    fn goes_on(&self, list: &List, sentence: usize) -> bool {
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

    /// Whether a sentence is no more than advertisement; with the words of it.
    pub(super) fn boast(&self, sentence: usize, cues: &Cues) -> Option<Span> {
        let boast = cues.any(CueKind::Boast)?;
        let softened = [CueKind::Hedge, CueKind::Option, CueKind::Later]
            .into_iter()
            .any(|kind| cues.any(kind).is_some());
        let words = self
            .own_words(sentence)
            .saturating_sub(self.grammar(sentence));
        let specific = [
            CueKind::Figure,
            CueKind::Date,
            CueKind::Client,
            CueKind::Certificate,
            CueKind::Artefact,
        ];
        let is_specific = specific.into_iter().any(|kind| cues.any(kind).is_some())
            || self.own_link(self.prose.sentences[sentence].span).is_some();
        let nothing_else = softened || cues.words_of(CueKind::Boast) * FINE_WORDS >= words;
        (!is_specific && nothing_else).then_some(boast)
    }

    /// Whether a sentence can't be the answer to a heading, since it says nothing or stands under others as well.
    pub(super) fn is_no_answer(&self, sentence: usize, hollow: &Hollow, again: &Again) -> bool {
        hollow.why(sentence).is_some()
            || again.times(sentence) > SAME_ANSWER
            || matches!(self.copied(sentence), Copied::Yes)
    }
}

/// What is suspicious about a document, by kind: of the statements that were turned down, and of what is said over and over.
pub(super) fn suspicions(
    prose: &Prose,
    hollow: &Hollow,
    turned_down: &[NearMiss],
) -> Vec<Suspicion> {
    let mut of_kind: BTreeMap<Suspect, BTreeMap<Span, BlockId>> = BTreeMap::new();
    let mut suspect = |kind: Suspect, span: Span, block: BlockId| {
        of_kind.entry(kind).or_default().insert(span, block);
    };
    for NearMiss { evidence, reason } in turned_down {
        match reason {
            Refused::Copied => suspect(Suspect::Copied, evidence.span, evidence.block),
            Refused::Stuffed => suspect(Suspect::Stuffed, evidence.span, evidence.block),
            _ => {}
        }
    }
    let repeated = hollow.why.iter();
    for (&sentence, _) in repeated.filter(|(_, why)| **why == Refused::Repeated) {
        let sentence = &prose.sentences[sentence];
        suspect(Suspect::Repeated, sentence.span, sentence.block);
    }
    let suspicion = |(kind, statements): (Suspect, BTreeMap<Span, BlockId>)| {
        let (&first, &block) = statements.first_key_value()?;
        Some(Suspicion {
            kind,
            statements: statements.len(),
            first,
            block,
        })
    };
    of_kind.into_iter().filter_map(suspicion).collect()
}
