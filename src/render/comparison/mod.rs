//! Renderers of comparisons: one file a format. What they show stands in the [`Comparison`].

mod bids;
mod csv;
mod json;
mod passages;
mod room;
mod text;
mod xlsx;

use super::Style;
use crate::compare::Comparison;

pub use json::SCHEMA as COMPARISON_SCHEMA;
pub use room::SCHEMA as SCORES_SCHEMA;

/// Why a comparison can't be written in a format.
#[derive(Clone, Debug, thiserror::Error)]
#[error("the comparison can't be written as {format}: {reason}")]
pub struct Unwritten {
    /// The format's name.
    pub format: &'static str,
    /// What it has no room for.
    pub reason: String,
}

/// A form in which comparisons are written.
#[derive(Clone, Copy, Debug)]
pub struct ComparisonFormat {
    /// Name, for `--format`.
    pub name: &'static str,
    /// What it is for.
    pub about: &'static str,
    /// Whether it is text that a terminal can show.
    pub is_text: bool,
    write: fn(&Comparison, &Style) -> Result<Vec<u8>, String>,
}

/// The formats, the usual one first.
pub const COMPARISON_FORMATS: &[ComparisonFormat] = &[
    ComparisonFormat {
        name: "text",
        about: "for people",
        is_text: true,
        write: text::page,
    },
    ComparisonFormat {
        name: "json",
        about: "for programs; `charterlint schema comparison` describes it",
        is_text: true,
        write: json::object,
    },
    ComparisonFormat {
        name: "csv",
        about: "a row for each bid and criterion, with its mark on the scale, for tables of your own",
        is_text: true,
        write: csv::table,
    },
    ComparisonFormat {
        name: "html",
        about: "the bid room: a page in which assessors read, score, moderate and write letters",
        is_text: true,
        write: room::page,
    },
    ComparisonFormat {
        name: "xlsx",
        about: "a workbook to print and to mark in, with a sheet for each principle; needs --output",
        is_text: false,
        write: xlsx::workbook,
    },
];

impl ComparisonFormat {
    /// The format of that name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        let mut formats = COMPARISON_FORMATS.iter();
        formats.find(|format| format.name == name).copied()
    }
}

/// Writes a comparison in a format. Equal comparisons and styles give equal bytes.
///
/// # Errors
/// A comparison that is too large for the format.
pub fn render_comparison(
    comparison: &Comparison,
    format: ComparisonFormat,
    style: &Style,
) -> Result<Vec<u8>, Unwritten> {
    (format.write)(comparison, style).map_err(|reason| Unwritten {
        format: format.name,
        reason,
    })
}
