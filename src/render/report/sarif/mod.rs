//! SARIF 2.1.0: a rule for each criterion, a result for each that isn't met. An error is what is required and isn't reached: there is one exactly if
//! the exit code is 1.

mod locations;
mod results;
mod shape;

use crate::catalogue::say::report as say;
use crate::render::page::markdown;
use crate::render::{Style, view};
use crate::report::{Finding, Gap, Input, Principle, Report, Standing};
use crate::shape::json;
use results::MESSAGE;
use shape::{
    Artifact, Artifacts, Driver, Hashes, Help, Invocation, Level, Log, Message, Notification,
    Result, Rule, RuleProperties, Run, RunProperties, Tool,
};

pub(super) fn log(report: &Report, style: &Style) -> Vec<u8> {
    let run = Run {
        tool: Tool {
            driver: driver(report),
        },
        invocations: [invocation(report)],
        artifacts: report.inputs.iter().map(artifact).collect(),
        column_kind: "unicodeCodePoints",
        results: results(report, style),
        properties: RunProperties {
            charter: &report.charter.id,
            rules_sha256: &report.rules_digest,
            score: report.total.least,
            score_at_most: report.total.most,
            judged: report.total.judged,
            criteria: report.total.criteria,
            scale: style.scale.as_ref().map(|scale| scale.id.as_str()),
        },
    };
    json(&Log {
        schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        version: "2.1.0",
        runs: [run],
    })
    .into_bytes()
}

/// This program with its rules.
fn driver(report: &Report) -> Driver<'_> {
    Driver {
        name: "charterlint",
        version: env!("CARGO_PKG_VERSION"),
        semantic_version: env!("CARGO_PKG_VERSION"),
        rules: view::standings(report)
            .map(|(principle, standing)| rule(report, principle, standing))
            .chain((!report.demands.is_empty()).then(requirement))
            .collect(),
    }
}

/// The results, the gravest first.
fn results<'a>(report: &'a Report, style: &Style) -> Vec<Result<'a>> {
    let mut results: Vec<Result> = view::numbered(report)
        .filter_map(|(at, standing)| results::of_standing(at, report, style, standing))
        .collect();
    let rules = view::standings(report).count();
    let besides = view::missed_besides(report);
    results.extend(
        besides
            .iter()
            .map(|asked| results::of_asked(rules, report, asked)),
    );
    results.sort_by_key(|result| (result.level, result.rule_index));
    results
}

/// The run itself, with what limits it. What contradicts a criterion is a result already.
fn invocation(report: &Report) -> Invocation {
    let reservations = view::reservations(report);
    let reservations = reservations
        .iter()
        .map(|finding| notification(report, finding, Level::Note));
    Invocation {
        execution_successful: true,
        tool_execution_notifications: view::findings(report)
            .into_iter()
            .filter(|finding| finding.kind != "contradiction")
            .map(|finding| {
                let level = if view::is_note(finding) {
                    Level::Note
                } else {
                    Level::Warning
                };
                notification(report, finding, level)
            })
            .chain(reservations)
            .collect(),
    }
}

/// What is required of the proposal as a whole.
fn requirement() -> Rule<'static> {
    let title = say::Requirement.to_string();
    let about = say::RequirementsAreAskedFor.to_string();
    Rule {
        id: results::REQUIREMENT,
        name: title.clone().into(),
        short_description: Message::of(&title),
        full_description: Message::of(&about),
        help: Help {
            markdown: markdown::escape(&about),
            text: about.into(),
        },
        properties: RuleProperties {
            tags: [results::REQUIREMENT.into(), "charter".into()],
            weight: None,
        },
    }
}

fn rule<'a>(report: &'a Report, principle: &'a Principle, standing: &'a Standing) -> Rule<'a> {
    let help = view::gap(report, standing)
        .map_or(standing.question.as_str(), |gap: &Gap| gap.advice.as_str());
    Rule {
        id: &standing.id,
        name: standing.title.as_str().into(),
        short_description: Message::of(&standing.title),
        full_description: Message::of(&standing.question),
        help: Help {
            text: help.into(),
            markdown: format!(
                "**{}**\n\n{}",
                markdown::escape(&standing.question),
                markdown::escape(help)
            ),
        },
        properties: RuleProperties {
            tags: [view::short(&principle.id), "charter".into()],
            weight: Some(standing.weight),
        },
    }
}

fn notification(report: &Report, finding: &Finding, level: Level) -> Notification {
    let place = view::finding_place(report, finding);
    Notification {
        level,
        message: Message {
            text: view::cut(&format!("{place}: {}", finding.message), MESSAGE),
        },
        locations: locations::of_finding(report, finding).into_iter().collect(),
    }
}

fn artifact(input: &Input) -> Artifact<'_> {
    Artifact {
        location: Artifacts {
            uri: locations::uri(input),
            index: None,
        },
        hashes: Some(Hashes {
            sha256: &input.digest,
        })
        .filter(|hashes| !hashes.sha256.is_empty()),
    }
}
