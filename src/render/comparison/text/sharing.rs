//! What bids share word for word, for people.

use super::numbered::{FIRST, more, shorten};
use crate::compare::{Comparison, Overlap, Passage, Stand};
use crate::render::comparison::bids::input_name;
use crate::render::{Ink, Page, view};
use std::fmt::Write as _;

/// Who shares how much, and the longest passages.
pub(super) fn passages(page: &mut Page, comparison: &Comparison) {
    let (form, own): (Vec<&Passage>, Vec<&Passage>) = comparison
        .shared
        .iter()
        .partition(|passage| passage.in_most);
    if form.is_empty() && own.is_empty() {
        return;
    }
    page.heading("Passages that bids share word for word");
    for overlap in comparison.overlaps.iter().take(FIRST) {
        self::overlap(page, overlap);
    }
    more(page, comparison.overlaps.len(), "pairs");
    let own: Vec<&Passage> = own.into_iter().filter(|passage| !passage.variant).collect();
    for passage in own.iter().take(FIRST) {
        self::passage(page, comparison, passage);
    }
    more(page, own.len(), "all of them with --format json or xlsx");
    if !form.is_empty() {
        let told = format!(
            "{} in most bids, most likely the buyer's own words; not counted above",
            view::counted(form.len(), "passage")
        );
        page.item(&[(Ink::Plain, "  ")], &[(Ink::Faint, &told)]);
    }
}

/// How much two bids share.
fn overlap(page: &mut Page, overlap: &Overlap) {
    let (one, other) = (overlap.bids.0 + 1, overlap.bids.1 + 1);
    let told = format!(
        "{one} and {other}: {} words in {}, {} % of the shorter bid",
        overlap.words,
        view::counted(overlap.passages, "passage"),
        overlap.percent
    );
    page.item(&[(Ink::Plain, "  ")], &[(Ink::Plain, &told)]);
}

/// The words of a passage, and where they stand.
fn passage(page: &mut Page, comparison: &Comparison, passage: &Passage) {
    let Some(first) = passage.stands.first() else {
        return;
    };
    let words = format!("{} words ", passage.words);
    let text = format!("“{}”", shorten(&first.text));
    page.item(
        &[(Ink::Plain, "  ")],
        &[(Ink::Strong, &words), (Ink::Plain, &text)],
    );
    let stands = passage.stands.iter().take(FIRST);
    let stands: Vec<String> = stands.map(|stand| citation(comparison, stand)).collect();
    let mut told = stands.join(" · ");
    if passage.stands.len() > FIRST {
        let _ = write!(told, " and {} more", passage.stands.len() - FIRST);
    }
    page.item(&[(Ink::Plain, "    ")], &[(Ink::Faint, &told)]);
}

/// The bid's number, its file if it has several, and page and line.
fn citation(comparison: &Comparison, stand: &Stand) -> String {
    let bid = &comparison.bids[stand.bid];
    let number = stand.bid + 1;
    let page = stand.place.page.map(|page| format!("page {page}, "));
    let spot = format!("{}line {}", page.unwrap_or_default(), stand.place.line);
    match input_name(bid, Some(stand.input)) {
        Some(file) if bid.report.inputs.len() > 1 => format!("{number} {file}, {spot}"),
        _ => format!("{number} {spot}"),
    }
}
