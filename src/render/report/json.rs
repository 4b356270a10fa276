//! The report for programs, in the shape of [`crate::shape`].

use crate::render::Style;
use crate::report;
use crate::shape::{self, Extent};

/// Quotes per criterion, unless the reader asks for more.
const QUOTES: usize = 3;

pub(super) fn object(report: &report::Report, style: &Style) -> Vec<u8> {
    let extent = Extent {
        evidence: style.evidence.unwrap_or(QUOTES),
        limited_to: &style.limited_to,
        scale: style.scale.as_ref(),
    };
    shape::json(&shape::Report::of(report, extent)).into_bytes()
}
