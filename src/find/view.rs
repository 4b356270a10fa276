//! The sentence in view: which sets any of its words is in.

use super::rows::{Row, Rows, SETS, Stretch};

/// The sentence in view. It is used again for the next one, so that nothing is allocated for a sentence.
#[derive(Debug)]
pub(super) struct View {
    sentence: Option<usize>,
    /// The sets that any of its words is in, as bits: of those that sentences are asked for.
    sets: Vec<Stretch>,
}

impl View {
    /// A view of no sentence, for the first so many sets.
    pub(super) fn new(sets: usize) -> Self {
        Self {
            sentence: None,
            sets: vec![Stretch::default(); sets.div_ceil(SETS)],
        }
    }

    /// The sentence in view.
    pub(super) fn sentence(&self) -> Option<usize> {
        self.sentence
    }

    /// Takes a sentence into view, given the rows of its words.
    pub(super) fn open(&mut self, sentence: usize, rows_of: &[Row], rows: &Rows) {
        self.sentence = Some(sentence);
        for (at, sets) in self.sets.iter_mut().enumerate() {
            *sets = rows.together(rows_of, at);
        }
    }

    /// The sets that any of its words is in, as bits: of those that sentences are asked for.
    #[inline]
    pub(super) fn sets(&self) -> &[u32] {
        self.sets.as_flattened()
    }
}
