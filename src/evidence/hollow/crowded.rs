//! Statements that crowd together: so many different things in so few words that they are a list of what is asked for, not an offer.
//!
//! Real proposals crowd too, in summaries and lists. But what stands in them is told elsewhere as well, at length. So only those criteria
//! are counted of which the document speaks nowhere else.

use crate::document::BlockKind;
use crate::evidence::reason::{Proof, Reason};
use crate::evidence::scale::Scale;
use crate::evidence::statement::Evidence;
use crate::evidence::strength::Strength;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// Criteria that stand in one sentence and nowhere else, from which on it is a list. In real proposals they are 3 at most.
const OF_SENTENCE: usize = 4;
/// Words for each of them, at most: a long sentence may say much.
const WORDS_IN_SENTENCE: usize = 10;
/// The same for a paragraph of short sentences: "We co-create. We iterate. We share."
const WORDS_IN_PARAGRAPH: usize = 7;
/// Criteria of a crowded passage, at least.
const OF_PASSAGE: usize = 4;
/// Words of a passage for each of its criteria, at most.
const WORDS_IN_PASSAGE: usize = 20;
/// A passage is crowded if the square of its criteria comes to so many tenths of its words: the longer it goes on so, the fewer it takes.
const CROWDED: usize = 8;
/// The same for the criteria that stand in crowded passages and nowhere else. In real proposals it comes to 4 at most, in made ones to 9 at least.
const ALONE: usize = 6;
/// Criteria that stand in crowded passages and nowhere else, from which on they count for nothing.
const OF_ALL: usize = 9;
/// Of a hundred words of a passage, grammar aside, those that no rule looks for, from which on it tells things of its own. In short honest
/// bids there are 5 and more, in most made ones 2 at most. Figures count up to as many again: alone they are easily put in.
const OWN: usize = 5;
/// Names and figures of such a passage for every so many of its sentences, at least: stories about nobody have none.
const SENTENCES_OF_A_NAME: usize = 3;
/// Criteria of such a passage, at most: nobody says something of his own about everything in so few words.
const OF_OWN: usize = 28;
/// Statements beside a crowded passage that may belong to it.
const NEIGHBOURS: usize = 3;
/// Words and statements of a passage that are looked at.
const LONGEST: usize = 900;
const MOST: usize = 150;

/// The sentences of a document whose statements crowd together.
pub(in crate::evidence) struct Crowded {
    sentences: BTreeSet<usize>,
}

impl Crowded {
    /// Whether it is such a sentence.
    pub(in crate::evidence) fn has(&self, sentence: usize) -> bool {
        self.sentences.contains(&sentence)
    }

    /// Whether a statement stands in such a sentence, and nothing that could be looked at stands by it.
    pub(in crate::evidence) fn holds(&self, scale: &Scale, evidence: &Evidence) -> bool {
        counts(scale, evidence) && self.sentences.contains(&scale.sentence_of(evidence))
    }
}

/// Whether a statement may crowd: it stands for its criterion, and leads to nothing of the bidder's own.
fn counts(scale: &Scale, evidence: &Evidence) -> bool {
    let shown = |reason: &Reason| match reason {
        Reason::Linked(_, link) | Reason::RaisedBy(Proof::Link(link)) => scale.is_elsewhere(*link),
        Reason::RaisedBy(Proof::File(_)) => true,
        _ => false,
    };
    evidence.strength.is_some() && !evidence.because.iter().any(shown)
}

/// Where statements stand, sentence after sentence, with the criteria that they are for.
struct Points {
    /// Sentences, in order, each with its criteria.
    criteria: BTreeMap<usize, BTreeSet<usize>>,
    /// How strongly each of them is told there.
    strength: BTreeMap<(usize, usize), Strength>,
    /// The criteria without those that are only claimed: general words bear on many things.
    met: BTreeMap<usize, BTreeSet<usize>>,
    /// Criteria that are also met by something to look at.
    shown: BTreeSet<usize>,
    /// For each sentence of the document, the words before it.
    before: Vec<usize>,
    /// For each sentence, the parts before it: sentences, and what commas and the like part in them.
    parts: Vec<usize>,
    /// The sentences of each paragraph that has several.
    paragraphs: Vec<Range<usize>>,
}

