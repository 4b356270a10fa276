//! What a pattern needs of a sentence, ready to be looked for.
//!
//! All steps of all patterns lie in one row, so that a language's rules are read in a few large pieces instead of many small ones.

use super::flat::Flat;
use super::vocabulary::ClassId;
use serde::{Deserialize, Serialize};
use std::ops::Range;
use std::sync::OnceLock;

/// A part of one of the lexicon's rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RowPart {
    first: u32,
    behind: u32,
}

impl RowPart {
    /// From a position up to, not including, another.
    pub(in crate::rules) fn new(first: usize, behind: usize) -> Self {
        let short = |at| u32::try_from(at).unwrap_or(u32::MAX);
        Self {
            first: short(first),
            behind: short(behind),
        }
    }

    /// The positions.
    #[must_use]
    pub fn range(self) -> Range<usize> {
        self.first as usize..self.behind as usize
    }
}

impl Flat for RowPart {
    const WIDTH: usize = 2;

    fn to_numbers(&self, row: &mut impl FnMut(u32)) {
        row(self.first);
        row(self.behind);
    }

    fn from_numbers(next: &mut impl FnMut() -> u32) -> Self {
        Self {
            first: next(),
            behind: next(),
        }
    }
}

/// A compiled condition.
#[derive(Clone, Copy, Debug)]
pub enum Need {
    /// Words in a row.
    Words {
        /// The set of all words that it can begin with.
        first: ClassId,
        /// Sets none of which it can be without, the rarest first: a part of [`super::Lexicon::required`].
        required: RowPart,
        /// The way through the words: a part of [`super::Lexicon::steps`].
        steps: RowPart,
    },
    /// A regular expression on the sentence: a position in [`super::Lexicon::regexes`].
    Regex(u32),
}

impl Flat for Need {
    const WIDTH: usize = 5;

    fn to_numbers(&self, row: &mut impl FnMut(u32)) {
        match *self {
            Self::Words {
                first,
                required,
                steps,
            } => {
                row(first);
                required.to_numbers(row);
                steps.to_numbers(row);
            }
            Self::Regex(regex) => {
                for number in [REGEX, regex, 0, 0, 0] {
                    row(number);
                }
            }
        }
    }

    fn from_numbers(next: &mut impl FnMut() -> u32) -> Self {
        let first = next();
        if first == REGEX {
            return Self::Regex(next());
        }
        Self::Words {
            first,
            required: RowPart::from_numbers(next),
            steps: RowPart::from_numbers(next),
        }
    }
}

/// Stands in a row of needs for the set of a regular expression, which has none.
const REGEX: ClassId = ClassId::MAX;

/// A step through the words of a sentence. One that has others in it stands before them and says how many they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// A word of a set.
    Words {
        /// The set.
        class: ClassId,
        /// Whether nothing may part it from the word before.
        tight: bool,
    },
    /// At most so many words.
    Gap(u8),
    /// The next so many steps, or nothing.
    Maybe(u32),
    /// One of the [`Step::Way`]s among the next so many steps.
    Either(u32),
    /// A way to go: the next so many steps.
    Way(u32),
}

impl Flat for Step {
    const WIDTH: usize = 2;

    fn to_numbers(&self, row: &mut impl FnMut(u32)) {
        let (kind, number) = match *self {
            Self::Words {
                class,
                tight: false,
            } => (0, class),
            Self::Words { class, tight: true } => (1, class),
            Self::Gap(words) => (2, words.into()),
            Self::Maybe(held) => (3, held),
            Self::Either(held) => (4, held),
            Self::Way(held) => (5, held),
        };
        row(kind);
        row(number);
    }

    fn from_numbers(next: &mut impl FnMut() -> u32) -> Self {
        let (kind, number) = (next(), next());
        match kind {
            0 | 1 => Self::Words {
                class: number,
                tight: kind == 1,
            },
            2 => Self::Gap(number.try_into().unwrap_or(u8::MAX)),
            3 => Self::Maybe(number),
            4 => Self::Either(number),
            _ => Self::Way(number),
        }
    }
}

/// A regular expression that is compiled when it is first needed.
#[derive(Debug, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub struct LazyRegex {
    written: String,
    compiled: OnceLock<Option<regex::Regex>>,
}

impl From<String> for LazyRegex {
    fn from(written: String) -> Self {
        Self {
            written,
            compiled: OnceLock::new(),
        }
    }
}

impl From<LazyRegex> for String {
    fn from(regex: LazyRegex) -> Self {
        regex.written
    }
}

impl Clone for LazyRegex {
    fn clone(&self) -> Self {
        self.written.clone().into()
    }
}

impl LazyRegex {
    /// As its author wrote it.
    #[must_use]
    pub fn written(&self) -> &str {
        &self.written
    }

    /// Where it matches first.
    #[must_use]
    pub fn find(&self, text: &str) -> Option<(usize, usize)> {
        // compiling takes longer than a check, and few documents need any of them
        let compiled = self.compiled.get_or_init(|| {
            regex::RegexBuilder::new(&self.written)
                // as words are found in any case
                .case_insensitive(true)
                .build()
                .ok()
        });
        compiled
            .as_ref()?
            .find(text)
            .map(|found| (found.start(), found.end()))
    }
}
