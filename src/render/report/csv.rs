//! The compliance matrix as comma-separated values (RFC 4180, UTF-8 with a byte order mark, without which Excel takes it for another encoding).

use super::matrix;
use crate::render::{Style, plain};
use crate::report::Report;
use csv::{QuoteStyle, Terminator, WriterBuilder};

pub(super) fn write(report: &Report, style: &Style) -> Vec<u8> {
    let row = |kind: &str, cells: &[String]| -> Vec<String> {
        std::iter::once(kind.to_owned())
            .chain(cells.iter().cloned())
            .collect()
    };
    let mut rows = vec![row("Row", &matrix::HEAD.map(str::to_owned))];
    let findings = matrix::findings(report);
    rows.extend(findings.iter().map(|cells| row("finding", cells)));
    let criteria = matrix::criteria(report, style);
    rows.extend(criteria.iter().map(|cells| row("criterion", cells)));
    table(&rows)
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