impl Scale<'_> {
    /// Finds the sentences whose statements crowd together.
    pub(in crate::evidence) fn crowded<'e>(
        &self,
        evidence: impl Iterator<Item = &'e Evidence>,
    ) -> Crowded {
        let points = self.points(evidence);
        let mut sentences = points.overfull();
        let mut passages = points.passages();
        passages.retain(|passage| !self.is_in_own_words(passage, points.criteria_of(passage)));
        if points.is_made_of(&passages) {
            let of_passages = passages
                .iter()
                .flat_map(|passage| self.with_blocks(&points.with_neighbours(passage)));
            sentences.extend(of_passages.filter(|one| points.criteria.contains_key(one)));
        }
        Crowded { sentences }
    }

    /// Whether a passage tells things of its own, however close they stand: names, places, figures, and words for what no rule asks for.
    fn is_in_own_words(&self, passage: &Range<usize>, criteria: usize) -> bool {
        if criteria > OF_OWN {
            return false;
        }
        let (mut content, mut own, mut names, mut figures) = (0, 0, 0, 0);
        for sentence in &self.prose.sentences[passage.clone()] {
            for token in sentence.own..sentence.tokens.end {
                let word = self.prose.tokens[token].text(self.document);
                if word.starts_with(|first: char| first.is_ascii_digit()) {
                    figures += 1;
                } else if !self.is_grammar(token) {
                    let strange = self.lexicon.vocabulary.is_strange(word);
                    content += 1;
                    own += usize::from(strange);
                    let is_name = token > sentence.own && word.starts_with(char::is_uppercase);
                    names += usize::from(strange && is_name);
                }
            }
        }
        let is_specific = (names + figures) * SENTENCES_OF_A_NAME >= passage.len();
        is_specific && (own + own.min(figures)) * 100 >= content * OWN
    }

    /// The passage with the rest of the blocks in which it begins and ends, and with one of the same kind before and behind.
    fn with_blocks(&self, passage: &Range<usize>) -> Range<usize> {
        let of = |sentence: usize| self.prose.sentences[sentence].block;
        let blocks = &self.document.blocks;
        let alike = |one: usize, next: usize| {
            let (one, next) = (blocks.get(one), blocks.get(next));
            one.zip(next).is_some_and(|(one, next)| {
                one.kind == BlockKind::Paragraph
                    && (one.kind, one.heading) == (next.kind, next.heading)
            })
        };
        let (mut first, mut last) = (of(passage.start), of(passage.end - 1));
        if first
            .checked_sub(1)
            .is_some_and(|before| alike(before, first))
        {
            first -= 1;
        }
        if alike(last, last + 1) {
            last += 1;
        }
        self.prose.of_block[first].start..self.prose.of_block[last].end
    }

    fn points<'e>(&self, evidence: impl Iterator<Item = &'e Evidence>) -> Points {
        let mut criteria: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
        let mut met: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
        let mut strength: BTreeMap<(usize, usize), Strength> = BTreeMap::new();
        let mut shown = BTreeSet::new();
        for one in evidence.filter(|one| one.strength.is_some()) {
            if counts(self, one) {
                let sentence = self.sentence_of(one);
                criteria.entry(sentence).or_default().insert(one.criterion);
                let told = one.strength.unwrap_or(Strength::Claimed);
                let known = strength.entry((sentence, one.criterion)).or_insert(told);
                *known = told.max(*known);
                if one.strength >= Some(Strength::Committed) {
                    met.entry(sentence).or_default().insert(one.criterion);
                }
            } else {
                shown.insert(one.criterion);
            }
        }
        let counted = |count: &dyn Fn(usize) -> usize| {
            let mut sum = 0;
            let all = (0..self.prose.sentences.len()).map(|sentence| {
                sum += count(sentence);
                sum
            });
            std::iter::once(0).chain(all).collect()
        };
        let blocks = self.document.blocks.iter().zip(&self.prose.of_block);
        let paragraphs = blocks
            .filter(|(block, sentences)| block.kind == BlockKind::Paragraph && sentences.len() > 1);
        Points {
            criteria,
            strength,
            met,
            shown,
            before: counted(&|sentence| self.own_words(sentence)),
            parts: counted(&|sentence| self.parts(sentence)),
            paragraphs: paragraphs.map(|(_, of_block)| of_block.clone()).collect(),
        }
    }

    /// How many parts a sentence has between its commas and the like.
    fn parts(&self, sentence: usize) -> usize {
        let sentence = &self.prose.sentences[sentence];
        let own = &self.prose.tokens[sentence.own..sentence.tokens.end];
        1 + own.iter().skip(1).filter(|token| token.apart()).count()
    }

    /// The sentence in which a statement ends: it may begin in the head of its row.
    pub(in crate::evidence) fn sentence_of(&self, evidence: &Evidence) -> usize {
        let sentences = &self.prose.sentences;
        let behind = sentences.partition_point(|one| one.span.start < evidence.span.end);
        behind.saturating_sub(1)
    }
}

