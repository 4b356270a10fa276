//! The comparison as a table: a row for each bid and criterion.

use super::bids::{file, line};
use crate::catalogue::say::comparison as say;
use crate::compare::{Compared, Comparison};
use crate::render::{Style, plain};
use crate::report::{Principle, Quote, Standing};
use csv::{Terminator, WriterBuilder};

const HEAD: [&str; 15] = [
    "bid",
    "score",
    "score_at_most",
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

pub(super) fn table(comparison: &Comparison, _: &Style) -> Result<Vec<u8>, String> {
    let mut table = WriterBuilder::new()
        .terminator(Terminator::CRLF)
        .from_writer(Vec::new());
    let unwritten = |error: csv::Error| {
        let error = error.to_string();
        say::RowCannotBeWritten { error }.to_string()
    };
    table.write_record(HEAD).map_err(unwritten)?;
    for bid in &comparison.bids {
        for principle in &bid.report.principles {
            for standing in &principle.criteria {
                let row = row(bid, principle, standing);
                table.write_record(row).map_err(unwritten)?;
            }
        }
    }
    table.into_inner().map_err(|error| {
        let error = error.to_string();
        say::TableCannotBeFinished { error }.to_string()
    })
}

/// How a bid stands on a criterion, in the columns of the head.
fn row(bid: &Compared, principle: &Principle, standing: &Standing) -> [String; HEAD.len()] {
    let total = bid.report.total;
    let deciding = standing.deciding();
    let quoted = |cell: &dyn Fn(&Quote) -> String| deciding.map(cell).unwrap_or_default();
    [
        as_text(&bid.name),
        number(total.least),
        number(total.most),
        total.judged.to_string(),
        total.criteria.to_string(),
        as_text(&principle.id),
        as_text(&principle.title),
        as_text(&standing.id),
        as_text(&standing.title),
        standing.weight.to_string(),
        standing.verdict.word().to_owned(),
        number(standing.verdict.level()),
        quoted(&|quote| as_text(&quote.text)),
        quoted(&|quote| as_text(file(bid, quote))),
        quoted(&|quote| line(&quote.place)),
    ]
}

fn number(value: Option<u32>) -> String {
    value.map_or_else(String::new, |value| value.to_string())
}

/// Words that a spreadsheet would take for a formula get an apostrophe before them, as is usual; what would steer a terminal is shown.
fn as_text(words: &str) -> String {
    let words = &plain::lines(words);
    let formula = words
        .trim_start()
        .starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
    if formula || words.starts_with(['␉', '␍', '\n']) {
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
        assert_eq!(as_text("\t=1"), "'␉=1");
        assert_eq!(as_text("a\u{1b}[31m\u{202e}.md"), "a␛[31m\u{fffd}.md");
        assert_eq!(as_text("we publish = all"), "we publish = all");
    }
}
