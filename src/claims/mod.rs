//! What the text says, held against the files: confirmed, unconfirmed, or contradicted.
//!
//! A criterion says which names it knows (`[[claim]]` in its file) and where they can be looked up. Besides, a link to a file of the repository says that
//! the file is there. What the files contradict is lowered, what they confirm is raised to evidenced.

mod links;
mod names;

use crate::document::{self, Document, Place};
use crate::files::{Fact, Found, Survey};
use crate::report::{Claim, Finding, Input, Outcome, Quote, Report, Spot};
use crate::rules::Criterion;
use std::cmp::Reverse;
use std::collections::BTreeSet;

/// What claims are held against.
pub(crate) struct Ground<'a> {
    pub(crate) documents: &'a [Document],
    pub(crate) survey: &'a Survey,
    /// Whether there is a file or folder at a path below the root.
    pub(crate) exists: &'a dyn Fn(&str) -> bool,
}

impl Ground<'_> {
    /// The files that were looked into, as inputs behind the documents.
    pub(crate) fn inputs(&self) -> impl Iterator<Item = Input> {
        self.survey.opened.iter().map(|opened| Input {
            name: opened.name.clone(),
            digest: opened.digest.clone(),
            text_digest: String::new(),
            is_artefact: true,
        })
    }

    /// Where a fact stands.
    fn spot(&self, fact: &Fact) -> Spot {
        Spot {
            input: self.input(fact),
            place: place(fact),
            quote: fact.quote.clone(),
        }
    }

    /// Which input a fact's file is: the document of that name, else one behind the documents.
    fn input(&self, fact: &Fact) -> usize {
        let name = &self.survey.opened[fact.file].name;
        let document = self
            .documents
            .iter()
            .position(|document| document.name == *name);
        document.unwrap_or(self.documents.len() + fact.file)
    }

    fn name(&self, fact: &Fact) -> &str {
        &self.survey.opened[fact.file].name
    }
}

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
        place: place(&found.fact),
        strength: found.strength,
        rule: format!("files/{}#{}", criterion.id, found.check),
        pattern: found.pattern.clone(),
        because: std::iter::once(found.because.clone()).chain(note).collect(),
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

fn spot_of(quote: &Quote) -> Spot {
    Spot {
        input: quote.input,
        place: quote.place.clone(),
        quote: quote.text.clone(),
    }
}

/// Where a fact stands: files have lines.
fn place(fact: &Fact) -> Place {
    Place {
        line: fact.line,
        page: None,
        spot: document::Spot::Line,
        headings: Vec::new(),
    }
}
