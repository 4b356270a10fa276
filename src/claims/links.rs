//! Links to files of the repository: what a statement links must be there.

use super::ground::{Ground, spot_of};
use crate::catalogue::say::claims as say;
use crate::catalogue::say::evidence::{RaisedByLinkedArtefact, StrengthByLink};
use crate::document::{Document, Link, beside};
use crate::evidence::Strength;
use crate::report::{Claim, Known, Outcome, Proof, ProofOf, Quote};
use crate::rules::Criterion;
use std::collections::BTreeSet;

/// Looks whether the files are there that a statement links.
pub(super) fn hold(criterion: &Criterion, quote: &mut Quote, ground: &Ground) -> Vec<Claim> {
    let Some(document) = ground.documents.get(quote.input) else {
        return Vec::new();
    };
    let Some(path) = document.name.strip_prefix(&ground.survey.prefix) else {
        return Vec::new();
    };
    let of_quote = of_quote(quote, document);
    let targets: BTreeSet<String> = of_quote
        .into_iter()
        .filter_map(|link| beside(path, &link.target))
        .collect();
    let broken: Vec<&String> = targets
        .iter()
        .filter(|target| !is_there(target, ground.exists))
        .collect();
    let missing = |target: &&String| Claim {
        criterion: criterion.id.clone(),
        outcome: Outcome::Contradicted,
        said: spot_of(quote),
        shown: None,
        message: say::LinkedFileIsNotThere { target: *target }.to_string(),
    };
    let claims: Vec<Claim> = broken.iter().map(missing).collect();
    // one link that is there still proves it
    if !broken.is_empty() && broken.len() == targets.len() {
        lower(quote);
    } else if let Some(proof) = linked(quote).filter(|_| !targets.is_empty()) {
        proof.known = Known::InRepository;
    }
    claims
}

/// The link to a file that a statement rests on.
fn linked(quote: &mut Quote) -> Option<&mut Proof> {
    let beside = |proof: &&mut Proof| proof.kind == ProofOf::Link && !proof.words.contains("://");
    quote.proof.as_mut().filter(beside)
}

/// Takes back what a statement was raised by, if that was a link.
fn lower(quote: &mut Quote) {
    // the report keeps reasons in words only, so one is told by what stands around the link's words
    let told = RaisedByLinkedArtefact { words: '\0' }.to_string();
    let (before, after) = told.split_once('\0').unwrap_or_default();
    let said = StrengthByLink {
        strength: Strength::Evidenced.word(),
        target: '\0',
    }
    .to_string();
    let (of_link, _) = said.split_once('\0').unwrap_or_default();
    let by_link = |reason: &String| {
        reason.starts_with(before) && reason.ends_with(after) || reason.starts_with(of_link)
    };
    if quote.strength == Some(Strength::Evidenced) && quote.because.iter().any(by_link) {
        quote.strength = Some(Strength::Committed);
        quote.because.push(say::LoweredForBrokenLink.to_string());
        if let Some(proof) = &mut quote.proof {
            proof.known = Known::NotFound;
        }
    }
}

/// The links in a statement, and the one beside it that raised it: of several with the same words, such as “here”, the nearest.
fn of_quote<'a>(quote: &Quote, document: &'a Document) -> Vec<&'a Link> {
    let links = document.links.iter();
    let mut of_quote: Vec<&Link> = links
        .clone()
        .filter(|link| quote.span.contains(link.source))
        .collect();
    let raised = |link: &&Link| {
        let words = document.slice(link.span).trim();
        let told = RaisedByLinkedArtefact { words }.to_string();
        !words.is_empty() && quote.because.contains(&told)
    };
    let away = |link: &&Link| {
        let (before, after) = (quote.span.start, quote.span.end);
        before.saturating_sub(link.source.end) + link.source.start.saturating_sub(after)
    };
    let nearest = links.filter(raised).min_by_key(away);
    of_quote.extend(nearest.filter(|link| !quote.span.contains(link.source)));
    of_quote
}

/// Whether a link's file is there, also under the name from which a site's generator makes the page.
fn is_there(target: &str, exists: &dyn Fn(&str) -> bool) -> bool {
    // sites are made of Markdown: the page isn't in the repository, its source is
    let stem = target.strip_suffix(".html").unwrap_or(target);
    exists(target)
        || ["md", "markdown", "html"]
            .iter()
            .any(|ending| exists(&format!("{stem}.{ending}")))
}
