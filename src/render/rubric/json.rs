//! The rubric for programs, in a frozen shape of its own.

use super::weights::{criteria, title};
use crate::render::Style;
use crate::rules::{self, Charter, Level, Scale};
use crate::shape;
use schemars::JsonSchema;
use serde::Serialize;

/// JSON Schema of the rubric.
pub const RUBRIC_SCHEMA: &str = include_str!("rubric.schema.json");

const SHAPE: &str = "charterlint.rubric/1";

/// What can lead to a mark.
const LEVELS: [Level; 5] = [
    Level::Absent,
    Level::Claimed,
    Level::Committed,
    Level::Evidenced,
    Level::Contradicted,
];

/// What a charter asks, with weights and the marks of a scale. The shape is frozen: a change of it gets a new number.
#[derive(Serialize, JsonSchema)]
#[schemars(title = "charterlint rubric")]
struct Rubric<'a> {
    /// Name and number of this shape.
    #[schemars(extend("const" = SHAPE))]
    schema: &'static str,
    /// Version of charterlint that wrote it.
    version: &'static str,
    /// The charter.
    charter: Named<'a>,
    /// SHA-256 of the rules, in hexadecimal.
    rules_sha256: &'a str,
    /// The scale of the marks.
    scale: ScaleShape<'a>,
    /// In the charter's order.
    principles: Vec<Principle<'a>>,
}

/// A charter by its name.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Charter")]
struct Named<'a> {
    /// Id, for --charter.
    id: &'a str,
    /// Title with edition.
    title: String,
    /// Address of its text; may be empty.
    source: &'a str,
}

/// A scale.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Scale")]
struct ScaleShape<'a> {
    /// Id, for --scale.
    id: &'a str,
    /// Title.
    title: &'a str,
    /// Who scores by it.
    publisher: &'a str,
    /// Address of its text; may be empty.
    source: &'a str,
    /// What a reader of the marks must know.
    note: &'a str,
    /// The lowest first.
    marks: Vec<Mark<'a>>,
}

/// A mark.
#[derive(Serialize, JsonSchema)]
struct Mark<'a> {
    /// As it is printed.
    #[serde(rename = "mark")]
    value: &'a str,
    /// Its name.
    label: &'a str,
    /// When it is given.
    words: &'a str,
    /// The verdicts that lead to it; none for a mark that only people give.
    #[schemars(with = "Vec<LevelWord>")]
    levels: &'a [Level],
}

#[derive(JsonSchema)]
#[schemars(rename = "Level", inline, with = "String", extend("enum" = LEVELS.map(Level::word)))]
struct LevelWord;

/// A principle with its criteria.
#[derive(Serialize, JsonSchema)]
struct Principle<'a> {
    /// Id.
    id: &'a str,
    /// Section of the charter's text; may be empty.
    section: &'a str,
    /// Title.
    title: &'a str,
    /// What it asks.
    asks: &'a str,
    /// In the charter's order.
    criteria: Vec<Criterion<'a>>,
}

/// What is scored.
#[derive(Serialize, JsonSchema)]
struct Criterion<'a> {
    /// Id.
    id: &'a str,
    /// Title.
    title: &'a str,
    /// What an assessor asks.
    question: &'a str,
    /// Weight within the charter.
    #[schemars(range(min = 1))]
    weight: u32,
    /// What counts as evidence.
    counts: &'a [String],
    /// What doesn't.
    does_not_count: &'a [String],
}

pub(super) fn object(charter: &Charter, scale: &Scale, _: &Style) -> Vec<u8> {
    let rubric = Rubric {
        schema: SHAPE,
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
    };
    shape::json(&rubric).into_bytes()
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

#[cfg(test)]
mod tests {
    #[test]
    fn the_schema_is_made_of_the_shape() {
        let file = "src/render/rubric/rubric.schema.json";
        crate::schema::is_of_written::<super::Rubric>(super::SHAPE, file);
    }
}
