//! All words that the patterns name, in sets, and which of the sets a word of a text is in.
//!
//! Words and the beginnings of words stand in one automaton, so that one walk along a text's word finds all of them
//! and the built-in ones need no map to be filled when the program starts.

use super::flat::{self, Flat};
use crate::rules::pattern::{Word, WordId, WordIds};
use crate::words::date_length;
use fst::Map;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};

/// A set of words that patterns look for in one place.
pub type ClassId = u32;

/// The sets of words of a language's patterns.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Vocabulary {
    sets: usize,
    #[serde(with = "bytes")]
    words: Map<Vec<u8>>,
    /// What the automaton's numbers lead to.
    #[serde(with = "flat")]
    entries: Vec<Entry>,
    spellings: Vec<String>,
    #[serde(with = "flat")]
    numbers: Vec<ClassId>,
    #[serde(with = "flat")]
    money: Vec<ClassId>,
    #[serde(with = "flat")]
    percents: Vec<ClassId>,
    #[serde(with = "flat")]
    dates: Vec<ClassId>,
    #[serde(with = "flat")]
    names: Vec<ClassId>,
}

/// A set that a word is in.
#[derive(Clone, Copy, Debug)]
struct Entry {
    class: ClassId,
    /// Position in the spellings, from 1, if the text's word must be written so; 0 for any.
    spelling: u32,
}

impl Flat for Entry {
    const WIDTH: usize = 2;

    fn to_numbers(&self, row: &mut impl FnMut(u32)) {
        row(self.class);
        row(self.spelling);
    }

    fn from_numbers(next: &mut impl FnMut() -> u32) -> Self {
        Self {
            class: next(),
            spelling: next(),
        }
    }
}

/// Words that count as numbers.
const NUMBER_WORDS: [&str; 27] = [
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
    "thirty",
    "forty",
    "fifty",
    "sixty",
    "seventy",
    "eighty",
    "dozen",
    "hundred",
];

/// Signs that make an amount of money of a number.
pub const CURRENCIES: [char; 14] = [
    '$', '£', '€', '¥', '₩', '₪', '₹', '₺', '₫', '₱', '₴', '₽', '₦', '₵',
];

/// Bits of an automaton's number that hold how many entries there are, of each kind. Its upper 32 bits are the position of the first one.
const COUNT: u32 = 16;

impl Vocabulary {
    /// How many sets there are.
    #[must_use]
    #[allow(clippy::len_without_is_empty)] // a vocabulary is no collection of sets to its users
    pub fn len(&self) -> usize {
        self.sets
    }

    /// Gives the sets other numbers.
    pub(in crate::rules) fn renumber(&mut self, renumber: &impl Fn(&mut ClassId)) {
        let entries = self.entries.iter_mut().map(|entry| &mut entry.class);
        entries.for_each(renumber);
        for kind in [
            &mut self.numbers,
            &mut self.money,
            &mut self.percents,
            &mut self.dates,
            &mut self.names,
        ] {
            kind.iter_mut().for_each(renumber);
        }
    }

    /// Calls `found` with every set that a text's word is in. A number comes with its currency or percent sign, a date in figures whole.
    pub fn classes_of(&self, word: &str, mut found: impl FnMut(ClassId)) {
        // signs tell what kind of word it is, and aren't part of it
        let bare = word.trim_matches(|char: char| !char.is_alphanumeric());
        let low = lower(bare);
        let kinds = [
            (is_number(&low), &self.numbers),
            (word.contains(CURRENCIES), &self.money),
            (word.ends_with('%'), &self.percents),
            (date_length(word) == Some(word.len()), &self.dates),
            (bare.starts_with(char::is_uppercase), &self.names),
        ];
        for (_, classes) in kinds.into_iter().filter(|(is, _)| *is) {
            classes.iter().copied().for_each(&mut found);
        }
        self.pass_words(&low, |number, whole| {
            self.entries_at(number, whole, bare, &mut found);
        });
    }

    /// Whether no pattern names a word or a beginning of it, however it is spelt.
    #[must_use]
    pub fn is_strange(&self, word: &str) -> bool {
        let mut known = false;
        self.pass_words(&lower(word), |number, whole| {
            let entries = self.entries_of(number);
            known |= entries
                .is_some_and(|(exact, tails)| whole && !exact.is_empty() || !tails.is_empty());
        });
        !known
    }

    /// Calls `pass` with the number of each word that patterns name on the way through a word, and whether it is the whole of it.
    fn pass_words(&self, low: &str, mut pass: impl FnMut(u64, bool)) {
        let automaton = self.words.as_fst();
        let mut node = automaton.root();
        let mut sum = fst::raw::Output::zero();
        // every final node on the way is a beginning of the word that patterns name, the last one the word itself
        for (at, byte) in low.bytes().enumerate() {
            let Some(way) = node.find_input(byte) else {
                return;
            };
            let transition = node.transition(way);
            sum = sum.cat(transition.out);
            node = automaton.node(transition.addr);
            if node.is_final() {
                let number = sum.cat(node.final_output()).value();
                pass(number, at + 1 == low.len());
            }
        }
    }

    /// Whether a set holds a word as patterns write it, with a `*` behind it or without, in any case.
    pub(in crate::rules) fn holds(&self, class: ClassId, word: &str) -> bool {
        let number = self.words.get(lower(word).as_bytes());
        let entries = number.and_then(|number| self.entries_of(number));
        let (exact, tails) = entries.unwrap_or_default();
        let mut both = exact.iter().chain(tails);
        both.any(|entry| entry.class == class)
    }

