//! What is shown of a file, and which check it is shown for.

use super::readers::Reading;
use super::shelf::Opened;
use crate::document::Span;
use crate::evidence::Strength;
use crate::mask;

/// Something in a file that can be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// The file, as an index into [`super::Survey::opened`].
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

impl Fact {
    /// What was read in one of the opened files.
    pub(super) fn of_reading(opened: &[Opened], file: usize, reading: &Reading) -> Self {
        let text = &opened[file].text;
        let Span { start, end } = reading.span;
        Self {
            file,
            span: reading.span,
            line: text[..start].matches('\n').count() + 1,
            quote: mask::masked(&text[start..end]).into_owned(),
            says: reading.says.clone(),
            note: reading.note.clone(),
        }
    }
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
