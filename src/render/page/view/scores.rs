//! Scores and numbers in words.

use crate::catalogue::say::page as say;
use crate::report::{Gap, Principle, Report, Standing};
use crate::score::Score;

/// A score in words.
pub(in crate::render) fn score(score: &Score) -> String {
    match score.percent {
        Some(percent) => say::Of100 { percent }.to_string(),
        None => say::NoScore.to_string(),
    }
}

/// The total in words: from the least to the most that it can be, where not all could be assessed.
pub(in crate::render) fn total(report: &Report) -> String {
    match report.range() {
        Some((least, most)) if least < most => say::RangeOf100 { least, most }.to_string(),
        _ => score(&report.total),
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
    say::ScoreAndCoverage {
        score: total(report),
        judged: report.total.judged,
        criteria: report.total.criteria,
    }
    .to_string()
}

/// How the score comes about, with its numbers.
pub(in crate::render) fn sum(report: &Report) -> String {
    let Some(percent) = report.total.percent else {
        return say::NoScoreSinceNothingJudged.to_string();
    };
    say::PointsMakeTheScore {
        reached: report.total.reached,
        possible: report.total.possible,
        percent,
        judged: report.total.judged,
    }
    .to_string()
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
