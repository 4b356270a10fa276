//! The rubric as comma-separated values, one row a criterion.

use super::weights::{criteria, share, total};
use crate::render::Style;
use crate::render::report::{csv, matrix};
use crate::rules::{Charter, Scale};

pub(super) fn write(charter: &Charter, scale: &Scale, _: &Style) -> Vec<u8> {
    let all = total(charter);
    let mut rows = vec![
        [
            "Principle",
            "Id",
            "Criterion",
            "Question",
            "Weight",
            "Share",
            "What counts",
            "What doesn't count",
        ]
        .map(str::to_owned)
        .to_vec(),
    ];
    rows[0].extend(
        scale
            .marks
            .iter()
            .map(|mark| format!("{} {}", mark.value, mark.label)),
    );
    for principle in &charter.principles {
        for (criterion, weight) in criteria(charter, principle) {
            let mut row = vec![
                format!("{} {}", principle.section, principle.title),
                criterion.id.clone(),
                criterion.title.clone(),
                criterion.question.clone(),
                weight.to_string(),
                share(u64::from(weight), all),
                criterion.counts.join("\n"),
                criterion.does_not_count.join("\n"),
            ];
            row.extend(scale.marks.iter().map(|mark| mark.words.clone()));
            rows.push(row);
        }
    }
    for cell in rows.iter_mut().flatten() {
        *cell = matrix::cell(cell);
    }
    csv::table(&rows)
}
