//! A rule file that was read, and where it stands.

use super::id::FileId;
use super::parse::{RuleFile, parse};
use crate::rules::error::Error;

/// A rule file with its path, for messages.
#[derive(Clone, Debug)]
pub(in crate::rules) struct Loaded {
    pub(in crate::rules) file: RuleFile,
    pub(in crate::rules) path: String,
    /// The text that was read last; `None` for a built-in file.
    pub(in crate::rules) text: Option<String>,
}

impl Loaded {
    /// A file that comes with charterlint.
    pub(in crate::rules) fn built_in(id: &FileId, file: RuleFile) -> Self {
        Self {
            file,
            path: id.path(),
            text: None,
        }
    }

    /// Reads a file's text.
    ///
    /// # Errors
    /// All faults that can be told apart, with their lines.
    pub(in crate::rules) fn read(
        id: &FileId,
        path: String,
        text: String,
    ) -> Result<Self, Vec<Error>> {
        match parse(id, &text) {
            Ok(file) => Ok(Self {
                file,
                path,
                text: Some(text),
            }),
            Err(faults) => Err(faults
                .into_iter()
                .map(|(at, message)| Error {
                    file: path.clone(),
                    line: line_of(&text, at),
                    message,
                })
                .collect()),
        }
    }

    /// An error in the file, at an offset of its text.
    pub(in crate::rules) fn error(&self, at: usize, message: String) -> Error {
        Error {
            file: self.path.clone(),
            line: self.line(at),
            message,
        }
    }

    /// The line of an offset, from 1; 0 if the file is built in.
    pub(in crate::rules) fn line(&self, at: usize) -> usize {
        self.text.as_ref().map_or(0, |text| line_of(text, at))
    }

    /// Where a word stands first in the file's text; its beginning if it doesn't.
    pub(in crate::rules) fn find(&self, word: &str) -> usize {
        let text = self.text.as_ref();
        text.and_then(|text| text.find(word)).unwrap_or(0)
    }
}

/// The line of an offset, from 1.
fn line_of(text: &str, at: usize) -> usize {
    // a broken file may have thousands of faults
    text.get(..at).unwrap_or(text).matches('\n').count() + 1
}
