//! What a reader should know besides the verdicts: what is missing, what couldn't be read or judged, what says the opposite, what the
//! files contradict.

use super::Reading;
use crate::claims::{self, Ground};
use crate::document::Document;
use crate::evidence::{Suspect, Suspicion};
use crate::judge::Verdict;
use crate::report::{Claim, Finding, Outcome, Principle};

pub(super) fn of(
    documents: &[Document],
    readings: &[Reading],
    principles: &[Principle],
    missing: Option<&str>,
    ground: Option<&Ground>,
    held: &[Claim],
) -> Vec<Finding> {
    let mut findings: Vec<Finding> = ground.map_or(Vec::new(), claims::findings);
    findings.extend(missing.and_then(|missing| incomplete(principles, missing)));
    for (input, (document, reading)) in documents.iter().zip(readings).enumerate() {
        for unread in &document.unread {
            findings.push(Finding {
                kind: "unread",
                input: Some(input),
                place: unread.place.clone(),
                message: unread.reason.clone(),
            });
        }
        let objection = reading
            .found
            .as_ref()
            .and_then(|found| found.weighed.register.objection());
        if let Some(message) = objection {
            findings.push(Finding {
                kind: "no-proposal",
                input: Some(input),
                place: String::new(),
                message,
            });
        }
        if let Some(found) = &reading.found {
            let suspicions = found.weighed.suspicions.iter();
            findings.extend(suspicions.map(|one| suspicion(input, document, *one)));
        }
        if reading.found.is_none() && !document.blocks.is_empty() {
            let message = format!(
                "not judged: there are no wordings yet for its language ({}); `--lang` names another",
                reading.language
            );
            findings.push(Finding {
                kind: "language",
                input: Some(input),
                place: String::new(),
                message,
            });
        }
    }
    for standing in principles.iter().flat_map(|principle| &principle.criteria) {
        for quote in standing
            .evidence
            .iter()
            .filter(|quote| quote.strength.is_none())
        {
            if held.iter().any(|claim| claim.is_of(&standing.id, quote)) {
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
    let contradicted = held
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

/// That a document holds statements that look like evidence and say nothing.
fn suspicion(input: usize, document: &Document, suspicion: Suspicion) -> Finding {
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
