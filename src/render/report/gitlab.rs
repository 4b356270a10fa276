//! GitLab's code quality report: what is missing or contradicted, the gravest first.

use crate::judge::Verdict;
use crate::render::{Style, shown, view};
use crate::report::{self, Finding, Report, Standing};
use serde::Serialize;

/// Characters that a description may take.
const DESCRIPTION: usize = 1000;
const QUOTE: usize = 300;

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

pub(super) fn write(report: &Report, style: &Style) -> Vec<u8> {
    let findings = view::findings(report);
    let mut issues: Vec<Issue> = findings
        .iter()
        .filter(|finding| !view::is_told(report, finding, 1))
        .map(|finding| of_finding(report, finding))
        .collect();
    issues.extend(
        view::standings(report).filter_map(|(_, standing)| of_standing(report, style, standing)),
    );
    issues.sort_by_key(|issue| issue.severity);
    super::json::text(&issues)
}

fn of_finding(report: &Report, finding: &Finding) -> Issue {
    let input = finding.input.unwrap_or(0);
    let place = view::finding_place(report, finding);
    Issue {
        description: view::cut(&format!("{place}: {}", finding.message), DESCRIPTION),
        check_name: finding.kind.to_owned(),
        fingerprint: report::fingerprint(finding.kind, &format!("{place} {}", finding.message)),
        severity: Severity::Major,
        location: location(report, input, 1),
    }
}

/// What is met needs nothing done; what could not be judged is among the findings.
fn of_standing(report: &Report, style: &Style, standing: &Standing) -> Option<Issue> {
    let opposite = view::opposites(standing).into_iter().next();
    let severity = match standing.verdict {
        _ if standing.waiver.is_some() => Severity::Info,
        _ if opposite.is_some() => Severity::Critical,
        Verdict::Absent | Verdict::Contradicted => Severity::Major,
        Verdict::Claimed => Severity::Minor,
        Verdict::Committed => Severity::Info,
        Verdict::Evidenced | Verdict::NotApplicable | Verdict::CannotEvaluate => return None,
    };
    let quote = opposite.or_else(|| shown(&standing.evidence, 1).next());
    let said = quote.map_or_else(String::new, |quote| {
        let place = match quote.place.line_of_file() {
            Some(_) => String::new(),
            None => format!(" ({})", view::spot(quote)),
        };
        format!(" “{}”{place}", view::cut(&quote.text, QUOTE))
    });
    let advice = view::gap(report, standing).map_or("", |gap| gap.advice.as_str());
    let waived = view::waiver(report, standing)
        .map(|waiver| format!(" {}.", view::sentence(&view::waived(waiver))))
        .unwrap_or_default();
    let denied = opposite.and_then(view::denied);
    let denied = denied.map(|reason| format!(" Contradicted by the files: {reason}."));
    let description = format!(
        "{}: {}.{waived}{}{said} {advice}",
        standing.title,
        view::verdict(style.scale.as_ref(), standing.verdict),
        denied.unwrap_or_default()
    );
    Some(Issue {
        description: view::cut(&description, DESCRIPTION),
        check_name: standing.id.clone(),
        fingerprint: report::fingerprint(&standing.id, quote.map_or("", |quote| &quote.text)),
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

fn location(report: &Report, input: usize, line: usize) -> Location {
    Location {
        path: view::file(report, input)
            .trim_start_matches("./")
            .to_owned(),
        lines: Lines { begin: line },
    }
}
