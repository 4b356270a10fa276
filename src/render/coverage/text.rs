//! Coverage for people: the patterns that are too wide, and those that never find anything.

use crate::catalogue::say::coverage as say;
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
        page.heading(&say::NeverFindAnything.to_string());
        for pattern in &silent {
            never(&mut page, pattern);
        }
    }
    // of one document every pattern is
    if coverage.documents > 1 {
        for_one(&mut page, coverage);
    }
    if !wide.is_empty() {
        page.heading(&say::FindWhatLabelsCallAbsent.to_string());
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
        count => format!(" · {}", say::MatchesTurnedDown { count }),
    };
    row(page, pattern, &turned_down);
}

/// The patterns that serve one document: by what they find, or by what they decide.
fn for_one(page: &mut Page, coverage: &Coverage) {
    let speaking: Vec<&Pattern> = coverage.of_one_document().collect();
    if !speaking.is_empty() {
        page.heading(&say::FindInOneDocumentOnly.to_string());
    }
    for pattern in speaking {
        let only = pattern.only_in.as_deref().unwrap_or_default();
        let told = match pattern.decides {
            0 => only.to_owned(),
            _ => say::AndDecidesThere { document: only }.to_string(),
        };
        row(page, pattern, &format!(" · {told}"));
    }
    let deciding = coverage.of_one_verdict();
    let deciding: Vec<&Pattern> = deciding.filter(|pattern| pattern.documents > 1).collect();
    if !deciding.is_empty() {
        page.heading(&say::DecideInOneDocumentOnly.to_string());
    }
    for pattern in deciding {
        let only = pattern.decides_only_in.as_deref().unwrap_or_default();
        let told = say::OneOfThoseDocuments {
            document: only,
            documents: pattern.documents,
        };
        row(page, pattern, &format!(" · {told}"));
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
    let told = say::AbsentAndDecides {
        absent: pattern.absent,
        documents: pattern.documents,
        decides: pattern.decides,
    };
    let told = format!(" · {told}");
    page.item(
        &[(Ink::Plain, "  ")],
        &[
            (Ink::Strong, &pattern.rule),
            (Ink::Plain, &format!(" `{}`", pattern.pattern)),
            (Ink::Bad, &told),
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
    let told = say::PatternsThatFindSomething {
        said: patterns - silent,
        patterns,
        documents,
        silent,
    };
    page.put(&[(Ink::Plain, &told.to_string())]);
    if *documents > 1 {
        let told = say::OfOneDocumentOnly {
            speak: coverage.of_one_document().count(),
            decide: coverage.of_one_verdict().count(),
        };
        page.put(&[(Ink::Plain, &told.to_string())]);
    }
    let labels = if *labelled == 0 {
        say::NoLabels.to_string()
    } else {
        let documents = labelled;
        say::PatternsThatAreTooWide { documents, wide }.to_string()
    };
    page.put(&[(Ink::Plain, &labels)]);
    if !left_out.is_empty() {
        let documents = left_out.join(", ");
        let told = say::LeftOut { documents };
        page.put(&[(Ink::Bad, &told.to_string())]);
    }
}
