//! A document of an archive as one line of JSON: a frozen shape of its own, `charterlint.screening/1`.
//!
//! A line says of itself what it was made of, so that an interrupted run can tell what is done.

use crate::render::report::json::{Score, escape};
use crate::report::{Quote, Report, Standing};
use serde::{Deserialize, Serialize};

/// JSON Schema of a line.
pub const SCREENING_SCHEMA: &str = include_str!("screening.schema.json");

const NAME: &str = "charterlint.screening/1";

/// With what documents are screened; lines made with different settings don't belong into one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// Id of the charter.
    pub charter: String,
    /// SHA-256 of the rules, in hexadecimal.
    pub rules_digest: String,
    /// The language that documents were said to be in; `None` if it is told from each.
    pub language: Option<String>,
    /// Text recognition and limits of reading, in words, where they aren't the usual ones.
    pub reading: Option<String>,
}

#[derive(Serialize)]
struct Line<'a> {
    schema: &'static str,
    version: &'static str,
    path: &'a str,
    sha256: Option<&'a str>,
    charter: &'a str,
    rules_sha256: &'a str,
    language_given: Option<&'a str>,
    reading: Option<&'a str>,
    language: Option<&'a str>,
    failed: Option<&'a str>,
    score: Option<Score>,
    principles: Vec<Principle<'a>>,
    criteria: Vec<Criterion<'a>>,
    findings: Vec<Finding<'a>>,
}

#[derive(Serialize)]
struct Principle<'a> {
    id: &'a str,
    percent: Option<u32>,
    judged: u32,
}

#[derive(Serialize)]
struct Criterion<'a> {
    id: &'a str,
    verdict: &'static str,
    level: Option<u32>,
    found: usize,
    quote: Option<First<'a>>,
}

/// The quote that the verdict rests on.
#[derive(Serialize)]
struct First<'a> {
    text: &'a str,
    line: usize,
    page: Option<usize>,
    start: usize,
    end: usize,
    rule: &'a str,
}

#[derive(Serialize)]
struct Finding<'a> {
    kind: &'static str,
    place: &'a str,
    message: &'a str,
}

/// The line, with its end, of a document that was judged. The report must be of this one document.
#[must_use]
pub fn screening_line(path: &str, report: &Report, settings: &Settings) -> String {
    let digest = report.inputs.first().map(|input| input.digest.as_str());
    let principles = report.principles.iter().map(|principle| Principle {
        id: &principle.id,
        percent: principle.score.percent,
        judged: principle.score.judged,
    });
    let mut criteria: Vec<&Standing> = Vec::new();
    for standing in report.principles.iter().flat_map(|of| &of.criteria) {
        if criteria.iter().all(|known| known.id != standing.id) {
            criteria.push(standing);
        }
    }
    let findings = report.findings.iter().map(|finding| Finding {
        kind: finding.kind,
        place: &finding.place,
        message: &finding.message,
    });
    Line {
        language: report.language.as_deref(),
        score: Some(report.total.into()),
        principles: principles.collect(),
        criteria: criteria.into_iter().map(Criterion::of).collect(),
        findings: findings.collect(),
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
            schema: NAME,
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
        // Nothing in the shape can fail to be written: its keys are strings and its numbers whole.
        escape(&serde_json::to_string(self).unwrap_or_default()) + "\n"
    }
}

impl<'a> Criterion<'a> {
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
            verdict: standing.verdict.word(),
            level: standing.verdict.level(),
            found: standing.evidence.len(),
            quote: standing.deciding().map(first),
        }
    }
}

/// What a line says that it was made of.
#[derive(Clone, Debug, Deserialize)]
pub struct Done {
    schema: String,
    version: String,
    /// The document, below the folder that was screened.
    pub path: String,
    /// SHA-256 of its bytes; `None` if they weren't to be had.
    pub sha256: Option<String>,
    charter: String,
    rules_sha256: String,
    language_given: Option<String>,
    reading: Option<String>,
}

impl Done {
    /// Reads a line; `None` if it is none.
    #[must_use]
    pub fn of_line(line: &str) -> Option<Self> {
        let done: Self = serde_json::from_str(line).ok()?;
        (done.schema == NAME).then_some(done)
    }

    /// Whether this version of the program would make the line with the same settings.
    #[must_use]
    pub fn made_with(&self, settings: &Settings) -> bool {
        self.version == env!("CARGO_PKG_VERSION")
            && self.charter == settings.charter
            && self.rules_sha256 == settings.rules_digest
            && self.language_given == settings.language
            && self.reading == settings.reading
    }
}
