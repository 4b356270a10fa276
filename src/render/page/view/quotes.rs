//! Quotes: which are shown, and what is said of them.

use super::cut::{SHORT, cut, short};
use crate::catalogue::say::page as say;
use crate::report::{Quote, Standing};

/// Line, page, paragraph, slide or cell, in words.
pub(in crate::render) fn spot(quote: &Quote) -> String {
    quote.place.to_string()
}

/// The headings above a quote, the highest first; each cut if it is long.
pub(in crate::render) fn headings(quote: &Quote) -> String {
    let headings = quote.place.headings.iter().map(|heading| short(heading));
    cut(&headings.collect::<Vec<_>>().join(" › "), 3 * SHORT)
}

/// What a quote is worth, in a word.
pub(in crate::render) fn strength(quote: &Quote) -> String {
    match quote.strength {
        Some(strength) => strength.word().to_owned(),
        None => say::Contradicts.to_string(),
    }
}

/// What the files make of a statement that they contradict, in words.
pub(in crate::render) fn denied(quote: &Quote) -> Option<&str> {
    let mut reasons = quote.because.iter();
    reasons.find_map(|reason| reason.strip_prefix("contradicted: "))
}

/// Whether the proposal says the opposite somewhere, whatever prevails.
pub(in crate::render) fn says_opposite(standing: &Standing) -> bool {
    standing
        .evidence
        .iter()
        .any(|quote| quote.strength.is_none())
}

/// What speaks against a criterion: what the files contradict first.
pub(in crate::render) fn opposites(standing: &Standing) -> Vec<&Quote> {
    let mut quotes: Vec<&Quote> = standing.evidence.iter().collect();
    quotes.retain(|quote| quote.strength.is_none());
    quotes.sort_by_key(|quote| denied(quote).is_none());
    quotes
}
