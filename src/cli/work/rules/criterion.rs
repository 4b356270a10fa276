//! What a criterion asks.

use charterlint::catalogue::say::cli as say;
use charterlint::render::{Ink, Page};
use charterlint::rules::{Applies, Criterion, FileCheck, Reference};
use std::fmt::Display;

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
        page.put(&[(Ink::Faint, &say::AskedOnlyWhenMentioned.to_string())]);
    }
    list(page, &say::WhatCounts, &criterion.counts);
    list(page, &say::WhatDoesNotCount, &criterion.does_not_count);
    let files: Vec<String> = criterion.files.iter().map(in_files).collect();
    list(page, &say::WhatCountsInFiles, &files);
    what_to_write(page, criterion);
    let sources: Vec<String> = criterion.references.iter().map(source).collect();
    list(page, &say::WhereItComesFrom, &sources);
}

fn what_to_write(page: &mut Page, criterion: &Criterion) {
    page.heading(&say::WhatToWrite.to_string());
    for (lead, text) in [
        (say::ToBeCommitted.to_string(), &criterion.advice),
        (say::ToBeEvidenced.to_string(), &criterion.proof),
    ] {
        let lead = format!("  {lead}  ");
        page.item(&[(Ink::Faint, &lead)], &[(Ink::Plain, text)]);
    }
}

/// A source in words: its title, and its address if it has one.
fn source(source: &Reference) -> String {
    match &source.url {
        Some(url) => {
            let title = &source.title;
            say::TitleAndAddress { title, url }.to_string()
        }
        None => source.title.clone(),
    }
}

/// A check on files in words.
fn in_files(check: &FileCheck) -> String {
    let (shows, level) = (&check.shows, check.level.word());
    say::FileShows { shows, level }.to_string()
}

fn list(page: &mut Page, title: &dyn Display, items: &[String]) {
    if !items.is_empty() {
        page.heading(&title.to_string());
        for item in items {
            page.item(&[(Ink::Faint, "  • ")], &[(Ink::Plain, item)]);
        }
    }
}
