//! A comparison for people: what got worse first.

use crate::catalogue::say;
use crate::diff::{Change, Compared, Diff, Kind, Move, Statement};
use crate::judge::Verdict;
use crate::render::{Ink, Page, Style, view};
use crate::score::range;
use crate::shape::{Evidence, Report, Score, StrengthWord};

/// Statements shown for a criterion, and moves shown in all.
const SHOWN: usize = 3;
const MOVES: usize = 10;
/// Characters after which a quote is cut.
const QUOTE: usize = 300;

/// The comparison as a page of text.
#[must_use]
pub fn text(diff: &Diff, style: &Style) -> String {
    let mut page = Page::new(style);
    head(&mut page, diff);
    for change in Change::ALL {
        group(&mut page, diff, change);
    }
    moves(&mut page, &diff.moved);
    foot(&mut page, diff);
    page.finish()
}

fn head(page: &mut Page, diff: &Diff) {
    page.put(&[
        (Ink::Strong, &names(diff.old)),
        (Ink::Plain, " → "),
        (Ink::Strong, &names(diff.new)),
        (Ink::Plain, ": "),
        (ink(diff), &score(&diff.old.total, &diff.new.total)),
    ]);
    page.put(&[(Ink::Faint, &coverage(&diff.old.total, &diff.new.total))]);
    if !diff.unlike.is_empty() {
        page.put(&[(Ink::Bad, &say::diff::NotAssessedAlike.to_string())]);
        for sentence in &diff.unlike {
            page.item(&[(Ink::Bad, "  ! ")], &[(Ink::Plain, sentence)]);
        }
    }
}

fn names(report: &Report) -> String {
    match report.documents().collect::<Vec<_>>().as_slice() {
        [] => say::page::Nothing.to_string(),
        [input] => input.name.to_string(),
        [first, rest @ ..] => {
            let (first, more) = (&first.name, rest.len());
            say::page::FirstAndMore { first, more }.to_string()
        }
    }
}

fn ink(diff: &Diff) -> Ink {
    match diff.new.total.least.cmp(&diff.old.total.least) {
        std::cmp::Ordering::Less => Ink::Bad,
        std::cmp::Ordering::Equal => Ink::Plain,
        std::cmp::Ordering::Greater => Ink::Good,
    }
}

fn score(old: &Score, new: &Score) -> String {
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
    let (was, is) = (old.least.unwrap_or(0), new.least.unwrap_or(0));
    let sign = match is.cmp(&was) {
        std::cmp::Ordering::Less => "−",
        std::cmp::Ordering::Equal => "±",
        std::cmp::Ordering::Greater => "+",
    };
    say::diff::ScoreChanged {
        change: format!("{sign}{}", is.abs_diff(was)),
        new: after,
        old: before,
    }
    .to_string()
}

