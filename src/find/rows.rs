//! The sets that words are in, as rows of bits: bit n of a row says that its words are in set n.

use crate::rules::{ClassId, Vocabulary};
use hashbrown::{DefaultHashBuilder, HashTable};
use std::hash::BuildHasher;

/// A stretch of a row: as long as the processor joins in one go.
pub(super) type Stretch = [u32; 32];

/// How many sets a stretch tells of.
pub(super) const SETS: usize = size_of::<Stretch>() * 8;

/// Where a row begins.
pub(super) type Row = u32;

/// Rows of bits, each of them once. There are fewer than words, since many words are in the same sets:
/// most in none, and all numbers, of which a text may hold any number.
#[derive(Debug)]
pub(super) struct Rows {
    stretches: Vec<Stretch>,
    /// Stretches of a row.
    width: usize,
    known: HashTable<Row>,
    hasher: DefaultHashBuilder,
}

impl Rows {
    /// No rows, for so many sets.
    pub(super) fn new(sets: usize) -> Self {
        Self {
            stretches: Vec::new(),
            width: sets.div_ceil(SETS).max(1),
            known: HashTable::new(),
            hasher: DefaultHashBuilder::default(),
        }
    }

    /// Looks a word up that was not seen before; returns its row.
    pub(super) fn add(&mut self, word: &str, vocabulary: &Vocabulary) -> Row {
        let start = self.stretches.len();
        self.stretches
            .resize(start + self.width, Stretch::default());
        let new = self.stretches[start..].as_flattened_mut();
        vocabulary.classes_of(word, |class| new[class as usize / 32] |= bit(class));
        let new = Row::try_from(start).unwrap_or(Row::MAX);
        let known = self.known(new);
        if known != new {
            // the same bits are there already: the new row goes
            self.stretches.truncate(start);
        }
        known
    }

    /// The first row of the same bits.
    fn known(&mut self, row: Row) -> Row {
        let (stretches, width, hasher) = (&self.stretches, self.width, &self.hasher);
        let of = |row: Row| &stretches[row as usize..][..width];
        let hash = |row: &Row| hasher.hash_one(of(*row).as_flattened());
        let same = |other: &Row| of(*other) == of(row);
        *self
            .known
            .entry(hash(&row), same, hash)
            .or_insert(row)
            .get()
    }

    /// The sets that any word of these rows is in, as far as a stretch tells.
    pub(super) fn together(&self, rows: &[Row], stretch: usize) -> Stretch {
        let mut sets = Stretch::default();
        for &row in rows {
            let more = &self.stretches[row as usize + stretch];
            for (at, sets) in sets.iter_mut().enumerate() {
                *sets |= more[at];
            }
        }
        sets
    }

    /// Whether the words of a row are in a set.
    #[inline]
    pub(super) fn is(&self, row: Row, class: ClassId) -> bool {
        let stretch = &self.stretches[row as usize + class as usize / SETS];
        stretch[class as usize % SETS / 32] & bit(class) != 0
    }
}

/// A set's bit in its number of a stretch.
#[inline]
pub(super) const fn bit(class: ClassId) -> u32 {
    1 << (class % 32)
}
