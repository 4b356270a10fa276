//! Renderers: a [`Report`] becomes bytes. Nothing here decides anything.
//!
//! To add a format: one file here and one line in [`render`].

mod json;
pub mod terminal;
mod text;

use crate::report::Report;

/// The JSON Schema of the JSON report.
pub const REPORT_SCHEMA: &str = include_str!("report.schema.json");

/// The form of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// For people at a terminal.
    Text,
    /// For machines: `charterlint.report/1`.
    Json,
}

/// What a renderer shows and how.
#[derive(Clone, Debug)]
pub struct Style {
    /// Whether colour may be used (text only).
    pub colour: bool,
    /// Columns of the page (text only); at least 60 are used.
    pub width: usize,
    /// Pieces of evidence shown for each criterion.
    pub evidence: usize,
    /// Principles shown, by id; all if empty.
    pub principles: Vec<String>,
    /// Only the overall line.
    pub quiet: bool,
}

impl Default for Style {
    fn default() -> Self {
        Self {
            colour: false,
            width: 80,
            evidence: 1,
            principles: Vec::new(),
            quiet: false,
        }
    }
}

impl Style {
    fn shows(&self, principle: &str) -> bool {
        self.principles.is_empty() || self.principles.iter().any(|shown| shown == principle)
    }
}

/// Writes a report in a format.
#[must_use]
pub fn render(report: &Report, format: Format, style: &Style) -> String {
    match format {
        Format::Text => text::render(report, style),
        Format::Json => json::render(report, style),
    }
}
