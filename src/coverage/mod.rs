//! What each pattern of the rules contributes on a set of documents: which never find anything, and which find something where readers found nothing.

mod labels;
mod patterns;
mod tally;

use crate::document::Document;
use crate::language;
use crate::rules::Charter;
use tally::Tally;

pub use labels::{Labels, LabelsError, Reading};
pub use patterns::{Coverage, Pattern, Said};

/// Looks through documents, each with its labels if there are any. `language` is a two-letter code, or `None` to tell it from each text.
#[must_use]
pub fn run<'a>(
    charter: &Charter,
    documents: impl IntoIterator<Item = (&'a Document, Option<&'a Labels>)>,
    language: Option<&str>,
) -> Coverage {
    let mut tally = Tally::of(charter);
    for (document, labels) in documents {
        let code = language.or_else(|| language::of(document)).unwrap_or("en");
        match charter
            .lexicon(code)
            .filter(|_| !document.blocks.is_empty())
        {
            Some(lexicon) => tally.count(charter, lexicon, document, labels),
            None => tally.coverage.left_out.push(document.name.clone()),
        }
    }
    tally.coverage
}
