//! Coverage for programs: `charterlint.coverage/2`, which `coverage.schema.json` describes.

use super::{Coverage, Pattern, Said};
use crate::render;
use serde::Serialize;

/// JSON Schema of coverage.
pub const SCHEMA: &str = include_str!("coverage.schema.json");

/// Coverage as JSON: all patterns, in the order of the rules. Equal input gives equal bytes.
#[must_use]
pub fn write(coverage: &Coverage) -> String {
    render::json(&Shape {
        schema: "charterlint.coverage/2",
        version: env!("CARGO_PKG_VERSION"),
        charter: &coverage.charter,
        rules_sha256: &coverage.rules_digest,
        documents: coverage.documents,
        labelled: coverage.labelled,
        left_out: &coverage.left_out,
        patterns: coverage.patterns.iter().map(pattern).collect(),
    })
}

#[derive(Serialize)]
struct Shape<'a> {
    schema: &'static str,
    version: &'static str,
    charter: &'a str,
    rules_sha256: &'a str,
    documents: usize,
    labelled: usize,
    left_out: &'a [String],
    patterns: Vec<OfPattern<'a>>,
}

#[derive(Serialize)]
struct OfPattern<'a> {
    criterion: &'a str,
    rule: &'a str,
    strength: &'static str,
    pattern: &'a str,
    statements: usize,
    turned_down: usize,
    documents: usize,
    only_in: Option<&'a str>,
    decides: usize,
    decides_only_in: Option<&'a str>,
    absent: usize,
    examples: Vec<Statement<'a>>,
}

#[derive(Serialize)]
struct Statement<'a> {
    file: &'a str,
    place: &'a str,
    quote: &'a str,
    absent: bool,
}

fn pattern(pattern: &Pattern) -> OfPattern<'_> {
    OfPattern {
        criterion: &pattern.criterion,
        rule: &pattern.rule,
        strength: pattern.strength.word(),
        pattern: &pattern.pattern,
        statements: pattern.statements,
        turned_down: pattern.turned_down,
        documents: pattern.documents,
        only_in: pattern.only_in.as_deref(),
        decides: pattern.decides,
        decides_only_in: pattern.decides_only_in.as_deref(),
        absent: pattern.absent,
        examples: pattern.examples.iter().map(statement).collect(),
    }
}

fn statement(said: &Said) -> Statement<'_> {
    Statement {
        file: &said.file,
        place: &said.place,
        quote: &said.quote,
        absent: said.absent,
    }
}
