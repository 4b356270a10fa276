//! The compliance matrix as comma-separated values (RFC 4180, UTF-8 with a byte order mark, without which Excel takes it for another encoding).

use super::{Style, matrix};
use crate::report::Report;
use csv::{QuoteStyle, Terminator, WriterBuilder};

pub(super) fn write(report: &Report, style: &Style) -> Vec<u8> {
    let mut bytes = "\u{feff}".as_bytes().to_vec();
    let mut writer = WriterBuilder::new()
        .quote_style(QuoteStyle::Always)
        .terminator(Terminator::CRLF)
        .from_writer(&mut bytes);
    let head = std::iter::once("row").chain(matrix::HEAD);
    // Writing to memory can't fail, and every record has as many fields as the head.
    let _ = writer.write_record(head);
    for row in matrix::findings(report) {
        let _ = writer.write_record(record("finding", &row));
    }
    for row in matrix::criteria(report, style) {
        let _ = writer.write_record(record("criterion", &row));
    }
    let _ = writer.flush();
    drop(writer);
    bytes
}

fn record<'a>(kind: &'a str, row: &'a [String]) -> impl Iterator<Item = String> + 'a {
    std::iter::once(kind.to_owned()).chain(row.iter().map(|cell| tame(cell)))
}

/// A spreadsheet takes for a formula what begins like one; an apostrophe before it keeps it text.
fn tame(cell: &str) -> String {
    let formula = |first| {
        matches!(
            first,
            '=' | '+' | '-' | '@' | '|' | '%' | '＝' | '＋' | '－' | '＠'
        )
    };
    let begins = cell.trim_start_matches(|first: char| !first.is_alphanumeric() && !formula(first));
    if begins.starts_with(formula) {
        format!("'{cell}")
    } else {
        cell.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_begins_like_a_formula_stays_text() {
        for cell in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "\"=1", "＝1", "␉=1"] {
            assert_eq!(tame(cell), format!("'{cell}"), "{cell:?}");
        }
        for cell in ["", "a=1", "12", "“We will”", "50 %"] {
            assert_eq!(tame(cell), cell);
        }
    }
}
