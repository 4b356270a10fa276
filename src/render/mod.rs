//! Renderers: a [`Report`] becomes bytes.
//!
//! A renderer decides nothing: what it shows stands in the report. To add a format: one file here and one line in [`FORMATS`].

mod comparison;
mod csv;
mod github;
mod gitlab;
mod held;
mod html;
mod json;
mod junit;
mod markdown;
mod matrix;
mod page;
mod plain;
mod reading;
mod reading_json;
mod rubric;
mod sarif;
mod screening;
mod text;
mod view;
mod xlsx;

use crate::report::Report;
use crate::rules::Scale;

pub use comparison::{
    COMPARISON_FORMATS, COMPARISON_SCHEMA, ComparisonFormat, SCORES_SCHEMA, Unwritten,
    render_comparison,
};
pub use json::{SCHEMA, SHAPE, json};
pub use page::{Ink, Page, Piece};
pub use plain::{excerpt, hidden, line, lines};
pub use reading::reading;
pub use reading_json::{TEXT_SCHEMA, reading_json};
pub use rubric::{RUBRIC_FORMATS, RUBRIC_SCHEMA, RubricFormat, rubric};
pub use screening::{Done, SCREENING_SCHEMA, Settings, failed_line, screening_line};
pub use text::quote;

/// How a report is to look. Formats for files heed only `evidence`, `limited_to` and `scale`.
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
    /// The scale in which verdicts are printed as well, where the reader asks for one.
    pub scale: Option<Scale>,
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
            scale: None,
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
    /// Whether it is no text, so nothing for a terminal.
    pub binary: bool,
    write: fn(&Report, &Style) -> Vec<u8>,
}

/// The formats, the usual one first.
pub const FORMATS: &[Format] = &[
    text_format("text", "for people, on a terminal", text::write),
    text_format("html", "for people, a page to read and print", html::write),
    text_format(
        "markdown",
        "for people, a comment on a pull request",
        markdown::write,
    ),
    text_format(
        "csv",
        "a compliance matrix, one row a criterion",
        csv::write,
    ),
    Format {
        name: "xlsx",
        about: "the compliance matrix as a workbook, with room for the assessor's scores",
        binary: true,
        write: xlsx::write,
    },
    text_format(
        "json",
        "for programs; `charterlint schema report` describes it",
        json::write,
    ),
    text_format("sarif", "SARIF 2.1.0, for code hosts", sarif::write),
    text_format("junit", "JUnit XML, for CI servers", junit::write),
    text_format("github", "annotations of GitHub Actions", github::write),
    text_format("gitlab", "GitLab's code quality report", gitlab::write),
];

const fn text_format(
    name: &'static str,
    about: &'static str,
    write: fn(&Report, &Style) -> Vec<u8>,
) -> Format {
    Format {
        name,
        about,
        binary: false,
        write,
    }
}

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
    (format.write)(report, style)
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
