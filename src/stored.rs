//! A JSON report read back: exactly the shape that [`crate::render`] writes, and nothing besides.

use crate::evidence::Strength;
use crate::judge::Verdict;
use crate::render::{self, Format, Style};
use crate::report;
use serde::{Deserialize, Deserializer, de};
use serde_json::Value;

/// Why a text isn't a report that can be worked with.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// No JSON.
    #[error("this is no JSON report: {0}")]
    Json(serde_json::Error),
    /// JSON, but of something else.
    #[error("this is no report of charterlint; `charterlint check PATH --format json` writes one")]
    Stranger,
    /// A report in a shape that this version doesn't know.
    #[error("the report is of the shape `{0}`; this version of charterlint knows {known}", known = render::SHAPE)]
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

/// A report as it was written.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "report.schema.json describes each key")]
pub struct Report {
    pub schema: String,
    pub version: String,
    pub charter: Charter,
    pub rules_sha256: String,
    pub inputs: Vec<Input>,
    pub language: Option<String>,
    pub limited_to: Vec<String>,
    pub options: Options,
    pub total: Score,
    pub principles: Vec<Principle>,
    pub gaps: Vec<Gap>,
    pub findings: Vec<Finding>,
    pub claims: Vec<Claim>,
    pub waivers: Vec<Waiver>,
    pub today: Option<Today>,
    pub configuration: Option<String>,
    #[serde(default)]
    pub scale: Option<ScaleName>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "report.schema.json describes each key")]
pub struct Claim {
    pub criterion: String,
    pub outcome: String,
    pub message: String,
    pub said: Spot,
    pub shown: Option<Spot>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "report.schema.json describes each key")]
pub struct Spot {
    pub file: String,
    pub line: usize,
    #[serde(default)]
    pub page: Option<usize>,
    #[serde(default)]
    pub paragraph: Option<usize>,
    #[serde(default)]
    pub slide: Option<usize>,
    #[serde(default)]
    pub notes: Option<bool>,
    #[serde(default)]
    pub sheet: Option<String>,
    #[serde(default)]
    pub cell: Option<String>,
    pub quote: String,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "report.schema.json describes each key")]
pub struct Waiver {
    pub criterion: String,
    pub reason: String,
    pub owner: String,
    pub expires: String,
    pub state: String,
    #[serde(deserialize_with = "verdict")]
    pub verdict: Verdict,
    pub file: String,
    pub line: usize,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "report.schema.json describes each key")]
pub struct Today {
    pub date: String,
    pub source: String,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "report.schema.json describes each key")]
pub struct ScaleName {
    pub id: String,
    pub title: String,
}

#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "report.schema.json describes each key")]
pub struct Charter {
    pub id: String,
    pub title: String,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "report.schema.json describes each key")]
pub struct Options {
    pub lang: Option<String>,
    pub evidence: usize,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "report.schema.json describes each key")]
pub struct Input {
    pub name: String,
    pub sha256: Option<String>,
    pub text_sha256: Option<String>,
    pub role: String,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "report.schema.json describes each key")]
pub struct Score {
    pub percent: Option<u32>,
    pub judged: u32,
    pub criteria: u32,
    pub reached: u32,
    pub possible: u32,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "report.schema.json describes each key")]
pub struct Principle {
    pub id: String,
    pub title: String,
    pub section: String,
    pub pillar: Option<String>,
    pub fit: String,
    pub score: Score,
    pub criteria: Vec<Criterion>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "report.schema.json describes each key")]
pub struct Criterion {
    pub id: String,
    pub title: String,
    pub question: String,
    pub weight: u32,
    #[serde(deserialize_with = "verdict")]
    pub verdict: Verdict,
    #[serde(default)]
    pub mark: Option<String>,
    #[serde(default)]
    pub reason: Option<String>,
    pub evidence_found: usize,
    pub evidence: Vec<Evidence>,
    pub unlisted: Vec<String>,
    #[serde(default)]
    pub waived_until: Option<String>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "report.schema.json describes each key")]
pub struct Evidence {
    pub quote: String,
    pub file: String,
    pub line: usize,
    #[serde(default)]
    pub page: Option<usize>,
    #[serde(default)]
    pub paragraph: Option<usize>,
    #[serde(default)]
    pub slide: Option<usize>,
    #[serde(default)]
    pub notes: Option<bool>,
    #[serde(default)]
    pub sheet: Option<String>,
    #[serde(default)]
    pub cell: Option<String>,
    pub headings: Vec<String>,
    pub start: usize,
    pub end: usize,
    pub fingerprint: String,
    /// `None` for evidence of the contrary.
    #[serde(deserialize_with = "strength")]
    pub strength: Option<Strength>,
    pub rule: String,
    pub pattern: String,
    pub because: Vec<String>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "report.schema.json describes each key")]
pub struct Gap {
    pub criterion: String,
    pub title: String,
    pub principle: String,
    #[serde(deserialize_with = "verdict")]
    pub verdict: Verdict,
    #[serde(deserialize_with = "verdict")]
    pub reachable: Verdict,
    pub worth_tenths: u32,
    pub advice: String,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "report.schema.json describes each key")]
