//! The rubric as Markdown.

use super::weights::{criteria, share, title, total, weight};
use crate::catalogue::say;
use crate::render::Style;
use crate::render::page::markdown::escape;
use crate::rules::{Charter, Criterion, Scale};
use std::fmt::Write as _;

pub(super) fn document(charter: &Charter, scale: &Scale, _: &Style) -> Vec<u8> {
    let mut text = head(charter);
    marks(&mut text, scale);
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
            let told = say::rubric::WeightAndShareOfTheTotal { share, weight };
            self::criterion(&mut text, criterion, &told.to_string());
        }
    }
    text.into_bytes()
}

fn head(charter: &Charter) -> String {
    let charter = escape(&title(charter));
    format!(
        "# {}\n\n{}\n\n",
        say::rubric::HowBidsAreScoredBy { charter },
        say::rubric::WhatScoringRestsOn
    )
}

fn marks(text: &mut String, scale: &Scale) {
    let _ = writeln!(
        text,
        "## {}\n\n| {} | {} | {} |\n| --- | --- | --- |",
        escape(&scale.title),
        say::page::Mark,
        say::page::Name,
        say::page::GivenWhen
    );
    for mark in &scale.marks {
        let [one, label, words] = [&mark.value, &mark.label, &mark.words].map(|cell| escape(cell));
        let _ = writeln!(text, "| {one} | {label} | {words} |");
    }
    if !scale.note.is_empty() {
        let _ = writeln!(text, "\n{}", escape(&scale.note));
    }
}

fn criterion(text: &mut String, criterion: &Criterion, weight: &str) {
    let _ = writeln!(
        text,
        "### {}\n\n{weight} {}\n",
        escape(&criterion.title),
        escape(&criterion.question)
    );
    list(
        text,
        &say::rubric::WhatCounts.to_string(),
        &criterion.counts,
    );
    let head = say::rubric::WhatDoesNotCount.to_string();
    list(text, &head, &criterion.does_not_count);
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
