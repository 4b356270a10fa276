//! Renderers: a [`Report`] becomes bytes.
//!
//! A renderer decides nothing: what it shows stands in the report. To add a format: one file here and one line in [`FORMATS`].

mod held;
mod json;
mod page;
mod plain;
mod text;

use crate::report::Report;

pub use json::SCHEMA;
pub use page::{Ink, Page, Piece};
pub use plain::{hidden, line, lines};
pub use text::quote;

/// How a report is to look. Formats for machines heed only `evidence` and `limited_to`.
#[derive(Clone, Debug)]
pub struct Style {
    /// Columns that a line may take.
    pub width: usize,
    /// Whether the reader's terminal shows colour.
    pub colour: bool,
    /// Whether it shows more than ASCII.
    pub unicode: bool,
    /// Quotes per criterion; `None` for what is usual in the format.
    pub evidence: Option<usize>,
    /// Only the overall line.
    pub brief: bool,
    /// Ids of the principles to which the charter was limited; empty if it wasn't.
    pub limited_to: Vec<String>,
}

impl Default for Style {
    fn default() -> Self {
        Self {
            width: 80,
            colour: false,
            unicode: true,
            evidence: None,
            brief: false,
            limited_to: Vec::new(),
        }
    }
}

/// A form in which reports are written.
#[derive(Clone, Copy, Debug)]
pub struct Format {
    /// Name, for `--format`.
    pub name: &'static str,
    /// What it is for.
    pub about: &'static str,
    write: fn(&Report, &Style) -> String,
}

/// The formats, the usual one first.
pub const FORMATS: &[Format] = &[
    Format {
        name: "text",
        about: "for people",
        write: text::write,
    },
    Format {
        name: "json",
        about: "for programs; `charterlint schema report` describes it",
        write: json::write,
    },
];

impl Format {
    /// The format of that name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        FORMATS.iter().find(|format| format.name == name).copied()
    }
}

/// Writes a report in a format. Equal reports and styles give equal bytes.
#[must_use]
pub fn render(report: &Report, format: Format, style: &Style) -> Vec<u8> {
    (format.write)(report, style).into_bytes()
}

/// The quotes to show for a criterion: the first of them, and the first that says the opposite even if it comes later.
fn shown(
    evidence: &[crate::report::Quote],
    limit: usize,
) -> impl Iterator<Item = &crate::report::Quote> {
    let (first, rest) = evidence.split_at(limit.min(evidence.len()));
    let known = limit == 0 || first.iter().any(|quote| quote.strength.is_none());
    let opposite = rest.iter().find(|quote| !known && quote.strength.is_none());
    first.iter().chain(opposite)
}
