//! Where things stand in bids, in words, and what must be said with all of them.

use crate::compare::{At, Compared, Comparison};
use crate::report::{Quote, Standing};

/// The name of the file that a quote stands in.
pub(super) fn file<'a>(bid: &'a Compared, quote: &Quote) -> &'a str {
    input_name(bid, Some(quote.input)).unwrap_or_default()
}

pub(super) fn input_name(bid: &Compared, input: Option<usize>) -> Option<&str> {
    let input = bid.report.inputs.get(input?)?;
    Some(&input.name)
}

/// Where a quote stands, in words: file and line, and the page if there are pages.
pub(super) fn citation(bid: &Compared, quote: &Quote) -> String {
    let page = quote.place.page.map(|page| format!(" (page {page})"));
    format!(
        "{}:{}{}",
        file(bid, quote),
        quote.place.line,
        page.unwrap_or_default()
    )
}

/// How each bid stands on a criterion.
pub(super) fn row(comparison: &Comparison, at: At) -> impl Iterator<Item = (&Compared, &Standing)> {
    let bids = comparison.bids.iter();
    bids.filter_map(move |bid| Some((bid, bid.standing(at)?)))
}

/// What nobody must forget who reads a comparison.
pub(super) const FOOT: &str = "charterlint reads words; it doesn't know whether they are true. It names no winner: a score is a reading aid, and people decide.";
