//! Excel files: sheets in their order, cells with the text that was last computed, and what is hidden.
//!
//! Comments, headers and footers are no part of the proposal's text. Numbers stand as the file keeps them, dates as year-month-day.

mod book;
mod boxes;
mod cells;
mod columns;
mod links;
mod merged;
mod numbers;
mod one_sheet;
mod strings;
mod styles;
mod tables;

use crate::document::Document;
use crate::read::Limits;
use crate::read::builder::Builder;
use crate::read::office::Archive;
use book::Book;

/// Reads an Excel file.
pub(in crate::read) fn read(name: &str, bytes: &[u8], limits: &Limits) -> Result<Document, String> {
    let mut archive = Archive::open(bytes, limits)?;
    let book = Book::read(&mut archive)?;
    let mut builder = Builder::new(name);
    let mut broken = None;
    for tab in &book.tabs {
        let Some(part) = book.part_of(tab) else {
            continue;
        };
        let read = one_sheet::read(&mut archive, &part, tab, &book, &mut builder);
        if let Err(reason) = read {
            let place = format!("sheet “{}”", tab.name);
            builder.break_off(place, &reason);
            broken = broken.or(Some(reason));
            // other sheets are read on, unless no more may be unpacked
            if archive.is_spent() {
                break;
            }
        }
    }
    match broken {
        Some(reason) if builder.document.blocks.is_empty() => Err(reason),
        _ => Ok(builder.finish()),
    }
}