    /// What one of the automaton's numbers leads to: the word itself, and words that begin so.
    fn entries_of(&self, number: u64) -> Option<(&[Entry], &[Entry])> {
        let count = |shift: u32| usize::try_from(number >> shift & ((1 << COUNT) - 1)).unwrap_or(0);
        let (exact, tails) = (count(0), count(COUNT));
        let first = usize::try_from(number >> (2 * COUNT)).unwrap_or(usize::MAX);
        let entries = self.entries.get(first..first + exact + tails)?;
        Some(entries.split_at(exact))
    }

    /// The sets behind one of the automaton's numbers: those of the word itself if it ends here, and those of the words that begin so.
    fn entries_at(&self, number: u64, whole: bool, word: &str, found: &mut impl FnMut(ClassId)) {
        let Some((exact, tails)) = self.entries_of(number) else {
            return;
        };
        for entry in exact.iter().filter(|_| whole) {
            if self
                .spelling(*entry)
                .is_none_or(|spelling| spelling == word)
            {
                found(entry.class);
            }
        }
        for entry in tails {
            if self
                .spelling(*entry)
                .is_none_or(|spelling| word.starts_with(spelling))
            {
                found(entry.class);
            }
        }
    }
}

impl Vocabulary {
    /// How a word must be written, if not in any way.
    #[inline]
    fn spelling(&self, entry: Entry) -> Option<&str> {
        let at = (entry.spelling as usize).checked_sub(1)?;
        self.spellings.get(at).map(String::as_str)
    }
}

/// A vocabulary under way.
#[derive(Default)]
pub(in crate::rules) struct Sets {
    ids: HashMap<Vec<WordId>, ClassId>,
    words: BTreeMap<String, Found>,
    spellings: Vec<String>,
    numbers: Vec<ClassId>,
    money: Vec<ClassId>,
    percents: Vec<ClassId>,
    dates: Vec<ClassId>,
    names: Vec<ClassId>,
}

/// What a word leads to: by itself, and as the beginning of words.
#[derive(Default)]
struct Found {
    exact: Vec<Entry>,
    tails: Vec<Entry>,
}

impl Sets {
    /// The set of these words, made if it is new.
    pub(in crate::rules) fn class(&mut self, mut words: Vec<WordId>, ids: &WordIds) -> ClassId {
        words.sort_unstable();
        words.dedup();
        if let Some(&class) = self.ids.get(&words) {
            return class;
        }
        // patterns that ask for the same words share a set, which is looked up once
        let class = ClassId::try_from(self.ids.len()).unwrap_or(ClassId::MAX);
        for &word in &words {
            self.enter(class, ids.get(word));
        }
        self.ids.insert(words, class);
        class
    }

    fn enter(&mut self, class: ClassId, word: &Word) {
        match word {
            Word::Number => self.numbers.push(class),
            Word::Money => self.money.push(class),
            Word::Percent => self.percents.push(class),
            Word::Date => self.dates.push(class),
            Word::Name => self.names.push(class),
            Word::Exact(written) => {
                let entry = self.entry(class, written);
                let found = self.words.entry(lower(written).into_owned()).or_default();
                found.exact.push(entry);
            }
            Word::Tail(written) => {
                let entry = self.entry(class, written);
                let found = self.words.entry(lower(written).into_owned()).or_default();
                found.tails.push(entry);
            }
        }
    }

    fn entry(&mut self, class: ClassId, written: &str) -> Entry {
        if lower(written) == written {
            // small letters stand for any case
            return Entry { class, spelling: 0 };
        }
        let known = self.spellings.iter().position(|known| known == written);
        let at = known.unwrap_or_else(|| {
            self.spellings.push(written.to_owned());
            self.spellings.len() - 1
        });
        let spelling = u32::try_from(at + 1).unwrap_or(0);
        Entry { class, spelling }
    }

    pub(in crate::rules) fn finish(self) -> Vocabulary {
        let mut entries = Vec::new();
        let mut numbered = Vec::new();
        for (word, found) in self.words {
            let count = |entries: &[Entry]| (entries.len() as u64).min((1 << COUNT) - 1);
            let number = (entries.len() as u64) << (2 * COUNT)
                | count(&found.tails) << COUNT
                | count(&found.exact);
            numbered.push((word, number));
            entries.extend(found.exact);
            entries.extend(found.tails);
        }
        Vocabulary {
            sets: self.ids.len(),
            // the words come in order and each once, which is all that could go wrong
            words: Map::from_iter(numbered).unwrap_or_default(),
            entries,
            spellings: self.spellings,
            numbers: self.numbers,
            money: self.money,
            percents: self.percents,
            dates: self.dates,
            names: self.names,
        }
    }
}

fn is_number(word: &str) -> bool {
    word.starts_with(|first: char| first.is_ascii_digit()) || NUMBER_WORDS.contains(&word)
}

fn lower(word: &str) -> Cow<'_, str> {
    if word
        .bytes()
        .all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase())
    {
        // most words: nothing is copied
        return word.into();
    }
    if word.is_ascii() {
        return word.to_ascii_lowercase().into();
    }
    let lower = word.chars().flat_map(char::to_lowercase);
    lower
        // both are in use for the same
        .map(|char| if char == '’' { '\'' } else { char })
        .collect()
}

/// The automaton is stored as it lies in memory.
mod bytes {
    use fst::Map;
    use serde::{Deserializer, Serializer, de::Error};

    pub(in crate::rules) fn serialize<S: Serializer>(
        map: &Map<Vec<u8>>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serde_bytes::serialize(map.as_fst().as_bytes(), serializer)
    }

    pub(in crate::rules) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Map<Vec<u8>>, D::Error> {
        let bytes: Vec<u8> = serde_bytes::deserialize(deserializer)?;
        Map::new(bytes).map_err(D::Error::custom)
    }
}
