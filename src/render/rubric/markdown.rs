//! The rubric as Markdown.

use super::weights::{HOW, criteria, share, title, total};
use crate::render::Style;
use crate::render::report::markdown::escape;
use crate::rules::{Charter, Scale};
use std::fmt::Write as _;

pub(super) fn write(charter: &Charter, scale: &Scale, _: &Style) -> Vec<u8> {
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
    let all = total(charter);
    for principle in &charter.principles {
        let weight = criteria(charter, principle)
            .map(|(_, weight)| u64::from(weight))
            .sum();
        let _ = writeln!(
            text,
            "\n## {} {} ({})\n\n{}\n",
            escape(&principle.section),
            escape(&principle.title),
            share(weight, all),
            escape(&principle.asks)
        );
        for (criterion, weight) in criteria(charter, principle) {
            let _ = writeln!(
                text,
                "### {}\n\nWeight {weight}, {} of the total. {}\n",
                escape(&criterion.title),
                share(u64::from(weight), all),
                escape(&criterion.question)
            );
            list(&mut text, "What counts", &criterion.counts);
            list(&mut text, "What doesn't count", &criterion.does_not_count);
        }
    }
    text.into_bytes()
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
