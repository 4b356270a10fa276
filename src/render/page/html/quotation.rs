//! A quote as pages show it: its words among what stands around them.

use crate::render::view;
use crate::report::{Quote, Report};

/// Characters of a quote, and of what stands around it on either side, at most.
const WORDS: usize = 1200;
const AROUND: usize = 260;

/// The words of a quote; `parts.html` shows them.
pub(in crate::render) struct Quotation<'a> {
    /// Whether the words say the opposite of what is asked.
    pub(in crate::render) is_opposite: bool,
    /// The language of the words, where it is known.
    pub(in crate::render) language: Option<&'a str>,
    pub(in crate::render) before: String,
    pub(in crate::render) words: String,
    pub(in crate::render) after: String,
}

impl<'a> Quotation<'a> {
    pub(in crate::render) fn of(report: &'a Report, quote: &Quote) -> Self {
        let language = report.language.as_deref();
        Self {
            is_opposite: quote.strength.is_none(),
            // a file may be in any language, whatever the documents are in
            language: language.filter(|_| !quote.is_of_file()),
            before: view::cut(&quote.context.0, AROUND),
            words: view::cut(&quote.text, WORDS),
            after: view::cut(&quote.context.1, AROUND),
        }
    }
}
