//! What all forms of a comparison say in the same words.

use crate::catalogue::say;
use crate::diff::{Change, Compared, Diff, Statement, Turned};
use crate::judge::Verdict;
use crate::render::view;
use crate::score::range;
use crate::shape::{Evidence, Report, Score, StrengthWord};
use std::cmp::Ordering;

/// Statements shown for a criterion, and moves shown in all.
pub(super) const SHOWN: usize = 3;
pub(super) const MOVES: usize = 10;
/// Characters after which a quote is cut.
const QUOTE: usize = 300;

/// A proposal by its documents.
pub(super) fn names(report: &Report) -> String {
    match report.documents().collect::<Vec<_>>().as_slice() {
        [] => say::page::Nothing.to_string(),
        [input] => input.name.to_string(),
        [first, rest @ ..] => {
            let (first, more) = (&first.name, rest.len());
            say::page::FirstAndMore { first, more }.to_string()
        }
    }
}

/// How the score changed, in words.
pub(super) fn score(old: &Score, new: &Score) -> String {
    let shown = |score: &Score| range(score.least, score.most);
    let (Some(before), Some(after)) = (shown(old), shown(new)) else {
        return match (shown(old), shown(new)) {
            (Some(old), _) => say::diff::NoScoreNow { old }.to_string(),
            (_, Some(new)) => say::diff::NoScoreBefore { new }.to_string(),
            _ => say::diff::NoScoreAsBefore.to_string(),
        };
    };
    if before == after {
        return say::diff::ScoreAsBefore { score: after }.to_string();
    }
    say::diff::ScoreChanged {
        change: step_of(old, new),
        new: after,
        old: before,
    }
    .to_string()
}

/// By how much a score changed, with its sign.
fn step_of(old: &Score, new: &Score) -> String {
    let (was, is) = (old.least.unwrap_or(0), new.least.unwrap_or(0));
    let sign = match is.cmp(&was) {
        Ordering::Less => "−",
        Ordering::Equal => "±",
        Ordering::Greater => "+",
    };
    format!("{sign}{}", is.abs_diff(was))
}

/// How many criteria could be judged, before and after.
pub(super) fn coverage(old: &Score, new: &Score) -> String {
    if (old.judged, old.criteria) == (new.judged, new.criteria) {
        say::diff::CoverageAsBefore {
            judged: new.judged,
            criteria: new.criteria,
        }
        .to_string()
    } else {
        say::diff::CoverageChanged {
            old_judged: old.judged,
            old_criteria: old.criteria,
            new_judged: new.judged,
            new_criteria: new.criteria,
        }
        .to_string()
    }
}

/// A principle that changed.
pub(super) struct Row {
    /// Section and title.
    pub(super) principle: String,
    pub(super) old: String,
    pub(super) new: String,
    /// By how much, with its sign; empty where it can't be said.
    pub(super) step: String,
    /// What became of its criteria.
    pub(super) changes: String,
    /// Whether its score is lower or higher now.
    pub(super) direction: Ordering,
}

/// The principles that changed, in the charter's order.
pub(super) fn rows(diff: &Diff) -> Vec<Row> {
    let shown = |score: &Score| range(score.least, score.most);
    let has_turned =
        |one: &&Turned| !one.changes.is_empty() || shown(&one.old.score) != shown(&one.new.score);
    let principles = diff.principles.iter().filter(has_turned);
    principles
        .map(|Turned { old, new, changes }| {
            let (was, is) = (shown(&old.score), shown(&new.score));
            let both = was.is_some() && is.is_some();
            let changes: Vec<String> = changes
                .iter()
                .map(|(change, count)| format!("{count} {}", word_of(*change)))
                .collect();
            Row {
                principle: format!("{} {}", new.section, new.title).trim().to_owned(),
                step: if both {
                    step_of(&old.score, &new.score)
                } else {
                    String::new()
                },
                old: was.unwrap_or_else(|| "–".to_owned()),
                new: is.unwrap_or_else(|| "–".to_owned()),
                changes: changes.join(", "),
                direction: new.score.least.cmp(&old.score.least),
            }
        })
        .collect()
}

/// The heads of the columns of such rows.
pub(super) fn heads() -> [String; 5] {
    [
        say::page::Principle.to_string(),
        say::diff::Before.to_string(),
        say::diff::After.to_string(),
        say::diff::Difference.to_string(),
        say::diff::Criteria.to_string(),
    ]
}

