//! Findings: in which order they are told, and which are told elsewhere.

use super::improvements::is_alone;
use super::names::file;
use super::quotes::{denied, opposites};
use super::verdicts::standings;
use crate::report::{Finding, Report, Standing};

/// Kind of the finding that a document isn't the bid that it should be.
const NO_PROPOSAL: &str = "no-proposal";

/// What doesn't read as a proposal, and why: the first thing to be told, since a verdict on it means little.
pub(in crate::render) fn no_proposals(report: &Report) -> impl Iterator<Item = &Finding> {
    let findings = report.findings.iter();
    findings.filter(|finding| finding.kind == NO_PROPOSAL)
}

/// Kind of the finding that it may be several bids.
const SEVERAL: &str = "several-bids";

/// That what was handed in may be several bids, with the command for those.
pub(in crate::render) fn several_bids(report: &Report) -> Option<&Finding> {
    report
        .findings
        .iter()
        .find(|finding| finding.kind == SEVERAL)
}

/// The findings: that a document is no proposal or that there are several, that too much is missing, what the proposal says against itself, what could not be read, the rest.
pub(in crate::render) fn findings(report: &Report) -> Vec<&Finding> {
    let mut findings: Vec<&Finding> = report.findings.iter().collect();
    // the sort is stable: within a kind the report's order stays
    findings.sort_by_key(|finding| match finding.kind {
        NO_PROPOSAL | SEVERAL => 0,
        "incomplete" => 1,
        "contradiction" | "claim" => 2,
        "unread" => 3,
        "counted" => 5,
        _ => 4,
    });
    findings
}

/// The findings without those that the head of a report tells already: that a document is no proposal.
pub(in crate::render) fn findings_below_the_head(report: &Report) -> Vec<&Finding> {
    let mut findings = findings(report);
    findings.retain(|finding| finding.kind != NO_PROPOSAL);
    findings
}

/// Whether a finding asks for nothing: what was handed in and has no words of a proposal.
pub(in crate::render) fn is_note(finding: &Finding) -> bool {
    finding.kind == "counted"
}

/// The file and place that a finding is about; may be empty.
pub(in crate::render) fn finding_place(report: &Report, finding: &Finding) -> String {
    let file = finding.input.map(|input| file(report, input));
    [file, Some(finding.place.as_str().into())]
        .into_iter()
        .flatten()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(", ")
}

/// The same without the name of the file where there is only one and a place in it.
pub(in crate::render) fn told_place(report: &Report, finding: &Finding) -> String {
    if is_alone(report) && !finding.place.is_empty() {
        return finding.place.clone();
    }
    finding_place(report, finding)
}

/// Whether a finding says what the first `most` statements against a criterion say where they are shown.
pub(in crate::render) fn is_told(report: &Report, finding: &Finding, most: usize) -> bool {
    let claimed = |standing: &Standing| {
        let quotes = opposites(standing);
        let mut denied = quotes.into_iter().take(most).filter_map(denied);
        denied.any(|reason| finding.message == format!("{}: {reason}", standing.id))
    };
    match finding.kind {
        "contradiction" => true,
        "claim" => standings(report).any(|(_, standing)| claimed(standing)),
        _ => false,
    }
}
