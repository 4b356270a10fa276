//! The comparison as a table: a row for each bid and criterion.

use super::bids::file;
use crate::compare::Comparison;
use crate::render::Style;

const HEAD: [&str; 14] = [
    "bid",
    "score",
    "judged",
    "criteria",
    "principle",
    "principle_title",
    "criterion",
    "criterion_title",
    "weight",
    "verdict",
    "level",
    "quote",
    "file",
    "place",
];

pub(super) fn write(comparison: &Comparison, _: &Style) -> Result<Vec<u8>, String> {
    let mut table = ::csv::WriterBuilder::new()
        .terminator(::csv::Terminator::CRLF)
        .from_writer(Vec::new());
    let mut put = |row: &[String]| {
        table
            .write_record(row)
            .map_err(|error| format!("a row can't be written: {error}"))
    };
    put(&HEAD.map(str::to_owned))?;
    for bid in &comparison.bids {
        let total = bid.report.total;
        for principle in &bid.report.principles {
            for standing in &principle.criteria {
                let quote = standing.deciding();
                put(&[
                    as_text(&bid.name),
                    number(total.percent),
                    total.judged.to_string(),
                    total.criteria.to_string(),
                    as_text(&principle.id),
                    as_text(&principle.title),
                    as_text(&standing.id),
                    as_text(&standing.title),
                    standing.weight.to_string(),
                    standing.verdict.word().to_owned(),
                    number(standing.verdict.level()),
                    quote.map_or_else(String::new, |quote| as_text(&quote.text)),
                    quote.map_or_else(String::new, |quote| as_text(file(bid, quote))),
                    quote.map_or_else(String::new, |quote| as_text(&where_in(quote))),
                ])?;
            }
        }
    }
    table
        .into_inner()
        .map_err(|error| format!("the table can't be finished: {error}"))
}

fn where_in(quote: &crate::report::Quote) -> String {
    match quote.place.page {
        Some(page) => format!("page {page}, line {}", quote.place.line),
        None => format!("line {}", quote.place.line),
    }
}

fn number(value: Option<u32>) -> String {
    value.map_or_else(String::new, |value| value.to_string())
}

/// Words that a spreadsheet would take for a formula get an apostrophe before them, as is usual.
fn as_text(words: &str) -> String {
    let formula = words
        .trim_start()
        .starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
    if formula || words.starts_with(['\t', '\r', '\n']) {
        format!("'{words}")
    } else {
        words.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::as_text;

    #[test]
    fn a_formula_stays_text() {
        assert_eq!(as_text("=1+1"), "'=1+1");
        assert_eq!(as_text(" @SUM(A1)"), "' @SUM(A1)");
        assert_eq!(as_text("\t=1"), "'\t=1");
        assert_eq!(as_text("we publish = all"), "we publish = all");
    }
}
