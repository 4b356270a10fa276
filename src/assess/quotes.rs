//! Quotes of a report: the evidence for a criterion, in the words of the file and with its place.

use super::examined::{Examined, Found};
use super::proofs::proof;
use crate::document::{Document, Recognised};
use crate::evidence::{Evidence, Reason, Strength};
use crate::report::{Quote, Weakness};
use crate::rules::Lexicon;
use hashbrown::HashMap;
use std::cmp::Reverse;

/// Bytes of context that a quote carries along on either side.
const CONTEXT: usize = 240;

/// Words below which a statement says little by itself.
const FEW: usize = 6;

/// The evidence for a criterion: the strongest first; of equals those of more than a few words, what is said before what a link leads to,
/// each pattern's first find before any second one, what more patterns found, then in the order of the text; each statement once.
pub(super) fn quotes(at: usize, examined: &[Examined]) -> Vec<Quote> {
    let mut said = Vec::new();
    for (input, one) in examined.iter().enumerate() {
        let Some(Found { weighed, lexicon }) = &one.found else {
            continue;
        };
        let evidence = weighed.evidence.iter();
        let of_criterion = evidence.filter(|evidence| evidence.criterion == at);
        said.extend(of_criterion.map(|evidence| Said {
            input,
            document: one.document,
            lexicon,
            evidence,
        }));
    }
    let ranked = ranked(statements(said)).into_iter();
    ranked.map(Said::quote).collect()
}

/// A piece of evidence with the document that says it, and what it was found by.
#[derive(Clone, Copy)]
pub(super) struct Said<'a> {
    /// Position of the document.
    pub(super) input: usize,
    pub(super) document: &'a Document,
    pub(super) lexicon: &'a Lexicon,
    pub(super) evidence: &'a Evidence,
}

/// Each statement once: what more patterns found first, then in the order of the text.
fn statements(mut said: Vec<Said>) -> Vec<Said> {
    // of the patterns that found one statement the strongest speaks for it, but an opposite beside it is kept
    let statement = |said: &Said| {
        (
            said.input,
            said.evidence.span,
            said.evidence.strength.is_none(),
        )
    };
    said.sort_by_key(|said| (statement(said), Reverse(said.evidence.strength)));
    let mut statements: Vec<(usize, Said)> = Vec::new();
    let place = |said: &Said| (said.input, said.evidence.span);
    for same in said.chunk_by(|one, next| place(one) == place(next)) {
        for alike in same.chunk_by(|one, next| statement(one) == statement(next)) {
            statements.push((same.len(), alike[0]));
        }
    }
    // of equals, first what says most of what is asked
    statements.sort_by_key(|(patterns, said)| (Reverse(*patterns), place(said)));
    statements.into_iter().map(|(_, said)| said).collect()
}

/// The strongest first; three quotes of one kind show less than one of each.
fn ranked(statements: Vec<Said>) -> Vec<Said> {
    let mut of_pattern = HashMap::new();
    let mut ranked = Vec::new();
    for said in statements {
        let evidence = said.evidence;
        let kind = (&said.lexicon.language, evidence.pattern, evidence.strength);
        let nth: &mut usize = of_pattern.entry(kind).or_default();
        *nth += 1;
        // counted no further than needed: a statement may be a page long
        let words = said.document.quote(evidence.span).split_whitespace();
        let short = words.take(FEW).count() < FEW;
        let rank = (Reverse(evidence.strength), short, evidence.is_link(), *nth);
        ranked.push((rank, said));
    }
    ranked.sort_by_key(|(rank, _)| *rank);
    ranked.into_iter().map(|(_, said)| said).collect()
}

impl Said<'_> {
    /// The piece of evidence as a report shows it.
    pub(super) fn quote(self) -> Quote {
        let Self {
            input,
            document,
            lexicon,
            evidence,
        } = self;
        let because = evidence.because.iter();
        let caution = document.recognised(evidence.span).map(Recognised::caution);
        let span = document.in_source(evidence.span);
        let text = &document.source[span.start..span.end];
        Quote {
            text: text.to_owned(),
            context: context(document, evidence, text),
            input,
            span,
            place: document.place(evidence.span, evidence.block),
            strength: evidence.strength,
            rule: lexicon.wordings[evidence.wording].name.clone(),
            pattern: lexicon.pattern_as_written(evidence.pattern).to_owned(),
            because: because
                .map(|reason| reason.words(document))
                .chain(caution)
                .collect(),
            weakness: weakness(document, evidence),
            proof: proof(document, evidence),
        }
    }
}

/// What makes a statement less than a commitment; of several things the last, which decided.
fn weakness(document: &Document, evidence: &Evidence) -> Option<Weakness> {
    if evidence.strength != Some(Strength::Claimed) {
        return None;
    }
    let words = |span| document.slice(span).trim().to_owned();
    let mut reasons = evidence.because.iter().rev();
    reasons.find_map(|reason| match *reason {
        Reason::LoweredBy(span) => Some(Weakness::Softened(words(span))),
        Reason::ConsentedBy(answer) => Some(Weakness::ShortAnswer(words(answer))),
        Reason::General => Some(Weakness::General),
        _ => None,
    })
}

/// What stands around a statement: the rest of its block, and before a list's item or a cell what leads it in.
fn context(document: &Document, evidence: &Evidence, quote: &str) -> (String, String) {
    let block = &document.blocks[evidence.block];
    let slice = |from: usize, to: usize| document.text.get(from..to).unwrap_or_default();
    let before = slice(block.span.start, evidence.span.start);
    let lead = || {
        let lead = document.block_text(block.lead_in.or(block.row_head)?);
        (!quote.contains(lead.trim())).then_some(lead)
    };
    let before = if before.trim().is_empty() {
        lead().unwrap_or_default()
    } else {
        before
    };
    let after = slice(evidence.span.end, block.span.end);
    (last_words(before), first_words(after))
}

/// The end of a text from a word on, if it is long.
fn last_words(text: &str) -> String {
    let text = text.trim();
    let from = text.ceil_char_boundary(text.len().saturating_sub(CONTEXT));
    let end = &text[from..];
    if from == 0 {
        return end.to_owned();
    }
    format!("… {}", end.split_once(' ').map_or(end, |(_, words)| words))
}

/// The beginning of a text up to a word, if it is long.
fn first_words(text: &str) -> String {
    let text = text.trim();
    let begin = &text[..text.floor_char_boundary(CONTEXT)];
    if begin.len() == text.len() {
        return begin.to_owned();
    }
    format!(
        "{} …",
        begin.rsplit_once(' ').map_or(begin, |(words, _)| words)
    )
}
