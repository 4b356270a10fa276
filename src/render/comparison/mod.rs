//! Renderers of comparisons: one file a format. What they show stands in the [`Comparison`].

mod columns;
mod csv;
mod json;
mod room;
mod sharing;
mod text;
mod xlsx;

use super::Style;
use crate::compare::{At, Compared, Comparison};
use crate::report::{Quote, Standing};

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
        write: text::write,
    },
    ComparisonFormat {
        name: "json",
        about: "for programs; `charterlint schema comparison` describes it",
        is_text: true,
        write: json::write,
    },
    ComparisonFormat {
        name: "csv",
        about: "a row for each bid and criterion, for tables of your own",
        is_text: true,
        write: csv::write,
    },
    ComparisonFormat {
        name: "html",
        about: "the bid room: a page in which assessors read, score, moderate and write letters",
        is_text: true,
        write: room::write,
    },
    ComparisonFormat {
        name: "xlsx",
        about: "a workbook with a sheet for each principle; needs --output",
        is_text: false,
        write: xlsx::write,
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

/// The name of the file that a quote stands in.
fn file<'a>(bid: &'a Compared, quote: &Quote) -> &'a str {
    input_name(bid, Some(quote.input)).unwrap_or_default()
}

fn input_name(bid: &Compared, input: Option<usize>) -> Option<&str> {
    let input = bid.report.inputs.get(input?)?;
    Some(&input.name)
}

/// Where a quote stands, in words: file and line, and the page if there are pages.
fn place(bid: &Compared, quote: &Quote) -> String {
    let page = quote.place.page.map(|page| format!(" (page {page})"));
    format!(
        "{}:{}{}",
        file(bid, quote),
        quote.place.line,
        page.unwrap_or_default()
    )
}

/// How each bid stands on a criterion.
fn row(comparison: &Comparison, at: At) -> impl Iterator<Item = (&Compared, &Standing)> {
    let bids = comparison.bids.iter();
    bids.filter_map(move |bid| Some((bid, bid.standing(at)?)))
}

/// What nobody must forget who reads a comparison.
const FOOT: &str = "charterlint reads words; it doesn't know whether they are true. It names no winner: a score is a reading aid, and people decide.";
