//! Scores and numbers in words.

use crate::report::{Gap, Principle, Report, Standing};
use crate::score::Score;

/// A score in words.
pub(in crate::render) fn score(score: &Score) -> String {
    match score.percent {
        Some(percent) => format!("{percent} of 100"),
        None => "no score".to_owned(),
    }
}

/// A score as a number in a column.
pub(in crate::render) fn percent(score: &Score) -> String {
    match score.percent {
        Some(percent) => percent.to_string(),
        None => "–".to_owned(),
    }
}

/// The score with its coverage, without which it is never shown.
pub(in crate::render) fn overall(report: &Report) -> String {
    format!(
        "{}, judged {} of {} criteria",
        score(&report.total),
        report.total.judged,
        report.total.criteria
    )
}

/// How the score comes about, with its numbers.
pub(in crate::render) fn sum(report: &Report) -> String {
    let Some(percent) = report.total.percent else {
        return "Nothing could be judged, so there is no score.".to_owned();
    };
    format!(
        "{} of {} points is {percent} of 100: evidenced counts 3, committed 2, claimed 1, absent and contradicted 0, each times the criterion's weight, over the {} criteria that could be judged.",
        report.total.reached, report.total.possible, report.total.judged
    )
}

/// Criteria that are committed or evidenced.
pub(in crate::render) fn met(principle: &Principle) -> usize {
    let met = |standing: &&Standing| standing.verdict.level() >= Some(2);
    principle.criteria.iter().filter(met).count()
}

/// The principle as the charter names it, with its section.
pub(in crate::render) fn principle(principle: &Principle) -> String {
    format!("{} {}", principle.section, principle.title)
}

/// What closing a gap adds, as `+9.5`.
pub(in crate::render) fn worth(gap: &Gap) -> String {
    format!("+{}.{}", gap.worth / 10, gap.worth % 10)
}

/// A number of things, as `2 passages`.
pub(in crate::render) fn counted(number: usize, thing: &str) -> String {
    let plural = if number == 1 { "" } else { "s" };
    format!("{number} {thing}{plural}")
}
