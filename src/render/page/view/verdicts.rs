//! Verdicts in words and on a scale, and what goes with them.

use super::cut::{SHORT, cut, short};
use crate::catalogue::say::page as say;
use crate::judge::Verdict;
use crate::report::{Gap, Principle, Report, Standing, Waiver};
use crate::rules::{Mark, Scale};
use crate::shape;

/// All criteria with their principles, in the charter's order.
pub(in crate::render) fn standings(
    report: &Report,
) -> impl Iterator<Item = (&Principle, &Standing)> {
    report
        .principles
        .iter()
        .flat_map(|principle| principle.criteria.iter().map(move |one| (principle, one)))
}

/// All criteria with the numbers by which pages link to them.
pub(in crate::render) fn numbered(report: &Report) -> impl Iterator<Item = (usize, &Standing)> {
    standings(report).map(|(_, standing)| standing).enumerate()
}

/// How often each verdict was reached, the best first.
pub(in crate::render) fn tally(report: &Report) -> Vec<(Verdict, usize)> {
    let count = |verdict| {
        standings(report)
            .filter(|(_, standing)| standing.verdict == verdict)
            .count()
    };
    Verdict::ALL
        .into_iter()
        .map(|verdict| (verdict, count(verdict)))
        .filter(|&(_, count)| count > 0)
        .collect()
}

/// The verdict in words, with its mark where a scale is in use.
pub(in crate::render) fn verdict(scale: Option<&Scale>, verdict: Verdict) -> String {
    match shape::mark(scale, verdict) {
        Some(mark) => {
            let (mark, label) = (short(&mark.value), short(&mark.label));
            format!("{} · {mark} ({label})", verdict.word())
        }
        None => verdict.word().to_owned(),
    }
}

/// How often each mark of the scale is reached, the lowest first, in words.
pub(in crate::render) fn marks(report: &Report, scale: &Scale) -> String {
    let count = |mark: &Mark| {
        standings(report)
            .filter_map(|(_, standing)| shape::mark(Some(scale), standing.verdict))
            .filter(|given| given.value == mark.value)
            .count()
    };
    scale
        .marks
        .iter()
        .map(|mark| (mark, count(mark)))
        .filter(|&(_, count)| count > 0)
        .map(|(mark, count)| {
            let (mark, label) = (short(&mark.value), short(&mark.label));
            format!("{count} × {mark} ({label})")
        })
        .collect::<Vec<_>>()
        .join(", ")
}

/// Who made the scale, and where it stands.
pub(in crate::render) fn source(scale: &Scale) -> String {
    let source = format!("{} {}", scale.publisher, scale.source);
    say::Source { source }.to_string()
}

/// The waiver that holds for a criterion.
pub(in crate::render) fn waiver<'a>(report: &'a Report, standing: &Standing) -> Option<&'a Waiver> {
    report.waivers.get(standing.waiver?)
}

/// A waiver that holds, in a sentence: until when, why, and who answers for it.
pub(in crate::render) fn waived(waiver: &Waiver) -> String {
    say::WaivedWithReason {
        day: &waiver.expires,
        reason: cut(&waiver.reason, 3 * SHORT),
        owner: short(&waiver.owner),
    }
    .to_string()
}

/// The gap of a criterion, if it has one.
pub(in crate::render) fn gap<'a>(report: &'a Report, standing: &Standing) -> Option<&'a Gap> {
    report.gaps.iter().find(|gap| gap.criterion == standing.id)
}
