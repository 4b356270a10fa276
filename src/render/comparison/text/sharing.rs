//! What bids share word for word, for people.

use super::numbered::{FIRST, more, shorten};
use crate::catalogue::say::comparison as say;
use crate::compare::{Comparison, Overlap, Passage, Stand};
use crate::render::comparison::bids::{input_name, line};
use crate::render::comparison::passages::{buyers, likely, own};
use crate::render::{Ink, Page, view};
use std::fmt::Write as _;

/// Who shares how much, and the longest passages.
pub(super) fn passages(page: &mut Page, comparison: &Comparison) {
    if comparison.shared.is_empty() {
        return;
    }
    page.heading(&say::PassagesShared.to_string());
    for overlap in comparison.overlaps.iter().take(FIRST) {
        self::overlap(page, overlap);
    }
    more(page, comparison.overlaps.len(), |count| {
        say::AndMorePairs { count }.to_string()
    });
    let own = own(comparison);
    for passage in own.iter().take(FIRST) {
        self::passage(page, comparison, passage);
    }
    more(page, own.len(), |count| {
        say::AndMoreInOtherFormats { count }.to_string()
    });
    let buyers = buyers(comparison);
    for group in buyers.iter().take(FIRST) {
        self::buyers_text(page, comparison, group);
    }
    more(page, buyers.len(), |count| {
        say::AndMoreInOtherFormats { count }.to_string()
    });
}

/// What the same bids have, with the longest of it.
fn buyers_text(page: &mut Page, comparison: &Comparison, group: &[&Passage]) {
    let Some((passage, first)) = group
        .first()
        .and_then(|passage| Some((passage, passage.stands.first()?)))
    else {
        return;
    };
    let told = say::BuyersPassages {
        all: comparison.bids.len(),
        bids: passage.stands.len(),
        passages: group.len(),
        words: passage.words,
    };
    let text = format!(" “{}”", shorten(&first.seen));
    page.item(
        &[(Ink::Plain, "  ")],
        &[(Ink::Faint, &told.to_string()), (Ink::Plain, &text)],
    );
}

/// How much two bids share.
fn overlap(page: &mut Page, overlap: &Overlap) {
    let told = say::ShareOfTwoBids {
        one: overlap.bids.0 + 1,
        other: overlap.bids.1 + 1,
        words: overlap.words,
        passages: overlap.passages,
        percent: overlap.percent,
    };
    page.item(&[(Ink::Plain, "  ")], &[(Ink::Plain, &told.to_string())]);
}

/// The words of a passage, and where they stand.
fn passage(page: &mut Page, comparison: &Comparison, passage: &Passage) {
    let Some(first) = passage.stands.first() else {
        return;
    };
    let (words, bids) = (passage.words, passage.stands.len());
    let words = format!("{} ", say::WordsInBids { bids, words });
    let text = format!("“{}”", shorten(&first.seen));
    page.item(
        &[(Ink::Plain, "  ")],
        &[(Ink::Strong, &words), (Ink::Plain, &text)],
    );
    let stands = passage.stands.iter().take(FIRST);
    let stands: Vec<String> = stands.map(|stand| citation(comparison, stand)).collect();
    let mut told = stands.join(" · ");
    if passage.stands.len() > 2 {
        let _ = write!(told, " ({})", likely(passage));
    }
    if passage.stands.len() > FIRST {
        let _ = write!(told, " {}", view::more(passage.stands.len() - FIRST));
    }
    page.item(&[(Ink::Plain, "    ")], &[(Ink::Faint, &told)]);
}

/// The bid's number, its file if it has several, and page and line.
fn citation(comparison: &Comparison, stand: &Stand) -> String {
    let bid = &comparison.bids[stand.bid];
    let number = stand.bid + 1;
    let spot = line(&stand.place);
    match input_name(bid, Some(stand.input)) {
        Some(file) if bid.report.inputs.len() > 1 => format!("{number} {file}, {spot}"),
        _ => format!("{number} {spot}"),
    }
}