fn coverage(old: &Score, new: &Score) -> String {
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

/// The criteria whose verdict changed in the same way; of those that kept theirs, the ones whose words changed.
fn group(page: &mut Page, diff: &Diff, change: Change) {
    let mut group = diff
        .criteria
        .iter()
        .filter(|one| one.change == change && (change != Change::Same || !telling(one).is_empty()))
        .peekable();
    if group.peek().is_some() {
        page.heading(&title(change));
        for compared in group {
            criterion(page, compared);
        }
    }
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

fn title(change: Change) -> String {
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

fn criterion(page: &mut Page, compared: &Compared) {
    let Compared {
        old, new, change, ..
    } = compared;
    let (mark, ink) = match change {
        Change::Lost | Change::Weakened | Change::Unjudged => ("  ▼ ", Ink::Bad),
        Change::Gained | Change::Strengthened => ("  ▲ ", Ink::Good),
        Change::Otherwise | Change::Same => ("  · ", Ink::Faint),
    };
    let step = step(old.verdict, new.verdict);
    page.item(
        &[(ink, mark)],
        &[
            (Ink::Plain, &new.title),
            (Ink::Faint, " · "),
            (ink, &step),
            (Ink::Faint, " · "),
            (Ink::Faint, &new.id),
        ],
    );
    if let Some(reason) = &new.reason {
        page.item(&[(Ink::Plain, "    ")], &[(Ink::Faint, reason)]);
    }
    statements(page, compared);
}

/// The first statements that changed; the others are counted.
fn statements(page: &mut Page, compared: &Compared) {
    let (known, unlisted): (Vec<&Statement>, Vec<&Statement>) = telling(compared)
        .into_iter()
        .partition(|statement| statement.old.is_some() || statement.new.is_some());
    for statement in known.iter().take(SHOWN) {
        self::statement(page, statement);
    }
    let more = known.len().saturating_sub(SHOWN) + unlisted.len();
    if more > 0 {
        page.item(&[(Ink::Plain, "    ")], &[(Ink::Faint, &view::more(more))]);
    }
}

fn step(old: Verdict, new: Verdict) -> String {
    if old == new {
        new.word().into()
    } else {
        format!("{} → {}", old.word(), new.word())
    }
}

fn statement(page: &mut Page, statement: &Statement) {
    match (statement.kind, statement.old, statement.new) {
        (Kind::Weakened | Kind::Strengthened, Some(old), Some(new)) => {
            let step = format!("{} → {}", word(old), word(new));
            quote(page, (Ink::Fair, "    ~ "), new, &step);
            let because = new.because.join("; ");
            page.item(&[(Ink::Plain, "      ")], &[(Ink::Faint, &because)]);
        }
        (_, old, new) => {
            if let Some(old) = old {
                quote(page, (Ink::Bad, "    - "), old, word(old));
            }
            if let Some(new) = new {
                quote(page, (Ink::Good, "    + "), new, word(new));
            }
        }
    }
}

fn word(evidence: &Evidence) -> &'static str {
    StrengthWord::of(evidence.strength)
}

fn quote(page: &mut Page, lead: (Ink, &str), evidence: &Evidence, strength: &str) {
    page.item(
        &[lead],
        &[
            (Ink::Plain, "“"),
            (Ink::Plain, &shorten(&evidence.quote)),
            (Ink::Plain, "”"),
        ],
    );
    let words = format!("{strength} · {}", place(evidence));
    page.item(&[(Ink::Plain, "      ")], &[(Ink::Faint, &words)]);
}

fn place(evidence: &Evidence) -> String {
    let (file, line) = (&evidence.file, evidence.line);
    let spot = match evidence.page {
        Some(page) => say::page::LineOnPage { file, line, page }.to_string(),
        None => format!("{file}:{line}"),
    };
    let heading = evidence
        .headings
        .last()
        .map(|last| format!(" · {last}"))
        .unwrap_or_default();
    spot + &heading
}

fn moves(page: &mut Page, moved: &[Move]) {
    if moved.is_empty() {
        return;
    }
    page.heading(&say::diff::MovedAndCountsAsBefore.to_string());
    for one in moved.iter().take(MOVES) {
        page.item(
            &[(Ink::Faint, "  · ")],
            &[
                (Ink::Plain, "“"),
                (Ink::Plain, &shorten(&one.old.quote)),
                (Ink::Plain, "”"),
            ],
        );
        let way = format!("{} → {}", place(one.old), place(one.new));
        page.item(&[(Ink::Plain, "    ")], &[(Ink::Faint, &way)]);
    }
    if moved.len() > MOVES {
        let more = view::more(moved.len() - MOVES);
        page.item(&[(Ink::Plain, "    ")], &[(Ink::Faint, &more)]);
    }
}

fn foot(page: &mut Page, diff: &Diff) {
    if !diff.only_old.is_empty() {
        let criteria = diff.only_old.join(", ");
        let told = say::diff::OnlyInTheReportBefore { criteria };
        page.blank();
        page.put(&[(Ink::Faint, &told.to_string())]);
    }
    if !diff.only_new.is_empty() {
        let criteria = diff.only_new.join(", ");
        let told = say::diff::OnlyInTheReportAfter { criteria };
        page.blank();
        page.put(&[(Ink::Faint, &told.to_string())]);
    }
    let all = diff.criteria.len();
    let same = diff
        .criteria
        .iter()
        .filter(|one| one.change == Change::Same)
        .count();
    let words = diff.criteria.iter().any(|one| !one.statements.is_empty());
    let sentence = match (same == all, words) {
        (true, false) => say::diff::AllTheSameByTheSameWords { all }.to_string(),
        (true, true) => say::diff::AllTheSame { all }.to_string(),
        (false, _) => say::diff::SomeTheSame { all, same }.to_string(),
    };
    page.blank();
    page.put(&[(Ink::Faint, &sentence)]);
}

/// A long quote is cut after a word.
fn shorten(text: &str) -> String {
    match text.char_indices().nth(QUOTE) {
        None => text.to_owned(),
        Some((end, _)) => {
            let cut = &text[..end];
            let end = cut.rfind(char::is_whitespace).unwrap_or(end);
            format!("{} …", &cut[..end])
        }
    }
}
