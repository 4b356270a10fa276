//! The comparison as a table: a row for each bid and criterion.

use super::bids::{file, line};
use crate::compare::{Compared, Comparison, source};
use crate::render::Style;
use crate::render::page::csv::{cell, table as written};
use crate::report::{Principle, Quote, Standing};
use crate::rules::Scale;
use crate::shape;

const HEAD: [&str; 19] = [
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
    "scale",
    "mark",
    "mark_label",
    "bid_path",
];

#[expect(
    clippy::unnecessary_wraps,
    reason = "formats stand in one table, and others can fail"
)]
pub(super) fn table(comparison: &Comparison, style: &Style) -> Result<Vec<u8>, String> {
    let mut rows = vec![HEAD.map(str::to_owned).to_vec()];
    for bid in &comparison.bids {
        for principle in &bid.report.principles {
            for standing in &principle.criteria {
                rows.push(row(bid, principle, standing, style.scale.as_ref()).to_vec());
            }
        }
    }
    Ok(written(&rows))
}

/// How a bid stands on a criterion, in the columns of the head.
fn row(
    bid: &Compared,
    principle: &Principle,
    standing: &Standing,
    scale: Option<&Scale>,
) -> [String; HEAD.len()] {
    let total = bid.report.total;
    let deciding = standing.deciding();
    let quoted = |cell: &dyn Fn(&Quote) -> String| deciding.map(cell).unwrap_or_default();
    let mark = shape::mark(scale, standing.verdict);
    [
        bid.name.clone(),
        number(total.least),
        number(total.most),
        total.judged.to_string(),
        total.criteria.to_string(),
        principle.id.clone(),
        principle.title.clone(),
        standing.id.clone(),
        standing.title.clone(),
        standing.weight.to_string(),
        standing.verdict.word().to_owned(),
        number(standing.verdict.level()),
        quoted(&|quote| cell(&quote.seen)),
        quoted(&|quote| file(bid, quote).to_owned()),
        quoted(&|quote| line(&quote.place)),
        scale.map(|scale| scale.id.clone()).unwrap_or_default(),
        mark.map(|mark| mark.value.clone()).unwrap_or_default(),
        mark.map(|mark| mark.label.clone()).unwrap_or_default(),
        source(&bid.report),
    ]
}

fn number(value: Option<u32>) -> String {
    value.map_or_else(String::new, |value| value.to_string())
}
