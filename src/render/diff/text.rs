//! A comparison for people on a terminal.

use super::words::{self, MOVES, Row};
use crate::catalogue::say;
use crate::diff::{Change, Compared, Diff, Kind, Move, Statement};
use crate::render::{Ink, Page, Style, view};
use crate::shape::Evidence;
use std::cmp::Ordering;

pub(super) fn page(diff: &Diff, style: &Style) -> Vec<u8> {
    let mut page = Page::new(style);
    head(&mut page, diff);
    principles(&mut page, words::rows(diff));
    for change in Change::ALL {
        group(&mut page, diff, change);
    }
    moves(&mut page, &diff.moved);
    for sentence in words::foot(diff) {
        page.blank();
        page.put(&[(Ink::Faint, &sentence)]);
    }
    page.finish().into_bytes()
}

fn head(page: &mut Page, diff: &Diff) {
    let (old, new) = (&diff.old.total, &diff.new.total);
    page.put(&[
        (Ink::Strong, &words::names(diff.old)),
        (Ink::Plain, " → "),
        (Ink::Strong, &words::names(diff.new)),
        (Ink::Plain, ": "),
        (ink_of(new.least.cmp(&old.least)), &words::score(old, new)),
    ]);
    for failure in &diff.failures {
        page.item(&[(Ink::Bad, "  ✗ ")], &[(Ink::Plain, failure)]);
    }
    page.put(&[(Ink::Faint, &words::coverage(old, new))]);
    if !diff.unlike.is_empty() {
        page.put(&[(Ink::Bad, &say::diff::NotAssessedAlike.to_string())]);
        for sentence in &diff.unlike {
            page.item(&[(Ink::Bad, "  ! ")], &[(Ink::Plain, sentence)]);
        }
    }
}

const fn ink_of(direction: Ordering) -> Ink {
    match direction {
        Ordering::Less => Ink::Bad,
        Ordering::Equal => Ink::Plain,
        Ordering::Greater => Ink::Good,
    }
}

/// What became of each principle that changed.
fn principles(page: &mut Page, rows: Vec<Row>) {
    if rows.is_empty() {
        return;
    }
    page.blank();
    let heads = words::heads();
    let rows = rows
        .into_iter()
        .map(|row| [row.principle, row.old, row.new, row.step, row.changes]);
    page.table(
        heads.each_ref().map(String::as_str),
        rows.collect(),
        &[1, 2, 3],
        |line| vec![(Ink::Plain, line.to_owned())],
    );
}

fn group(page: &mut Page, diff: &Diff, change: Change) {
    let group = words::group(diff, change);
    if !group.is_empty() {
        page.heading(&words::title(change));
        for compared in group {
            criterion(page, compared);
        }
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
    let step = words::step(old.verdict, new.verdict);
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
    let (statements, more) = words::first_statements(compared);
    for statement in statements {
        self::statement(page, statement);
    }
    if more > 0 {
        page.item(&[(Ink::Plain, "    ")], &[(Ink::Faint, &view::more(more))]);
    }
}

fn statement(page: &mut Page, statement: &Statement) {
    match (statement.kind, statement.old, statement.new) {
        (Kind::Weakened | Kind::Strengthened, Some(old), Some(new)) => {
            let step = format!("{} → {}", words::word(old), words::word(new));
            quote(page, (Ink::Fair, "    ~ "), new, &step);
            let because = new.because.join("; ");
            page.item(&[(Ink::Plain, "      ")], &[(Ink::Faint, &because)]);
        }
        (_, old, new) => {
            if let Some(old) = old {
                quote(page, (Ink::Bad, "    - "), old, words::word(old));
            }
            if let Some(new) = new {
                quote(page, (Ink::Good, "    + "), new, words::word(new));
            }
        }
    }
}

fn quote(page: &mut Page, lead: (Ink, &str), evidence: &Evidence, strength: &str) {
    page.item(
        &[lead],
        &[
            (Ink::Plain, "“"),
            (Ink::Plain, &words::quote(evidence)),
            (Ink::Plain, "”"),
        ],
    );
    let told = format!("{strength} · {}", words::place(evidence));
    page.item(&[(Ink::Plain, "      ")], &[(Ink::Faint, &told)]);
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
                (Ink::Plain, &words::quote(one.old)),
                (Ink::Plain, "”"),
            ],
        );
        let way = format!("{} → {}", words::place(one.old), words::place(one.new));
        page.item(&[(Ink::Plain, "    ")], &[(Ink::Faint, &way)]);
    }
    if moved.len() > MOVES {
        let more = view::more(moved.len() - MOVES);
        page.item(&[(Ink::Plain, "    ")], &[(Ink::Faint, &more)]);
    }
}
