//! The examples by which rules are proved.

use super::terms::Level;
use std::collections::BTreeMap;

/// An example of a wording file.
#[derive(Clone, Debug)]
pub struct Example {
    /// Criterion.
    pub criterion: String,
    /// Language.
    pub language: String,
    /// The text, in Markdown.
    pub text: String,
    /// The verdict that it must get.
    pub level: Level,
    /// File.
    pub file: String,
    /// Line in it, from 1; 0 if the file is built in.
    pub line: usize,
}

/// An example of a check on files.
#[derive(Clone, Debug)]
pub struct FileExample {
    /// Number of the check in its criterion, from 1.
    pub check: usize,
    /// Each file's path with its text.
    pub tree: BTreeMap<String, String>,
    /// Whose it is, and what must come of it; its text names the files.
    pub example: Example,
}
