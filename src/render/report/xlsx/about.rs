//! The sheet with what to know: what limits the assessment, how the score comes about, what was read.

use super::lines::{Lines, Written};
use super::looks::{bad, body, head};
use crate::catalogue::say;
use crate::render::{Style, view};
use crate::report::Report;
use rust_xlsxwriter::Worksheet;

/// Widths of the columns, in characters.
const WIDTHS: [u16; 2] = [50, 90];

pub(super) fn fill(sheet: &mut Worksheet, report: &Report, style: &Style) -> Written {
    sheet.set_name(say::report::About.to_string())?;
    let mut lines = Lines::from(sheet, 0, WIDTHS)?;
    requirements(&mut lines, report)?;
    if !report.findings.is_empty() {
        findings(&mut lines, report)?;
    }
    if !report.reservations.is_empty() {
        reservations(&mut lines, report)?;
    }
    score(&mut lines, report, style)?;
    files(&mut lines, report)
}

/// What is asked, by whom, and what isn't reached.
fn requirements(lines: &mut Lines<2>, report: &Report) -> Written {
    let asked = report.asked();
    if asked.is_empty() {
        return Ok(());
    }
    let told = say::report::Requirements.to_string();
    lines.put([&told, ""], &head(false))?;
    for one in &asked {
        if one.missed.is_empty() {
            let met = view::is_met(true);
            lines.put([&one.what, &format!("{met} ({})", one.origin)], &body())?;
        }
        for missed in &one.missed {
            lines.put([&one.what, &missed.message], &bad())?;
        }
    }
    lines.skip()
}

fn findings(lines: &mut Lines<2>, report: &Report) -> Written {
    let told = say::report::ToKnowAboutThisAssessment.to_string();
    lines.put([&told, ""], &head(false))?;
    for finding in view::findings(report) {
        let place = view::finding_place(report, finding);
        lines.put([&place, &finding.message], &body())?;
    }
    lines.skip()
}

fn reservations(lines: &mut Lines<2>, report: &Report) -> Written {
    let told = say::report::Reservations.to_string();
    lines.put([&told, ""], &head(false))?;
    for finding in view::reservations(report) {
        let place = view::finding_place(report, &finding);
        lines.put([&place, &finding.message], &body())?;
    }
    lines.skip()
}

fn score(lines: &mut Lines<2>, report: &Report, style: &Style) -> Written {
    let [the_score, charter, score, sum] = [
        say::report::TheScore.to_string(),
        say::report::Charter.to_string(),
        say::report::Score.to_string(),
        say::report::HowItComesAbout.to_string(),
    ];
    lines.put([&the_score, ""], &head(false))?;
    lines.put([&charter, &report.charter.title], &body())?;
    lines.put([&score, &view::overall(report)], &body())?;
    lines.put([&sum, &view::sum(report)], &body())?;
    if let Some(scale) = &style.scale {
        lines.put([&scale.title, &view::marks(report, scale)], &body())?;
    }
    if !style.limited_to.is_empty() {
        let only = say::report::Only.to_string();
        lines.put([&only, &style.limited_to.join(", ")], &body())?;
    }
    lines.skip()
}

fn files(lines: &mut Lines<2>, report: &Report) -> Written {
    let files = say::report::Files.to_string();
    lines.put([&files, "SHA-256"], &head(false))?;
    for input in &report.inputs {
        lines.put([&view::name_of(&input.name), &input.digest], &body())?;
    }
    let rules = say::page::Rules.to_string();
    lines.put([&rules, &report.rules_digest], &body())?;
    lines.put(["", &view::foot(report)], &body())
}
