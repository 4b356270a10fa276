//! A pattern's way through the words, as shifts of masks: bit n of a mask says that n words have been passed.

use crate::rules::{ClassId, Step};
use std::ops::Range;

/// Words that can be asked which of them are in a set.
pub(super) trait Words {
    /// Whether any of the words is in the set.
    fn holds(&self, class: ClassId, tokens: Range<usize>) -> bool;
    /// The first of the words that is in the set.
    fn next(&self, class: ClassId, tokens: Range<usize>) -> Option<usize>;
    /// Which of the 64 words from `start` on are in the set.
    fn from(&self, class: ClassId, start: usize) -> u64;
    /// Before which of the 64 words from `start` on a comma, a colon, a dash or the like stands.
    fn apart_from(&self, start: usize) -> u64;
}

/// Where the steps can end that begin at any of the places `at`, counted in words from `start`.
pub(super) fn ends(steps: &[Step], at: u64, start: usize, words: &impl Words) -> u64 {
    let mut at = at;
    let mut rest = steps;
    while let Some((&step, behind)) = rest.split_first() {
        rest = behind;
        match step {
            Step::Words { class, tight } => {
                at &= words.from(class, start);
                if tight {
                    at &= !words.apart_from(start) | 1;
                }
                at <<= 1;
            }
            Step::Gap(most) => at = (1..=most).fold(at, |passed, words| passed | at << words),
            Step::Maybe(held) => {
                let (inner, behind) = rest.split_at(held as usize);
                at |= ends(inner, at, start, words);
                rest = behind;
            }
            Step::Either(held) => {
                let (ways, behind) = rest.split_at(held as usize);
                at = any_way(ways, at, start, words);
                rest = behind;
            }
            // ways stand in an `Either`, which takes them apart itself
            Step::Way(_) => {}
        }
        if at == 0 {
            return 0;
        }
    }
    at
}

fn any_way(ways: &[Step], at: u64, start: usize, words: &impl Words) -> u64 {
    let mut next = 0;
    let mut rest = ways;
    while let Some((Step::Way(held), behind)) = rest.split_first() {
        let (way, others) = behind.split_at(*held as usize);
        next |= ends(way, at, start, words);
        rest = others;
    }
    next
}
