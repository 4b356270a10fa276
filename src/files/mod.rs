//! The files of a repository as evidence: what they are, and what the checks of the criteria find in them.
//!
//! Which files are evidence for what stands in the criteria's own files. Here is only how each kind of artefact is read: one small file a kind, one row
//! in the table `reader`. Nothing is opened here; the caller lists the paths and hands out bytes.

mod api;
mod ci;
mod data;
mod dependencies;
mod documents;
mod languages;
mod licence;
mod lines;
mod named;
mod openacr;
mod places;
mod publiccode;
mod sbom;
mod shelf;
mod sketch;
mod survey;
mod yaml;

use crate::document::Span;
use crate::evidence::Strength;
use crate::rules::Reads;

pub use documents::{Chosen, is_repository, is_vendored, proposal};
pub use named::named;
pub use places::Globs;
pub use shelf::Opened;
pub use survey::{Survey, survey};

/// The bytes of a file, or why there are none.
pub type Opening = Result<Vec<u8>, String>;

/// A repository as its caller sees it.
pub struct Tree<'a> {
    /// What stands before a path in the names that the user sees, such as `./`.
    pub prefix: &'a str,
    /// Paths of its files below its root, with `/`, sorted; without what is vendored.
    pub paths: &'a [String],
    /// Gives a file's bytes, never more than the given number.
    pub read: &'a (dyn Fn(&str, u64) -> Opening + 'a),
    /// Whether there is a file or folder at a path below the root.
    pub exists: &'a dyn Fn(&str) -> bool,
}

/// What a reader took from a file.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Reading {
    /// The words that show it, in the file's text.
    span: Span,
    /// What was read, in words that names are looked up in.
    says: String,
    /// The same for people; empty where the quoted words say all.
    note: String,
}

/// Something in a file that can be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// The file, as an index into [`Survey::opened`].
    pub file: usize,
    /// The words in the file's text, in bytes.
    pub span: Span,
    /// Their line, from 1.
    pub line: usize,
    /// The words, verbatim.
    pub quote: String,
    /// What was read, in words that names are looked up in; the first is the most telling.
    pub says: String,
    /// What was made of them, for people; may be empty.
    pub note: String,
}

/// A check of a criterion that found something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Position in [`crate::rules::Charter::criteria`].
    pub criterion: usize,
    /// Number of the check in its criterion, from 1.
    pub check: usize,
    /// What it is worth; `None` if it shows the opposite.
    pub strength: Option<Strength>,
    /// Where.
    pub fact: Fact,
    /// What was looked for, as its author wrote it.
    pub pattern: String,
    /// Why it is so strong.
    pub because: String,
}

/// Reads a file's text, given its path. What can't be read is an error, in words; what isn't of the kind gives nothing.
type ReadText = fn(&str, &str) -> Result<Vec<Reading>, String>;

/// How a kind of artefact is read.
enum Reader {
    /// From a file's text.
    Text(ReadText),
    /// From the paths alone: positions of paths, each with what it says.
    Paths(fn(&[&str]) -> Vec<(usize, String)>),
}

/// The reader of a kind of artefact, and the usual places.
const fn reader(reads: Reads) -> (Reader, &'static [&'static str]) {
    match reads {
        Reads::Text => (Reader::Text(lines::first), &[]),
        Reads::Licence => (Reader::Text(licence::read), licence::PLACES),
        Reads::Publiccode => (Reader::Text(publiccode::read), publiccode::PLACES),
        Reads::Api => (Reader::Text(api::read), api::PLACES),
        Reads::Ci => (Reader::Text(ci::read), ci::PLACES),
        Reads::Dependencies => (Reader::Text(dependencies::read), dependencies::PLACES),
        Reads::Sbom => (Reader::Text(sbom::read), sbom::PLACES),
        Reads::Openacr => (Reader::Text(openacr::read), openacr::PLACES),
        Reads::Languages => (Reader::Paths(languages::read), languages::PLACES),
        Reads::Data => (Reader::Text(data::read), data::PLACES),
    }
}
