//! The sets that words are in: one row of bits for every distinct word of a text.

use crate::rules::{ClassId, Vocabulary};

/// Rows of bits; the first is of all words that no pattern names.
#[derive(Debug)]
pub(super) struct Rows {
    width: usize,
    bits: Vec<u64>,
    /// The numbers of a row that aren't 0, with their places: most rows have few.
    filled: Vec<(u32, u64)>,
    /// Where each row's piece of `filled` ends; it begins where the one before ends.
    ends: Vec<usize>,
}

impl Rows {
    pub(super) fn new(vocabulary: &Vocabulary) -> Self {
        let width = vocabulary.len().div_ceil(64);
        Self {
            width,
            bits: vec![0; width],
            filled: Vec::new(),
            ends: vec![0],
        }
    }

    /// Numbers of 64 bits in a row.
    pub(super) fn width(&self) -> usize {
        self.width
    }

    /// Looks a word up that was not seen before; returns its row.
    pub(super) fn add(&mut self, word: &str, vocabulary: &Vocabulary) -> u32 {
        let first = self.bits.len();
        vocabulary.classes_of(word, |class| {
            if self.bits.len() == first {
                self.bits.resize(first + self.width, 0);
            }
            self.bits[first + class as usize / 64] |= 1 << (class % 64);
        });
        if self.bits.len() == first {
            return 0;
        }
        let numbered = (0..).zip(self.bits[first..].iter().copied());
        self.filled.extend(numbered.filter(|&(_, bits)| bits != 0));
        self.ends.push(self.filled.len());
        u32::try_from(first / self.width).unwrap_or(0)
    }

    /// The numbers of a row that aren't 0, with their places.
    pub(super) fn filled(&self, row: u32) -> &[(u32, u64)] {
        let begin = (row as usize)
            .checked_sub(1)
            .map_or(0, |above| self.ends[above]);
        &self.filled[begin..self.ends[row as usize]]
    }

    /// Where the bits of a row begin, for [`Rows::is`].
    pub(super) fn place(&self, row: u32) -> usize {
        row as usize * self.width
    }

    /// Whether the word of the row whose bits begin at `place` is in a set.
    pub(super) fn is(&self, place: usize, class: ClassId) -> bool {
        self.bits[place + class as usize / 64] >> (class % 64) & 1 == 1
    }
}
