//! What bids share word for word, for people.

use super::bids::input_name;
use super::columns::cut;
use super::text::{FIRST, QUOTE, more};
use crate::compare::{Comparison, Passage};
use crate::render::{Ink, Page, plain};
use std::fmt::Write as _;

/// Who shares how much, and the longest passages.
pub(super) fn put(page: &mut Page, comparison: &Comparison) {
    let (form, own): (Vec<&Passage>, Vec<&Passage>) = comparison
        .shared
        .iter()
        .partition(|passage| passage.in_most);
    if form.is_empty() && own.is_empty() {
        return;
    }
    page.heading("Passages that bids share word for word");
    for overlap in comparison.overlaps.iter().take(FIRST) {
        let (one, other) = (overlap.bids.0 + 1, overlap.bids.1 + 1);
        let told = format!(
            "{one} and {other}: {} words in {}, {} % of the shorter bid",
            overlap.words,
            count(overlap.passages, "passage"),
            overlap.percent
        );
        page.item(&[(Ink::Plain, "  ")], &[(Ink::Plain, &told)]);
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
            count(form.len(), "passage")
        );
        page.item(&[(Ink::Plain, "  ")], &[(Ink::Faint, &told)]);
    }
}

fn passage(page: &mut Page, comparison: &Comparison, passage: &Passage) {
    let Some(first) = passage.stands.first() else {
        return;
    };
    let words = format!("{} words ", passage.words);
    let text = format!("“{}”", cut(&plain::line(&first.text), QUOTE));
    page.item(
        &[(Ink::Plain, "  ")],
        &[(Ink::Strong, &words), (Ink::Plain, &text)],
    );
    let places: Vec<String> = passage
        .stands
        .iter()
        .take(FIRST)
        .map(|stand| {
            let bid = &comparison.bids[stand.bid];
            let page = stand.place.page.map(|page| format!("page {page}, "));
            let place = format!("{}line {}", page.unwrap_or_default(), stand.place.line);
            match input_name(bid, Some(stand.input)) {
                Some(file) if bid.report.inputs.len() > 1 => {
                    format!("{} {file}, {place}", stand.bid + 1)
                }
                _ => format!("{} {place}", stand.bid + 1),
            }
        })
        .collect();
    let mut places = places.join(" · ");
    if passage.stands.len() > FIRST {
        let _ = write!(places, " and {} more", passage.stands.len() - FIRST);
    }
    page.item(&[(Ink::Plain, "    ")], &[(Ink::Faint, &places)]);
}

fn count(number: usize, what: &str) -> String {
    let s = if number == 1 { "" } else { "s" };
    format!("{number} {what}{s}")
}
