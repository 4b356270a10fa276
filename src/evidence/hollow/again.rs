//! Sentences that stand in a document several times.

use crate::evidence::scale::Scale;
use hashbrown::HashMap;

/// How often a sentence stands in a document that says it over and over.
const AGAIN: usize = 10;
/// Words of a sentence that counts as repeated, at least.
const REPEATED_WORDS: usize = 6;
/// Words of such a sentence beside names and figures, at least, for those to be what it differs in.
const FRAME_WORDS: usize = 5;

/// Which sentences of a document stand in it several times.
pub(in crate::evidence) struct Again {
    /// For each sentence that is long enough its first twin, and how many came before.
    twin: Vec<Option<(usize, usize)>>,
    /// How often each first one stands there.
    times: HashMap<usize, usize>,
    /// The same for sentences that differ in names and figures only.
    like: Vec<usize>,
}

impl Again {
    /// Whether the same sentence stood in the document before.
    pub(in crate::evidence) fn was_said(&self, sentence: usize) -> bool {
        self.twin[sentence].is_some_and(|(_, before)| before > 0)
    }

    /// How often a sentence stands in the document; 1 for short ones.
    pub(super) fn times(&self, sentence: usize) -> usize {
        let first = self.twin[sentence].map(|(first, _)| first);
        first
            .and_then(|first| self.times.get(&first))
            .copied()
            .unwrap_or(1)
    }

    /// How often a sentence stands in the document, whatever names and figures are in it; 1 for short ones.
    pub(super) fn times_like(&self, sentence: usize) -> usize {
        self.like[sentence]
    }

    /// Those that were said already and are said over and over.
    pub(super) fn again_and_again(&self) -> impl Iterator<Item = usize> {
        (0..self.twin.len())
            .filter(|&sentence| self.was_said(sentence) && self.times(sentence) >= AGAIN)
    }
}

impl Scale<'_> {
    /// Finds the sentences that are the same but for case and marks.
    pub(in crate::evidence) fn again(&self) -> Again {
        let mut first_of: HashMap<u64, usize> = HashMap::new();
        let mut times: HashMap<usize, usize> = HashMap::new();
        let twin = (0..self.prose.sentences.len()).map(|sentence| {
            // short ones are headings and labels, which come again in honest texts
            if self.own_words(sentence) < REPEATED_WORDS {
                return None;
            }
            let first = *first_of
                .entry(self.number_of_words(sentence))
                .or_insert(sentence);
            let times = times.entry(first).or_default();
            *times += 1;
            Some((first, *times - 1))
        });
        Again {
            twin: twin.collect(),
            times,
            like: self.alike(),
        }
    }

    /// For each sentence how many there are that are the same but for names and figures.
    fn alike(&self) -> Vec<usize> {
        let frames: Vec<Option<u64>> = (0..self.prose.sentences.len())
            .map(|sentence| self.frame_of_answer(sentence))
            .collect();
        let mut times: HashMap<u64, usize> = HashMap::new();
        for &frame in frames.iter().flatten() {
            *times.entry(frame).or_default() += 1;
        }
        let times = |frame: Option<u64>| frame.map_or(1, |frame| times[&frame]);
        frames.into_iter().map(times).collect()
    }

    /// Stands for the words of a sentence but names and figures: "Yes, in force since …, as set out in annex …".
    fn frame_of_answer(&self, sentence: usize) -> Option<u64> {
        if self.own_words(sentence) < REPEATED_WORDS {
            return None;
        }
        let sentence = &self.prose.sentences[sentence];
        let own = sentence.own..sentence.tokens.end;
        let kept = own.clone().filter(|&token| {
            let word = self.prose.tokens[token].text(self.document);
            token == own.start || word.starts_with(char::is_lowercase) && word.len() > 1
        });
        let words: Vec<u32> = kept.map(|token| self.numbers[token]).collect();
        (words.len() >= FRAME_WORDS).then(|| number_of(words))
    }

    /// Stands for the words of a sentence.
    fn number_of_words(&self, sentence: usize) -> u64 {
        let sentence = &self.prose.sentences[sentence];
        number_of(
            self.numbers[sentence.own..sentence.tokens.end]
                .iter()
                .copied(),
        )
    }
}

/// Stands for words, given by their numbers.
fn number_of(words: impl IntoIterator<Item = u32>) -> u64 {
    // FNV-1a over the numbers of words, turned after each so that their order tells
    let words = words.into_iter();
    words.fold(0xcbf2_9ce4_8422_2325, |number, word| {
        (number ^ u64::from(word))
            .wrapping_mul(0x0100_0000_01b3)
            .rotate_left(17)
    })
}
