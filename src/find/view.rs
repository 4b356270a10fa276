//! The sentence in view: which sets its words are in, as masks. Bit n of a set's mask says that word n of the sentence is in it.

use super::rows::Rows;
use super::way::Words;
use crate::prose::Token;
use crate::rules::ClassId;
use std::ops::Range;

/// The sentence in view. It is used again for the next one, so that nothing is allocated for a sentence.
#[derive(Debug)]
pub(super) struct View {
    sentence: Option<usize>,
    /// Its first word.
    first: usize,
    /// Numbers of 64 bits in a mask.
    length: usize,
    /// The sets that any of its words is in, in no order.
    present: Vec<ClassId>,
    /// Their masks, one behind the other.
    masks: Vec<u64>,
    /// For every set, the last view that it was in, and where its mask lies there.
    places: Vec<(u32, u32)>,
    /// The words before which a comma, a colon, a dash or the like stands.
    apart: Vec<u64>,
    now: u32,
}

impl View {
    /// A view of no sentence, for so many sets.
    pub(super) fn new(sets: usize) -> Self {
        Self {
            sentence: None,
            first: 0,
            length: 0,
            present: Vec::new(),
            masks: Vec::new(),
            places: vec![(0, 0); sets],
            apart: Vec::new(),
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
        self.length = tokens.len().div_ceil(64);
        self.present.clear();
        self.masks.clear();
        self.apart.clear();
        self.apart.resize(self.length, 0);
        if self.now == u32::MAX {
            self.places.fill((0, 0));
            self.now = 0;
        }
        self.now += 1;
        for (at, (token, &row)) in tokens.iter().zip(rows_of).enumerate() {
            let (number, bit) = (at / 64, at % 64);
            self.apart[number] |= u64::from(token.apart) << bit;
            for &class in rows.of(row) {
                let place = self.place(class);
                self.masks[place + number] |= 1 << bit;
            }
        }
    }

    /// Where the mask of a set lies; it is made if this is the first of its words.
    fn place(&mut self, class: ClassId) -> usize {
        let (view, place) = self.places[class as usize];
        if view == self.now {
            return place as usize;
        }
        let place = self.masks.len();
        self.places[class as usize] = (self.now, u32::try_from(place).unwrap_or(0));
        self.present.push(class);
        self.masks.resize(place + self.length, 0);
        place
    }

    /// The sets that any of its words is in, in no order.
    pub(super) fn present(&self) -> impl Iterator<Item = ClassId> {
        self.present.iter().copied()
    }

    /// The mask of a set, if any word is in it.
    fn mask(&self, class: ClassId) -> Option<&[u64]> {
        let (view, place) = self.places[class as usize];
        let place = place as usize;
        (view == self.now).then(|| &self.masks[place..place + self.length])
    }
}

impl Words for View {
    fn holds(&self, class: ClassId, _: Range<usize>) -> bool {
        self.places[class as usize].0 == self.now
    }

    fn next(&self, class: ClassId, tokens: Range<usize>) -> Option<usize> {
        let mask = self.mask(class)?;
        let mut from = tokens.start;
        while from < tokens.end {
            let ahead = ahead(mask, from - self.first);
            if ahead != 0 {
                return Some(from + ahead.trailing_zeros() as usize);
            }
            from += 64;
        }
        None
    }

    fn from(&self, class: ClassId, start: usize) -> u64 {
        self.mask(class)
            .map_or(0, |mask| ahead(mask, start - self.first))
    }

    fn apart_from(&self, start: usize) -> u64 {
        ahead(&self.apart, start - self.first)
    }
}

/// The 64 bits of a mask from one of its bits on.
fn ahead(mask: &[u64], at: usize) -> u64 {
    let (word, bit) = (at / 64, at % 64);
    let low = mask.get(word).map_or(0, |bits| bits >> bit);
    let high = mask.get(word + 1).filter(|_| bit > 0);
    low | high.map_or(0, |bits| bits << (64 - bit))
}
