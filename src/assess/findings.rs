//! What a reader should know besides the verdicts: what is missing, what couldn't be read or judged, what says the opposite, what the
//! files contradict.

use super::case::Case;
use super::examined::{Examined, Found};
use crate::claims;
use crate::document::Document;
use crate::evidence::{Suspect, Suspicion};
use crate::judge::Verdict;
use crate::report::{Claim, Finding, Outcome, Principle};

impl Case<'_> {
    /// What a reader should know besides, in an order of its own: first what is missing as a whole, then document by document.
    pub(super) fn findings(&self, principles: &[Principle], claims: &[Claim]) -> Vec<Finding> {
        let mut findings = self.ground.map_or(Vec::new(), claims::findings);
        let missing = self.missing.as_deref();
        findings.extend(missing.and_then(|missing| incomplete(principles, missing)));
        for (input, one) in self.examined.iter().enumerate() {
            findings.extend(of_document(input, one));
        }
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
    } else if !document.blocks.is_empty() {
        let message = format!(
            "not judged: there are no wordings yet for its language ({}); `--lang` names another",
            one.language
        );
        findings.push(of_all("language", message));
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
            let message = format!(
                "{}: the proposal says the opposite, and is judged {}",
                standing.id,
                standing.verdict.word()
            );
            findings.push(Finding {
                kind: "contradiction",
                input: Some(quote.input),
                place: quote.place.to_string(),
                message,
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
    let (do_not, are) = if statements == 1 {
        ("statement doesn't", "is")
    } else {
        ("statements don't", "are")
    };
    let (kind, why) = match kind {
        Suspect::Copied => (
            "copied",
            "the charter's, its criteria's or their advice's own words",
        ),
        Suspect::Stuffed => ("stuffed", "a list of key words"),
        Suspect::Repeated => ("repeated", "said over and over, and counted once"),
    };
    let beginning = if statements == 1 {
        ""
    } else {
        ", beginning here"
    };
    Finding {
        kind,
        input: Some(input),
        place: document.place(first, block).to_string(),
        message: format!("{statements} {do_not} count: {are} {why}{beginning}"),
    }
}

/// That criteria can't be evaluated since so much is missing.
fn incomplete(principles: &[Principle], missing: &str) -> Option<Finding> {
    let standings = principles.iter().flat_map(|principle| &principle.criteria);
    let open = standings
        .filter(|standing| standing.verdict == Verdict::CannotEvaluate)
        .count();
    let criteria = if open == 1 { "criterion" } else { "criteria" };
    (open > 0).then(|| Finding {
        kind: "incomplete",
        input: None,
        place: String::new(),
        message: format!(
            "{missing}, so {open} {criteria} for which nothing was found can't be evaluated: it may be said there"
        ),
    })
}
