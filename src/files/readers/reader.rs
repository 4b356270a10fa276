//! How a kind of file is read, and what is taken from it.

use crate::document::Span;

/// Files of one check or reader that are opened at most; what is nearest to the root comes first.
const MOST: usize = 200;

/// What a reader took from a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::files) struct Reading {
    /// The words that show it, in the file's text.
    pub(in crate::files) span: Span,
    /// What was read, in words that names are looked up in.
    pub(in crate::files) says: String,
    /// The same for people; empty where the quoted words say all.
    pub(in crate::files) note: String,
}

/// Reads a file's text, given its path. What can't be read is an error, in words; what isn't of the kind gives nothing.
pub(in crate::files) type ReadText = fn(&str, &str) -> Result<Vec<Reading>, String>;

/// Tells from the paths alone: positions of paths, each with what it says.
pub(in crate::files) type ReadPaths = fn(&[&str]) -> Vec<(usize, String)>;

/// How a kind of file is read.
#[derive(Clone, Copy, Debug)]
pub(in crate::files) enum How {
    /// Any text, line by line.
    Lines,
    /// From a file's text.
    Text(ReadText),
    /// From the paths alone.
    Paths(ReadPaths),
}

/// The reader of a kind of file.
#[derive(Clone, Copy, Debug)]
pub(in crate::files) struct Reader {
    /// What it reads, in words that follow "no trace of it in".
    pub(in crate::files) called: &'static str,
    /// The usual places, as path patterns.
    pub(in crate::files) places: &'static [&'static str],
    /// How it reads.
    pub(in crate::files) how: How,
    /// Files that are opened at most.
    pub(in crate::files) most: usize,
}

impl Reader {
    /// A reader of texts, unless another bound is given of [`MOST`] files.
    pub(super) const fn new(
        called: &'static str,
        places: &'static [&'static str],
        how: How,
    ) -> Self {
        Self {
            called,
            places,
            how,
            most: MOST,
        }
    }
}
