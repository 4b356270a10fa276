//! A piece of evidence as a report shows it.

use super::proof::Proof;
use crate::document::{Place, Span};
use crate::evidence::Strength;

/// A piece of evidence that stands in the document.
#[derive(Clone, Debug)]
pub struct Quote {
    /// The words, verbatim from the file.
    pub text: String,
    /// What stands before and after it in the same paragraph, cut to a sentence or two; may be empty.
    pub context: (String, String),
    /// Index into [`super::Report::inputs`].
    pub input: usize,
    /// Where in the file's text, in bytes.
    pub span: Span,
    /// Where, for people.
    pub place: Place,
    /// How strong it is; `None` for evidence of the contrary.
    pub strength: Option<Strength>,
    /// The wording that found it, as `en/user-needs/research#3`.
    pub rule: String,
    /// The pattern of that wording that matched, as its author wrote it.
    pub pattern: String,
    /// Why it got its strength, in the order in which that was worked out.
    pub because: Vec<String>,
    /// What makes it less than a commitment, where it is the words that do.
    pub weakness: Option<Weakness>,
    /// What it rests on, if it is evidenced, or would be if that were found.
    pub proof: Option<Proof>,
}

/// What makes a statement less than a commitment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Weakness {
    /// These words soften it or put it off.
    Softened(String),
    /// It is a short answer, and says no more than this.
    ShortAnswer(String),
    /// It is too general.
    General,
}

impl Quote {
    /// Whether a check on files found it, and no wording.
    #[must_use]
    pub fn is_of_file(&self) -> bool {
        self.rule.starts_with("files/")
    }
}
