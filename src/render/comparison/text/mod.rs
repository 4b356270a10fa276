//! The comparison for people: the bids by number, so that forty of them fit a page.

mod columns;
mod demands;
mod differences;
mod numbered;
mod scores;
mod sharing;
mod verdicts;

use super::bids::{input_name, side_by_side};
use crate::catalogue::say::comparison as say;
use crate::compare::Comparison;
use crate::render::{Ink, Page, Style, view};
use numbered::Numbered;

#[expect(
    clippy::unnecessary_wraps,
    reason = "formats stand in one table, and others can fail"
)]
pub(super) fn page(comparison: &Comparison, style: &Style) -> Result<Vec<u8>, String> {
    let mut page = Page::new(style);
    let bids = Numbered::of(comparison, style.width);
    head(&mut page, comparison, style);
    scores::by_principle(&mut page, &bids);
    if !style.brief {
        demands::reached(&mut page, comparison);
        limits(&mut page, comparison);
        verdicts::by_criterion(&mut page, &bids);
        differences::widest(&mut page, &bids, style.evidence);
        differences::common_gaps(&mut page, comparison);
        sharing::passages(&mut page, comparison);
        if let Some(quotes) = style.evidence.filter(|&quotes| quotes > 0) {
            differences::all_criteria(&mut page, &bids, quotes);
        }
        foot(&mut page, comparison);
    }
    Ok(page.finish().into_bytes())
}

fn head(page: &mut Page, comparison: &Comparison, style: &Style) {
    let first = comparison.bids.first();
    let charter = first.map_or("", |bid| bid.report.charter.title.as_str());
    let title = side_by_side(comparison);
    page.put(&[
        (Ink::Strong, &title),
        (Ink::Faint, " · "),
        (Ink::Faint, charter),
    ]);
    if let Some(only) = view::only(style) {
        page.put(&[(Ink::Faint, &only)]);
    }
    page.blank();
}

/// What could not be read or judged.
fn limits(page: &mut Page, comparison: &Comparison) {
    if comparison.limits.is_empty() {
        return;
    }
    page.heading(&say::NotReadOrJudged.to_string());
    for limit in &comparison.limits {
        let number = format!("{} ", limit.bid + 1);
        let bid = &comparison.bids[limit.bid];
        let file = input_name(bid, limit.input).unwrap_or(&bid.name);
        let comma = if limit.place.is_empty() { "" } else { ", " };
        let ink = if limit.whole { Ink::Bad } else { Ink::Fair };
        page.item(
            &[(ink, "  ! "), (Ink::Plain, &number)],
            &[
                (Ink::Strong, file),
                (Ink::Strong, comma),
                (Ink::Strong, &limit.place),
                (Ink::Plain, ": "),
                (Ink::Plain, &limit.message),
            ],
        );
    }
}

/// What nobody must forget, and which rules it was.
fn foot(page: &mut Page, comparison: &Comparison) {
    page.blank();
    page.put(&[(Ink::Faint, &say::NamesNoWinner.to_string())]);
    if let Some(bid) = comparison.bids.first() {
        let digest = &bid.report.rules_digest;
        let rules = digest.get(..12).unwrap_or(digest);
        let version = env!("CARGO_PKG_VERSION");
        let mut told = say::VersionAndRules { rules, version }.to_string();
        if let Some(configuration) = &comparison.configuration {
            told = format!("{told} · {}", say::WithConfiguration { configuration });
        }
        page.put(&[(Ink::Faint, &told)]);
    }
}
