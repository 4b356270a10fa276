//! The sentence in view: which sets any of its words is in, and, once it is asked for, which of its words are in a set.

use super::rows::Rows;
use super::way::Words;
use crate::prose::Token;
use crate::rules::ClassId;
use std::cell::{Cell, RefCell};
use std::ops::Range;

/// The sentence in view. It is used again for the next one, so that nothing is allocated for a sentence.
#[derive(Debug)]
pub(super) struct View {
    sentence: Option<usize>,
    /// Its first word.
    first: usize,
    /// The rows of its words.
    rows: Vec<u32>,
    /// The sets that any of its words is in.
    present: Vec<u64>,
    /// The words before which a comma, a colon, a dash or the like stands.
    apart: Vec<u64>,
    /// The masks that were asked for, one behind the other.
    masks: RefCell<Vec<u64>>,
    /// For every set, in which view its mask was made last, and where it lies.
    made: Vec<Cell<(u32, u32)>>,
    now: u32,
}

/// A view with what its words are in.
pub(super) struct Seen<'a> {
    pub(super) view: &'a View,
    pub(super) rows: &'a Rows,
}

impl View {
    pub(super) fn new(rows: &Rows) -> Self {
        Self {
            sentence: None,
            first: 0,
            rows: Vec::new(),
            present: vec![0; rows.width()],
            apart: Vec::new(),
            masks: RefCell::default(),
            made: vec![Cell::default(); rows.width() * 64],
            now: 0,
        }
    }

    /// The sentence in view.
    pub(super) fn sentence(&self) -> Option<usize> {
        self.sentence
    }

    /// Takes a sentence into view, given its first word, its words and their rows.
    pub(super) fn open(
        &mut self,
        sentence: usize,
        first: usize,
        tokens: &[Token],
        rows_of: &[u32],
        rows: &Rows,
    ) {
        self.sentence = Some(sentence);
        self.first = first;
        self.rows.clear();
        self.rows.extend(rows_of);
        self.present.fill(0);
        for &row in rows_of {
            for (at, bits) in rows.filled(row) {
                self.present[at] |= bits;
            }
        }
        let apart = |tokens: &[Token]| bits(tokens.iter().map(|token| token.apart));
        self.apart.clear();
        self.apart.extend(tokens.chunks(64).map(apart));
        self.masks.borrow_mut().clear();
        if self.now == u32::MAX {
            self.made.fill(Cell::default());
            self.now = 0;
        }
        self.now += 1;
    }

    /// The sets among the given ones that any of its words is in.
    pub(super) fn present(&self, among: &[u64]) -> impl Iterator<Item = ClassId> {
        let both = self
            .present
            .iter()
            .zip(among)
            .map(|(one, other)| one & other);
        both.zip(0..).flat_map(|(bits, word)| {
            let some = |bits: u64| (bits != 0).then_some(bits);
            let rests = std::iter::successors(some(bits), move |bits| some(bits & (bits - 1)));
            rests.map(move |bits| word * 64 + bits.trailing_zeros())
        })
    }
}

impl Seen<'_> {
    /// The 64 bits of a set's mask from a word on.
    fn cut(&self, class: ClassId, start: usize) -> u64 {
        let made = &self.view.made[class as usize];
        let length = self.view.rows.len().div_ceil(64);
        let mut masks = self.view.masks.borrow_mut();
        let (view, mut place) = made.get();
        if view != self.view.now {
            place = u32::try_from(masks.len()).unwrap_or(0);
            made.set((self.view.now, place));
            let in_set = |rows: &[u32]| bits(rows.iter().map(|&row| self.rows.is(row, class)));
            masks.extend(self.view.rows.chunks(64).map(in_set));
        }
        let place = place as usize;
        ahead(&masks[place..place + length], start - self.view.first)
    }
}

impl Words for Seen<'_> {
    fn holds(&self, class: ClassId, _: Range<usize>) -> bool {
        self.view.present[class as usize / 64] >> (class % 64) & 1 == 1
    }

    fn next(&self, class: ClassId, tokens: Range<usize>) -> Option<usize> {
        let mut from = tokens.start;
        while from < tokens.end {
            let ahead = self.cut(class, from);
            if ahead != 0 {
                return Some(from + ahead.trailing_zeros() as usize);
            }
            from += 64;
        }
        None
    }

    fn from(&self, class: ClassId, start: usize) -> u64 {
        if self.holds(class, 0..0) {
            self.cut(class, start)
        } else {
            0
        }
    }

    fn apart_from(&self, start: usize) -> u64 {
        ahead(&self.view.apart, start - self.view.first)
    }
}

/// A number whose bits say yes or no, the first answer in the lowest.
fn bits(answers: impl Iterator<Item = bool>) -> u64 {
    answers.zip(0..).fold(0, |bits, (yes, at): (bool, u32)| {
        bits | u64::from(yes) << at
    })
}

/// The 64 bits of a mask from one of its bits on.
fn ahead(mask: &[u64], at: usize) -> u64 {
    let (word, bit) = (at / 64, at % 64);
    let low = mask.get(word).map_or(0, |bits| bits >> bit);
    let high = mask.get(word + 1).filter(|_| bit > 0);
    low | high.map_or(0, |bits| bits << (64 - bit))
}