pub struct Finding {
    pub kind: String,
    pub file: Option<String>,
    pub place: String,
    pub message: String,
}

impl Report {
    /// A report that was just made, with all its evidence, as if it had been written and read back.
    ///
    /// # Errors
    /// None that is known of: what is written can be read.
    pub fn of(report: &report::Report, limited_to: &[String]) -> Result<Self, Error> {
        let style = Style {
            evidence: Some(usize::MAX),
            limited_to: limited_to.to_vec(),
            ..Style::default()
        };
        let json = Format::named("json").ok_or(Error::Stranger)?;
        read(&String::from_utf8_lossy(&render::render(
            report, json, &style,
        )))
    }

    /// The documents that were assessed, without the files of a repository that are cited besides.
    pub fn documents(&self) -> impl Iterator<Item = &Input> {
        self.inputs.iter().filter(|input| input.role == "document")
    }

    /// All criteria, in the charter's order.
    pub fn criteria(&self) -> impl Iterator<Item = &Criterion> {
        self.principles
            .iter()
            .flat_map(|principle| &principle.criteria)
    }
}

/// Reads a report.
///
/// # Errors
/// What isn't a report, is one of another shape, or holds what charterlint doesn't write.
pub fn read(text: &str) -> Result<Report, Error> {
    let value = value(text)?;
    match schema(&value)? {
        render::SHAPE => typed(text, &value),
        other => Err(Error::Shape(render::line(other))),
    }
}

/// The text as JSON of any shape. A mark that tells the byte order may stand before it.
pub(crate) fn value(text: &str) -> Result<Value, Error> {
    serde_json::from_str(unmarked(text)).map_err(Error::Json)
}

/// Name and number of the shape that a report says it has.
pub(crate) fn schema(value: &Value) -> Result<&str, Error> {
    value["schema"]
        .as_str()
        .filter(|name| name.starts_with("charterlint.report/"))
        .ok_or(Error::Stranger)
}

/// The report in types; a key too many, twice or of the wrong type is an error.
pub(crate) fn typed(text: &str, value: &Value) -> Result<Report, Error> {
    let mut json = serde_json::Deserializer::from_str(unmarked(text));
    serde_path_to_error::deserialize(&mut json).map_err(|error| {
        let steps: Vec<Step> = error.path().iter().filter_map(Step::of).collect();
        let reason = error.inner().to_string();
        Error::Altered {
            place: render::line(&place(&steps, value)),
            reason: render::line(reason.split(", expected").next().unwrap_or_default()),
        }
    })
}

/// A step down into a report.
#[derive(Clone, Debug)]
pub(crate) enum Step {
    Key(String),
    Nth(usize),
}

impl Step {
    fn of(segment: &serde_path_to_error::Segment) -> Option<Self> {
        match segment {
            serde_path_to_error::Segment::Seq { index } => Some(Self::Nth(*index)),
            serde_path_to_error::Segment::Map { key } => Some(Self::Key(key.clone())),
            _ => None,
        }
    }
}

/// Where in a report something stands, in words: `open-source/licence, quote 2, line`.
pub(crate) fn place(steps: &[Step], report: &Value) -> String {
    let mut words: Vec<String> = Vec::new();
    let mut list = "";
    let mut here = report;
    for step in steps {
        match step {
            Step::Key(key) => {
                here = &here[key.as_str()];
                list = key;
                words.push(key.clone());
            }
            Step::Nth(nth) => {
                here = &here[*nth];
                let id = here["id"].as_str().or_else(|| here["name"].as_str());
                let item = match (list, id) {
                    ("principles" | "criteria" | "inputs", Some(id)) => {
                        words.clear();
                        id.to_owned()
                    }
                    ("evidence", _) => format!("quote {}", nth + 1),
                    ("gaps", _) => format!("gap {}", nth + 1),
                    ("claims", _) => format!("claim {}", nth + 1),
                    ("waivers", _) => format!("waiver {}", nth + 1),
                    ("findings", _) => format!("finding {}", nth + 1),
                    _ => continue,
                };
                if matches!(
                    list,
                    "evidence" | "gaps" | "findings" | "claims" | "waivers"
                ) {
                    words.pop();
                }
                words.push(item);
            }
        }
    }
    if words.is_empty() {
        "the report".into()
    } else {
        words.join(", ")
    }
}

fn unmarked(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}

pub(crate) fn verdict<'de, D: Deserializer<'de>>(json: D) -> Result<Verdict, D::Error> {
    let word = String::deserialize(json)?;
    Verdict::ALL
        .into_iter()
        .find(|verdict| verdict.word() == word)
        .ok_or_else(|| de::Error::custom(format!("`{word}` is no verdict")))
}

fn strength<'de, D: Deserializer<'de>>(json: D) -> Result<Option<Strength>, D::Error> {
    let word = String::deserialize(json)?;
    let known = [Strength::Claimed, Strength::Committed, Strength::Evidenced];
    match known.into_iter().find(|strength| strength.word() == word) {
        None if word != "contradicts" => Err(de::Error::custom(format!("`{word}` is no strength"))),
        strength => Ok(strength),
    }
}
