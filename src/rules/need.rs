//! What a pattern needs of a sentence, ready to be looked for.

use super::vocabulary::ClassId;
use serde::{Deserialize, Serialize};
use std::sync::OnceLock;

/// A compiled condition.
#[derive(Debug, Serialize, Deserialize)]
pub enum Need {
    /// Words in a row.
    Words {
        /// The set of all words that it can begin with.
        first: ClassId,
        /// A set one of whose words it can't be without; `None` if there is no such set.
        rarest: Option<ClassId>,
        /// The way through the words.
        step: Step,
    },
    /// A regular expression on the sentence.
    Regex(LazyRegex),
}

/// A step through the words of a sentence.
#[derive(Debug, Serialize, Deserialize)]
pub enum Step {
    /// A word of a set.
    Words {
        /// The set.
        class: ClassId,
        /// Whether nothing may part it from the word before.
        tight: bool,
    },
    /// One after the other.
    Sequence(Vec<Step>),
    /// One of them.
    Either(Vec<Step>),
    /// It, or nothing.
    Maybe(Box<Step>),
    /// At most so many words.
    Gap(u8),
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
