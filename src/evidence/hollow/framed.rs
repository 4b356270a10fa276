//! The same sentence over and over, with other words put in: "We will deliver … for the whole of this project."

use crate::evidence::scale::Scale;
use hashbrown::{HashMap, HashSet};
use std::ops::Range;

/// Words at the beginning and at the end of a sentence that make its frame.
const EDGE: usize = 3;
/// How often a frame stands in a document that fills it over and over.
const AGAIN: usize = 8;

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
        let mut framed: Vec<usize> = filled.flatten().collect();
        framed.sort_unstable();
        framed
    }

    /// How many different sentences these are: one that stands there again is another matter.
    fn different(&self, sentences: &[usize]) -> usize {
        let words = |&one: &usize| {
            let sentence = &self.prose.sentences[one];
            &self.numbers[sentence.own..sentence.tokens.end]
        };
        sentences.iter().map(words).collect::<HashSet<_>>().len()
    }

    /// How a sentence begins and ends; `None` if nothing stands between.
    fn frame(&self, tokens: Range<usize>) -> Option<[&[u32]; 2]> {
        let words = &self.numbers[tokens];
        let (begin, rest) = words.split_at_checked(EDGE)?;
        let (filled, end) = rest.split_at_checked(rest.len().checked_sub(EDGE)?)?;
        (!filled.is_empty()).then_some([begin, end])
    }
}
