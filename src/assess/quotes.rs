//! Quotes of a report: the evidence for a criterion, in the words of the file and with its place.

use super::{Found, Reading};
use crate::document::Document;
use crate::evidence::Evidence;
use crate::report::Quote;
use crate::rules::Lexicon;
use hashbrown::HashMap;
use std::cmp::Reverse;

/// Bytes of context that a quote carries along on either side.
const CONTEXT: usize = 240;

/// Words below which a statement says little by itself.
const FEW: usize = 6;

/// The evidence for a criterion: the strongest first; of equals those of more than a few words, what is said before what a link leads to,
/// each pattern's first find before any second one, what more patterns found, then in the order of the text; each statement once.
pub(super) fn quotes(at: usize, documents: &[Document], readings: &[Reading]) -> Vec<Quote> {
    let mut all: Vec<(usize, &Lexicon, &Evidence)> = Vec::new();
    for (input, reading) in readings.iter().enumerate() {
        let Some(Found { weighed, lexicon }) = &reading.found else {
            continue;
        };
        let of_criterion = weighed
            .evidence
            .iter()
            .filter(|evidence| evidence.criterion == at);
        all.extend(of_criterion.map(|evidence| (input, *lexicon, evidence)));
    }
    // of the patterns that found one statement the strongest speaks for it, but an opposite beside it is kept
    let statement = |(input, _, evidence): &(usize, &Lexicon, &Evidence)| {
        (*input, evidence.span, evidence.strength.is_none())
    };
    all.sort_by_key(|found| (statement(found), Reverse(found.2.strength)));
    let mut statements: Vec<(usize, usize, &Lexicon, &Evidence)> = Vec::new();
    for same in all.chunk_by(|one, next| (one.0, one.2.span) == (next.0, next.2.span)) {
        for said in same.chunk_by(|one, next| statement(one) == statement(next)) {
            let (input, lexicon, evidence) = said[0];
            statements.push((same.len(), input, lexicon, evidence));
        }
    }
    // of equals, first what says most of what is asked
    statements.sort_by_key(|(said, input, _, evidence)| (Reverse(*said), *input, evidence.span));
    // three quotes of one kind show less than one of each
    let mut of_pattern = HashMap::new();
    let mut ranked = Vec::new();
    for (_, input, lexicon, evidence) in statements {
        let kind = (&lexicon.language, evidence.pattern, evidence.strength);
        let nth: &mut usize = of_pattern.entry(kind).or_default();
        *nth += 1;
        let words = documents[input].quote(evidence.span).split_whitespace();
        let short = words.take(FEW).count() < FEW;
        let rank = (Reverse(evidence.strength), short, evidence.is_link(), *nth);
        ranked.push((rank, input, lexicon, evidence));
    }
    ranked.sort_by_key(|(rank, ..)| *rank);
    let ranked = ranked.into_iter();
    ranked
        .map(|(_, input, lexicon, evidence)| quote(input, &documents[input], lexicon, evidence))
        .collect()
}

/// A piece of evidence as a report shows it.
pub(super) fn quote(
    input: usize,
    document: &Document,
    lexicon: &Lexicon,
    evidence: &Evidence,
) -> Quote {
    let because = evidence.because.iter();
    let caution = document
        .recognised(evidence.span)
        .map(|by| by.caution().to_owned());
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
    }
}

/// What stands around a statement: the rest of its block, and before a list's item or a cell what leads it in.
fn context(document: &Document, evidence: &Evidence, quote: &str) -> (String, String) {
    let block = &document.blocks[evidence.block];
    let piece = |from: usize, to: usize| document.text.get(from..to).unwrap_or_default();
    let before = piece(block.span.start, evidence.span.start);
    let lead = || {
        let lead = document.block_text(block.lead_in.or(block.row_head)?);
        (!quote.contains(lead.trim())).then_some(lead)
    };
    let before = if before.trim().is_empty() {
        lead().unwrap_or_default()
    } else {
        before
    };
    let after = piece(evidence.span.end, block.span.end);
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
