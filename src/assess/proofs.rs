//! What a statement rests on, as a report shows it.

use crate::document::Document;
use crate::evidence::{self, Evidence, Reason, Strength};
use crate::report::{Known, Proof, ProofOf};
use crate::rules::{CURRENCIES, ProofKind};

/// Characters of an address or of words that are shown.
const WORDS: usize = 200;

/// What a statement rests on; `None` if it is neither evidenced nor would be if its proof were found.
pub(super) fn proof(document: &Document, evidence: &Evidence) -> Option<Proof> {
    let mut reasons = evidence.because.iter().rev();
    let proof = reasons.find_map(|reason| of_reason(document, *reason));
    if proof.is_some() || evidence.strength != Some(Strength::Evidenced) {
        return proof;
    }
    let words = document.slice(evidence.span);
    // a price that stands there is there; whether a result was reached others know
    let known = if words.contains(CURRENCIES) {
        Known::InInputs
    } else {
        Known::CannotBeKnown
    };
    Some(made(ProofOf::Statement, words, known))
}

fn of_reason(document: &Document, reason: Reason) -> Option<Proof> {
    let words = |span| document.slice(span);
    let target = |link: usize| document.links[link].target.trim();
    let proof = match reason {
        Reason::Linked(Strength::Evidenced, link)
        | Reason::RaisedBy(evidence::Proof::Link(link)) => {
            made(ProofOf::Link, target(link), Known::CannotBeKnown)
        }
        Reason::RaisedBy(evidence::Proof::File(link)) => {
            made(ProofOf::Link, target(link), Known::InInputs)
        }
        Reason::LeadsNowhere(link) => made(ProofOf::Link, target(link), Known::NotFound),
        Reason::RaisedBy(evidence::Proof::Place(span)) => {
            made(ProofOf::Place, words(span), Known::InInputs)
        }
        Reason::PointsTo(span) => made(ProofOf::Place, words(span), Known::NotFound),
        Reason::RaisedBy(evidence::Proof::Words(kind, span)) => {
            made(of_kind(kind), words(span), Known::CannotBeKnown)
        }
        Reason::RaisedBy(evidence::Proof::Program(block)) => {
            let commands = document.block_text(block);
            made(ProofOf::Commands, commands, Known::InInputs)
        }
        _ => return None,
    };
    Some(proof)
}

fn made(kind: ProofOf, words: &str, known: Known) -> Proof {
    let words = words.trim();
    let words = match words.char_indices().nth(WORDS) {
        Some((end, _)) => format!("{}…", words[..end].trim_end()),
        None => words.to_owned(),
    };
    Proof { kind, words, known }
}

const fn of_kind(kind: ProofKind) -> ProofOf {
    match kind {
        ProofKind::Artefact => ProofOf::Named,
        ProofKind::Figure => ProofOf::Figure,
        ProofKind::Date => ProofOf::Date,
        ProofKind::Client => ProofOf::Client,
        ProofKind::Certificate => ProofOf::Certificate,
    }
}
