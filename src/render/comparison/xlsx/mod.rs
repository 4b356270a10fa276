//! The comparison as a workbook: an overview, a sheet for each principle in which assessors mark, and one each for
//! verdicts, differences, shared passages and limits. It is made to be printed.
//!
//! Everything from bids is written as text, so nothing in it is a formula or a link to a spreadsheet.

mod grid;
mod lists;
mod looks;
mod marks;
mod names;
mod overview;
mod paper;
mod principle;
mod rows;

use crate::catalogue::say::comparison as say;
use crate::compare::Comparison;
use crate::render::Style;
use rows::Written;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, Worksheet, XlsxError};

/// The sheets that aren't about one principle; the first two come before those, the others after them.
fn others() -> [String; 7] {
    [
        say::SheetOverview.to_string(),
        say::SheetVerdicts.to_string(),
        say::SheetApart.to_string(),
        say::SheetCommonGaps.to_string(),
        say::SheetMustHaves.to_string(),
        say::SheetSharedPassages.to_string(),
        say::SheetNotReadOrJudged.to_string(),
    ]
}

/// What fills the sheets after those of the principles.
const LAST: [fn(&mut Worksheet, &Comparison) -> Written; 5] = [
    grid::apart,
    lists::common_gaps,
    lists::must_haves,
    lists::shared,
    lists::limits,
];

pub(super) fn workbook(comparison: &Comparison, style: &Style) -> Result<Vec<u8>, String> {
    bytes(comparison, style).map_err(|error| error.to_string())
}

fn bytes(comparison: &Comparison, style: &Style) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    // The day of creation would make equal comparisons differ.
    let day = ExcelDateTime::from_ymd(2000, 1, 1)?;
    book.set_properties(
        &DocProperties::new()
            .set_title(say::TitleOfTheWorkbook.to_string())
            .set_creation_datetime(&day),
    );
    let others = others();
    overview::fill(sheet(&mut book, &others[0])?, comparison, style)?;
    grid::all(sheet(&mut book, &others[1])?, comparison)?;
    let first = comparison.bids.first();
    let principles = first.map_or(&[][..], |bid| &bid.report.principles);
    let names = names::of_principles(principles, &others);
    for (numbered, name) in principles.iter().enumerate().zip(names) {
        principle::fill(sheet(&mut book, &name)?, comparison, style, numbered)?;
    }
    for (name, fill) in others[2..].iter().zip(LAST) {
        fill(sheet(&mut book, name)?, comparison)?;
    }
    for sheet in book.worksheets_mut() {
        paper::set_up(sheet, comparison);
    }
    book.save_to_buffer()
}

fn sheet<'a>(book: &'a mut Workbook, name: &str) -> Result<&'a mut Worksheet, XlsxError> {
    book.add_worksheet().set_name(name)
}