/// How many of something that was summed up sentence by sentence stand in these.
fn within(sums: &[usize], sentences: &Range<usize>) -> usize {
    sums[sentences.end.min(sums.len() - 1)] - sums[sentences.start]
}

impl Points {
    /// How many criteria a passage has.
    fn criteria_of(&self, passage: &Range<usize>) -> usize {
        let known = self.criteria.range(passage.clone());
        known
            .flat_map(|(_, known)| known)
            .collect::<BTreeSet<_>>()
            .len()
    }

    /// A passage with some of the statements before and behind it that stand as close to it as its own do to each other.
    fn with_neighbours(&self, passage: &Range<usize>) -> Range<usize> {
        let (mut start, mut end) = (passage.start, passage.end);
        let close = |between: Range<usize>| self.words(&between) <= 2 * WORDS_IN_PASSAGE;
        let before = self.criteria.range(..passage.start).rev();
        for (&sentence, _) in before.take(NEIGHBOURS) {
            if !close(sentence..start) {
                break;
            }
            start = sentence;
        }
        for (&sentence, _) in self.criteria.range(passage.end..).take(NEIGHBOURS) {
            if !close(end..sentence + 1) {
                break;
            }
            end = sentence + 1;
        }
        start..end
    }

    fn words(&self, sentences: &Range<usize>) -> usize {
        within(&self.before, sentences)
    }

    /// The words of those sentences that stand for any criteria, if they are most; else those of all.
    fn words_saying(&self, sentences: &Range<usize>) -> usize {
        let saying = || self.criteria.range(sentences.clone()).map(|(&one, _)| one);
        if saying().count() * 2 < sentences.len() {
            return self.words(sentences);
        }
        saying().map(|one| self.words(&(one..one + 1))).sum()
    }

    /// Sentences each of which alone stands for many criteria, and those of short paragraphs that do.
    fn overfull(&self) -> BTreeSet<usize> {
        let sentences = self.criteria.keys().map(|&one| one..one + 1);
        let sentences = sentences.filter(|one| self.is_overfull(one, WORDS_IN_SENTENCE));
        let paragraphs = self.paragraphs.iter().cloned();
        let paragraphs = paragraphs.filter(|one| self.is_overfull(one, WORDS_IN_PARAGRAPH));
        sentences.chain(paragraphs).flatten().collect()
    }

    /// Whether sentences stand alone for many criteria, with so few words for each.
    fn is_overfull(&self, sentences: &Range<usize>, words: usize) -> bool {
        let known = self.met.range(sentences.clone());
        let criteria: BTreeSet<usize> = known.flat_map(|(_, known)| known).copied().collect();
        if criteria.len() < OF_SENTENCE {
            return false;
        }
        let elsewhere = |criterion: &usize| {
            let before = self.criteria.range(..sentences.start);
            let mut others = before.chain(self.criteria.range(sentences.end..));
            self.shown.contains(criterion) || others.any(|(_, known)| known.contains(criterion))
        };
        let alone = criteria.iter().filter(|one| !elsewhere(one)).count();
        // one thing may bear on several criteria; a list has a part for each, but for an "and"
        let is_list = within(&self.parts, sentences) + 1 >= alone;
        alone >= OF_SENTENCE && is_list && self.words_saying(sentences) <= alone * words
    }

