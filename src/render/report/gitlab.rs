//! GitLab's code quality report: what is missing or contradicted, the gravest first. A blocker is what is required and isn't reached: there is one
//! exactly if the exit code is 1.

use crate::catalogue::say::report as say;
use crate::judge::Verdict;
use crate::render::{Style, shown, view};
use crate::report::{self, Asked, Finding, Quote, Report, Standing};
use crate::shape;
use serde::Serialize;
use std::fmt::Write as _;

/// Characters that a description may take.
const DESCRIPTION: usize = 1000;
const QUOTE: usize = 300;
/// In the place of a criterion's id.
const REQUIREMENT: &str = "requirement";

#[derive(Serialize)]
struct Issue {
    description: String,
    check_name: String,
    fingerprint: String,
    severity: Severity,
    location: Location,
}

#[derive(Clone, Copy, Serialize, PartialEq, Eq, PartialOrd, Ord)]
#[serde(rename_all = "lowercase")]
enum Severity {
    Blocker,
    Critical,
    Major,
    Minor,
    Info,
}

#[derive(Serialize)]
struct Location {
    path: String,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: usize,
}

pub(super) fn issues(report: &Report, style: &Style) -> Vec<u8> {
    let findings = view::findings(report);
    let mut issues: Vec<Issue> = findings
        .iter()
        .filter(|finding| !view::is_told(report, finding, 1))
        .map(|finding| {
            let severity = if view::is_note(finding) {
                Severity::Info
            } else {
                Severity::Major
            };
            of_finding(report, finding, severity)
        })
        .collect();
    let reservations = view::reservations(report);
    issues.extend(
        reservations
            .iter()
            .map(|finding| of_finding(report, finding, Severity::Info)),
    );
    issues.extend(
        view::standings(report).filter_map(|(_, standing)| of_standing(report, style, standing)),
    );
    let besides = view::missed_besides(report);
    issues.extend(besides.iter().map(|asked| of_asked(report, asked)));
    issues.sort_by_key(|issue| issue.severity);
    shape::json(&issues).into_bytes()
}

fn of_finding(report: &Report, finding: &Finding, severity: Severity) -> Issue {
    let input = finding.input.unwrap_or(0);
    let place = view::finding_place(report, finding);
    Issue {
        description: view::cut(&format!("{place}: {}", finding.message), DESCRIPTION),
        check_name: finding.kind.to_owned(),
        fingerprint: report::fingerprint(finding.kind, &format!("{place} {}", finding.message)),
        severity,
        location: location(report, input, 1),
    }
}

/// What is asked and not reached that is no criterion's. It is known by what is asked: what it is just now changes from draft to draft.
fn of_asked(report: &Report, asked: &Asked) -> Issue {
    let missed = asked.missed.iter();
    let told: Vec<&str> = missed.map(|one| one.message.as_str()).collect();
    let (fails, told) = (say::RequirementFails, told.join(". "));
    Issue {
        description: view::cut(&format!("{fails}: {told}."), DESCRIPTION),
        check_name: REQUIREMENT.to_owned(),
        fingerprint: report::fingerprint(REQUIREMENT, &asked.what),
        severity: Severity::Blocker,
        location: location(report, view::main_input(report), 1),
    }
}

/// What is met needs nothing done; what could not be judged is among the findings.
fn of_standing(report: &Report, style: &Style, standing: &Standing) -> Option<Issue> {
    let opposite = view::opposites(standing).into_iter().next();
    // gravity goes by what speaks against it, even where the verdict doesn't
    let missed = view::missed_of(report, standing);
    let severity = match missed.as_slice() {
        [] => severity(standing, opposite.is_some())?,
        _ => Severity::Blocker,
    };
    let quote = opposite.or_else(|| shown(&standing.evidence, 1).next());
    let said = quote.map_or("", |quote| &quote.text);
    Some(Issue {
        description: description(report, style, standing, quote, &missed),
        check_name: standing.id.clone(),
        fingerprint: report::fingerprint(&standing.id, said),
        severity,
        location: quote.map_or_else(
            || location(report, view::main_input(report), 1),
            |quote| {
                let line = quote.place.line_of_file().unwrap_or(1);
                location(report, quote.input, line)
            },
        ),
    })
}

fn severity(standing: &Standing, is_opposed: bool) -> Option<Severity> {
    match standing.verdict {
        _ if standing.waiver.is_some() => Some(Severity::Info),
        _ if is_opposed => Some(Severity::Critical),
        Verdict::Absent | Verdict::Contradicted => Some(Severity::Major),
        Verdict::Claimed => Some(Severity::Minor),
        Verdict::Committed => Some(Severity::Info),
        Verdict::Evidenced | Verdict::NotApplicable | Verdict::CannotEvaluate => None,
    }
}

/// What of it is required and not reached, the verdict, whether it is waived, what the files deny, the words, and what to write.
fn description(
    report: &Report,
    style: &Style,
    standing: &Standing,
    quote: Option<&Quote>,
    missed: &[String],
) -> String {
    let verdict = view::verdict(style.scale.as_ref(), standing.verdict);
    let mut text = String::new();
    for missed in missed {
        let _ = write!(text, "{}: {missed}. ", say::RequirementFails);
    }
    let _ = write!(text, "{}: {verdict}.", standing.title);
    if let Some(waiver) = view::waiver(report, standing) {
        let _ = write!(text, " {}.", view::sentence(&view::waived(waiver)));
    }
    if let Some(quote) = quote {
        if let Some(reason) = view::denied(quote).filter(|_| quote.strength.is_none()) {
            let _ = write!(text, " {}", say::ContradictedByTheFiles { reason });
        }
        let _ = write!(text, " “{}”", view::cut(&quote.text, QUOTE));
        // a page or a cell has no place in the location
        if quote.place.line_of_file().is_none() {
            let _ = write!(text, " ({})", view::spot(quote));
        }
    }
    let advice = view::gap(report, standing).map_or("", |gap| gap.advice.as_str());
    let _ = write!(text, " {advice}");
    view::cut(&text, DESCRIPTION)
}

fn location(report: &Report, input: usize, line: usize) -> Location {
    Location {
        path: view::file(report, input)
            .trim_start_matches("./")
            .to_owned(),
        lines: Lines { begin: line },
    }
}
