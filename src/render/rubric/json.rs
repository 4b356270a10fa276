//! The rubric for programs: a frozen shape of its own, `charterlint.rubric/1`, described by `rubric.schema.json`.

use super::weights::{criteria, title};
use crate::render::Style;
use crate::render::report::json;
use crate::rules::{self, Charter, Scale};
use serde::Serialize;

#[derive(Serialize)]
struct Rubric<'a> {
    schema: &'static str,
    version: &'static str,
    charter: Named<'a>,
    rules_sha256: &'a str,
    scale: ScaleShape<'a>,
    principles: Vec<Principle<'a>>,
}

#[derive(Serialize)]
struct Named<'a> {
    id: &'a str,
    title: String,
    source: &'a str,
}

#[derive(Serialize)]
struct ScaleShape<'a> {
    id: &'a str,
    title: &'a str,
    publisher: &'a str,
    source: &'a str,
    note: &'a str,
    marks: Vec<Mark<'a>>,
}

#[derive(Serialize)]
struct Mark<'a> {
    #[serde(rename = "mark")]
    value: &'a str,
    label: &'a str,
    words: &'a str,
    levels: &'a [rules::Level],
}

#[derive(Serialize)]
struct Principle<'a> {
    id: &'a str,
    section: &'a str,
    title: &'a str,
    asks: &'a str,
    criteria: Vec<Criterion<'a>>,
}

#[derive(Serialize)]
struct Criterion<'a> {
    id: &'a str,
    title: &'a str,
    question: &'a str,
    weight: u32,
    counts: &'a [String],
    does_not_count: &'a [String],
}

pub(super) fn write(charter: &Charter, scale: &Scale, _: &Style) -> Vec<u8> {
    json::text(&Rubric {
        schema: "charterlint.rubric/1",
        version: env!("CARGO_PKG_VERSION"),
        charter: Named {
            id: &charter.id,
            title: title(charter),
            source: &charter.source,
        },
        rules_sha256: &charter.digest,
        scale: ScaleShape {
            id: &scale.id,
            title: &scale.title,
            publisher: &scale.publisher,
            source: &scale.source,
            note: &scale.note,
            marks: scale.marks.iter().map(mark).collect(),
        },
        principles: charter
            .principles
            .iter()
            .map(|principle| Principle {
                id: &principle.id,
                section: &principle.section,
                title: &principle.title,
                asks: &principle.asks,
                criteria: criteria(charter, principle).map(of).collect(),
            })
            .collect(),
    })
}

fn of((criterion, weight): (&rules::Criterion, u32)) -> Criterion<'_> {
    Criterion {
        id: &criterion.id,
        title: &criterion.title,
        question: &criterion.question,
        weight,
        counts: &criterion.counts,
        does_not_count: &criterion.does_not_count,
    }
}

fn mark(mark: &rules::Mark) -> Mark<'_> {
    Mark {
        value: &mark.value,
        label: &mark.label,
        words: &mark.words,
        levels: &mark.levels,
    }
}
