//! What a pattern needs of a sentence, ready to be looked for.
//!
//! All steps of all patterns lie in one row, so that a language's rules are read in a few large pieces instead of many small ones.

use super::vocabulary::ClassId;
use serde::{Deserialize, Serialize};
use std::ops::Range;
use std::sync::OnceLock;

/// A piece of one of the lexicon's rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Piece {
    first: u32,
    behind: u32,
}

impl Piece {
    /// From a position up to, not including, another.
    pub(super) fn new(first: usize, behind: usize) -> Self {
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

/// A compiled condition.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub enum Need {
    /// Words in a row.
    Words {
        /// The set of all words that it can begin with.
        first: ClassId,
        /// Sets none of which it can be without, the rarest first: a piece of [`super::Lexicon::required`].
        required: Piece,
        /// The way through the words: a piece of [`super::Lexicon::steps`].
        steps: Piece,
    },
    /// A regular expression on the sentence: a position in [`super::Lexicon::regexes`].
    Regex(u32),
}

/// A step through the words of a sentence. One that has others in it stands before them and says how many they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
        let compiled = self.compiled.get_or_init(|| {
            regex::RegexBuilder::new(&self.written)
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
