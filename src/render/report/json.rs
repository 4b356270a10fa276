//! The report for programs: a frozen shape of its own, `charterlint.report/1`, so that inside things can move.
//!
//! `report.schema.json` describes it; a change of the shape is a new number.

mod held;

use crate::render::{Style, plain, shown, view};
use crate::rules::Scale;
use crate::{document, report, score};
use held::Held;
use serde::Serialize;
use std::fmt::Write as _;

/// JSON Schema of the report.
pub const SCHEMA: &str = include_str!("report.schema.json");

/// Name and number of the shape.
pub const SHAPE: &str = "charterlint.report/1";
/// Quotes per criterion, unless the reader asks for more.
const QUOTES: usize = 3;

pub(super) fn write(report: &report::Report, style: &Style) -> Vec<u8> {
    let shape = Report::of(report, style);
    text(&shape)
}

/// JSON that is safe to look at. The shape's keys must be strings and its numbers whole: then nothing can fail.
#[must_use]
pub fn json(shape: &impl Serialize) -> String {
    let text = serde_json::to_string_pretty(shape).unwrap_or_default();
    escape(&text) + "\n"
}

/// The same as bytes.
pub(in crate::render) fn text(shape: &impl Serialize) -> Vec<u8> {
    json(shape).into_bytes()
}

/// Escapes what JSON would let through and a terminal or a build server would obey. Outside of strings there is nothing to escape but line ends.
pub(in crate::render) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let mut last = ' ';
    for character in text.chars() {
        // two of `#` begin what a build server would obey
        let command = character == '#' && last == '#';
        last = character;
        if command || character != '\n' && plain::hidden(character) {
            for unit in character.encode_utf16(&mut [0; 2]) {
                let _ = write!(escaped, "\\u{unit:04x}");
            }
        } else {
            escaped.push(character);
        }
    }
    escaped
}

#[derive(Serialize)]
struct Report<'a> {
    schema: &'static str,
    version: &'static str,
    charter: Charter<'a>,
    rules_sha256: &'a str,
    inputs: Vec<Input<'a>>,
    language: Option<&'a str>,
    limited_to: &'a [String],
    options: Options<'a>,
    total: Score,
    principles: Vec<Principle<'a>>,
    gaps: Vec<Gap<'a>>,
    findings: Vec<Finding<'a>>,
    #[serde(flatten)]
    held: Held<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    scale: Option<ScaleName<'a>>,
}

/// The scale of the marks.
#[derive(Serialize)]
struct ScaleName<'a> {
    id: &'a str,
    title: &'a str,
}

#[derive(Serialize)]
pub(in crate::render) struct Charter<'a> {
    id: &'a str,
    title: &'a str,
}

/// What else the report depends on, so that it can be made again.
#[derive(Serialize)]
struct Options<'a> {
    lang: Option<&'a str>,
    evidence: usize,
}

#[derive(Serialize)]
pub(in crate::render) struct Input<'a> {
    name: &'a str,
    sha256: Option<&'a str>,
    text_sha256: Option<&'a str>,
    role: &'static str,
}

#[derive(Serialize)]
pub(in crate::render) struct Score {
    percent: Option<u32>,
    judged: u32,
    criteria: u32,
    reached: u32,
    possible: u32,
}

#[derive(Serialize)]
struct Principle<'a> {
    id: &'a str,
    title: &'a str,
    section: &'a str,
    pillar: Option<&'a str>,
    fit: &'static str,
    score: Score,
    criteria: Vec<Criterion<'a>>,
}

#[derive(Serialize)]
struct Criterion<'a> {
    id: &'a str,
    title: &'a str,
    question: &'a str,
    weight: u32,
    verdict: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    mark: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<&'a str>,
    evidence_found: usize,
    evidence: Vec<Evidence<'a>>,
    unlisted: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    waived_until: Option<&'a str>,
}

#[derive(Serialize)]
struct Evidence<'a> {
    quote: &'a str,
    file: &'a str,
    line: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    page: Option<usize>,
    #[serde(flatten)]
    spot: Spot<'a>,
    headings: &'a [String],
    start: usize,
    end: usize,
    fingerprint: String,
    strength: &'static str,
    rule: &'a str,
    pattern: &'a str,
    because: &'a [String],
}

/// The place in a format without lines.
#[derive(Default, Serialize)]
pub(in crate::render) struct Spot<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    paragraph: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    slide: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    notes: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sheet: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    cell: Option<&'a str>,
}

impl<'a> Spot<'a> {
    /// `line` counts paragraphs where the format has no lines.
    pub(in crate::render) fn of(spot: &'a document::Spot, line: usize) -> Self {
        match spot {
            document::Spot::Line => Self::default(),
            document::Spot::Paragraph => Self {
                paragraph: Some(line),
                ..Self::default()
            },
            document::Spot::Slide { number, notes } => Self {
                slide: Some(*number),
                notes: Some(*notes),
                ..Self::default()
            },
            document::Spot::Cell { sheet, cell } => Self {
                sheet: Some(sheet.as_str()).filter(|sheet| !sheet.is_empty()),
                cell: Some(cell),
                ..Self::default()
            },
        }
    }
}

#[derive(Serialize)]
struct Gap<'a> {
    criterion: &'a str,
    title: &'a str,
    principle: &'a str,
    verdict: &'static str,
    reachable: &'static str,
    worth_tenths: u32,
    advice: &'a str,
}

#[derive(Serialize)]
struct Finding<'a> {
    kind: &'static str,
    file: Option<&'a str>,
    place: &'a str,
    message: &'a str,
}

