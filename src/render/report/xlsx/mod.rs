//! The compliance matrix as a workbook: the matrix with room for the assessor's scores, the scale, and what to know.

mod about;
mod lines;
mod looks;
mod matrix;
mod proofs;
mod scale;

use crate::catalogue::say::report as say;
use crate::render::{Style, view};
use crate::report::Report;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

pub(super) fn workbook(report: &Report, style: &Style) -> Vec<u8> {
    // What could fail (a name too long, a cell too full) is bounded before.
    bytes(report, style).unwrap_or_default()
}

fn bytes(report: &Report, style: &Style) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    // No clock: the same report gives the same bytes.
    let made = ExcelDateTime::from_ymd(2000, 1, 1)?;
    let proposal = view::title(report);
    let title = say::ComplianceMatrixOf { proposal }.to_string();
    book.set_properties(
        &DocProperties::new()
            .set_title(view::short(&title))
            .set_creation_datetime(&made),
    );
    matrix::fill(book.add_worksheet(), report, style)?;
    scale::fill(book.add_worksheet(), style.scale.as_ref())?;
    if report.proofs().next().is_some() {
        proofs::fill(book.add_worksheet(), report)?;
    }
    about::fill(book.add_worksheet(), report, style)?;
    book.save_to_buffer()
}
