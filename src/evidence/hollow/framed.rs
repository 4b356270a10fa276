//! The same sentence over and over, with other words put in: "We will deliver … for the whole of this project."

use crate::evidence::scale::Scale;
use hashbrown::{HashMap, HashSet};
use std::ops::Range;

/// Words at the beginning and at the end of a sentence that make its frame.
const EDGE: usize = 3;
/// How often a frame stands in a document that fills it over and over.
const AGAIN: usize = 8;
/// Words with which sentences begin or end alike that may have one long frame; words of it at least, and how often it stands in the document.
/// The longest beginning of honest lists has nine: "As a citizen I want to be able to".
const EDGE_OF_LONG: usize = 4;
const LONG: usize = 12;
const AGAIN_LONG: usize = 5;

/// A sentence with the numbers of its words.
type Words = (usize, Vec<u32>);

impl Scale<'_> {
    /// The sentences in a frame that is filled over and over, each time with other words.
    pub(super) fn framed(&self) -> Vec<usize> {
        let mut of_frame: HashMap<[&[u32]; 2], Vec<usize>> = HashMap::new();
        for (number, sentence) in self.prose.sentences.iter().enumerate() {
            if let Some(frame) = self.frame(sentence.own..sentence.tokens.end) {
                of_frame.entry(frame).or_default().push(number);
            }
        }
        let filled = of_frame
            .into_values()
            .filter(|sentences| self.different(sentences) >= AGAIN);
        let mut framed: Vec<usize> = filled.flatten().chain(self.in_long_frames()).collect();
        framed.sort_unstable();
        framed.dedup();
        framed
    }

    /// The sentences in long frames: the same story over and over, each time about something else.
    fn in_long_frames(&self) -> impl Iterator<Item = usize> {
        let sentences = 0..self.prose.sentences.len();
        let long = sentences.filter(|&one| self.numbers_of(one).len() > LONG);
        let words: Vec<Words> = long.map(|one| (one, self.without_counts(one))).collect();
        let mut of_edge: HashMap<(bool, &[u32]), Vec<&Words>> = HashMap::new();
        for one in &words {
            let edges = [
                (true, one.1.first_chunk::<EDGE_OF_LONG>()),
                (false, one.1.last_chunk()),
            ];
            for (begins, edge) in edges {
                let Some(edge) = edge else { continue };
                of_edge.entry((begins, edge)).or_default().push(one);
            }
        }
        let framed = of_edge.into_values().filter(|alike| {
            let different: HashSet<&[u32]> =
                alike.iter().map(|(_, words)| words.as_slice()).collect();
            different.len() >= AGAIN_LONG && alike_at_edges(&different) >= LONG
        });
        let framed = framed.flatten().map(|(sentence, _)| *sentence);
        framed.collect::<Vec<_>>().into_iter()
    }

    /// The words of a sentence; all letters and figures by which things are counted are one: "Annex C", "3".
    fn without_counts(&self, sentence: usize) -> Vec<u32> {
        let own = &self.prose.sentences[sentence];
        let words = (own.own..own.tokens.end).map(|token| {
            let word = self.prose.tokens[token].text(self.document);
            let counts = word.len() == 1 || word.starts_with(|first: char| first.is_ascii_digit());
            if counts {
                u32::MAX
            } else {
                self.numbers[token]
            }
        });
        words.collect()
    }

    fn numbers_of(&self, sentence: usize) -> &[u32] {
        let sentence = &self.prose.sentences[sentence];
        &self.numbers[sentence.own..sentence.tokens.end]
    }

    /// How many different sentences these are: one that stands there again is another matter.
    fn different(&self, sentences: &[usize]) -> usize {
        let words = sentences.iter().map(|&one| self.numbers_of(one));
        words.collect::<HashSet<_>>().len()
    }

    /// How a sentence begins and ends; `None` if nothing stands between.
    fn frame(&self, tokens: Range<usize>) -> Option<[&[u32]; 2]> {
        let words = &self.numbers[tokens];
        let (begin, rest) = words.split_at_checked(EDGE)?;
        let (filled, end) = rest.split_at_checked(rest.len().checked_sub(EDGE)?)?;
        (!filled.is_empty()).then_some([begin, end])
    }
}

/// How many words all these sentences have in common at their beginnings and their ends.
fn alike_at_edges(sentences: &HashSet<&[u32]>) -> usize {
    let mut all = sentences.iter();
    let Some(first) = all.next() else {
        return 0;
    };
    let (mut begin, mut end) = (first.len(), first.len());
    for other in all {
        let same = |(one, two): &(&u32, &u32)| one == two;
        begin = begin.min(first.iter().zip(*other).take_while(same).count());
        let backwards = first.iter().rev().zip(other.iter().rev());
        end = end.min(backwards.take_while(same).count());
    }
    begin + end
}