/// What became of a verdict, after a number of criteria.
fn word_of(change: Change) -> String {
    match change {
        Change::Lost => say::diff::CountedLost.to_string(),
        Change::Weakened => say::diff::CountedWeakened.to_string(),
        Change::Unjudged => say::diff::CountedUnjudged.to_string(),
        Change::Gained => say::diff::CountedGained.to_string(),
        Change::Strengthened => say::diff::CountedStrengthened.to_string(),
        Change::Otherwise | Change::Same => say::diff::CountedOtherwise.to_string(),
    }
}

/// The heading of criteria whose verdict changed in the same way.
pub(super) fn title(change: Change) -> String {
    match change {
        Change::Lost => say::diff::Lost.to_string(),
        Change::Weakened => say::diff::Weakened.to_string(),
        Change::Unjudged => say::diff::CannotBeJudgedAnyMore.to_string(),
        Change::Gained => say::diff::Gained.to_string(),
        Change::Strengthened => say::diff::Strengthened.to_string(),
        Change::Otherwise => say::diff::JudgedOtherwise.to_string(),
        Change::Same => say::diff::SameByOtherWords.to_string(),
    }
}

/// The criteria whose verdict changed in the same way; of those that kept theirs, the ones whose words changed.
pub(super) fn group<'a>(diff: &'a Diff, change: Change) -> Vec<&'a Compared<'a>> {
    let criteria = diff.criteria.iter();
    criteria
        .filter(|one| one.change == change && (change != Change::Same || !telling(one).is_empty()))
        .collect()
}

/// The statements to show: where the verdict stayed, only those that it rests or rested on.
fn telling<'a>(compared: &'a Compared) -> Vec<&'a Statement<'a>> {
    let carries = |evidence: Option<&Evidence>, verdict: Verdict| {
        evidence.is_some_and(|evidence| evidence.verdict_alone() == verdict)
    };
    let shown = |statement: &&Statement| {
        compared.change != Change::Same
            || carries(statement.old, compared.old.verdict)
            || carries(statement.new, compared.new.verdict)
    };
    compared.statements.iter().filter(shown).collect()
}

/// The first statements that changed, and how many others there are.
pub(super) fn first_statements<'a>(compared: &'a Compared) -> (Vec<&'a Statement<'a>>, usize) {
    let (mut known, unlisted): (Vec<&Statement>, Vec<&Statement>) = telling(compared)
        .into_iter()
        .partition(|statement| statement.old.is_some() || statement.new.is_some());
    let more = known.len().saturating_sub(SHOWN) + unlisted.len();
    known.truncate(SHOWN);
    (known, more)
}

/// From one verdict to another.
pub(super) fn step(old: Verdict, new: Verdict) -> String {
    if old == new {
        new.word().into()
    } else {
        format!("{} → {}", old.word(), new.word())
    }
}

/// What a statement is worth, in a word.
pub(super) fn word(evidence: &Evidence) -> &'static str {
    StrengthWord::of(evidence.strength)
}

/// File, line, and the nearest heading.
pub(super) fn place(evidence: &Evidence) -> String {
    let (file, line) = (&evidence.file, evidence.line);
    let spot = match evidence.page {
        Some(page) => say::page::LineOnPage { file, line, page }.to_string(),
        None => format!("{file}:{line}"),
    };
    let heading = evidence.headings.last();
    let heading = heading.map(|last| format!(" · {last}"));
    spot + &heading.unwrap_or_default()
}

/// The words of a statement; long ones are cut.
pub(super) fn quote(evidence: &Evidence) -> String {
    view::cut(&evidence.quote, QUOTE)
}

/// What only one of the reports has, and how many criteria kept their verdict, a sentence each.
pub(super) fn foot(diff: &Diff) -> Vec<String> {
    let mut sentences = Vec::new();
    if !diff.only_old.is_empty() {
        let criteria = diff.only_old.join(", ");
        sentences.push(say::diff::OnlyInTheReportBefore { criteria }.to_string());
    }
    if !diff.only_new.is_empty() {
        let criteria = diff.only_new.join(", ");
        sentences.push(say::diff::OnlyInTheReportAfter { criteria }.to_string());
    }
    let all = diff.criteria.len();
    let kept = diff.criteria.iter();
    let same = kept.filter(|one| one.change == Change::Same).count();
    let words = diff.criteria.iter().any(|one| !one.statements.is_empty());
    sentences.push(match (same == all, words) {
        (true, false) => say::diff::AllTheSameByTheSameWords { all }.to_string(),
        (true, true) => say::diff::AllTheSame { all }.to_string(),
        (false, _) => say::diff::SomeTheSame { all, same }.to_string(),
    });
    sentences
}
