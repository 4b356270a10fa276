//! Coverage for people: the patterns that are too wide, and those that never find anything.

use crate::coverage::{Coverage, Pattern};
use crate::render::{Ink, Page, Style, excerpt};

/// Characters after which a quote is cut.
const QUOTE: usize = 160;

/// Coverage as a page of text.
#[must_use]
pub fn text(coverage: &Coverage, style: &Style) -> String {
    let mut page = Page::new(style);
    let silent: Vec<&Pattern> = coverage.silent().collect();
    let wide = coverage.too_wide();
    if !silent.is_empty() {
        page.heading("Never find anything in these documents");
        for pattern in &silent {
            never(&mut page, pattern);
        }
    }
    // of one document every pattern is
    if coverage.documents > 1 {
        for_one(&mut page, coverage);
    }
    if !wide.is_empty() {
        page.heading("Find something where the labels say absent, the most often first");
        for pattern in &wide {
            too_wide(&mut page, pattern);
        }
    }
    page.blank();
    sum_up(&mut page, coverage, silent.len(), wide.len());
    page.finish()
}

fn never(page: &mut Page, pattern: &Pattern) {
    let turned_down = match pattern.turned_down {
        0 => String::new(),
        count => format!(" · matches {count}, all turned down"),
    };
    row(page, pattern, &turned_down);
}

/// The patterns that serve one document: by what they find, or by what they decide.
fn for_one(page: &mut Page, coverage: &Coverage) {
    let speaking: Vec<&Pattern> = coverage.of_one_document().collect();
    if !speaking.is_empty() {
        page.heading("Find something in one document only");
    }
    for pattern in speaking {
        let only = pattern.only_in.as_deref().unwrap_or_default();
        let decides = if pattern.decides == 0 {
            ""
        } else {
            ", and decides there"
        };
        row(page, pattern, &format!(" · {only}{decides}"));
    }
    let deciding = coverage.of_one_verdict();
    let deciding: Vec<&Pattern> = deciding.filter(|pattern| pattern.documents > 1).collect();
    if !deciding.is_empty() {
        page.heading("Find something in several, and decide a verdict in one only");
    }
    for pattern in deciding {
        let only = pattern.decides_only_in.as_deref().unwrap_or_default();
        row(
            page,
            pattern,
            &format!(" · {only}, one of {}", pattern.documents),
        );
    }
}

fn row(page: &mut Page, pattern: &Pattern, more: &str) {
    page.item(
        &[(Ink::Plain, "  ")],
        &[
            (Ink::Strong, &pattern.rule),
            (Ink::Plain, &format!(" `{}`", pattern.pattern)),
            (Ink::Faint, more),
        ],
    );
}

fn too_wide(page: &mut Page, pattern: &Pattern) {
    let count = format!(
        " · absent in {} of {} documents, decides in {}",
        pattern.absent, pattern.documents, pattern.decides
    );
    page.item(
        &[(Ink::Plain, "  ")],
        &[
            (Ink::Strong, &pattern.rule),
            (Ink::Plain, &format!(" `{}`", pattern.pattern)),
            (Ink::Bad, &count),
        ],
    );
    for said in pattern.examples.iter().filter(|said| said.absent) {
        page.item(
            &[(Ink::Plain, "      ")],
            &[
                (Ink::Faint, &format!("{}, {}: ", said.file, said.place)),
                (Ink::Plain, &format!("“{}”", excerpt(&said.quote, QUOTE))),
            ],
        );
    }
}

fn sum_up(page: &mut Page, coverage: &Coverage, silent: usize, wide: usize) {
    let Coverage {
        documents,
        labelled,
        patterns,
        left_out,
        ..
    } = coverage;
    let patterns = patterns.len();
    let said = patterns - silent;
    page.put(&[(
        Ink::Plain,
        &format!("{said} of {patterns} patterns find something in {documents} documents, {silent} never do."),
    )]);
    if *documents > 1 {
        let speak = coverage.of_one_document().count();
        let decide = coverage.of_one_verdict().count();
        let message = format!(
            "{speak} of them find something in one document only, {decide} decide a verdict in one only."
        );
        page.put(&[(Ink::Plain, &message)]);
    }
    let labels = if *labelled == 0 {
        "There are no labels for them; `--labels DIR` tells which patterns find too much.".into()
    } else {
        format!("{wide} find something where the labels of {labelled} documents say absent.")
    };
    page.put(&[(Ink::Plain, &labels)]);
    if !left_out.is_empty() {
        let message = format!(
            "Left out, since nothing could be read or there are no wordings for the language: {}.",
            left_out.join(", ")
        );
        page.put(&[(Ink::Bad, &message)]);
    }
}
