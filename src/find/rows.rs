//! The sets that words are in: one row of bits for every distinct word of a text.
//!
//! A row has a bit for each of some thousand sets, nearly all of them 0. So only its numbers that aren't 0 are kept, and a head that tells which those are:
//! a text's rows then fit into the processor's nearest memory.

use crate::rules::{ClassId, Vocabulary};

/// Rows of bits; the first is of all words that no pattern names.
#[derive(Debug)]
pub(super) struct Rows {
    width: usize,
    /// For every row as many numbers as there are in [`Rows::head`]: bit n of them tells whether number n of the row is kept.
    heads: Vec<u64>,
    /// Where the kept numbers of each row begin.
    starts: Vec<u32>,
    kept: Vec<u64>,
    /// The sets of the word that is looked up.
    sets: Vec<ClassId>,
}

impl Rows {
    pub(super) fn new(vocabulary: &Vocabulary) -> Self {
        let width = vocabulary.len().div_ceil(64);
        Self {
            width,
            heads: vec![0; width.div_ceil(64)],
            starts: vec![0],
            kept: Vec::new(),
            sets: Vec::new(),
        }
    }

    /// Numbers of 64 bits in a row.
    pub(super) fn width(&self) -> usize {
        self.width
    }

    /// Looks a word up that was not seen before; returns its row.
    pub(super) fn add(&mut self, word: &str, vocabulary: &Vocabulary) -> u32 {
        self.sets.clear();
        vocabulary.classes_of(word, |class| self.sets.push(class));
        if self.sets.is_empty() {
            return 0;
        }
        self.sets.sort_unstable();
        let row = self.starts.len();
        let head = self.heads.len();
        self.heads.resize(head + self.width.div_ceil(64), 0);
        self.starts
            .push(u32::try_from(self.kept.len()).unwrap_or(u32::MAX));
        let mut last = None;
        for &class in &self.sets {
            let number = class as usize / 64;
            if last != Some(number) {
                last = Some(number);
                self.heads[head + number / 64] |= 1 << (number % 64);
                self.kept.push(0);
            }
            if let Some(bits) = self.kept.last_mut() {
                *bits |= 1 << (class % 64);
            }
        }
        u32::try_from(row).unwrap_or(0)
    }

    fn head(&self, row: u32) -> &[u64] {
        let length = self.width.div_ceil(64);
        let first = row as usize * length;
        &self.heads[first..first + length]
    }

    /// The numbers of a row that aren't 0, with their places.
    pub(super) fn filled(&self, row: u32) -> impl Iterator<Item = (usize, u64)> {
        let places = self.head(row).iter().enumerate().flat_map(|(at, &head)| {
            let some = |bits: u64| (bits != 0).then_some(bits);
            std::iter::successors(some(head), move |bits| some(bits & (bits - 1)))
                .map(move |bits| at * 64 + bits.trailing_zeros() as usize)
        });
        places.zip(
            self.kept[self.starts[row as usize] as usize..]
                .iter()
                .copied(),
        )
    }

    /// Whether the word of a row is in a set.
    pub(super) fn is(&self, row: u32, class: ClassId) -> bool {
        let number = class as usize / 64;
        let head = self.head(row);
        let (at, bit) = (number / 64, number % 64);
        if head[at] >> bit & 1 == 0 {
            return false;
        }
        let before = (head[at] & ((1 << bit) - 1)).count_ones();
        let before = head[..at]
            .iter()
            .fold(before, |before, bits| before + bits.count_ones());
        let number = self.kept[self.starts[row as usize] as usize + before as usize];
        number >> (class % 64) & 1 == 1
    }
}
