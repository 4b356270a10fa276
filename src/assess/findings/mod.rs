//! What a reader should know besides the verdicts: what is missing, what couldn't be read or judged, what says the opposite, what the
//! files contradict.

mod passed_over;
mod thin;

use super::case::Case;
use super::examined::{Examined, Found};
use crate::catalogue::say::assess as say;
use crate::claims;
use crate::document::{BlockId, Document};
use crate::evidence::{Suspect, Suspicion};
use crate::judge::Verdict;
use crate::report::{Claim, Finding, Outcome, Principle};
pub(crate) use passed_over::PASSED_OVER;
pub use passed_over::tell_passed_over;
use std::collections::BTreeMap;
use thin::thin;

impl Case<'_> {
    /// What a reader should know besides, in an order of its own: first what is missing as a whole, then document by document.
    pub(super) fn findings(&self, principles: &[Principle], claims: &[Claim]) -> Vec<Finding> {
        let mut findings = self.ground.map_or(Vec::new(), claims::findings);
        let missing = self.missing.as_deref();
        findings.extend(missing.and_then(|missing| incomplete(principles, missing)));
        for (input, one) in self.examined.iter().enumerate() {
            findings.extend(of_document(input, one));
        }
        let documents = self.examined.iter().map(|one| one.document);
        findings.extend(thin(documents, principles));
        findings.extend(contradictions(principles, claims));
        let contradicted = claims
            .iter()
            .filter(|claim| claim.outcome == Outcome::Contradicted);
        findings.extend(contradicted.map(|claim| Finding {
            kind: "claim",
            input: Some(claim.said.input),
            place: claim.said.place.to_string(),
            message: format!("{}: {}", claim.criterion, claim.message),
        }));
        findings
    }
}

/// What is to be known about one document.
fn of_document(input: usize, one: &Examined) -> Vec<Finding> {
    let of_all = |kind, message| Finding {
        kind,
        input: Some(input),
        place: String::new(),
        message,
    };
    let document = one.document;
    let unread = document.unread.iter().map(|unread| Finding {
        kind: "unread",
        input: Some(input),
        place: unread.place.clone(),
        message: unread.reason.clone(),
    });
    let mut findings: Vec<Finding> = unread.collect();
    if let Some(Found { weighed, .. }) = &one.found {
        let objection = weighed.register.objection();
        findings.extend(objection.map(|message| of_all("no-proposal", message)));
        let suspicions = weighed.suspicions.iter();
        findings.extend(suspicions.map(|suspicion| suspicious(input, document, *suspicion)));
        findings.extend(not_understood(input, document, &weighed.not_understood));
    } else if !document.blocks.is_empty() {
        let language = &one.language;
        let message = say::NoWordingsForDocument { language };
        findings.push(of_all("language", message.to_string()));
    }
    findings
}

/// Statements that say the opposite, but for those that files make the opposite of: these are told as claims.
fn contradictions(principles: &[Principle], claims: &[Claim]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for standing in principles.iter().flat_map(|principle| &principle.criteria) {
        let opposite = standing.evidence.iter();
        for quote in opposite.filter(|quote| quote.strength.is_none()) {
            if claims.iter().any(|claim| claim.is_of(&standing.id, quote)) {
                continue;
            }
            let message = say::SaysTheOpposite {
                criterion: &standing.id,
                verdict: standing.verdict.word(),
            };
            findings.push(Finding {
                kind: "contradiction",
                input: Some(quote.input),
                place: quote.place.to_string(),
                message: message.to_string(),
            });
        }
    }
    findings
}

/// That a document holds statements that look like evidence and say nothing.
fn suspicious(input: usize, document: &Document, suspicion: Suspicion) -> Finding {
    let Suspicion {
        kind,
        statements,
        first,
        block,
    } = suspicion;
    let (kind, message) = match kind {
        Suspect::Copied => ("copied", say::StatementsCopied { statements }.to_string()),
        Suspect::Stuffed => ("stuffed", say::StatementsStuffed { statements }.to_string()),
        Suspect::Repeated => (
            "repeated",
            say::StatementsRepeated { statements }.to_string(),
        ),
        Suspect::Unfilled => {
            let places = statements;
            ("unfilled", say::PlacesUnfilled { places }.to_string())
        }
    };
    Finding {
        kind,
        input: Some(input),
        place: document.place(first, block).to_string(),
        message,
    }
}

/// The answers in codes that nobody explains, each code once, where it stands first.
fn not_understood(input: usize, document: &Document, answers: &[BlockId]) -> Vec<Finding> {
    let mut of_code: BTreeMap<&str, (BlockId, usize)> = BTreeMap::new();
    for &block in answers {
        let code = document.block_text(block).trim();
        of_code.entry(code).or_insert((block, 0)).1 += 1;
    }
    let mut codes: Vec<_> = of_code.into_iter().collect();
    codes.sort_by_key(|(_, (first, _))| *first);
    let finding = |(answer, (first, answers)): (&str, (BlockId, usize))| Finding {
        kind: "answer",
        input: Some(input),
        place: document
            .place(document.blocks[first].span, first)
            .to_string(),
        message: say::AnswerNotUnderstood { answer, answers }.to_string(),
    };
    codes.into_iter().map(finding).collect()
}

/// That criteria can't be evaluated since so much is missing.
fn incomplete(principles: &[Principle], missing: &str) -> Option<Finding> {
    let standings = principles.iter().flat_map(|principle| &principle.criteria);
    let open = standings
        .filter(|standing| standing.verdict == Verdict::CannotEvaluate)
        .count();
    (open > 0).then(|| Finding {
        kind: "incomplete",
        input: None,
        place: String::new(),
        message: say::CriteriaCannotBeEvaluated { missing, open }.to_string(),
    })
}
