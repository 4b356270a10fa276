//! Statements that say nothing of the bidder's own: the charter's words given back, lists of key words, sentences said again and again.

mod again;
mod boast;
mod copied;
mod crowded;
mod framed;
mod keys;
mod slogan;
mod suspicion;
mod unfilled;

pub(super) use again::Again;
pub(super) use suspicion::suspicions;
pub use suspicion::{Suspect, Suspicion};

use super::reason::Refused;
use super::scale::Scale;
use copied::Copied;
use keys::List;
use std::collections::BTreeMap;

/// Copies in a document from which on less sure ones count as copies too; and how many it takes with the short ones.
const COPIES: usize = 5;
const SHORT_COPIES: usize = 15;
/// Examples of the rules' own files in a document from which on they are copied.
const EXAMPLES: usize = 6;
/// The same from which on what stands among them is copied too, and how many sentences may do so.
const MANY_EXAMPLES: usize = 18;
const AMONG: usize = 60;
/// How often an answer may stand under other headings as well.
const SAME_ANSWER: usize = 2;
/// How often one may that differs in names and figures only.
const SAME_FRAME: usize = 4;

/// The sentences of a document that say nothing, and why.
#[derive(Default)]
pub(super) struct Hollow {
    why: BTreeMap<usize, Refused>,
    /// What may be a copy, or chance.
    likely: Vec<usize>,
    short: Vec<usize>,
    list: List,
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
        self.list.push(sentence, found);
    }

    fn end_list(&mut self, scale: &Scale) {
        let list = std::mem::take(&mut self.list);
        for sentence in list.stuffed(scale) {
            self.why.entry(sentence).or_insert(Refused::Stuffed);
        }
    }

    /// The sentences that say again what was said over and over.
    pub(super) fn repeated(&self) -> impl Iterator<Item = usize> {
        let repeated = self
            .why
            .iter()
            .filter(|(_, why)| matches!(why, Refused::Repeated | Refused::Framed));
        repeated.map(|(&sentence, _)| sentence)
    }

    /// To be called when all sentences were looked at.
    pub(super) fn finish(&mut self, scale: &Scale, again: &Again) {
        // the list at the end of the text is still open
        self.end_list(scale);
        let sure = self.why.values().filter(|why| **why == Refused::Copied);
        let copies = sure.count() + self.likely.len();
        // who copies some copied the doubtful ones too
        if copies >= COPIES || copies + self.short.len() >= SHORT_COPIES {
            let unsure = self.likely.drain(..).chain(self.short.drain(..));
            for sentence in unsure {
                self.why.entry(sentence).or_insert(Refused::Copied);
            }
        }
        self.take_examples(scale);
        for sentence in again.again_and_again() {
            self.why.entry(sentence).or_insert(Refused::Repeated);
        }
        for sentence in scale.framed() {
            self.why.entry(sentence).or_insert(Refused::Framed);
        }
    }

    /// Takes in the examples of the rules' own files: one may be said by chance, several aren't, and what stands among many is one too.
    fn take_examples(&mut self, scale: &Scale) {
        let sentences = scale.prose.sentences.len();
        let examples: Vec<usize> = (0..sentences)
            .filter(|&one| scale.is_example(one))
            .collect();
        if examples.len() < EXAMPLES {
            return;
        }
        for (at, &example) in examples.iter().enumerate() {
            let next = examples.get(at + 1).map_or(sentences, |next| *next);
            let among = examples.len() >= MANY_EXAMPLES && next - example <= AMONG;
            let behind = if among { next } else { example + 1 };
            for sentence in example..behind {
                self.why.entry(sentence).or_insert(Refused::Copied);
            }
        }
    }

    /// Whether a sentence can't be the answer to a heading, since it says nothing or stands under others as well.
    pub(super) fn is_no_answer(&self, sentence: usize, scale: &Scale, again: &Again) -> bool {
        self.why(sentence).is_some()
            || again.times(sentence) > SAME_ANSWER
            || again.times_like(sentence) > SAME_FRAME
            || matches!(scale.copied(sentence), Copied::Yes)
    }
}
