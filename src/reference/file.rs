//! The file in which earlier scores are kept: its shape, written and read back.

use crate::catalogue::say::reference as say;
use crate::report::Report;
use crate::shape::{DAY, SHA256};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// JSON Schema of the file.
pub const SCHEMA: &str = include_str!("reference.schema.json");

/// Name and number of the shape.
const SHAPE: &str = "charterlint.reference/1";

/// Why a text isn't a reference.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// No JSON, or JSON of something else.
    #[error(
        "this is no reference of charterlint ({0}); `charterlint compare BIDS --write-reference FILE` writes one"
    )]
    Stranger(serde_json::Error),
    /// A reference in a shape that this version doesn't know.
    #[error("the reference is of the shape `{0}`; this version of charterlint knows {SHAPE}")]
    Shape(String),
    /// Numbers that don't go together.
    #[error("its scores were altered: they are to be {0} numbers from 0 to 100 in order")]
    Altered(usize),
}

/// Bids of which no reference can be made.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum Mixed {
    /// There is none with a score.
    #[error("none of these bids has a score, so there is nothing to keep")]
    Nothing,
    /// They are in several languages, each judged by wordings of its own.
    #[error(
        "these bids are in several languages ({0}); a reference is of one: name them apart, or give --lang"
    )]
    Languages(String),
}

/// Scores of earlier bids. The shape is frozen: a change of it gets a new number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "charterlint reference")]
pub struct Reference {
    /// Name and number of this shape.
    #[schemars(extend("const" = SHAPE))]
    pub schema: String,
    /// Version of charterlint that wrote it.
    pub version: String,
    /// Id of the charter.
    pub charter: String,
    /// SHA-256 of the rules: scores of other rules can't be compared.
    #[schemars(pattern(SHA256))]
    pub rules_sha256: String,
    /// Ids of the principles to which the scores are limited; empty if they aren't.
    pub limited_to: Vec<String>,
    /// Two-letter code of the language of the bids.
    pub language: String,
    /// The day on which it was made.
    #[schemars(pattern(DAY))]
    pub made: String,
    /// How many bids there were.
    pub count: usize,
    /// Their scores, of 100, the lowest first; of a bid that couldn't be assessed as a whole the least that it can be.
    pub scores: Vec<u32>,
}

impl Reference {
    /// Keeps the scores of some reports, and nothing else of them. What has no score or is no proposal is left out.
    ///
    /// # Errors
    /// Nothing to keep, or several languages.
    pub fn of<'a>(
        reports: impl IntoIterator<Item = &'a Report>,
        limited_to: &[String],
        made: String,
    ) -> Result<Self, Mixed> {
        let reports = reports.into_iter();
        let kept: Vec<&Report> = reports.filter(|one| one.decision().is_some()).collect();
        let Some(first) = kept.first() else {
            return Err(Mixed::Nothing);
        };
        let languages = kept.iter().filter_map(|one| one.language.clone());
        let mut languages: Vec<String> = languages.collect();
        languages.sort_unstable();
        languages.dedup();
        let language = match languages.as_slice() {
            [language] => language.clone(),
            [] => return Err(Mixed::Nothing),
            several => return Err(Mixed::Languages(several.join(", "))),
        };
        let scores = kept.iter().filter_map(|one| one.total.least);
        let mut scores: Vec<u32> = scores.collect();
        scores.sort_unstable();
        Ok(Self {
            schema: SHAPE.into(),
            version: env!("CARGO_PKG_VERSION").into(),
            charter: first.charter.id.clone(),
            rules_sha256: first.rules_digest.clone(),
            limited_to: limited_to.to_vec(),
            language,
            made,
            count: scores.len(),
            scores,
        })
    }

    /// Reads one back.
    ///
    /// # Errors
    /// What is no reference, or was altered.
    pub fn read(text: &str) -> Result<Self, Error> {
        let value: serde_json::Value = serde_json::from_str(text).map_err(Error::Stranger)?;
        match value["schema"].as_str() {
            Some(shape) if shape != SHAPE && shape.starts_with("charterlint.reference/") => {
                return Err(Error::Shape(shape.to_owned()));
            }
            _ => (),
        }
        let reference: Self = serde_json::from_value(value).map_err(Error::Stranger)?;
        let Self { scores, count, .. } = &reference;
        let is_whole = !scores.is_empty()
            && scores.len() == *count
            && scores.is_sorted()
            && scores.iter().all(|score| *score <= 100);
        if is_whole {
            Ok(reference)
        } else {
            Err(Error::Altered(*count))
        }
    }

    /// Why a report's score can't be shown beside these; `None` if it can.
    pub(super) fn unlike(&self, report: &Report, limited_to: &[String]) -> Option<String> {
        if self.charter != report.charter.id {
            let charter = &self.charter;
            return Some(say::OtherCharter { charter }.to_string());
        }
        if self.rules_sha256 != report.rules_digest {
            return Some(say::OtherRules.to_string());
        }
        if self.limited_to != limited_to {
            return Some(say::OtherPrinciples.to_string());
        }
        match &report.language {
            None => Some(say::NoScore.to_string()),
            Some(_) if report.total.percent.is_none() => Some(say::NoScore.to_string()),
            Some(language) if *language != self.language => {
                let language = &self.language;
                Some(say::OtherLanguage { language }.to_string())
            }
            Some(_) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_schema_is_made_of_the_shape() {
        let file = "src/reference/reference.schema.json";
        crate::schema::is_of_written::<Reference>(SHAPE, file);
    }

    #[test]
    fn scores_that_were_altered_are_refused() {
        let text = |count: usize, scores: &str| {
            let digest = "0".repeat(64);
            format!(
                r#"{{"schema":"{SHAPE}","version":"0","charter":"c","rules_sha256":"{digest}","limited_to":[],"language":"en","made":"2026-01-31","count":{count},"scores":{scores}}}"#
            )
        };
        assert!(Reference::read(&text(2, "[10, 40]")).is_ok());
        for (count, scores) in [(3, "[10, 40]"), (2, "[40, 10]"), (1, "[101]"), (0, "[]")] {
            let read = Reference::read(&text(count, scores));
            assert!(matches!(read, Err(Error::Altered(_))), "{scores}");
        }
        let other = text(1, "[1]").replace("reference/1", "reference/2");
        assert!(matches!(Reference::read(&other), Err(Error::Shape(_))));
        assert!(matches!(Reference::read("{}"), Err(Error::Stranger(_))));
    }
}
