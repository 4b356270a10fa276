//! A JSON report read back: exactly the shape that is written, and nothing besides.

use super::path::{self, Step};
use super::report::{Report, SHAPE};
use super::write::Extent;
use crate::{plain, report};
use serde_json::Value;

/// With what the names of all shapes of the report begin; a number follows.
const ANY_SHAPE: &str = "charterlint.report/";

/// Why a text isn't a report that can be worked with.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// No JSON.
    #[error("this is no JSON report: {0}")]
    Json(serde_json::Error),
    /// JSON, but of something else.
    #[error("this is no report of charterlint; `charterlint check PATH --format json` writes one")]
    Stranger,
    /// A report in a shape that was written before this one.
    #[error(
        "the report was made by an older version of charterlint (its shape is `{0}`); run `charterlint check` again"
    )]
    Older(String),
    /// A report in a shape that this version doesn't know.
    #[error("the report is of the shape `{0}`; this version of charterlint knows {SHAPE}")]
    Shape(String),
    /// Something that charterlint wouldn't write, with its place in words.
    #[error("{place}: charterlint doesn't write it so: {reason}")]
    Altered {
        /// Where in the report.
        place: String,
        /// What is wrong there.
        reason: String,
    },
}

/// Reads a report.
///
/// # Errors
/// What isn't a report, is one of another shape, or holds what charterlint doesn't write.
pub fn read(text: &str) -> Result<Report<'static>, Error> {
    let value = parsed(text)?;
    match stated_shape(&value)? {
        SHAPE => typed(text, &value),
        older if is_older(older) => Err(Error::Older(plain::line(older))),
        other => Err(Error::Shape(plain::line(other))),
    }
}

impl Report<'_> {
    /// A report that was just made, with all its evidence, as if it had been written and read back.
    ///
    /// # Errors
    /// None that is known of: what is written can be read.
    pub fn whole(report: &report::Report, limited_to: &[String]) -> Result<Report<'static>, Error> {
        let extent = Extent {
            evidence: usize::MAX,
            limited_to,
            scale: None,
        };
        let text = serde_json::to_string(&Report::of(report, extent)).map_err(Error::Json)?;
        serde_json::from_str(&text).map_err(Error::Json)
    }
}

/// The text as JSON of any shape. A mark that tells the byte order may stand before it.
pub(crate) fn parsed(text: &str) -> Result<Value, Error> {
    serde_json::from_str(unmarked(text)).map_err(Error::Json)
}

/// Name and number of the shape that a report says it has.
pub(crate) fn stated_shape(value: &Value) -> Result<&str, Error> {
    value["schema"]
        .as_str()
        .filter(|name| name.starts_with(ANY_SHAPE))
        .ok_or(Error::Stranger)
}

/// Whether a shape was written by versions before this one, so that checking again helps.
pub(crate) fn is_older(shape: &str) -> bool {
    let number = |shape: &str| -> Option<u32> { shape.strip_prefix(ANY_SHAPE)?.parse().ok() };
    number(shape).is_some_and(|stated| Some(stated) < number(SHAPE))
}

/// The report in types; a key too many, twice or of the wrong type is an error.
pub(crate) fn typed(text: &str, value: &Value) -> Result<Report<'static>, Error> {
    let mut json = serde_json::Deserializer::from_str(unmarked(text));
    serde_path_to_error::deserialize(&mut json).map_err(|error| {
        let steps: Vec<Step> = error.path().iter().filter_map(step).collect();
        let reason = error.inner().to_string();
        Error::Altered {
            place: plain::line(&path::in_words(&steps, value)),
            // what serde expected instead is a list of keys, and of no use to a reader
            reason: plain::line(reason.split(", expected").next().unwrap_or_default()),
        }
    })
}

fn step(segment: &serde_path_to_error::Segment) -> Option<Step> {
    match segment {
        serde_path_to_error::Segment::Seq { index } => Some(Step::Nth(*index)),
        serde_path_to_error::Segment::Map { key } => Some(Step::Key(key.clone())),
        _ => None,
    }
}

fn unmarked(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_older_shape_is_told_from_a_newer_and_from_none() {
        let of = |schema: &str| read(&format!("{{\"schema\": \"{schema}\"}}"));
        let older = of("charterlint.report/0").expect_err("a shape before the first");
        assert!(older.to_string().contains("run `charterlint check` again"));
        assert!(matches!(of("charterlint.report/2"), Err(Error::Shape(_))));
        assert!(matches!(of("charterlint.report/x"), Err(Error::Shape(_))));
        assert!(matches!(of("charterlint.diff/0"), Err(Error::Stranger)));
        assert!(matches!(of(SHAPE), Err(Error::Altered { .. })));
    }
}
