//! What a reader is to those who choose one.

use crate::document::Document;
use crate::read::Options;

/// A kind of file, and how it is read.
pub(in crate::read) struct Reader {
    /// What such a file is called: `a Word file`.
    pub(in crate::read) called: &'static str,
    /// What a list of readable kinds calls it.
    pub(super) title: &'static str,
    /// Whether such a list names its usual ending.
    pub(super) shows_ending: ShowsEnding,
    /// Endings of such files, the usual one first.
    pub(super) endings: &'static [&'static str],
    /// Whether such a file can be made to unpack to far more than it is, to nest without end or to draw forever.
    pub(super) may_blow_up: bool,
    pub(in crate::read) reading: Reading,
}

/// Where a list of readable kinds names the usual ending of one.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum ShowsEnding {
    Always,
    /// Where files are chosen by their names.
    AmongNames,
    /// Nowhere: the title says it.
    Never,
}

/// What a reader begins with, and how its files are told from others.
#[derive(Clone, Copy)]
pub(in crate::read) enum Reading {
    /// The bytes. An error says what is wrong with them, with the way out.
    Bytes(Sign, fn(&str, &[u8], &Options) -> Result<Document, String>),
    /// The decoded text. A text is what the first reader takes it for, given its ending and itself.
    Text(fn(&str, &str) -> bool, fn(&str, String) -> Document),
}

/// By what a file is told that isn't text.
#[derive(Clone, Copy)]
pub(in crate::read) enum Sign {
    /// By these first bytes.
    Start(&'static [u8]),
    /// By these bytes among so many of the first.
    Within(usize, &'static [u8]),
    /// By this media type in a zip file; others that begin with it are of the same kind.
    MediaType(&'static str),
    /// By one of these parts of a zip file.
    Parts(&'static [&'static str]),
    /// By looking at it.
    Looks(fn(&[u8]) -> bool),
}
