//! Where things stand in bids, in words, and what must be said with all of them.

use crate::catalogue::say;
use crate::compare::{At, CommonGap, Compared, Comparison};
use crate::document::Place;
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
    let (file, line) = (file(bid, quote), quote.place.line);
    match quote.place.page {
        Some(page) => say::page::LineOnPage { file, line, page }.to_string(),
        None => format!("{file}:{line}"),
    }
}

/// How each bid stands on a criterion.
pub(super) fn row(comparison: &Comparison, at: At) -> impl Iterator<Item = (&Compared, &Standing)> {
    let bids = comparison.bids.iter();
    bids.filter_map(move |bid| Some((bid, bid.standing(at)?)))
}

/// Page and line, in words.
pub(super) fn line(place: &Place) -> String {
    let line = place.line;
    match place.page {
        Some(page) => say::comparison::LineAfterPage { line, page }.to_string(),
        None => say::comparison::LineNumber { line }.to_string(),
    }
}

/// How many bids claim what none commits to.
pub(super) fn claimed(gap: &CommonGap) -> String {
    let (claimed, judged) = (gap.claimed, gap.judged);
    say::comparison::ClaimedBy { claimed, judged }.to_string()
}

/// The title of a comparison.
pub(super) fn side_by_side(comparison: &Comparison) -> String {
    let count = comparison.bids.len();
    say::comparison::BidsSideBySide { count }.to_string()
}
