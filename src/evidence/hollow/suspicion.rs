//! What is suspicious about a document.

use crate::document::{BlockId, Span};
use crate::evidence::reason::Refused;
use crate::evidence::statement::NearMiss;
use crate::prose::Prose;
use std::collections::BTreeMap;

/// What is suspicious in a document: how often, and where it stands first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Suspicion {
    /// What it is.
    pub kind: Suspect,
    /// How many statements.
    pub statements: usize,
    /// The first of them, in the document's text.
    pub first: Span,
    /// Its block.
    pub block: BlockId,
}

/// Kinds of statements that look like evidence and say nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Suspect {
    /// The words of the charter, its criteria or their advice.
    Copied,
    /// Lists of key words.
    Stuffed,
    /// A sentence that stands there again and again.
    Repeated,
    /// Places that were left to be filled in.
    Unfilled,
}

/// What is suspicious about a document, by kind: of the statements that were turned down, and of what is said over and over.
pub(in crate::evidence) fn suspicions(
    prose: &Prose,
    repeated: impl Iterator<Item = usize>,
    turned_down: &[NearMiss],
) -> Vec<Suspicion> {
    // by span: several wordings find the same statement
    let mut of_kind: BTreeMap<Suspect, BTreeMap<Span, BlockId>> = BTreeMap::new();
    let mut suspect = |kind: Suspect, span: Span, block: BlockId| {
        of_kind.entry(kind).or_default().insert(span, block);
    };
    for NearMiss { evidence, reason } in turned_down {
        match reason {
            Refused::Copied => suspect(Suspect::Copied, evidence.span, evidence.block),
            Refused::Stuffed | Refused::Crowded => {
                suspect(Suspect::Stuffed, evidence.span, evidence.block);
            }
            _ => {}
        }
    }
    for sentence in repeated {
        let sentence = &prose.sentences[sentence];
        suspect(Suspect::Repeated, sentence.span, sentence.block);
    }
    let suspicion = |(kind, statements): (Suspect, BTreeMap<Span, BlockId>)| {
        let (&first, &block) = statements.first_key_value()?;
        Some(Suspicion {
            kind,
            statements: statements.len(),
            first,
            block,
        })
    };
    of_kind.into_iter().filter_map(suspicion).collect()
}
