//! The report for machines: a shape of its own, so that inner types can change and it doesn't.

use super::Style;
use crate::report::{Finding, Gap, Principle, Quote, Report, Standing};
use crate::score::Score;
use serde::Serialize;

pub(super) fn render(report: &Report, style: &Style) -> String {
    let shape = ReportShape::of(report, style);
    let mut text = serde_json::to_string_pretty(&shape).unwrap_or_default();
    text.push('\n');
    text
}

#[derive(Serialize)]
struct ReportShape<'a> {
    schema: &'static str,
    version: &'static str,
    charter: CharterShape<'a>,
    rules_sha256: &'a str,
    inputs: Vec<InputShape<'a>>,
    language: Option<&'a str>,
    total: ScoreShape,
    principles: Vec<PrincipleShape<'a>>,
    gaps: Vec<GapShape<'a>>,
    findings: Vec<FindingShape<'a>>,
}

#[derive(Serialize)]
struct CharterShape<'a> {
    id: &'a str,
    title: &'a str,
}

#[derive(Serialize)]
struct InputShape<'a> {
    name: &'a str,
    sha256: &'a str,
}

#[derive(Serialize)]
struct ScoreShape {
    percent: Option<u32>,
    judged: u32,
    criteria: u32,
    reached: u32,
    possible: u32,
}

#[derive(Serialize)]
struct PrincipleShape<'a> {
    id: &'a str,
    title: &'a str,
    section: &'a str,
    pillar: Option<&'a str>,
    score: ScoreShape,
    fit: &'static str,
    criteria: Vec<CriterionShape<'a>>,
}

#[derive(Serialize)]
struct CriterionShape<'a> {
    id: &'a str,
    title: &'a str,
    question: &'a str,
    weight: u32,
    verdict: &'static str,
    reason: Option<&'a str>,
    evidence: Vec<QuoteShape<'a>>,
}

#[derive(Serialize)]
struct QuoteShape<'a> {
    quote: &'a str,
    file: &'a str,
    line: usize,
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
struct GapShape<'a> {
    criterion: &'a str,
    title: &'a str,
    principle: &'a str,
    verdict: &'static str,
    reachable: &'static str,
    worth_tenths: u32,
    advice: &'a str,
}

#[derive(Serialize)]
struct FindingShape<'a> {
    kind: &'static str,
    file: Option<&'a str>,
    place: &'a str,
    message: &'a str,
}

impl<'a> ReportShape<'a> {
    fn of(report: &'a Report, style: &Style) -> Self {
        let shown: Vec<&Principle> = report
            .principles
            .iter()
            .filter(|principle| style.shows(&principle.id))
            .collect();
        let gap_shown = |gap: &&Gap| {
            shown
                .iter()
                .any(|principle| principle.title == gap.principle)
        };
        Self {
            schema: "charterlint.report/1",
            version: env!("CARGO_PKG_VERSION"),
            charter: CharterShape {
                id: &report.charter.id,
                title: &report.charter.title,
            },
            rules_sha256: &report.rules_digest,
            inputs: report
                .inputs
                .iter()
                .map(|input| InputShape {
                    name: &input.name,
                    sha256: &input.digest,
                })
                .collect(),
            language: report.language.as_deref(),
            total: report.total.into(),
            principles: shown
                .iter()
                .map(|principle| PrincipleShape::of(principle, report, style))
                .collect(),
            gaps: report
                .gaps
                .iter()
                .filter(gap_shown)
                .map(GapShape::from)
                .collect(),
            findings: report
                .findings
                .iter()
                .map(|finding| FindingShape::of(finding, report))
                .collect(),
        }
    }
}

impl<'a> PrincipleShape<'a> {
    fn of(principle: &'a Principle, report: &'a Report, style: &Style) -> Self {
        Self {
            id: &principle.id,
            title: &principle.title,
            section: &principle.section,
            pillar: principle.pillar.as_deref(),
            score: principle.score.into(),
            fit: principle.fit.word(),
            criteria: principle
                .criteria
                .iter()
                .map(|standing| CriterionShape::of(standing, report, style))
                .collect(),
        }
    }
}

impl<'a> CriterionShape<'a> {
    fn of(standing: &'a Standing, report: &'a Report, style: &Style) -> Self {
        Self {
            id: &standing.id,
            title: &standing.title,
            question: &standing.question,
            weight: standing.weight,
            verdict: standing.verdict.word(),
            reason: standing.reason.as_deref(),
            evidence: standing
                .evidence
                .iter()
                .take(style.evidence)
                .map(|quote| QuoteShape::of(quote, report))
                .collect(),
        }
    }
}

impl<'a> QuoteShape<'a> {
    fn of(quote: &'a Quote, report: &'a Report) -> Self {
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
                .map_or("contradicts", crate::evidence::Strength::word),
            rule: &quote.rule,
            pattern: &quote.pattern,
            because: &quote.because,
        }
    }
}

impl<'a> From<&'a Gap> for GapShape<'a> {
    fn from(gap: &'a Gap) -> Self {
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

impl<'a> FindingShape<'a> {
    fn of(finding: &'a Finding, report: &'a Report) -> Self {
        let file = finding
            .input
            .and_then(|input| report.inputs.get(input))
            .map(|input| input.name.as_str());
        Self {
            kind: finding.kind,
            file,
            place: &finding.place,
            message: &finding.message,
        }
    }
}

impl From<Score> for ScoreShape {
    fn from(score: Score) -> Self {
        Self {
            percent: score.percent,
            judged: score.judged,
            criteria: score.criteria,
            reached: score.reached,
            possible: score.possible,
        }
    }
}
