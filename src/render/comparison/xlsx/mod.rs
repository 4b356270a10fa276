//! The comparison as a workbook: an overview, a sheet for each principle, and one each for differences, shared passages and limits.
//!
//! Everything from bids is written as text, so nothing in it is a formula or a link to a spreadsheet.

mod lists;
mod names;
mod rows;
mod scores;

use crate::catalogue::say::comparison as say;
use crate::compare::Comparison;
use crate::render::Style;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

/// The sheets that aren't about one principle; the first comes before those, the others after them.
fn others() -> [String; 6] {
    [
        say::SheetOverview.to_string(),
        say::SheetApart.to_string(),
        say::SheetCommonGaps.to_string(),
        say::SheetMustHaves.to_string(),
        say::SheetSharedPassages.to_string(),
        say::SheetNotReadOrJudged.to_string(),
    ]
}

pub(super) fn workbook(comparison: &Comparison, _: &Style) -> Result<Vec<u8>, String> {
    bytes(comparison).map_err(|error| error.to_string())
}

fn bytes(comparison: &Comparison) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    // The day of creation would make equal comparisons differ.
    let day = ExcelDateTime::from_ymd(2000, 1, 1)?;
    book.set_properties(
        &DocProperties::new()
            .set_title(say::TitleOfTheWorkbook.to_string())
            .set_creation_datetime(&day),
    );
    let others = others();
    let overview = book.add_worksheet().set_name(&others[0])?;
    scores::overview(overview, comparison)?;
    let first = comparison.bids.first();
    let principles = first.map_or(&[][..], |bid| &bid.report.principles);
    let names = names::of_principles(principles, &others);
    for (at, (principle, name)) in principles.iter().zip(names).enumerate() {
        let sheet = book.add_worksheet().set_name(name)?;
        scores::principle(sheet, comparison, at, principle)?;
    }
    let sheets = [
        lists::apart,
        lists::common_gaps,
        lists::must_haves,
        lists::shared,
        lists::limits,
    ];
    for (name, fill) in others[1..].iter().zip(sheets) {
        fill(book.add_worksheet().set_name(name)?, comparison)?;
    }
    book.save_to_buffer()
}
