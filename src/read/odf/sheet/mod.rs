//! Spreadsheets: cells with the text that they show.

mod attributes;
mod cells;
mod position;
mod rows;
mod words;

use super::styles::Styles;
use crate::document::Document;
use crate::read::builder::Builder;
use crate::read::office::xml::Xml;
use rows::Rows;

/// Reads the tables of a spreadsheet. Rows and cells that are repeated are read once.
pub(super) fn read(
    name: &str,
    content: &str,
    styles: &Styles,
    deepest: usize,
) -> Result<Document, String> {
    let mut builder = Builder::new(name);
    let mut rows = Rows::new(Xml::within(content, deepest), styles);
    if let Err(reason) = rows.sheets(&mut builder) {
        if builder.document.blocks.is_empty() {
            return Err(reason);
        }
        builder.break_off(rows.sheet_name, &reason);
    }
    Ok(builder.finish())
}
