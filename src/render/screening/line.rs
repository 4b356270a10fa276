//! A document of an archive as one line of JSON, in a frozen shape of its own.
//!
//! A line says of itself what it was made of, so that an interrupted run can tell what is done.

use super::settings::Settings;
use crate::judge::Verdict;
use crate::report::{self, Quote, Report, Standing};
use crate::shape::{self, SHA256, Score, VerdictWord};
use schemars::JsonSchema;
use serde::Serialize;

/// JSON Schema of a line.
pub const SCREENING_SCHEMA: &str = include_str!("screening.schema.json");

pub(super) const SHAPE: &str = "charterlint.screening/1";

/// One line of what `charterlint screen` writes.
#[derive(Serialize, JsonSchema)]
#[schemars(title = "A screened document")]
struct Line<'a> {
    /// Name and number of this shape.
    #[schemars(extend("const" = SHAPE))]
    schema: &'static str,
    /// Version of charterlint that wrote it.
    version: &'static str,
    /// Below the folder that was screened.
    path: &'a str,
    /// Of the file's bytes; null if they weren't to be had.
    #[schemars(pattern(SHA256))]
    sha256: Option<&'a str>,
    /// Id of the charter.
    charter: &'a str,
    /// Of the rules.
    #[schemars(pattern(SHA256))]
    rules_sha256: &'a str,
    /// What --lang said.
    language_given: Option<&'a str>,
    /// What was said of text recognition and limits of reading, such as --ocr=eng --max-time=120; null for the usual.
    reading: Option<&'a str>,
    /// Language of the wordings; null if nothing was judged.
    language: Option<&'a str>,
    /// Why the document couldn't be read; then there are no score and no criteria.
    failed: Option<&'a str>,
    /// Over all principles.
    score: Option<Score>,
    /// In the charter's order.
    principles: Vec<Principle<'a>>,
    /// Each once, in the charter's order.
    criteria: Vec<Criterion<'a>>,
    /// What an assessor should know about the assessment itself.
    findings: Vec<Finding<'a>>,
}

/// A principle.
#[derive(Serialize, JsonSchema)]
struct Principle<'a> {
    /// Id.
    id: &'a str,
    /// Its score over what was judged; null where nothing could be.
    #[schemars(range(max = 100))]
    percent: Option<u32>,
    /// Its score if nothing speaks for what can't be evaluated.
    #[schemars(range(max = 100))]
    least: Option<u32>,
    /// Its score if all that can't be evaluated is evidenced.
    #[schemars(range(max = 100))]
    most: Option<u32>,
    /// Criteria that could be judged.
    judged: u32,
}

/// A criterion.
#[derive(Serialize, JsonSchema)]
struct Criterion<'a> {
    /// Id.
    id: &'a str,
    /// How it stands.
    #[serde(with = "VerdictWord")]
    verdict: Verdict,
    /// The verdict on the scale of 0 to 3; null where there is nothing to put on it.
    #[schemars(range(max = 3))]
    level: Option<u32>,
    /// Pieces of evidence.
    found: usize,
    /// The quote that the verdict rests on.
    quote: Option<First<'a>>,
}

/// The quote that a verdict rests on.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Quote")]
struct First<'a> {
    /// Verbatim from the file.
    text: &'a str,
    /// Line, as in charterlint.report/1.
    line: usize,
    /// Page, where the format has pages.
    page: Option<usize>,
    /// First byte of the quote in the file's text.
    start: usize,
    /// One past its last byte.
    end: usize,
    /// The wording that found it.
    rule: &'a str,
}

/// Something that an assessor should know about the assessment itself.
#[derive(Serialize, JsonSchema)]
struct Finding<'a> {
    /// A stable word.
    kind: &'static str,
    /// Where, in words; may be empty.
    place: &'a str,
    /// What, in a sentence.
    message: &'a str,
}

/// The line, with its end, of a document that was judged. The report must be of this one document.
#[must_use]
pub fn screening_line(path: &str, report: &Report, settings: &Settings) -> String {
    let digest = report.inputs.first().map(|input| input.digest.as_str());
    Line {
        language: report.language.as_deref(),
        score: Some(report.total.into()),
        principles: report.principles.iter().map(Principle::of).collect(),
        criteria: Criterion::all_of(report),
        findings: report.findings.iter().map(Finding::of).collect(),
        ..Line::new(path, digest, settings)
    }
    .write()
}

/// The line, with its end, of a document that couldn't be read; `digest` is empty if its bytes weren't to be had.
#[must_use]
pub fn failed_line(path: &str, digest: &str, reason: &str, settings: &Settings) -> String {
    Line {
        failed: Some(reason),
        ..Line::new(path, Some(digest), settings)
    }
    .write()
}

impl<'a> Line<'a> {
    fn new(path: &'a str, digest: Option<&'a str>, settings: &'a Settings) -> Self {
        Self {
            schema: SHAPE,
            version: env!("CARGO_PKG_VERSION"),
            path,
            sha256: digest.filter(|digest| !digest.is_empty()),
            charter: &settings.charter,
            rules_sha256: &settings.rules_digest,
            language_given: settings.language.as_deref(),
            reading: settings.reading.as_deref(),
            language: None,
            failed: None,
            score: None,
            principles: Vec::new(),
            criteria: Vec::new(),
            findings: Vec::new(),
        }
    }

    fn write(&self) -> String {
        shape::json_line(self)
    }
}

impl<'a> Principle<'a> {
    fn of(principle: &'a report::Principle) -> Self {
        Self {
            id: &principle.id,
            percent: principle.score.percent,
            least: principle.score.least,
            most: principle.score.most,
            judged: principle.score.judged,
        }
    }
}

impl<'a> Finding<'a> {
    fn of(finding: &'a report::Finding) -> Self {
        Self {
            kind: finding.kind,
            place: &finding.place,
            message: &finding.message,
        }
    }
}

impl<'a> Criterion<'a> {
    /// Each criterion once, even if several principles ask for it.
    fn all_of(report: &'a Report) -> Vec<Self> {
        let mut criteria: Vec<&Standing> = Vec::new();
        for standing in report.principles.iter().flat_map(|of| &of.criteria) {
            if criteria.iter().all(|known| known.id != standing.id) {
                criteria.push(standing);
            }
        }
        criteria.into_iter().map(Self::of).collect()
    }

    fn of(standing: &'a Standing) -> Self {
        let first = |quote: &'a Quote| First {
            text: &quote.text,
            line: quote.place.line,
            page: quote.place.page,
            start: quote.span.start,
            end: quote.span.end,
            rule: &quote.rule,
        };
        Self {
            id: &standing.id,
            verdict: standing.verdict,
            level: standing.verdict.level(),
            found: standing.evidence.len(),
            quote: standing.deciding().map(first),
        }
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_schema_is_made_of_the_shape() {
        let file = "src/render/screening/screening.schema.json";
        crate::schema::is_of_written::<super::Line>(super::SHAPE, file);
    }
}
