//! All that is known of one criterion, also what was turned down.

use super::examined::{Found, examine};
use super::quotes::{Said, quotes};
use crate::document::Document;
use crate::evidence::NearMiss;
use crate::report::Quote;
use crate::rules::Charter;

/// What documents say about one criterion, and what was turned down.
#[derive(Clone, Debug, Default)]
pub struct Explanation {
    /// The evidence, strongest first.
    pub evidence: Vec<Quote>,
    /// Statements that look like evidence, each with the reason why they are none.
    pub turned_down: Vec<(Quote, String)>,
}

/// Explains a criterion's verdict on a proposal; `None` if the charter hasn't the criterion.
#[must_use]
pub fn explain(
    documents: &[Document],
    charter: &Charter,
    criterion: &str,
    language: Option<&str>,
) -> Option<Explanation> {
    let at = charter.position(criterion)?;
    let examined = examine(documents, charter, language, false, &mut |_| {});
    let mut explanation = Explanation {
        evidence: quotes(at, &examined),
        ..Explanation::default()
    };
    for (input, one) in examined.iter().enumerate() {
        let Some(Found { weighed, lexicon }) = &one.found else {
            continue;
        };
        for NearMiss { evidence, reason } in &weighed.near_misses {
            // another wording made evidence of the same words
            let known = explanation.evidence.iter().any(|quote| {
                quote.input == input && quote.span == one.document.in_source(evidence.span)
            });
            if evidence.criterion == at && !known {
                let said = Said {
                    input,
                    document: one.document,
                    lexicon,
                    evidence,
                };
                let reason = reason.words(one.document, lexicon);
                explanation.turned_down.push((said.quote(), reason));
            }
        }
    }
    explanation
        .turned_down
        .dedup_by(|next, one| next.0.span == one.0.span && next.0.input == one.0.input);
    Some(explanation)
}
