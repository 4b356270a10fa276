//! What is said about a criterion, or only seems to be.

use super::reason::{Proof, Reason, Refused};
use super::strength::Strength;
use crate::document::{BlockId, Document, Span};
use crate::rules::PatternId;

/// A statement that bears on a criterion.
#[derive(Clone, Debug)]
pub struct Evidence {
    /// Position in [`crate::rules::Charter::criteria`].
    pub criterion: usize,
    /// How strong it is; `None` if it says the opposite.
    pub strength: Option<Strength>,
    /// The statement in the document's text.
    pub span: Span,
    /// Its block.
    pub block: BlockId,
    /// The wording: position in [`crate::rules::Lexicon::wordings`].
    pub wording: usize,
    /// The pattern that matched.
    pub pattern: PatternId,
    /// Why it is so strong, in the order in which that was worked out.
    pub because: Vec<Reason>,
}

impl Evidence {
    /// Whether it isn't said, but stands where a link leads.
    #[must_use]
    pub fn is_link(&self) -> bool {
        matches!(self.because[..], [Reason::Linked(..)])
    }

    /// Whether nobody can tell if a reader sees it, or the words on which it rests.
    pub(super) fn is_unsure(&self, document: &Document) -> bool {
        // nearly all documents
        if document.unsure.is_empty() {
            return false;
        }
        let rests_on = |reason: &Reason| match *reason {
            Reason::ReadUnder(block)
            | Reason::Answers(block)
            | Reason::ExcludedUnder(block)
            | Reason::RaisedBy(Proof::Program(block)) => Some(document.blocks[block].span),
            Reason::DeniedBy(span)
            | Reason::RefusedBy(span)
            | Reason::ConsentedBy(span)
            | Reason::By(_, span)
            | Reason::RaisedBy(Proof::Words(_, span)) => Some(span),
            _ => None,
        };
        let spans = self.because.iter().filter_map(rests_on);
        let block = &document.blocks[self.block];
        let read_with = [block.lead_in, block.row_head, block.column_head];
        let read_with = read_with.into_iter().flatten();
        spans
            .chain(read_with.map(|block| document.blocks[block].span))
            .chain([self.span])
            .any(|span| document.is_unsure(span))
    }
}

/// A statement that was found and turned down.
#[derive(Clone, Debug)]
pub struct NearMiss {
    /// What it would have been.
    pub evidence: Evidence,
    /// Why it doesn't count.
    pub reason: Refused,
}

/// What a statement is worth, or why it is worth nothing.
pub(super) type Statement = Result<Evidence, NearMiss>;

/// A statement that is turned down if there is a reason to, unless it was already.
pub(super) fn turned_down(statement: Statement, reason: Option<Refused>) -> Statement {
    match (statement, reason) {
        (Ok(evidence), Some(reason)) => Err(NearMiss { evidence, reason }),
        (statement, _) => statement,
    }
}
