//! Bids by number, so that forty of them fit a page.

use super::columns::{cut, right};
use crate::compare::Comparison;
use crate::render::{Ink, Page, plain, view};
use crate::report::Principle;

/// Differences, gaps, passages and pairs that are shown; the formats for programs have all.
pub(super) const FIRST: usize = 10;
/// Columns after which a quote is cut.
const QUOTE: usize = 160;

/// A comparison on a page, with its bids by number.
pub(super) struct Numbered<'a> {
    pub(super) comparison: &'a Comparison,
    /// Columns of the page.
    pub(super) width: usize,
    /// Digits of the highest number of a bid.
    pub(super) digits: usize,
}

impl<'a> Numbered<'a> {
    pub(super) fn of(comparison: &'a Comparison, width: usize) -> Self {
        Self {
            comparison,
            width,
            digits: comparison.bids.len().to_string().len(),
        }
    }

    /// The number of a bid in a column of numbers.
    pub(super) fn number(&self, bid: usize) -> String {
        right(&(bid + 1).to_string(), self.digits)
    }
}

/// How many there are besides those that are shown, in the words of `told`.
pub(super) fn more(page: &mut Page, all: usize, told: impl Fn(usize) -> String) {
    if all > FIRST {
        page.item(&[(Ink::Plain, "  ")], &[(Ink::Faint, &told(all - FIRST))]);
    }
}

/// A principle as a heading.
pub(super) fn heading(principle: &Principle) -> String {
    plain::line(&view::principle(principle))
}

/// The words of a quote in one line.
pub(super) fn shorten(words: &str) -> String {
    cut(&plain::line(words), QUOTE)
}
