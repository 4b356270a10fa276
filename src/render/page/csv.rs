//! Comma-separated values (RFC 4180, UTF-8 with a byte order mark, without which Excel takes it for another encoding).

use crate::render::plain;
use csv::{QuoteStyle, Terminator, WriterBuilder};

/// Characters that a cell may take; spreadsheets end at 32,767.
pub(in crate::render) const CELL: usize = 32_000;

/// Lines of a cell, cut to what a spreadsheet takes.
pub(in crate::render) fn cell(lines: &str) -> String {
    match lines.char_indices().nth(CELL) {
        Some((end, _)) => format!("{} …", &lines[..end]),
        None => lines.to_owned(),
    }
}

/// Rows of equal length as a file; the first is the head.
pub(in crate::render) fn table(rows: &[Vec<String>]) -> Vec<u8> {
    let mut bytes = "\u{feff}".as_bytes().to_vec();
    let mut writer = WriterBuilder::new()
        .quote_style(QuoteStyle::Always)
        .terminator(Terminator::CRLF)
        .from_writer(&mut bytes);
    for row in rows {
        // Writing to memory can't fail.
        let _ = writer.write_record(row.iter().map(|cell| tame(cell)));
    }
    let _ = writer.flush();
    drop(writer);
    bytes
}

/// A spreadsheet takes for a formula what begins like one; an apostrophe before it keeps it text.
fn tame(cell: &str) -> String {
    // a build server takes a line that begins so for a command
    let cell = plain::lines(cell).replace("\n::", "\n: :");
    let formula = |first| {
        matches!(
            first,
            '=' | '+' | '-' | '@' | '|' | '%' | '＝' | '＋' | '－' | '＠'
        )
    };
    // spreadsheets pass over spaces, quotation marks and what can't be seen before a formula
    let begins = cell.trim_start_matches(|first: char| !first.is_alphanumeric() && !formula(first));
    if begins.starts_with(formula) {
        format!("'{cell}")
    } else {
        cell
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_begins_like_a_formula_stays_text() {
        for cell in [
            "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "\"=1", "＝1", "␉=1",
        ] {
            assert!(tame(cell).starts_with('\''), "{cell:?}");
        }
        for cell in ["", "a=1", "12", "“We will”", "50 %"] {
            assert_eq!(tame(cell), cell);
        }
    }
}
