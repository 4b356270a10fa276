//! Renderers of reports: one file a format and one line in [`FORMATS`]. A renderer decides nothing: what it shows stands in the report.

pub(super) mod csv;
mod github;
mod gitlab;
mod held;
pub(super) mod html;
pub(super) mod json;
mod junit;
pub(super) mod markdown;
pub(super) mod matrix;
mod sarif;
pub(super) mod text;
mod xlsx;

use super::Style;
use crate::report::Report;

pub use json::{SCHEMA, SHAPE, json};
pub use text::quote;

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
