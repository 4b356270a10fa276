//! Verdicts by criterion and bid, as marks.

use super::columns::{pad, right};
use super::numbered::{Numbered, heading};
use crate::catalogue::say::comparison as say;
use crate::compare::At;
use crate::render::page::marks::mark;
use crate::render::{Ink, Inked, Page};
use crate::report::Standing;

/// Columns of a criterion's title.
const TITLE: usize = 36;
/// Columns between a title and the marks.
const GAP: usize = 2;

/// The matrix of verdicts, in as many tables as the bids need.
pub(super) fn by_criterion(page: &mut Page, bids: &Numbered) {
    let column = bids.digits + GAP;
    // a page that is too narrow for marks shows one bid a table
    let room = (bids.width.saturating_sub(TITLE + GAP) / column).max(1);
    let all: Vec<usize> = (0..bids.comparison.bids.len()).collect();
    for part in all.chunks(room) {
        table(page, bids, part, column);
    }
    page.put(&[(Ink::Faint, &say::MarksOfVerdicts.to_string())]);
}

/// A table of some of the bids.
fn table(page: &mut Page, bids: &Numbered, part: &[usize], column: usize) {
    page.heading(&say::CriterionByCriterion.to_string());
    let numbers: String = part
        .iter()
        .map(|bid| right(&(bid + 1).to_string(), column))
        .collect();
    let lead = " ".repeat(TITLE + GAP);
    page.row(&[(Ink::Strong, &lead), (Ink::Strong, &numbers)]);
    let principles = &bids.comparison.bids[part[0]].report.principles;
    for (principle, of) in principles.iter().enumerate() {
        page.row(&[(Ink::Strong, &heading(of))]);
        for (criterion, standing) in of.criteria.iter().enumerate() {
            let at = At {
                principle,
                criterion,
            };
            let marks = marks(bids, at, part, column);
            row(page, standing, &marks);
        }
    }
}

/// The marks of some of the bids for a criterion.
fn marks(bids: &Numbered, at: At, part: &[usize], column: usize) -> Vec<(Ink, String)> {
    part.iter()
        .filter_map(|&bid| bids.comparison.bids[bid].standing(at))
        .map(|standing| {
            let (mark, ink) = mark(standing);
            (ink, right(mark.trim(), column))
        })
        .collect()
}

fn row(page: &mut Page, standing: &Standing, marks: &[(Ink, String)]) {
    let title = format!("  {}", pad(&standing.title, TITLE));
    let mut parts: Vec<Inked> = vec![(Ink::Plain, &title)];
    parts.extend(marks.iter().map(|(ink, mark)| (*ink, mark.as_str())));
    page.row(&parts);
}
