//! The rubric as Markdown.

use super::weights::{HOW, criteria, share, title, total, weight};
use crate::render::Style;
use crate::render::page::markdown::escape;
use crate::rules::{Charter, Criterion, Scale};
use std::fmt::Write as _;

pub(super) fn document(charter: &Charter, scale: &Scale, _: &Style) -> Vec<u8> {
    let mut text = format!(
        "# How bids are scored: {}\n\n{HOW}\n\n## {}\n\n| Mark | Name | Given when |\n| --- | --- | --- |\n",
        escape(&title(charter)),
        escape(&scale.title)
    );
    for mark in &scale.marks {
        let [one, label, words] = [&mark.value, &mark.label, &mark.words].map(|cell| escape(cell));
        let _ = writeln!(text, "| {one} | {label} | {words} |");
    }
    if !scale.note.is_empty() {
        let _ = writeln!(text, "\n{}", escape(&scale.note));
    }
    let total = total(charter);
    for principle in &charter.principles {
        let share_of = |weight| share(weight, total);
        let _ = writeln!(
            text,
            "\n## {} {} ({})\n\n{}\n",
            escape(&principle.section),
            escape(&principle.title),
            share_of(weight(principle)),
            escape(&principle.asks)
        );
        for (criterion, weight) in criteria(charter, principle) {
            let share = share_of(u64::from(weight));
            self::criterion(&mut text, criterion, &format!("Weight {weight}, {share}"));
        }
    }
    text.into_bytes()
}

fn criterion(text: &mut String, criterion: &Criterion, weight: &str) {
    let _ = writeln!(
        text,
        "### {}\n\n{weight} of the total. {}\n",
        escape(&criterion.title),
        escape(&criterion.question)
    );
    list(text, "What counts", &criterion.counts);
    list(text, "What doesn't count", &criterion.does_not_count);
}

fn list(text: &mut String, head: &str, words: &[String]) {
    if words.is_empty() {
        return;
    }
    let _ = writeln!(text, "{head}:\n");
    for word in words {
        let _ = writeln!(text, "- {}", escape(word));
    }
    text.push('\n');
}
