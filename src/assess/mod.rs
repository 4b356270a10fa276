//! The one way through: documents in, report out.

mod case;
mod compile;
mod examined;
mod explain;
mod findings;
mod gaps;
mod principles;
mod proofs;
mod quotes;
mod reservations;
mod standing;

pub use examined::Stage;
pub use explain::{Explanation, explain};
pub(crate) use findings::PASSED_OVER;
pub use findings::tell_passed_over;

use crate::claims::{self, Ground};
use crate::document::Document;
use crate::files::Survey;
use crate::report::Report;
use crate::rules::Charter;
use compile::compile;

/// Assesses a proposal, which may be several documents, against a charter.
///
/// `digests` holds the SHA-256 of each document's bytes in hexadecimal; `language` is a two-letter code, or `None` to tell it from each text.
/// Cannot fail: whatever could go wrong went wrong while documents and rules were read.
#[must_use]
pub fn assess(
    documents: &[Document],
    digests: &[String],
    charter: &Charter,
    language: Option<&str>,
) -> Report {
    assess_observed(documents, digests, charter, language, &mut |_| {})
}

/// Does what [`assess`] does, and tells after each stage that it is done.
#[must_use]
pub fn assess_observed(
    documents: &[Document],
    digests: &[String],
    charter: &Charter,
    language: Option<&str>,
    done: &mut dyn FnMut(Stage),
) -> Report {
    compile(documents, digests, charter, language, None, done)
}

/// Assesses a repository: its documents as [`assess_observed`] does, and its files, as they were surveyed, as evidence for and against what the documents say.
/// `exists` tells whether there is a file or folder at a path below the repository's root.
#[must_use]
pub fn assess_repository(
    documents: &[Document],
    digests: &[String],
    charter: &Charter,
    language: Option<&str>,
    survey: &Survey,
    exists: &dyn Fn(&str) -> bool,
    done: &mut dyn FnMut(Stage),
) -> Report {
    let ground = Ground {
        documents,
        survey,
        exists,
    };
    let mut report = compile(documents, digests, charter, language, Some(&ground), done);
    claims::drop_unused(&mut report, documents.len());
    report
}
