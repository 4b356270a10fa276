//! SARIF 2.1.0: a rule for each criterion, a result for each that isn't met.

mod shape;

use super::json;
use crate::judge::Verdict;
use crate::render::{Style, shown, view};
use crate::report::{self, Finding, Gap, Input, Principle, Quote, Report, Standing};
use crate::rules::Scale;
use shape::{
    Artifact, Artifacts, Driver, Hashes, Help, Invocation, Level, Location, Log, Logical, Message,
    Notification, Region, Result, Rule, RuleProperties, Run, RunProperties, Suppression, Tool,
};
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// Places per result, unless the reader asks for more.
const QUOTES: usize = 3;
/// Characters that a snippet may take.
const SNIPPET: usize = 2000;
/// Characters that a message may take.
const MESSAGE: usize = 1000;
const FINGERPRINT: &str = "charterlint/v1";

pub(super) fn write(report: &Report, style: &Style) -> Vec<u8> {
    let mut results: Vec<Result> = view::standings(report)
        .enumerate()
        .filter_map(|(at, (_, standing))| result(at, report, style, standing))
        .collect();
    results.sort_by_key(|result| (result.level, result.rule_index));
    let findings = view::findings(report);
    let run = Run {
        tool: Tool {
            driver: Driver {
                name: "charterlint",
                version: env!("CARGO_PKG_VERSION"),
                semantic_version: env!("CARGO_PKG_VERSION"),
                rules: view::standings(report)
                    .map(|(principle, standing)| rule(report, principle, standing))
                    .collect(),
            },
        },
        invocations: [Invocation {
            execution_successful: true,
            tool_execution_notifications: findings
                .iter()
                .filter(|finding| finding.kind != "contradiction")
                .map(|finding| notification(report, finding))
                .collect(),
        }],
        artifacts: report.inputs.iter().map(artifact).collect(),
        column_kind: "unicodeCodePoints",
        results,
        properties: RunProperties {
            charter: &report.charter.id,
            rules_sha256: &report.rules_digest,
            score: report.total.percent,
            judged: report.total.judged,
            criteria: report.total.criteria,
            scale: style.scale.as_ref().map(|scale| scale.id.as_str()),
        },
    };
    json::text(&Log {
        schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        version: "2.1.0",
        runs: [run],
    })
}

fn rule<'a>(report: &'a Report, principle: &'a Principle, standing: &'a Standing) -> Rule<'a> {
    let help = view::gap(report, standing)
        .map_or(standing.question.as_str(), |gap: &Gap| gap.advice.as_str());
    Rule {
        id: &standing.id,
        name: &standing.title,
        short_description: Message::of(&standing.title),
        full_description: Message::of(&standing.question),
        help: Help {
            text: help,
            markdown: format!(
                "**{}**\n\n{}",
                super::markdown::escape(&standing.question),
                super::markdown::escape(help)
            ),
        },
        properties: RuleProperties {
            tags: [view::short(&principle.id), "charter".into()],
            weight: standing.weight,
        },
    }
}

/// What is missing or contradicted fails, and what couldn't be judged is open. What is met is left out: code hosts make an alert of every result.
fn result<'a>(
    at: usize,
    report: &'a Report,
    style: &Style,
    standing: &'a Standing,
) -> Option<Result<'a>> {
    let opposite = view::says_opposite(standing);
    let (kind, level) = match standing.verdict {
        _ if opposite => ("fail", Level::Error),
        Verdict::Absent | Verdict::Contradicted => ("fail", Level::Warning),
        Verdict::Claimed => ("fail", Level::Note),
        Verdict::CannotEvaluate => ("open", Level::None),
        Verdict::Committed | Verdict::Evidenced | Verdict::NotApplicable => return None,
    };
    let mut quotes: Vec<&Quote> =
        shown(&standing.evidence, style.evidence.unwrap_or(QUOTES)).collect();
    if opposite {
        quotes.sort_by_key(|quote| quote.strength.is_some());
    }
    let mut locations = quotes.iter().map(|quote| location(report, quote));
    let first = locations.next().or_else(|| {
        let at = view::main_input(report);
        let input = report.inputs.get(at)?;
        Some(Location::of_file(uri(input), at))
    });
    let said = quotes.first().map_or("", |quote| quote.text.as_str());
    Some(Result {
        rule_id: &standing.id,
        rule_index: at,
        kind,
        level,
        message: Message {
            text: message(report, style.scale.as_ref(), standing),
        },
        locations: first.into_iter().collect(),
        related_locations: locations
            .enumerate()
            .map(|(nth, location)| Location {
                id: Some(nth + 1),
                ..location
            })
            .collect(),
        partial_fingerprints: BTreeMap::from([(
            FINGERPRINT,
            report::fingerprint(&standing.id, said),
        )]),
        suppressions: view::waiver(report, standing)
            .map(|waiver| Suppression {
                kind: "external",
                status: "accepted",
                justification: view::cut(&view::waived(waiver), MESSAGE),
            })
            .into_iter()
            .collect(),
    })
}

