//! Scores by bid and principle.

use super::columns::{pad, right};
use super::numbered::Numbered;
use crate::catalogue::say::comparison as say;
use crate::compare::Compared;
use crate::render::page::marks::ink_of;
use crate::render::{Ink, Inked, Page, plain, view};
use crate::report::Principle;
use crate::score::Score;
use std::ops::Range;
use unicode_width::UnicodeWidthStr as _;

/// Columns of what was judged.
const JUDGED: usize = 7;
/// Columns between the first ones.
const GAP: usize = 2;
/// Columns of a name, at least.
const LEAST_NAME: usize = 12;
/// Columns of what stands for a principle.
const LABEL: usize = 5;

/// The matrix of scores; the principles by section, in as many tables as they need.
pub(super) fn by_principle(page: &mut Page, bids: &Numbered) {
    let Some(first) = bids.comparison.bids.first() else {
        return;
    };
    let principles = &first.report.principles;
    let labels = labels(principles);
    let wide = columns(bids);
    let name = names(page, bids, labels.len(), wide);
    let beside = bids.digits + name + 2 * GAP + wide + JUDGED;
    // even a page that is too narrow shows one principle a table
    let room = (bids.width.saturating_sub(beside) / wide).max(1);
    for (nth, part) in labels.chunks(room).enumerate() {
        head(page, bids, (name, wide), part);
        let shown = nth * room..nth * room + part.len();
        for (number, bid) in bids.comparison.bids.iter().enumerate() {
            let lead = format!("{}  {}  ", bids.number(number), pad(&bid.name, name));
            row(page, (&lead, wide), bid, shown.clone());
        }
    }
    legend(page, &labels, principles);
    if !bids.comparison.evenly_judged() {
        page.put(&[(Ink::Fair, &say::ScoresRestOnUnevenCounts.to_string())]);
    }
}

/// Columns of a score: more if one is open, such as `46–100`.
fn columns(bids: &Numbered) -> usize {
    let mut totals = bids.comparison.bids.iter().map(|bid| bid.report.total);
    if totals.any(Score::is_open) { 8 } else { 5 }
}

/// What stands for each principle in the head of the matrix: its section if that is short, else its number.
fn labels(principles: &[Principle]) -> Vec<String> {
    let label = |(nth, principle): (usize, &Principle)| {
        let section = plain::line(&principle.section);
        if section.is_empty() || section.width() > LABEL {
            format!("P{}", nth + 1)
        } else {
            section
        }
    };
    principles.iter().enumerate().map(label).collect()
}

/// Columns for names in the matrix. If the longest has no room there, all stand above it.
fn names(page: &mut Page, bids: &Numbered, principles: usize, wide: usize) -> usize {
    let names = bids.comparison.bids.iter().map(|bid| &bid.name);
    let longest = names.clone().map(|name| plain::line(name).width());
    let longest = longest.max().unwrap_or(0).max(say::Bid.to_string().width());
    let beside = bids.digits + 2 * GAP + wide + JUDGED + wide * principles;
    let room = bids.width.saturating_sub(beside).max(LEAST_NAME);
    // cut names could be alike, so they stand in full once
    if longest > room {
        for (bid, name) in names.enumerate() {
            let number = format!("{}  ", bids.number(bid));
            page.item(&[(Ink::Plain, &number)], &[(Ink::Plain, name)]);
        }
        page.blank();
    }
    longest.min(room)
}

fn head(page: &mut Page, bids: &Numbered, (name, wide): (usize, usize), labels: &[String]) {
    let mut head = format!(
        "{}  {}  ",
        right("#", bids.digits),
        pad(&say::Bid.to_string(), name)
    );
    head += &right(&say::Score.to_string(), wide);
    head += &right(&say::Judged.to_string(), JUDGED);
    head.extend(labels.iter().map(|label| right(label, wide)));
    page.row(&[(Ink::Strong, &head)]);
    page.row(&[(Ink::Faint, &"─".repeat(head.width()))]);
}

/// A row of the matrix.
fn row(page: &mut Page, (lead, wide): (&str, usize), bid: &Compared, shown: Range<usize>) {
    let total = bid.report.total;
    let score = right(&view::percent(&total), wide);
    let judged = right(&format!("{}/{}", total.judged, total.criteria), JUDGED);
    let cells: Vec<(Ink, String)> = bid.report.principles[shown]
        .iter()
        .map(|principle| principle.score)
        .map(|score| (ink_of(score.least), right(&view::percent(&score), wide)))
        .collect();
    let mut parts: Vec<Inked> = vec![
        (Ink::Plain, lead),
        (ink_of(total.least), &score),
        (Ink::Plain, &judged),
    ];
    parts.extend(cells.iter().map(|(ink, cell)| (*ink, cell.as_str())));
    page.row(&parts);
}

fn legend(page: &mut Page, labels: &[String], principles: &[Principle]) {
    let legend: Vec<String> = labels
        .iter()
        .zip(principles)
        .map(|(label, principle)| format!("{label} {}", principle.title))
        .collect();
    page.put(&[(Ink::Faint, &legend.join(" · "))]);
}
