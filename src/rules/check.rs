//! Checks on the files of a repository, as criteria declare them, ready to be made.

use super::terms::{Level, Reads};

/// Files that are evidence for a criterion, or against it.
#[derive(Clone, Debug)]
pub struct FileCheck {
    /// How the files are looked into.
    pub reads: Reads,
    /// Where they stand, as path patterns; empty for the reader's usual places.
    pub paths: Vec<String>,
    /// Words, one of which must be found in what was read; empty if any will do.
    pub names: Vec<String>,
    /// How many files or languages it takes, 1 or more.
    pub least: usize,
    /// What it is worth; [`Level::Contradicted`] if it shows the opposite.
    pub level: Level,
    /// What it shows, in words that follow "shows".
    pub shows: String,
}

/// What is named in a text and can be looked up in files.
#[derive(Clone, Debug)]
pub struct ClaimCheck {
    /// Each name with the words that stand for it.
    pub names: Vec<(String, Vec<String>)>,
    /// What it is looked up in.
    pub held_against: Vec<Reads>,
    /// Files whose statements are held against the others as the text's are.
    pub said_in: Vec<Reads>,
    /// Whether another name in the files contradicts it; else a name without a trace is only unconfirmed.
    pub exclusive: bool,
}
