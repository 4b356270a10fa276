//! Renderers of reports: one file a format and one line in [`FORMATS`]. A renderer decides nothing: what it shows stands in the report.

mod csv;
mod github;
mod gitlab;
mod html;
mod json;
mod junit;
mod markdown;
mod matrix;
mod sarif;
mod text;
mod xlsx;

use super::Style;
use crate::report::Report;

pub use text::{Cited, quote};

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
    text_format("text", "for people, on a terminal", text::page),
    text_format("html", "for people, a page to read and print", html::page),
    text_format(
        "markdown",
        "for people, a comment on a pull request",
        markdown::comment,
    ),
    text_format(
        "csv",
        "a compliance matrix, one row a criterion",
        csv::table,
    ),
    Format {
        name: "xlsx",
        about: "the compliance matrix as a workbook, with room for the assessor's scores",
        binary: true,
        write: xlsx::workbook,
    },
    text_format(
        "json",
        "for programs; `charterlint schema report` describes it",
        json::object,
    ),
    text_format("sarif", "SARIF 2.1.0, for code hosts", sarif::log),
    text_format("junit", "JUnit XML, for CI servers", junit::suites),
    text_format(
        "github",
        "annotations of GitHub Actions",
        github::annotations,
    ),
    text_format("gitlab", "GitLab's code quality report", gitlab::issues),
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
