//! Scores and numbers in words.

use crate::catalogue::say::page as say;
use crate::report::{Gap, Principle, Report, Standing};
use crate::score::{Score, range};

/// A score in words.
pub(in crate::render) fn score(score: &Score) -> String {
    match range(score.least, score.most) {
        Some(percent) => say::Of100 { percent }.to_string(),
        None => say::NoScore.to_string(),
    }
}

/// A score as a number in a column; two where criteria that can't be evaluated leave it open.
pub(in crate::render) fn percent(score: &Score) -> String {
    range(score.least, score.most).unwrap_or_else(|| "–".to_owned())
}

/// The score with its coverage, without which it is never shown.
pub(in crate::render) fn overall(report: &Report) -> String {
    say::ScoreAndCoverage {
        score: score(&report.total),
        judged: report.total.judged,
        criteria: report.total.criteria,
    }
    .to_string()
}

/// How the score comes about, with its numbers.
pub(in crate::render) fn sum(report: &Report) -> String {
    let Score {
        percent: Some(percent),
        least: Some(least),
        most: Some(most),
        judged,
        reached,
        possible,
        ..
    } = report.total
    else {
        return say::NoScoreSinceNothingJudged.to_string();
    };
    let sum = say::PointsMakeTheScore {
        reached,
        possible,
        percent,
        judged,
    };
    if !report.total.is_open() {
        return sum.to_string();
    }
    let open = report.total.criteria - judged;
    let range = say::OpenCriteriaMakeARange { open, least, most };
    format!("{sum} {range}")
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
