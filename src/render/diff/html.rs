//! A comparison as a page to read and print.

use super::words::{self, MOVES, Row};
use crate::catalogue::say;
use crate::diff::{Change, Compared, Diff, Kind, Statement};
use crate::render::page::{Sign as _, Tone as _, as_file};
use crate::render::{Style, view};
use crate::shape::Evidence;
use askama::Template;
use std::cmp::Ordering;

pub(super) fn page(diff: &Diff, _: &Style) -> Vec<u8> {
    let (old, new) = (&diff.old.total, &diff.new.total);
    let names = [diff.old, diff.new].map(|report| view::short(&words::names(report)));
    as_file(&DiffPage {
        diff,
        title: names.join(" → "),
        score: words::score(old, new),
        coverage: words::coverage(old, new),
        rows: words::rows(diff),
        foot: words::foot(diff),
    })
}

/// What the page shows; `diff.html` lays it out.
#[derive(Template)]
#[template(path = "diff/diff.html", config = "src/render/askama.toml")]
struct DiffPage<'a> {
    diff: &'a Diff<'a>,
    title: String,
    score: String,
    coverage: String,
    rows: Vec<Row>,
    foot: Vec<String>,
}

/// A statement that came, went, or counts otherwise.
struct Said {
    /// What became of it, in a sign.
    lead: &'static str,
    /// Its colour, by its class.
    tone: &'static str,
    words: String,
    strength: String,
    place: String,
}

/// A criterion that changed, with what shows it.
struct Changed<'a> {
    compared: &'a Compared<'a>,
    statements: Vec<Said>,
    /// How many others there are.
    more: Option<String>,
}

impl<'a> Changed<'a> {
    fn of(compared: &'a Compared<'a>) -> Self {
        let (statements, more) = words::first_statements(compared);
        Self {
            compared,
            statements: statements.into_iter().flat_map(said).collect(),
            more: (more > 0).then(|| view::more(more)),
        }
    }
}

/// A statement as it was and as it is, or once if only its worth changed.
fn said(statement: &Statement) -> Vec<Said> {
    match (statement.kind, statement.old, statement.new) {
        (Kind::Weakened | Kind::Strengthened, Some(old), Some(new)) => {
            let step = format!("{} → {}", words::word(old), words::word(new));
            vec![Said::of("~", "fair", new, step)]
        }
        (_, old, new) => {
            let old = old.map(|old| Said::of("−", "bad", old, words::word(old).to_owned()));
            let new = new.map(|new| Said::of("+", "good", new, words::word(new).to_owned()));
            old.into_iter().chain(new).collect()
        }
    }
}

impl<'a> DiffPage<'a> {
    /// The criteria that changed, by what became of them.
    fn groups(&self) -> Vec<(String, Vec<Changed<'a>>)> {
        let groups = Change::ALL.into_iter();
        groups
            .map(|change| {
                let group = words::group(self.diff, change).into_iter();
                (words::title(change), group.map(Changed::of).collect())
            })
            .filter(|(_, group): &(String, Vec<Changed>)| !group.is_empty())
            .collect()
    }

    /// The statements that stand elsewhere now: their words, and from where to where.
    fn moves(&self) -> Vec<(String, String)> {
        let moved = self.diff.moved.iter().take(MOVES);
        moved
            .map(|one| {
                let way = format!("{} → {}", words::place(one.old), words::place(one.new));
                (words::quote(one.old), way)
            })
            .collect()
    }

    fn more_moves(&self) -> Option<String> {
        let more = self.diff.moved.len().saturating_sub(MOVES);
        (more > 0).then(|| view::more(more))
    }
}

impl Said {
    fn of(lead: &'static str, tone: &'static str, evidence: &Evidence, strength: String) -> Self {
        Self {
            lead,
            tone,
            words: words::quote(evidence),
            strength,
            place: words::place(evidence),
        }
    }
}

impl Row {
    /// Whether the score is lower or higher, as a class.
    const fn tone(&self) -> &'static str {
        match self.direction {
            Ordering::Less => "bad",
            Ordering::Equal => "mute",
            Ordering::Greater => "good",
        }
    }
}
