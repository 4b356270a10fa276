//! The report for programs: a frozen shape of its own, `charterlint.report/1`, so that inside things can move.
//!
//! `report.schema.json` describes it; a change of the shape is a new number.

use super::{Style, plain, shown};
use crate::{report, score};
use serde::Serialize;
use std::fmt::Write as _;

/// JSON Schema of the report.
pub const SCHEMA: &str = include_str!("report.schema.json");

const NAME: &str = "charterlint.report/1";
/// Quotes per criterion, unless the reader asks for more.
const QUOTES: usize = 3;

pub(super) fn write(report: &report::Report, style: &Style) -> String {
    let shape = Report::of(report, style);
    // Nothing in the shape can fail to be written: its keys are strings and its numbers whole.
    let text = serde_json::to_string_pretty(&shape).unwrap_or_default();
    escape(&text) + "\n"
}

/// Escapes what JSON would let through and a terminal would obey. Outside of strings there is nothing to escape but line ends.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        if character != '\n' && plain::hidden(character) {
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
    total: Score,
    principles: Vec<Principle<'a>>,
    gaps: Vec<Gap<'a>>,
    findings: Vec<Finding<'a>>,
    claims: Vec<Claim<'a>>,
    waivers: Vec<Waiver<'a>>,
    today: Option<Today<'a>>,
    configuration: Option<&'a str>,
}

#[derive(Serialize)]
struct Charter<'a> {
    id: &'a str,
    title: &'a str,
}

#[derive(Serialize)]
struct Input<'a> {
    name: &'a str,
    sha256: Option<&'a str>,
    role: &'static str,
}

#[derive(Serialize)]
struct Score {
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
    reason: Option<&'a str>,
    evidence_found: usize,
    evidence: Vec<Evidence<'a>>,
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
    headings: &'a [String],
    start: usize,
    end: usize,
    strength: &'static str,
    rule: &'a str,
    pattern: &'a str,
    because: &'a [String],
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

#[derive(Serialize)]
struct Claim<'a> {
    criterion: &'a str,
    outcome: &'static str,
    message: &'a str,
    said: Spot<'a>,
    shown: Option<Spot<'a>>,
}

#[derive(Serialize)]
struct Spot<'a> {
    file: &'a str,
    line: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    page: Option<usize>,
    quote: &'a str,
}

#[derive(Serialize)]
struct Waiver<'a> {
    criterion: &'a str,
    reason: &'a str,
    owner: &'a str,
    expires: &'a str,
    state: &'static str,
    verdict: &'static str,
    file: &'a str,
    line: usize,
}

#[derive(Serialize)]
struct Today<'a> {
    date: &'a str,
    source: &'static str,
}

impl<'a> Report<'a> {
    fn of(report: &'a report::Report, style: &'a Style) -> Self {
        let limit = style.evidence.unwrap_or(QUOTES);
        let file = |input: usize| report.inputs.get(input).map(|input| input.name.as_str());
        Self {
            schema: NAME,
            version: env!("CARGO_PKG_VERSION"),
            charter: Charter {
                id: &report.charter.id,
                title: &report.charter.title,
            },
            rules_sha256: &report.rules_digest,
            inputs: report.inputs.iter().map(Input::of).collect(),
            language: report.language.as_deref(),
            limited_to: &style.limited_to,
            total: report.total.into(),
            principles: report
                .principles
                .iter()
                .map(|principle| Principle::of(principle, report, limit))
                .collect(),
            gaps: report.gaps.iter().map(Gap::of).collect(),
            findings: report
                .findings
                .iter()
                .map(|finding| Finding::of(finding, finding.input.and_then(file)))
                .collect(),
            claims: report
                .claims
                .iter()
                .map(|claim| Claim::of(claim, report))
                .collect(),
            waivers: report.waivers.iter().map(Waiver::of).collect(),
            today: report.today.as_ref().map(|today| Today {
                date: &today.date,
                source: today.source,
            }),
            configuration: report.configuration.as_deref(),
        }
    }
}

impl<'a> Input<'a> {
    fn of(input: &'a report::Input) -> Self {
        Self {
            name: &input.name,
            sha256: Some(input.digest.as_str()).filter(|digest| !digest.is_empty()),
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
    fn of(principle: &'a report::Principle, report: &'a report::Report, limit: usize) -> Self {
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
                .map(|standing| Criterion::of(standing, report, limit))
                .collect(),
        }
    }
}

impl<'a> Criterion<'a> {
    fn of(standing: &'a report::Standing, report: &'a report::Report, limit: usize) -> Self {
        Self {
            id: &standing.id,
            title: &standing.title,
            question: &standing.question,
            weight: standing.weight,
            verdict: standing.verdict.word(),
            reason: standing.reason.as_deref(),
            evidence_found: standing.evidence.len(),
            evidence: shown(&standing.evidence, limit)
                .map(|quote| Evidence::of(quote, report))
                .collect(),
            waived_until: standing
                .waiver
                .and_then(|at| report.waivers.get(at))
                .map(|waiver| waiver.expires.as_str()),
        }
    }
}

impl<'a> Evidence<'a> {
    fn of(quote: &'a report::Quote, report: &'a report::Report) -> Self {
        Self {
            quote: &quote.text,
            file: report
                .inputs
                .get(quote.input)
                .map_or("", |input| &input.name),
            line: quote.place.line,
            page: quote.place.page,
            headings: &quote.place.headings,
            start: quote.span.start,
            end: quote.span.end,
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

impl<'a> Claim<'a> {
    fn of(claim: &'a report::Claim, report: &'a report::Report) -> Self {
        Self {
            criterion: &claim.criterion,
            outcome: claim.outcome.word(),
            message: &claim.message,
            said: Spot::of(&claim.said, report),
            shown: claim.shown.as_ref().map(|spot| Spot::of(spot, report)),
        }
    }
}

impl<'a> Spot<'a> {
    fn of(spot: &'a report::Spot, report: &'a report::Report) -> Self {
        Self {
            file: report
                .inputs
                .get(spot.input)
                .map_or("", |input| &input.name),
            line: spot.line,
            page: spot.page,
            quote: &spot.quote,
        }
    }
}

impl<'a> Waiver<'a> {
    fn of(waiver: &'a report::Waiver) -> Self {
        Self {
            criterion: &waiver.criterion,
            reason: &waiver.reason,
            owner: &waiver.owner,
            expires: &waiver.expires,
            state: waiver.state.word(),
            verdict: waiver.verdict.word(),
            file: &waiver.file,
            line: waiver.line,
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
