//! What to improve, in short and in full.

use crate::catalogue::say::report as say;
use crate::render::{Ink, Page, view};
use crate::report::{Improvement, Report};

/// Characters of the statement to improve, in full.
const QUOTE: usize = 300;

/// All improvements, those that matter most with their whole advice first.
pub(super) fn all(page: &mut Page, report: &Report) {
    let (first, others) = view::improvements(report);
    let count = first.len() + others.len();
    if count == 0 {
        if report.total.judged > 0 {
            page.heading(&say::NoGaps.to_string());
        }
        return;
    }
    page.heading(&view::improve_first(count));
    for (nth, improvement) in first.iter().enumerate() {
        in_full(page, report, nth + 1, improvement);
    }
    if !others.is_empty() {
        page.heading(&say::OtherGaps.to_string());
    }
    for (nth, improvement) in others.iter().enumerate() {
        in_full(page, report, first.len() + nth + 1, improvement);
    }
}

/// One in some three lines: what is said already and what to do to it, or how the advice begins.
pub(super) fn in_short(
    page: &mut Page,
    report: &Report,
    nth: usize,
    improvement: &Improvement,
    width: usize,
) {
    let lead = title(page, nth, improvement, improvement.gap.verdict.word());
    let indent = [(Ink::Plain, lead.as_str())];
    let room = width.saturating_sub(lead.len());
    let words = match view::said(report, improvement, room + room / 3) {
        Some(said) => {
            let step = improvement.first_step().unwrap_or_default();
            format!("{said} {step}")
        }
        None => first_sentence(&improvement.gap.advice).to_owned(),
    };
    page.item(&indent, &[(Ink::Plain, &words)]);
}

/// One with all that there is to do.
fn in_full(page: &mut Page, report: &Report, nth: usize, improvement: &Improvement) {
    let gap = improvement.gap;
    let step = format!("{} → {}", gap.verdict.word(), gap.reachable.word());
    let lead = title(page, nth, improvement, &step);
    let indent = [(Ink::Plain, lead.as_str())];
    if let Some(said) = view::said(report, improvement, QUOTE) {
        page.item(&indent, &[(Ink::Plain, &said)]);
    }
    page.item(&indent, &[(Ink::Plain, &improvement.advice())]);
}

/// The line that names it. Returns the spaces under which the rest stands.
fn title(page: &mut Page, nth: usize, improvement: &Improvement, step: &str) -> String {
    let lead = format!("{nth:>3}. ");
    let gap = improvement.gap;
    let gain = view::gain(improvement);
    let urgent = view::urgent(improvement).map(|word| format!("{word} · "));
    let step = format!(" · {step} · ");
    page.item(
        &[(Ink::Faint, &lead)],
        &[
            (Ink::Good, &gain),
            (Ink::Plain, " "),
            (Ink::Bad, urgent.as_deref().unwrap_or_default()),
            (Ink::Strong, &view::short(&gap.title)),
            (Ink::Faint, &step),
            (Ink::Faint, &gap.criterion),
        ],
    );
    " ".repeat(lead.len())
}

/// A text up to the end of its first sentence.
fn first_sentence(text: &str) -> &str {
    text.find(". ").map_or(text, |end| &text[..=end])
}
