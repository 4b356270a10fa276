//! What statements rest on: how much of the score, and in which order it is told.

use crate::catalogue::say::report as say;
use crate::report::{Known, Proved, Report};

/// What statements rest on, each proof once: first what wasn't found, then what nobody can know without asking.
pub(in crate::render) fn proofs(report: &Report) -> Vec<Proved<'_>> {
    let mut proofs: Vec<Proved> = report.proofs().collect();
    // stable: of equals the charter's order stays, and in a criterion the strongest first
    proofs.sort_by_key(|proved| proved.proof.known);
    proofs
}

/// The heading of such a list.
pub(in crate::render) fn proofs_to_check(proofs: &[Proved]) -> String {
    let count = proofs.len();
    say::ProofsToCheck { count }.to_string()
}

/// How much of the score rests on what nobody has checked.
pub(in crate::render) fn unchecked(report: &Report) -> String {
    let tenths = report.unchecked();
    let points = format!("{}.{}", tenths / 10, tenths % 10);
    let mut sum = say::PointsUnchecked { points }.to_string();
    let missing = report
        .proofs()
        .filter(|one| one.proof.known == Known::NotFound);
    let count = missing.count();
    if count > 0 {
        sum.push(' ');
        sum.push_str(&say::ProofsNotFound { count }.to_string());
    }
    sum
}
