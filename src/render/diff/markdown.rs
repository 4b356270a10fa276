//! A comparison as a comment on a pull request. Under 65,536 characters, where GitHub ends.

use super::words::{self, MOVES};
use crate::catalogue::say;
use crate::diff::{Change, Compared, Diff, Kind, Statement};
use crate::render::page::markdown::{escape, fitting};
use crate::render::{Style, view};
use crate::shape::Evidence;
use std::fmt::Write as _;

pub(super) fn comment(diff: &Diff, _: &Style) -> Vec<u8> {
    let text = head(diff) + &principles(diff);
    let mut sections: Vec<String> = Change::ALL
        .into_iter()
        .map(|change| group(diff, change))
        .collect();
    sections.push(moves(diff));
    let mut foot = String::new();
    for sentence in words::foot(diff) {
        let _ = write!(foot, "\n<sub>{}</sub>\n", escape(&sentence));
    }
    fitting(text, &sections, &foot).into_bytes()
}

fn head(diff: &Diff) -> String {
    let (old, new) = (&diff.old.total, &diff.new.total);
    let mut text = format!(
        "### {} → {}: {}\n\n",
        escape(&view::short(&words::names(diff.old))),
        escape(&view::short(&words::names(diff.new))),
        words::score(old, new)
    );
    for failure in &diff.failures {
        let _ = writeln!(text, "- ✗ {}", escape(failure));
    }
    let between = if diff.failures.is_empty() { "" } else { "\n" };
    let _ = writeln!(text, "{between}{}", words::coverage(old, new));
    if !diff.unlike.is_empty() {
        let _ = write!(
            text,
            "\n> [!WARNING]\n> {}\n>\n",
            say::diff::NotAssessedAlike
        );
        for sentence in &diff.unlike {
            let _ = writeln!(text, "> - {}", escape(sentence));
        }
    }
    text
}

/// What became of each principle that changed.
fn principles(diff: &Diff) -> String {
    let rows = words::rows(diff);
    if rows.is_empty() {
        return String::new();
    }
    let heads = words::heads().join(" | ");
    let mut text = format!("\n| {heads} |\n| --- | ---: | ---: | ---: | --- |\n");
    for row in &rows {
        let _ = writeln!(
            text,
            "| {} | {} | {} | {} | {} |",
            escape(&view::short(&row.principle)),
            row.old,
            row.new,
            row.step,
            row.changes
        );
    }
    text
}

fn group(diff: &Diff, change: Change) -> String {
    let group = words::group(diff, change);
    if group.is_empty() {
        return String::new();
    }
    let mut text = format!("\n**{}**\n\n", words::title(change));
    for compared in group {
        criterion(&mut text, compared);
    }
    text
}

fn criterion(text: &mut String, compared: &Compared) {
    let Compared { old, new, .. } = compared;
    let _ = writeln!(
        text,
        "- {}: **{}** ({})",
        escape(&view::short(&new.title)),
        words::step(old.verdict, new.verdict),
        escape(&view::short(&new.id))
    );
    if let Some(reason) = &new.reason {
        let _ = writeln!(text, "  <br>{}", escape(&view::short(reason)));
    }
    let (statements, more) = words::first_statements(compared);
    for statement in statements {
        self::statement(text, statement);
    }
    if more > 0 {
        let _ = writeln!(text, "  <br>{}", view::more(more));
    }
}

fn statement(text: &mut String, statement: &Statement) {
    match (statement.kind, statement.old, statement.new) {
        (Kind::Weakened | Kind::Strengthened, Some(old), Some(new)) => {
            let step = format!("{} → {}", words::word(old), words::word(new));
            quote(text, "~", new, &step);
        }
        (_, old, new) => {
            if let Some(old) = old {
                quote(text, "−", old, words::word(old));
            }
            if let Some(new) = new {
                quote(text, "+", new, words::word(new));
            }
        }
    }
}

fn quote(text: &mut String, lead: &str, evidence: &Evidence, strength: &str) {
    let _ = writeln!(
        text,
        "  <br>{lead} “{}” – {strength}, {}",
        escape(&words::quote(evidence)),
        escape(&view::short(&words::place(evidence)))
    );
}

/// What stands elsewhere now, folded away.
fn moves(diff: &Diff) -> String {
    if diff.moved.is_empty() {
        return String::new();
    }
    let head = say::diff::MovedAndCountsAsBefore;
    let mut text = format!("\n<details><summary>{head}</summary>\n\n");
    for one in diff.moved.iter().take(MOVES) {
        let _ = writeln!(
            text,
            "- “{}” – {} → {}",
            escape(&words::quote(one.old)),
            escape(&view::short(&words::place(one.old))),
            escape(&view::short(&words::place(one.new)))
        );
    }
    if diff.moved.len() > MOVES {
        let _ = writeln!(text, "- {}", view::more(diff.moved.len() - MOVES));
    }
    text + "\n</details>\n"
}
