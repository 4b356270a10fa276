//! A pattern's way through the words, as shifts of masks: bit n of a mask says that n words have been passed. So a pattern reaches 64 words at most.

use super::rows::{Row, Rows};
use crate::prose::Token;
use crate::rules::{ClassId, Step};

/// The words of a text up to one of them, with the sets that they are in.
pub(super) struct Words<'a> {
    pub(super) tokens: &'a [Token],
    /// For each word its row.
    pub(super) row_of: &'a [Row],
    pub(super) rows: &'a Rows,
}

impl Words<'_> {
    /// The first of the words from `from` on that is in a set.
    pub(super) fn next(&self, class: ClassId, from: usize) -> Option<usize> {
        let ahead = self.row_of.get(from..)?;
        let next = ahead.iter().position(|&row| self.rows.is(row, class));
        next.map(|ahead| from + ahead)
    }

    /// Where the steps can end that begin at any of the places `at`, counted in words from `start`.
    pub(super) fn ends(&self, steps: &[Step], at: u64, start: usize) -> u64 {
        let mut at = at;
        let mut rest = steps;
        while let Some((&step, behind)) = rest.split_first() {
            rest = behind;
            match step {
                Step::Words { class, tight } => at = self.pass(class, tight, at, start),
                Step::Gap(most) => at = (1..=most).fold(at, |passed, words| passed | at << words),
                Step::Maybe(held) => {
                    let (inner, behind) = rest.split_at(held as usize);
                    at |= self.ends(inner, at, start);
                    rest = behind;
                }
                Step::Either(held) => {
                    let (ways, behind) = rest.split_at(held as usize);
                    at = self.any_way(ways, at, start);
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

    fn any_way(&self, ways: &[Step], at: u64, start: usize) -> u64 {
        let mut next = 0;
        let mut rest = ways;
        while let Some((Step::Way(held), behind)) = rest.split_first() {
            let (way, others) = behind.split_at(*held as usize);
            next |= self.ends(way, at, start);
            rest = others;
        }
        next
    }

    /// Behind which of the places `at` stands a word of a set; a tight one without a comma, a colon, a dash or the like before it.
    fn pass(&self, class: ClassId, tight: bool, at: u64, start: usize) -> u64 {
        let mut passed = 0;
        let mut rest = at;
        while rest != 0 {
            let ahead = rest.trailing_zeros();
            // clears the lowest bit, whose turn it is
            rest &= rest - 1;
            let token = start + ahead as usize;
            let Some(&row) = self.row_of.get(token) else {
                break;
            };
            let parted = tight && ahead > 0 && self.tokens[token].apart();
            if !parted && self.rows.is(row, class) {
                // one word more than was passed before
                passed |= 2 << ahead;
            }
        }
        passed
    }
}
