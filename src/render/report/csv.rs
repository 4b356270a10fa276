//! The compliance matrix as comma-separated values.

use super::matrix;
use crate::catalogue::say::report as say;
use crate::render::Style;
use crate::render::page::csv;
use crate::report::Report;

pub(super) fn table(report: &Report, style: &Style) -> Vec<u8> {
    let row = |kind: &str, cells: &[String]| -> Vec<String> {
        std::iter::once(kind.to_owned())
            .chain(cells.iter().cloned())
            .collect()
    };
    let mut rows = vec![row(&say::Row.to_string(), &matrix::head())];
    let requirements = matrix::requirements(report);
    rows.extend(requirements.iter().map(|cells| row("requirement", cells)));
    let findings = matrix::findings(report);
    rows.extend(findings.iter().map(|cells| row("finding", cells)));
    let reservations = matrix::reservations(report);
    rows.extend(reservations.iter().map(|cells| row("reservation", cells)));
    let criteria = matrix::criteria(report, style);
    rows.extend(criteria.iter().map(|cells| row("criterion", cells)));
    let proofs = matrix::proofs(report);
    rows.extend(proofs.iter().map(|cells| row("proof", cells)));
    csv::table(&rows)
}
