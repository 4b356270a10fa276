//! Coverage for programs, in a frozen shape of its own.

use crate::coverage::{Coverage, Pattern, Said};
use crate::rules::Level;
use crate::shape;
use schemars::JsonSchema;
use serde::Serialize;

/// JSON Schema of coverage.
pub const SCHEMA: &str = include_str!("coverage.schema.json");

const SHAPE: &str = "charterlint.coverage/2";

/// What a plain statement in a pattern can be worth.
const STRENGTHS: [Level; 4] = [
    Level::Claimed,
    Level::Committed,
    Level::Evidenced,
    Level::Contradicted,
];

/// Coverage as JSON: all patterns, in the order of the rules. Equal input gives equal bytes.
#[must_use]
pub fn json(coverage: &Coverage) -> String {
    shape::json(&Covered::of(coverage))
}

/// What each pattern of the rules contributes on a folder of documents. The shape is frozen: a change of it gets a new number. Equal input, rules and options give equal bytes.
#[derive(Serialize, JsonSchema)]
#[schemars(title = "charterlint rules test --coverage")]
struct Covered<'a> {
    /// Name and number of this shape.
    #[schemars(extend("const" = SHAPE))]
    schema: &'static str,
    /// Version of charterlint that wrote it.
    version: &'static str,
    /// Id of the charter.
    charter: &'a str,
    /// SHA-256 of the rules, in hexadecimal.
    rules_sha256: &'a str,
    /// Documents that were looked through.
    documents: usize,
    /// Those of them for which there are labels.
    labelled: usize,
    /// Documents that weren't looked through: nothing could be read, or there are no wordings for their language.
    left_out: &'a [String],
    /// The patterns of all criteria, in the order of the rules.
    patterns: Vec<Contribution<'a>>,
}

/// A pattern.
#[derive(Serialize, JsonSchema)]
struct Contribution<'a> {
    /// Id of the criterion.
    criterion: &'a str,
    /// Its wording, such as `en/user-needs/research#3`.
    rule: &'a str,
    /// What a plain statement in it is worth.
    #[schemars(extend("enum" = STRENGTHS.map(Level::word)))]
    strength: &'static str,
    /// The pattern as its author wrote it.
    pattern: &'a str,
    /// Statements that it made evidence of.
    statements: usize,
    /// Statements that it matches and that were turned down.
    turned_down: usize,
    /// Documents in which it made evidence.
    documents: usize,
    /// The document, if it made evidence in one only.
    #[serde(skip_serializing_if = "Option::is_none")]
    only_in: Option<&'a str>,
    /// Documents in which the evidence of the other patterns of its criterion leads to another verdict.
    decides: usize,
    /// The document, if it decides in one only.
    #[serde(skip_serializing_if = "Option::is_none")]
    decides_only_in: Option<&'a str>,
    /// Documents in which it made evidence for the criterion, and all readings found none.
    absent: usize,
    /// The first statements; before them those in documents in which readings found nothing.
    #[schemars(length(max = 3))]
    examples: Vec<Statement<'a>>,
}

/// A statement.
#[derive(Serialize, JsonSchema)]
struct Statement<'a> {
    /// The document.
    file: &'a str,
    /// Where in it, in words.
    place: &'a str,
    /// The words.
    quote: &'a str,
    /// Whether all readings found nothing for the criterion in that document.
    absent: bool,
}

impl<'a> Covered<'a> {
    fn of(coverage: &'a Coverage) -> Self {
        Self {
            schema: SHAPE,
            version: env!("CARGO_PKG_VERSION"),
            charter: &coverage.charter,
            rules_sha256: &coverage.rules_digest,
            documents: coverage.documents,
            labelled: coverage.labelled,
            left_out: &coverage.left_out,
            patterns: coverage.patterns.iter().map(Contribution::of).collect(),
        }
    }
}

impl<'a> Contribution<'a> {
    fn of(pattern: &'a Pattern) -> Self {
        Self {
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
            examples: pattern.examples.iter().map(Statement::of).collect(),
        }
    }
}

impl<'a> Statement<'a> {
    fn of(said: &'a Said) -> Self {
        Self {
            file: &said.file,
            place: &said.place,
            quote: &said.quote,
            absent: said.absent,
        }
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_schema_is_made_of_the_shape() {
        let file = "src/render/coverage/coverage.schema.json";
        crate::schema::is_of_written::<super::Covered>(super::SHAPE, file);
    }
}
