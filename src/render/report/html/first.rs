//! What to read first: where the proposal says the opposite of what is asked.

use crate::catalogue::say::report as say;
use crate::render::view;
use crate::report::{Finding, Quote, Standing};

/// Quotes that say the opposite, of one criterion.
pub(super) const SHOWN: usize = 3;
/// Characters of a quote or a reason, and of what limits the assessment.
pub(super) const WORDS: usize = 300;
const MESSAGE: usize = 1200;

/// A criterion of which the proposal says the opposite somewhere, whatever prevails.
pub(super) struct Opposite<'a> {
    /// The number by which the page links to the criterion.
    pub(super) number: usize,
    pub(super) standing: &'a Standing,
    /// Whether it is files that say it.
    by_files: bool,
    pub(super) shown: Vec<&'a Quote>,
    /// Quotes that aren't shown.
    pub(super) left: usize,
}

impl<'a> Opposite<'a> {
    pub(super) fn of(number: usize, standing: &'a Standing) -> Self {
        let mut quotes = view::opposites(standing);
        let by_files = quotes.iter().any(|quote| view::denied(quote).is_some());
        let left = quotes.len().saturating_sub(SHOWN);
        quotes.truncate(SHOWN);
        Self {
            number,
            standing,
            by_files,
            shown: quotes,
            left,
        }
    }

    /// Who says the opposite, and what was made of it.
    pub(super) fn judged(&self) -> String {
        let verdict = self.standing.verdict.word();
        if self.by_files {
            say::ByFilesAndJudged { verdict }.to_string()
        } else {
            say::ByWordsAndJudged { verdict }.to_string()
        }
    }
}

/// A quote or a reason.
pub(super) fn cut(words: &str) -> String {
    view::cut(words, WORDS)
}

pub(super) fn message(finding: &Finding) -> String {
    view::cut(&finding.message, MESSAGE)
}
