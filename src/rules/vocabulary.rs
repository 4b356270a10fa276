//! All words that the patterns name, in sets, and which of the sets a word of a text is in.

use super::pattern::{Word, WordId, Words};
use hashbrown::HashMap;
use serde::{Deserialize, Serialize};

/// A set of words that patterns look for in one place.
pub type ClassId = u32;

/// The sets of words of a language's patterns.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Vocabulary {
    /// Sets by their words, while the lexicon is made.
    #[serde(skip)]
    ids: HashMap<Vec<WordId>, ClassId>,
    sets: usize,
    #[serde(with = "in_order")]
    words: HashMap<String, Vec<Entry>>,
    #[serde(with = "in_order")]
    tails: HashMap<String, Vec<Entry>>,
    tail_lengths: Vec<usize>,
    numbers: Vec<ClassId>,
    names: Vec<ClassId>,
}

/// A set that a word is in; with a spelling, only if the text's word is written so.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Entry {
    class: ClassId,
    spelling: Option<String>,
}

const NUMBER_WORDS: [&str; 13] = [
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "dozen", "hundred",
];

impl Vocabulary {
    /// The set of these words, made if it is new.
    pub(super) fn class(&mut self, mut words: Vec<WordId>, known: &Words) -> ClassId {
        words.sort_unstable();
        words.dedup();
        if let Some(&class) = self.ids.get(&words) {
            return class;
        }
        let class = ClassId::try_from(self.ids.len()).unwrap_or(ClassId::MAX);
        for &word in &words {
            self.enter(class, known.get(word));
        }
        self.ids.insert(words, class);
        self.sets = self.ids.len();
        class
    }

    /// How many sets there are.
    #[must_use]
    #[allow(clippy::len_without_is_empty)] // a vocabulary is no collection of sets to its users
    pub fn len(&self) -> usize {
        self.sets
    }

    fn enter(&mut self, class: ClassId, word: &Word) {
        match word {
            Word::Number => self.numbers.push(class),
            Word::Name => self.names.push(class),
            Word::Exact(word) => {
                let key = lower(word);
                let spelling = (key != *word).then(|| word.clone());
                self.words
                    .entry(key)
                    .or_default()
                    .push(Entry { class, spelling });
            }
            Word::Tail(stem) => {
                let key = lower(stem);
                let spelling = (key != *stem).then(|| stem.clone());
                if !self.tail_lengths.contains(&key.len()) {
                    self.tail_lengths.push(key.len());
                    self.tail_lengths.sort_unstable();
                }
                self.tails
                    .entry(key)
                    .or_default()
                    .push(Entry { class, spelling });
            }
        }
    }

    /// Calls `found` with every set that a text's word is in.
    pub fn classes_of(&self, word: &str, mut found: impl FnMut(ClassId)) {
        let low = lower(word);
        let number = word.starts_with(|first: char| first.is_ascii_digit())
            || NUMBER_WORDS.contains(&low.as_str());
        if number {
            self.numbers.iter().copied().for_each(&mut found);
        }
        if word.starts_with(char::is_uppercase) {
            self.names.iter().copied().for_each(&mut found);
        }
        for entry in self.words.get(&low).into_iter().flatten() {
            if entry
                .spelling
                .as_ref()
                .is_none_or(|spelling| spelling == word)
            {
                found(entry.class);
            }
        }
        for &length in self
            .tail_lengths
            .iter()
            .take_while(|&&length| length <= low.len())
        {
            let Some(stem) = low.get(..length) else {
                continue;
            };
            for entry in self.tails.get(stem).into_iter().flatten() {
                if entry
                    .spelling
                    .as_ref()
                    .is_none_or(|spelling| word.starts_with(spelling.as_str()))
                {
                    found(entry.class);
                }
            }
        }
    }
}

fn lower(word: &str) -> String {
    word.chars()
        .flat_map(char::to_lowercase)
        .map(|char| if char == '’' { '\'' } else { char })
        .collect()
}

/// A map that is written in the order of its keys, so that the same rules give the same bytes.
mod in_order {
    use super::{Entry, HashMap};
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    type Map = HashMap<String, Vec<Entry>>;

    pub(super) fn serialize<S: Serializer>(map: &Map, serializer: S) -> Result<S::Ok, S::Error> {
        let mut pairs: Vec<_> = map.iter().collect();
        pairs.sort_by_key(|(key, _)| *key);
        pairs.serialize(serializer)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Map, D::Error> {
        let pairs: Vec<(String, Vec<Entry>)> = Vec::deserialize(deserializer)?;
        Ok(pairs.into_iter().collect())
    }
}
