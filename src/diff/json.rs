//! A comparison for programs: `charterlint.diff/1`, which `diff.schema.json` describes.

use super::{Change, Compared, Diff, Move, Statement};
use crate::render;
use crate::stored::{Evidence, Report};
use serde::Serialize;

/// JSON Schema of the comparison.
pub const SCHEMA: &str = include_str!("diff.schema.json");

/// The comparison as JSON. Equal reports give equal bytes.
#[must_use]
pub fn write(diff: &Diff) -> String {
    render::json(&Shape::of(diff))
}

#[derive(Serialize)]
struct Shape<'a> {
    schema: &'static str,
    version: &'static str,
    old: Side<'a>,
    new: Side<'a>,
    unlike: &'a [String],
    criteria: Vec<Criterion<'a>>,
    moved: Vec<Moved<'a>>,
    only_old: &'a [&'a str],
    only_new: &'a [&'a str],
}

#[derive(Serialize)]
struct Side<'a> {
    inputs: Vec<Input<'a>>,
    version: &'a str,
    charter: &'a str,
    rules_sha256: &'a str,
    limited_to: &'a [String],
    percent: Option<u32>,
    judged: u32,
    criteria: u32,
}

#[derive(Serialize)]
struct Input<'a> {
    name: &'a str,
    sha256: Option<&'a str>,
}

#[derive(Serialize)]
struct Criterion<'a> {
    id: &'a str,
    title: &'a str,
    change: &'static str,
    old: &'static str,
    new: &'static str,
    statements: Vec<Changed<'a>>,
}

#[derive(Serialize)]
struct Changed<'a> {
    kind: &'static str,
    fingerprint: &'a str,
    old: Option<Stated<'a>>,
    new: Option<Stated<'a>>,
}

#[derive(Serialize)]
struct Stated<'a> {
    quote: &'a str,
    strength: &'static str,
    file: &'a str,
    line: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    page: Option<usize>,
    headings: &'a [String],
}

#[derive(Serialize)]
struct Moved<'a> {
    criteria: &'a [&'a str],
    old: Stated<'a>,
    new: Stated<'a>,
}

impl<'a> Shape<'a> {
    fn of(diff: &'a Diff<'a>) -> Self {
        let changed = |one: &&Compared| one.change != Change::Same || !one.statements.is_empty();
        Self {
            schema: "charterlint.diff/1",
            version: env!("CARGO_PKG_VERSION"),
            old: Side::of(diff.old),
            new: Side::of(diff.new),
            unlike: &diff.unlike,
            criteria: diff
                .criteria
                .iter()
                .filter(changed)
                .map(Criterion::of)
                .collect(),
            moved: diff.moved.iter().map(Moved::of).collect(),
            only_old: &diff.only_old,
            only_new: &diff.only_new,
        }
    }
}

impl<'a> Side<'a> {
    fn of(report: &'a Report) -> Self {
        let input = |input: &'a crate::stored::Input| Input {
            name: &input.name,
            sha256: input.sha256.as_deref(),
        };
        Self {
            inputs: report.inputs.iter().map(input).collect(),
            version: &report.version,
            charter: &report.charter.id,
            rules_sha256: &report.rules_sha256,
            limited_to: &report.limited_to,
            percent: report.total.percent,
            judged: report.total.judged,
            criteria: report.total.criteria,
        }
    }
}

impl<'a> Criterion<'a> {
    fn of(compared: &'a Compared) -> Self {
        Self {
            id: &compared.new.id,
            title: &compared.new.title,
            change: compared.change.word(),
            old: compared.old.verdict.word(),
            new: compared.new.verdict.word(),
            statements: compared.statements.iter().map(Changed::of).collect(),
        }
    }
}

impl<'a> Changed<'a> {
    fn of(statement: &'a Statement) -> Self {
        Self {
            kind: statement.kind.word(),
            fingerprint: statement.fingerprint,
            old: statement.old.map(Stated::of),
            new: statement.new.map(Stated::of),
        }
    }
}

impl<'a> Stated<'a> {
    fn of(evidence: &'a Evidence) -> Self {
        Self {
            quote: &evidence.quote,
            strength: evidence
                .strength
                .map_or("contradicts", |strength| strength.word()),
            file: &evidence.file,
            line: evidence.line,
            page: evidence.page,
            headings: &evidence.headings,
        }
    }
}

impl<'a> Moved<'a> {
    fn of(moved: &'a Move) -> Self {
        Self {
            criteria: &moved.criteria,
            old: Stated::of(moved.old),
            new: Stated::of(moved.new),
        }
    }
}
