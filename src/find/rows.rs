//! The sets that words are in: one row for every distinct word of a text.

use crate::rules::{ClassId, Vocabulary};

/// Rows of sets, each in order; the first is of all words that no pattern names.
#[derive(Debug)]
pub(super) struct Rows {
    sets: Vec<ClassId>,
    /// Where the sets of each row begin; they end where those of the next begin.
    starts: Vec<usize>,
}

impl Rows {
    pub(super) fn new() -> Self {
        Self {
            sets: Vec::new(),
            starts: vec![0, 0],
        }
    }

    /// Looks a word up that was not seen before; returns its row.
    pub(super) fn add(&mut self, word: &str, vocabulary: &Vocabulary) -> u32 {
        let first = self.sets.len();
        vocabulary.classes_of(word, |class| self.sets.push(class));
        if self.sets.len() == first {
            return 0;
        }
        self.sets[first..].sort_unstable();
        self.starts.push(self.sets.len());
        u32::try_from(self.starts.len() - 2).unwrap_or(0)
    }

    /// The sets that the word of a row is in; one may stand there twice.
    pub(super) fn of(&self, row: u32) -> &[ClassId] {
        &self.sets[self.starts[row as usize]..self.starts[row as usize + 1]]
    }

    /// Whether the word of a row is in a set.
    pub(super) fn is(&self, row: u32, class: ClassId) -> bool {
        self.of(row).binary_search(&class).is_ok()
    }
}
