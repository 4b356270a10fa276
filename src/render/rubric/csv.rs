//! The rubric as comma-separated values, one row a criterion.

use super::weights::{criteria, share, total};
use crate::catalogue::say;
use crate::render::Style;
use crate::render::page::csv;
use crate::rules::{Charter, Scale};

/// Columns before those of the marks.
fn heads() -> [String; 8] {
    [
        say::page::Principle.to_string(),
        say::page::Id.to_string(),
        say::page::Criterion.to_string(),
        say::page::Question.to_string(),
        say::page::Weight.to_string(),
        say::rubric::Share.to_string(),
        say::rubric::WhatCounts.to_string(),
        say::rubric::WhatDoesNotCount.to_string(),
    ]
}

pub(super) fn table(charter: &Charter, scale: &Scale, _: &Style) -> Vec<u8> {
    let total = total(charter);
    let mut rows = vec![head(scale)];
    for principle in &charter.principles {
        for (criterion, weight) in criteria(charter, principle) {
            let mut row = vec![
                format!("{} {}", principle.section, principle.title),
                criterion.id.clone(),
                criterion.title.clone(),
                criterion.question.clone(),
                weight.to_string(),
                share(u64::from(weight), total),
                criterion.counts.join("\n"),
                criterion.does_not_count.join("\n"),
            ];
            row.extend(scale.marks.iter().map(|mark| mark.words.clone()));
            rows.push(row);
        }
    }
    for cell in rows.iter_mut().flatten() {
        *cell = csv::cell(cell);
    }
    csv::table(&rows)
}

fn head(scale: &Scale) -> Vec<String> {
    let marks = scale.marks.iter();
    let marks = marks.map(|mark| format!("{} {}", mark.value, mark.label));
    heads().into_iter().chain(marks).collect()
}
