//! Tables as text, whatever separates their fields.

use super::cells::{Cell, Row};
use super::lay_out::Sheet;
use crate::document::Document;
use crate::read::builder::Builder;

/// Endings of such files.
pub(in crate::read) const ENDINGS: &[&str] = &["csv", "tsv", "tab"];

/// What may separate fields, the likeliest first.
const SEPARATORS: [u8; 4] = *b",;\t|";
/// Rows by which the separator is told.
const LOOKED_AT: usize = 50;

/// Reads a table. A row that has another number of fields than the others is read like them.
pub(in crate::read) fn read(name: &str, text: &str) -> Document {
    let mut builder = Builder::new(name);
    let mut sheet = Sheet::new("", None, &mut builder);
    let mut reader = open(text, separator(text));
    let mut record = csv::StringRecord::new();
    let mut number = 0;
    // records are text already, so nothing in them can fail to be read
    while let Ok(true) = reader.read_record(&mut record) {
        let (blank, line) = record.position().map_or((0, 1), |at| beginning(text, at));
        number += blank + 1;
        let cells = record.iter().enumerate().map(|(column, text)| Cell {
            column,
            text: text.to_owned(),
            width: 1,
            ..Cell::default()
        });
        let row = Row {
            number,
            line,
            head: false,
            cells: cells.filter(|cell| !cell.text.trim().is_empty()).collect(),
        };
        sheet.row(row, &mut builder);
    }
    sheet.end(&mut builder);
    builder.finish()
}

/// Empty rows before a record, which is said to begin before them, and the line on which it does.
fn beginning(text: &str, at: &csv::Position) -> (usize, usize) {
    let start = usize::try_from(at.byte()).unwrap_or(0).min(text.len());
    let (before, rest) = text.as_bytes().split_at(start);
    let ends = rest.iter().take_while(|byte| matches!(byte, b'\r' | b'\n'));
    let ends = ends.filter(|byte| **byte == b'\n').count();
    // the second half of the end of the row before
    let half = usize::from(before.ends_with(b"\r") && rest.starts_with(b"\n"));
    let line = usize::try_from(at.line()).unwrap_or(1) + ends;
    (ends - half, line)
}

/// Whether a text is a table: by its name, or by its looks if it has no ending.
pub(in crate::read) fn is_table(ending: &str, text: &str) -> bool {
    ENDINGS.contains(&ending) || ending.is_empty() && looks_like_table(text)
}

/// Whether its lines have the same number of fields, and more than one.
fn looks_like_table(text: &str) -> bool {
    let lines = text.lines().filter(|line| !line.is_empty());
    lines.take(3).count() == 3 && fields(text, separator(text)).is_some()
}

fn open(text: &str, separator: u8) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes())
}

/// The separator that gives rows of equal length; else the one that parts most rows.
fn separator(text: &str) -> u8 {
    let even = SEPARATORS
        .into_iter()
        .filter_map(|separator| Some((fields(text, separator)?, separator)))
        // many fields tell more than few; of two with as many, the comma is the likelier
        .max_by_key(|(fields, separator)| (*fields, u8::from(*separator == b',')));
    even.map_or_else(
        || {
            let parted = SEPARATORS.into_iter().rev();
            parted
                .max_by_key(|separator| parted_rows(text, *separator))
                .unwrap_or(b',')
        },
        |(_, separator)| separator,
    )
}

/// How many of the first rows a separator parts.
fn parted_rows(text: &str, separator: u8) -> usize {
    let records = open(text, separator).into_records().take(LOOKED_AT);
    records.flatten().filter(|record| record.len() > 1).count()
}

/// How many fields all of the first rows have, if it is more than one.
fn fields(text: &str, separator: u8) -> Option<usize> {
    let mut reader = open(text, separator);
    let mut record = csv::StringRecord::new();
    let mut fields = None;
    for _ in 0..LOOKED_AT {
        if !reader.read_record(&mut record).ok()? {
            break;
        }
        if fields.is_some_and(|fields| fields != record.len()) {
            return None;
        }
        fields = Some(record.len());
    }
    fields.filter(|fields| *fields > 1)
}
