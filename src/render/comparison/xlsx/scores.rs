//! The sheets of scores and verdicts: all bids with their principles, and a principle with its criteria.

use super::names::title;
use super::rows::{Rows, Written, cut};
use crate::catalogue::say;
use crate::compare::{At, Compared, Comparison};
use crate::render::comparison::bids::{citation, row};
use crate::report::{Principle, Standing};
use rust_xlsxwriter::Worksheet;

/// Columns before those of the principles.
fn heads() -> [(String, f64); 7] {
    [
        (say::comparison::Bid.to_string(), 34.0),
        (say::comparison::ScoreOf100.to_string(), 8.0),
        (say::comparison::ScoreAtMost.to_string(), 8.0),
        (say::comparison::Judged.to_string(), 8.0),
        (say::comparison::OfCriteria.to_string(), 8.0),
        (say::comparison::MustHavesNotReached.to_string(), 12.0),
        (say::comparison::BelowThreshold.to_string(), 10.0),
    ]
}

/// The bids with their scores.
pub(super) fn overview(sheet: &mut Worksheet, comparison: &Comparison) -> Written {
    let first = comparison.bids.first();
    let principles = first.map_or(&[][..], |bid| &bid.report.principles);
    let mut head = heads().to_vec();
    head.extend(principles.iter().map(|principle| (title(principle), 12.0)));
    let mut rows = Rows::under(sheet, &head)?;
    for bid in &comparison.bids {
        rows.next();
        scores(&mut rows, bid)?;
    }
    foot(&mut rows, comparison)?;
    rows.filter()
}

fn scores(rows: &mut Rows, bid: &Compared) -> Written {
    let total = bid.report.total;
    rows.words(0, &bid.name)?;
    rows.number(1, total.least)?;
    rows.number(2, total.most)?;
    rows.number(3, Some(total.judged))?;
    rows.number(4, Some(total.criteria))?;
    rows.count(5, bid.unmet.len())?;
    match bid.below {
        Some(below) => rows.yes_or_no(6, below)?,
        None => rows.words(6, "")?,
    }
    for (column, principle) in (7..).zip(&bid.report.principles) {
        rows.number(column, principle.score.least)?;
    }
    Ok(())
}

/// What nobody must forget, and by which rules it was judged.
fn foot(rows: &mut Rows, comparison: &Comparison) -> Written {
    let foot = rows.row + 2;
    let told = say::comparison::NamesNoWinner.to_string();
    rows.sheet.write_string(foot, 0, told)?;
    if let Some(bid) = comparison.bids.first() {
        let told = say::comparison::JudgedBy {
            charter: &bid.report.charter.title,
            rules: &bid.report.rules_digest,
            version: env!("CARGO_PKG_VERSION"),
        };
        rows.sheet
            .write_string(foot + 1, 0, cut(&told.to_string()))?;
    }
    Ok(())
}

/// The criteria of a principle with verdict and quote of each bid.
pub(super) fn principle(
    sheet: &mut Worksheet,
    comparison: &Comparison,
    principle: usize,
    of: &Principle,
) -> Written {
    let mut head = vec![
        (say::page::Criterion.to_string(), 26.0),
        (say::page::Question.to_string(), 40.0),
        (say::page::Weight.to_string(), 8.0),
    ];
    for bid in &comparison.bids {
        let quote = say::comparison::QuoteOfBid { bid: &bid.name };
        head.push((bid.name.clone(), 14.0));
        head.push((quote.to_string(), 48.0));
    }
    let mut rows = Rows::under(sheet, &head)?;
    for (criterion, standing) in of.criteria.iter().enumerate() {
        rows.next();
        rows.words(0, &standing.title)?;
        rows.words(1, &standing.question)?;
        rows.number(2, Some(standing.weight))?;
        let at = At {
            principle,
            criterion,
        };
        for (column, (bid, standing)) in (3..).step_by(2).zip(row(comparison, at)) {
            rows.verdict(column, standing.verdict)?;
            rows.words(column + 1, &grounds(bid, standing))?;
        }
    }
    rows.filter()
}

/// The quote that decided and where it stands, or why there is no verdict.
fn grounds(bid: &Compared, standing: &Standing) -> String {
    match standing.deciding() {
        Some(quote) => format!("{}\n{}", quote.text.trim(), citation(bid, quote)),
        None => standing.reason.clone().unwrap_or_default(),
    }
}
