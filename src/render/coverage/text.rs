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
    page.item(
        &[(Ink::Plain, "  ")],
        &[
            (Ink::Strong, &pattern.rule),
            (Ink::Plain, &format!(" `{}`", pattern.pattern)),
            (Ink::Faint, &turned_down),
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
