//! The criteria by principle, with their verdicts and the quotes that decided.

use super::held;
use super::quote::{Cited, quote};
use crate::render::page::marks::{ink_of, mark};
use crate::render::{Ink, Page, Style, shown, view};
use crate::report::{Report, Standing};

/// Quotes per criterion, unless the reader asks for more.
const QUOTES: usize = 1;

/// Each principle with its criteria.
pub(super) fn by_principle(page: &mut Page, report: &Report, style: &Style) {
    for principle in &report.principles {
        let score = view::score(&principle.score);
        page.blank();
        page.put(&[
            (Ink::Strong, &principle.section),
            (Ink::Plain, " "),
            (Ink::Strong, &principle.title),
            (Ink::Faint, " · "),
            (ink_of(principle.score.least), &score),
        ]);
        for standing in &principle.criteria {
            criterion(page, report, standing, style);
        }
    }
}

fn criterion(page: &mut Page, report: &Report, standing: &Standing, style: &Style) {
    let (mark, ink) = mark(standing);
    let reason = standing
        .reason
        .as_ref()
        .map(|reason| format!(": {reason}"))
        .unwrap_or_default();
    page.item(
        &[(ink, mark)],
        &[
            (Ink::Plain, &standing.title),
            (Ink::Faint, " · "),
            (ink, &view::verdict(style.scale.as_ref(), standing.verdict)),
            (Ink::Faint, &reason),
            (Ink::Faint, &held::waived(report, standing.waiver)),
        ],
    );
    let mut count = 0;
    for quote in shown(&standing.evidence, style.evidence.unwrap_or(QUOTES)) {
        self::quote(page, "    ", quote, Cited::of(report, quote.input));
        count += 1;
    }
    let left = standing.evidence.len() - count;
    if count > 0 && left > 0 {
        page.item(&[(Ink::Plain, "    ")], &[(Ink::Faint, &view::more(left))]);
    }
}