    /// Passages in which statements crowd together, in order; those that overlap are one.
    fn passages(&self) -> Vec<Range<usize>> {
        let sentences: Vec<(usize, &BTreeSet<usize>)> = self
            .criteria
            .iter()
            .map(|(&at, known)| (at, known))
            .collect();
        let mut passages: Vec<Range<usize>> = Vec::new();
        for first in 0..sentences.len() {
            let Some(passage) = self.passage(&sentences[first..]) else {
                continue;
            };
            match passages.last_mut() {
                Some(last) if passage.start <= last.end => last.end = last.end.max(passage.end),
                _ => passages.push(passage),
            }
        }
        passages
            .iter()
            .map(|passage| self.densest(passage))
            .collect()
    }

    /// The passage without what stands before its crowd: what comes from there on has most criteria for its words.
    fn densest(&self, passage: &Range<usize>) -> Range<usize> {
        let mut criteria: BTreeSet<usize> = BTreeSet::new();
        let mut densest = (0, passage.start);
        for (&sentence, known) in self.criteria.range(passage.clone()).rev() {
            criteria.extend(known);
            let words = self.words(&(sentence..passage.end)).max(1);
            // in thousandths, so that whole numbers tell
            let density = 1000 * criteria.len() * criteria.len() / words;
            densest = densest.max((density, sentence));
        }
        densest.1..passage.end
    }

    /// The longest crowded passage that begins with the first of these sentences.
    fn passage(&self, sentences: &[(usize, &BTreeSet<usize>)]) -> Option<Range<usize>> {
        let start = sentences.first()?.0;
        let mut criteria: BTreeSet<usize> = BTreeSet::new();
        let mut longest = None;
        for (sentence, known) in sentences.iter().take(MOST) {
            let before = criteria.len();
            criteria.extend(*known);
            let passage = start..sentence + 1;
            let (count, words) = (criteria.len(), self.words(&passage));
            let close = words <= count * WORDS_IN_PASSAGE;
            // what stands at ease before a crowd is no part of it
            let at_ease = before < OF_PASSAGE && count >= OF_PASSAGE && !close;
            if words > LONGEST || at_ease {
                break;
            }
            if count >= OF_PASSAGE && close && count * count * 10 >= words * CROWDED {
                longest = Some(passage);
            }
        }
        longest
    }

    /// Whether so many criteria stand in these passages alone that the document would be made of them.
    fn is_made_of(&self, passages: &[Range<usize>]) -> bool {
        let in_any = |sentence: &usize| passages.iter().any(|one| one.contains(sentence));
        let within_parts = |sentence: usize| within(&self.parts, &(sentence..sentence + 1));
        let mut inside: BTreeMap<usize, Strength> = BTreeMap::new();
        let shown = self.shown.iter().map(|&one| (one, Strength::Evidenced));
        let mut outside: BTreeMap<usize, Strength> = shown.collect();
        for (&(sentence, criterion), &told) in &self.strength {
            let side = if in_any(&sentence) {
                &mut inside
            } else {
                &mut outside
            };
            let known = side.entry(criterion).or_insert(told);
            *known = told.max(*known);
        }
        let within_passages = self
            .criteria
            .iter()
            .filter(|(sentence, _)| in_any(sentence));
        // one thing may bear on several criteria
        let things = within_passages.map(|(&at, known)| known.len().min(within_parts(at)));
        // what is told elsewhere as well, but weaker, gains by the passage
        let gains = |(criterion, told): &(&usize, &Strength)| outside.get(criterion) < Some(told);
        let alone = inside.iter().filter(gains).count().min(things.sum());
        let words: usize = passages.iter().map(|passage| self.words(passage)).sum();
        alone >= OF_ALL && alone * alone * 10 >= words * ALONE
    }
}
