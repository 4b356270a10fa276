//! The words of a charter and its criteria, so that it can be told where a proposal only repeats them.

use crate::words::words;
use serde::{Deserialize, Serialize};

/// Words that are taken together. Three in a row seldom meet by chance, and a changed word spoils three of them only.
pub const ROW: usize = 3;
/// Bits for each row of words, two of which are set: so one strange row of some hundred is taken for a known one.
const BITS: usize = 32;

/// Rows of three words that stand in the texts of a charter and its criteria, as a table of bits.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Known {
    /// One bit for each row's number; a power of two of them, or none.
    #[serde(with = "serde_bytes")]
    bits: Vec<u8>,
}

impl Known {
    /// Of these texts.
    pub(in crate::rules) fn in_texts<'a>(texts: impl IntoIterator<Item = &'a String>) -> Self {
        let mut rows = Vec::new();
        for text in texts {
            add_rows(text, &mut rows);
        }
        rows.sort_unstable();
        rows.dedup();
        let mut known = Self::default();
        if !rows.is_empty() {
            known.bits = vec![0; (rows.len() * BITS).next_power_of_two() / 8];
        }
        for row in rows {
            for (byte, bit) in known.bits_of(row) {
                known.bits[byte] |= bit;
            }
        }
        known
    }

    /// Whether three words, by their numbers, stand so in the texts.
    #[must_use]
    pub fn has(&self, row: [u32; ROW]) -> bool {
        if self.bits.is_empty() {
            return false;
        }
        let mut bits = self.bits_of(number(row)).into_iter();
        bits.all(|(byte, bit)| self.bits[byte] & bit != 0)
    }

    /// Whether up to three words, by their numbers, are a whole text: a title, or a thing that counts.
    #[must_use]
    pub fn has_whole(&self, words: &[u32]) -> bool {
        whole(words).is_some_and(|row| self.has(row))
    }

    fn bits_of(&self, row: u32) -> [(usize, u8); 2] {
        // another mix of the same number, so that two rows seldom share both bits
        let second = row.rotate_left(16).wrapping_mul(0x85eb_ca6b);
        [row, second ^ second >> 13].map(|number| {
            // a power of two less one cuts the number to the table's size
            let at = number as usize & (self.bits.len() * 8 - 1);
            (at / 8, 1 << (at % 8))
        })
    }
}

/// The number of a word: the same in any case.
#[must_use]
pub fn word_number(word: &str) -> u32 {
    // FNV-1a: the same on every machine, since built-in rows are numbered when charterlint is built
    let mut number: u32 = 0x811c_9dc5;
    for byte in word.bytes() {
        number = (number ^ u32::from(byte.to_ascii_lowercase())).wrapping_mul(0x0100_0193);
    }
    number
}

/// A text of up to three words, as a row that no words within a text give.
fn whole(words: &[u32]) -> Option<[u32; ROW]> {
    match *words {
        // hardly any word has the number 0, so no row of three begins so
        [one] => Some([0, 0, one]),
        [one, other] => Some([0, one, other]),
        [one, other, third] => Some([!one, other, third]),
        _ => None,
    }
}

/// Adds the numbers of all rows in a text.
fn add_rows(text: &str, rows: &mut Vec<u32>) {
    let numbers: Vec<u32> = words(text).map(word_number).collect();
    rows.extend(whole(&numbers).map(number));
    for row in numbers.windows(ROW) {
        rows.extend(<[u32; ROW]>::try_from(row).map(number));
    }
}

/// The number of a row, in which each word's place tells.
fn number(row: [u32; ROW]) -> u32 {
    let mixed = row.into_iter().fold(0_u32, |mixed, word| {
        // turned, so that the same words in another order are another row
        (mixed.rotate_left(9) ^ word).wrapping_mul(0x9e37_79b1)
    });
    mixed ^ mixed >> 15
}
