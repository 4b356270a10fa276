//! The sheet with what to know: what limits the assessment, how the score comes about, what was read.

use super::lines::{Lines, Written};
use super::looks::{body, head};
use crate::render::{Style, view};
use crate::report::Report;
use rust_xlsxwriter::Worksheet;

/// Widths of the columns, in characters.
const WIDTHS: [u16; 2] = [50, 90];

pub(super) fn fill(sheet: &mut Worksheet, report: &Report, style: &Style) -> Written {
    sheet.set_name("About")?;
    let mut lines = Lines::from(sheet, 0, WIDTHS)?;
    if !report.findings.is_empty() {
        findings(&mut lines, report)?;
    }
    score(&mut lines, report, style)?;
    files(&mut lines, report)
}

fn findings(lines: &mut Lines<2>, report: &Report) -> Written {
    lines.put(["To know about this assessment", ""], &head(false))?;
    for finding in view::findings(report) {
        let place = view::finding_place(report, finding);
        lines.put([&place, &finding.message], &body())?;
    }
    lines.skip()
}

fn score(lines: &mut Lines<2>, report: &Report, style: &Style) -> Written {
    lines.put(["The score", ""], &head(false))?;
    lines.put(["Charter", &report.charter.title], &body())?;
    lines.put(["Score", &view::overall(report)], &body())?;
    lines.put(["How it comes about", &view::sum(report)], &body())?;
    if let Some(scale) = &style.scale {
        lines.put([&scale.title, &view::marks(report, scale)], &body())?;
    }
    if !style.limited_to.is_empty() {
        lines.put(["Only", &style.limited_to.join(", ")], &body())?;
    }
    lines.skip()
}

fn files(lines: &mut Lines<2>, report: &Report) -> Written {
    lines.put(["Files", "SHA-256"], &head(false))?;
    for input in &report.inputs {
        lines.put([view::name_of(&input.name), &input.digest], &body())?;
    }
    lines.put(["Rules", &report.rules_digest], &body())?;
    lines.put(["", &view::foot(report)], &body())
}