impl<'a> Report<'a> {
    fn of(report: &'a report::Report, style: &'a Style) -> Self {
        let limit = style.evidence.unwrap_or(QUOTES);
        let file = |input: usize| report.inputs.get(input).map(|input| input.name.as_str());
        Self {
            schema: SHAPE,
            version: env!("CARGO_PKG_VERSION"),
            charter: Charter::of(&report.charter),
            rules_sha256: &report.rules_digest,
            inputs: report.inputs.iter().map(Input::of).collect(),
            language: report.language.as_deref(),
            limited_to: &style.limited_to,
            options: Options {
                lang: report.language_given.as_deref(),
                evidence: limit,
            },
            total: report.total.into(),
            principles: report
                .principles
                .iter()
                .map(|principle| Principle::of(principle, report, limit, style.scale.as_ref()))
                .collect(),
            gaps: report.gaps.iter().map(Gap::of).collect(),
            findings: report
                .findings
                .iter()
                .map(|finding| Finding::of(finding, finding.input.and_then(file)))
                .collect(),
            held: Held::of(report),
            scale: style.scale.as_ref().map(|scale| ScaleName {
                id: &scale.id,
                title: &scale.title,
            }),
        }
    }
}

impl<'a> Charter<'a> {
    pub(in crate::render) fn of(charter: &'a report::CharterName) -> Self {
        Self {
            id: &charter.id,
            title: &charter.title,
        }
    }
}

impl<'a> Input<'a> {
    pub(in crate::render) fn of(input: &'a report::Input) -> Self {
        let known = |digest: &'a str| Some(digest).filter(|digest| !digest.is_empty());
        Self {
            name: &input.name,
            sha256: known(&input.digest),
            text_sha256: known(&input.text_digest),
            role: if input.is_artefact {
                "file"
            } else {
                "document"
            },
        }
    }
}

impl From<score::Score> for Score {
    fn from(score: score::Score) -> Self {
        let score::Score {
            percent,
            judged,
            criteria,
            reached,
            possible,
        } = score;
        Self {
            percent,
            judged,
            criteria,
            reached,
            possible,
        }
    }
}

impl<'a> Principle<'a> {
    fn of(
        principle: &'a report::Principle,
        report: &'a report::Report,
        limit: usize,
        scale: Option<&'a Scale>,
    ) -> Self {
        Self {
            id: &principle.id,
            title: &principle.title,
            section: &principle.section,
            pillar: principle.pillar.as_deref(),
            fit: principle.fit.word(),
            score: principle.score.into(),
            criteria: principle
                .criteria
                .iter()
                .map(|standing| Criterion::of(standing, report, limit, scale))
                .collect(),
        }
    }
}

impl<'a> Criterion<'a> {
    fn of(
        standing: &'a report::Standing,
        report: &'a report::Report,
        limit: usize,
        scale: Option<&'a Scale>,
    ) -> Self {
        let evidence: Vec<Evidence> = shown(&standing.evidence, limit)
            .map(|quote| Evidence::of(&standing.id, quote, report))
            .collect();
        let mut unlisted: Vec<String> = standing
            .evidence
            .iter()
            .map(|quote| report::fingerprint(&standing.id, &quote.text))
            .filter(|known| evidence.iter().all(|quote| quote.fingerprint != *known))
            .collect();
        unlisted.sort();
        unlisted.dedup();
        Self {
            id: &standing.id,
            title: &standing.title,
            question: &standing.question,
            weight: standing.weight,
            verdict: standing.verdict.word(),
            mark: view::mark(scale, standing.verdict).map(|mark| mark.value.as_str()),
            reason: standing.reason.as_deref(),
            evidence_found: standing.evidence.len(),
            evidence,
            unlisted,
            waived_until: standing
                .waiver
                .and_then(|at| report.waivers.get(at))
                .map(|waiver| waiver.expires.as_str()),
        }
    }
}

impl<'a> Evidence<'a> {
    fn of(criterion: &str, quote: &'a report::Quote, report: &'a report::Report) -> Self {
        Self {
            quote: &quote.text,
            file: report
                .inputs
                .get(quote.input)
                .map_or("", |input| &input.name),
            line: quote.place.line,
            page: quote.place.page,
            spot: Spot::of(&quote.place.spot, quote.place.line),
            headings: &quote.place.headings,
            start: quote.span.start,
            end: quote.span.end,
            fingerprint: report::fingerprint(criterion, &quote.text),
            strength: quote
                .strength
                .map_or("contradicts", |strength| strength.word()),
            rule: &quote.rule,
            pattern: &quote.pattern,
            because: &quote.because,
        }
    }
}

impl<'a> Gap<'a> {
    fn of(gap: &'a report::Gap) -> Self {
        Self {
            criterion: &gap.criterion,
            title: &gap.title,
            principle: &gap.principle,
            verdict: gap.verdict.word(),
            reachable: gap.reachable.word(),
            worth_tenths: gap.worth,
            advice: &gap.advice,
        }
    }
}

impl<'a> Finding<'a> {
    fn of(finding: &'a report::Finding, file: Option<&'a str>) -> Self {
        Self {
            kind: finding.kind,
            file,
            place: &finding.place,
            message: &finding.message,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_terminal_would_obey_is_escaped_and_reads_back() {
        let text = "a\u{9b}31m \u{202e}x\u{E0041}\u{7f} ü 電";
        let json = escape(&serde_json::to_string(text).unwrap_or_default());
        assert_eq!(json, r#""a\u009b31m \u202ex\udb40\udc41\u007f ü 電""#);
        assert_eq!(
            serde_json::from_str::<String>(&json).ok().as_deref(),
            Some(text)
        );
    }
}
