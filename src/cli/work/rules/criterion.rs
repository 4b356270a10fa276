//! A criterion by its id, and what it asks.

use crate::cli::names;
use charterlint::render::{Ink, Page};
use charterlint::rules::{Applies, Charter, Criterion, FileCheck, Level, Reference};

/// The criterion of that id.
pub(crate) fn criterion<'a>(charter: &'a Charter, id: &str) -> anyhow::Result<&'a Criterion> {
    let known: Vec<&str> = charter
        .criteria
        .iter()
        .map(|criterion| criterion.id.as_str())
        .collect();
    let list = "`charterlint rules list` lists all";
    charter
        .position(id)
        .map(|at| &charter.criteria[at])
        .ok_or_else(|| names::unknown("criterion", id, &known, list))
}

/// What a criterion asks, what counts, and what to write.
pub(crate) fn describe(page: &mut Page, criterion: &Criterion) {
    page.put(&[
        (Ink::Strong, &criterion.title),
        (Ink::Faint, " · "),
        (Ink::Faint, &criterion.id),
    ]);
    page.put(&[(Ink::Plain, &criterion.question)]);
    page.put(&[(Ink::Faint, &criterion.why)]);
    if criterion.applies == Applies::WhenMentioned {
        page.put(&[(Ink::Faint, "Asked only of proposals that speak of it.")]);
    }
    list(page, "What counts", &criterion.counts);
    list(page, "What doesn't count", &criterion.does_not_count);
    let files: Vec<String> = criterion.files.iter().map(in_files).collect();
    list(page, "What counts in a repository's files", &files);
    what_to_write(page, criterion);
    let sources: Vec<String> = criterion.references.iter().map(source).collect();
    list(page, "Where it comes from", &sources);
}

fn what_to_write(page: &mut Page, criterion: &Criterion) {
    page.heading("What to write");
    for (lead, text) in [
        ("  to be committed  ", &criterion.advice),
        ("  to be evidenced  ", &criterion.proof),
    ] {
        page.item(&[(Ink::Faint, lead)], &[(Ink::Plain, text)]);
    }
}

/// A source in words: its title, and its address if it has one.
fn source(source: &Reference) -> String {
    match &source.url {
        Some(url) => format!("{}, {url}", source.title),
        None => source.title.clone(),
    }
}

/// A check on files in words.
fn in_files(check: &FileCheck) -> String {
    let level = match check.level {
        Level::Contradicted => "contradicts",
        Level::Evidenced => "evidenced",
        Level::Committed => "committed",
        Level::Claimed | Level::Absent => "claimed",
    };
    format!("{} ({level})", check.shows)
}

fn list(page: &mut Page, title: &str, items: &[String]) {
    if !items.is_empty() {
        page.heading(title);
        for item in items {
            page.item(&[(Ink::Faint, "  • ")], &[(Ink::Plain, item)]);
        }
    }
}