fn message(report: &Report, scale: Option<&Scale>, standing: &Standing) -> String {
    let mut text = format!(
        "{}: {}.",
        standing.title,
        view::verdict(scale, standing.verdict)
    );
    if view::says_opposite(standing) {
        text.push_str(" The proposal says the opposite.");
    }
    if let Some(reason) = &standing.reason {
        let _ = write!(text, " {reason}.");
    }
    if let Some(gap) = view::gap(report, standing) {
        let _ = write!(text, " {} ({} of 100)", gap.advice, view::worth(gap));
    }
    view::cut(&text, MESSAGE)
}

/// Lines where the file has lines; a page, slide or cell, which a region can't tell, as a logical location.
fn location(report: &Report, quote: &Quote) -> Location {
    let text = view::cut(&quote.text, SNIPPET);
    let mut location = match report.inputs.get(quote.input) {
        Some(input) => Location::of_file(uri(input), quote.input),
        None => Location::default(),
    };
    let line = quote.place.line_of_file();
    let part = match (quote.place.page, line) {
        (Some(page), _) => Some(Logical::of("page", format!("page {page}"))),
        (None, None) => Some(Logical::of("part", view::spot(quote))),
        (None, Some(_)) => None,
    };
    let headings = view::headings(quote);
    let heading = Some(headings)
        .filter(|headings| !headings.is_empty())
        .map(|headings| Logical::of("heading", headings));
    if let Some(physical) = &mut location.physical
        && let Some(start_line) = line
    {
        physical.region = Some(Region {
            start_line,
            snippet: Message { text: text.clone() },
        });
    }
    location.logical_locations = part.into_iter().chain(heading).collect();
    location.message = Some(Message {
        text: format!("{}: “{text}”", view::strength(quote)),
    });
    location
}

fn notification(report: &Report, finding: &Finding) -> Notification {
    let place = view::finding_place(report, finding);
    Notification {
        level: Level::Warning,
        message: Message {
            text: view::cut(&format!("{place}: {}", finding.message), MESSAGE),
        },
        locations: finding
            .input
            .and_then(|input| Some(Location::of_file(uri(report.inputs.get(input)?), input)))
            .into_iter()
            .collect(),
    }
}

fn artifact(input: &Input) -> Artifact<'_> {
    Artifact {
        location: Artifacts {
            uri: uri(input),
            index: None,
        },
        hashes: Some(Hashes {
            sha256: &input.digest,
        })
        .filter(|hashes| !hashes.sha256.is_empty()),
    }
}

/// A path as a relative reference: what a URI has other plans for is escaped byte by byte.
fn uri(input: &Input) -> String {
    let name = view::name_of(&input.name).trim_start_matches("./");
    let mut uri = String::with_capacity(name.len());
    for byte in name.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            uri.push(char::from(byte));
        } else {
            let _ = write!(uri, "%{byte:02X}");
        }
    }
    uri
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_becomes_a_relative_reference() {
        let uri = |name: &str| {
            uri(&Input {
                name: name.into(),
                digest: String::new(),
                text_digest: String::new(),
                is_artefact: false,
            })
        };
        assert_eq!(uri("./annexes/a b#1.md"), "annexes/a%20b%231.md");
        assert_eq!(uri("javascript:x"), "javascript%3Ax");
        assert_eq!(uri("-"), "standard%20input");
    }
}
