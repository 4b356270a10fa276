//! What the text says, held against the files: confirmed, unconfirmed, or contradicted.
//!
//! A criterion says which names it knows (`[[claim]]` in its file) and where they can be looked up. Besides, a link to a file of the repository says that
//! the file is there. What the files contradict is lowered, what they confirm is raised to evidenced.

mod ground;
mod links;
mod names;

pub(crate) use ground::Ground;

use crate::evidence::Strength;
use crate::files::Found;
use crate::report::{Claim, Finding, Outcome, Quote, Report};
use crate::rules::Criterion;
use ground::line_of;
use std::cmp::Reverse;
use std::collections::BTreeSet;

/// All evidence for a criterion: its statements, held against the files, and what the files show. The strongest first.
pub(crate) fn evidence(
    at: usize,
    criterion: &Criterion,
    mut quotes: Vec<Quote>,
    ground: &Ground,
    claims: &mut Vec<Claim>,
) -> Vec<Quote> {
    claims.extend(hold(criterion, &mut quotes, ground));
    let found = ground.survey.found.iter();
    quotes.extend(
        found
            .filter(|found| found.criterion == at)
            .map(|found| shown(criterion, found, ground)),
    );
    // stable: of equals what is said stands before what files show
    quotes.sort_by_key(|quote| Reverse(quote.strength));
    quotes
}

/// What a file shows, as evidence.
fn shown(criterion: &Criterion, found: &Found, ground: &Ground) -> Quote {
    let note = Some(found.fact.note.clone()).filter(|note| !note.is_empty());
    Quote {
        text: found.fact.quote.clone(),
        context: (String::new(), String::new()),
        input: ground.input(&found.fact),
        span: found.fact.span,
        place: line_of(&found.fact),
        strength: found.strength,
        rule: format!("files/{}#{}", criterion.id, found.check),
        pattern: found.pattern.clone(),
        because: std::iter::once(found.because.clone()).chain(note).collect(),
        weakness: None,
        proof: (found.strength == Some(Strength::Evidenced)).then(|| ground.proof(&found.fact)),
    }
}

/// Files that could not be looked into.
pub(crate) fn findings(ground: &Ground) -> Vec<Finding> {
    let unread = ground.survey.unread.iter();
    unread
        .map(|(name, reason)| Finding {
            kind: "unread",
            input: None,
            place: name.clone(),
            message: reason.clone(),
        })
        .collect()
}

/// Drops files from a report's inputs that nothing in it cites. The documents, which come first, stay.
pub(crate) fn drop_unused(report: &mut Report, documents: usize) {
    let mut cited: Vec<&mut usize> = Vec::new();
    for standing in report
        .principles
        .iter_mut()
        .flat_map(|principle| &mut principle.criteria)
    {
        cited.extend(standing.evidence.iter_mut().map(|quote| &mut quote.input));
    }
    for claim in &mut report.claims {
        cited.extend(claim.shown.iter_mut().map(|spot| &mut spot.input));
    }
    let used: BTreeSet<usize> = (0..documents)
        .chain(cited.iter().map(|input| **input))
        .collect();
    for input in cited {
        // positions close up behind those that are dropped
        *input = used.range(..*input).count();
    }
    let mut at = 0;
    report.inputs.retain(|_| {
        at += 1;
        used.contains(&(at - 1))
    });
}

/// Holds the statements on a criterion against the files, and changes their strength by what comes of it.
fn hold(criterion: &Criterion, quotes: &mut [Quote], ground: &Ground) -> Vec<Claim> {
    let mut claims = names::said_in_files(criterion, ground);
    for quote in quotes.iter_mut().filter(|quote| quote.strength.is_some()) {
        claims.extend(names::hold(criterion, quote, ground));
        claims.extend(links::hold(criterion, quote, ground));
    }
    // several statements name the same thing: what files confirm or lack is told once, a contradiction wherever it is said
    let mut seen = BTreeSet::new();
    claims.retain(|claim| {
        let at = match claim.outcome {
            Outcome::Contradicted => Some((claim.said.input, claim.said.place.clone())),
            Outcome::Unconfirmed | Outcome::Confirmed => None,
        };
        seen.insert((claim.outcome, claim.message.clone(), at))
    });
    claims
}
