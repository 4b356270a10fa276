//! The file in which a baseline is kept: its shape, written and read back.

use crate::judge::Verdict;
use crate::report;
use crate::shape::{self, Fingerprint, SHA256, VerdictWord};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// JSON Schema of the file.
pub const SCHEMA: &str = include_str!("baseline.schema.json");

/// Name and number of the shape.
pub(super) const SHAPE: &str = "charterlint.baseline/1";

/// What a criterion that stands in a baseline can be.
const LEVELS: [Verdict; 4] = [
    Verdict::Claimed,
    Verdict::Committed,
    Verdict::Evidenced,
    Verdict::Contradicted,
];

/// Why a text isn't a baseline.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// No JSON, or JSON of something else.
    #[error("this is no baseline of charterlint ({0}); `charterlint baseline write` writes one")]
    Stranger(serde_json::Error),
    /// A baseline in a shape that this version doesn't know.
    #[error("the baseline is of the shape `{0}`; this version of charterlint knows {SHAPE}")]
    Shape(String),
    /// A statement whose words were changed by hand.
    #[error(
        "{criterion}: the words “{quote}” don't belong to the fingerprint {fingerprint}; write the baseline anew"
    )]
    Altered {
        /// The criterion.
        criterion: String,
        /// The words.
        quote: String,
        /// What they should be known by.
        fingerprint: String,
    },
}

/// The level that a proposal has reached, criterion by criterion. The shape is frozen: a change of it gets a new number.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "charterlint baseline")]
pub struct Baseline {
    /// Name and number of this shape.
    #[schemars(extend("const" = SHAPE))]
    pub schema: String,
    /// Version of charterlint that wrote it.
    pub version: String,
    /// Id of the charter.
    pub charter: String,
    /// SHA-256 of the rules.
    #[schemars(pattern(SHA256))]
    pub rules_sha256: String,
    /// Ids of the principles to which it is limited; empty if it isn't.
    pub limited_to: Vec<String>,
    /// The language that was named with --lang; null if it was told from the text.
    pub lang: Option<String>,
    /// Those that are claimed or better, or contradicted, sorted by id. One that isn't named was none of these.
    pub criteria: Vec<Reached>,
}

/// What was reached of a criterion.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Reached {
    /// Id of the criterion.
    pub id: String,
    /// Its verdict.
    #[serde(with = "VerdictWord")]
    #[schemars(with = "String", extend("enum" = LEVELS.map(Verdict::word)))]
    pub level: Verdict,
    /// The statements that reach the level, sorted by fingerprint.
    pub quotes: Vec<Statement>,
}

/// A statement that reaches the level.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Statement {
    /// What the statement is known by wherever it stands, as in charterlint.report/1.
    #[schemars(with = "Fingerprint")]
    pub fingerprint: String,
    /// Its words.
    pub quote: String,
}

impl Baseline {
    /// Reads the file.
    ///
    /// # Errors
    /// What isn't a baseline, is one of another shape, or was changed by hand.
    pub fn read(text: &str) -> Result<Self, Error> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let shape: serde_json::Value = serde_json::from_str(text).map_err(Error::Stranger)?;
        match shape["schema"].as_str() {
            Some(shape) if shape.starts_with("charterlint.baseline/") && shape != SHAPE => {
                return Err(Error::Shape(shape.to_owned()));
            }
            _ => {}
        }
        let baseline: Self = serde_json::from_str(text).map_err(Error::Stranger)?;
        for Reached { id, quotes, .. } in &baseline.criteria {
            let wrong = |statement: &&Statement| {
                report::fingerprint(id, &statement.quote) != statement.fingerprint
            };
            if let Some(Statement { fingerprint, quote }) = quotes.iter().find(wrong) {
                return Err(Error::Altered {
                    criterion: id.clone(),
                    quote: quote.clone(),
                    fingerprint: fingerprint.clone(),
                });
            }
        }
        Ok(baseline)
    }

    /// The file.
    #[must_use]
    pub fn write(&self) -> String {
        shape::json(self)
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_schema_is_made_of_the_shape() {
        let file = "src/baseline/baseline.schema.json";
        crate::schema::is_of_written::<super::Baseline>(super::SHAPE, file);
    }
}
