//! The sheets with a row for each difference, common gap, missed must-have, shared passage and limit.

use super::rows::{Rows, Written};
use crate::catalogue::say;
use crate::compare::{Comparison, Passage, Stand};
use crate::render::comparison::bids::{input_name, row};
use rust_xlsxwriter::Worksheet;

/// Criteria by how far the bids are apart.
pub(super) fn apart(sheet: &mut Worksheet, comparison: &Comparison) -> Written {
    let mut head = vec![
        (say::page::Criterion.to_string(), 30.0),
        (say::page::Id.to_string(), 32.0),
        (say::comparison::Spread.to_string(), 8.0),
    ];
    head.extend(comparison.bids.iter().map(|bid| (bid.name.clone(), 14.0)));
    let mut rows = Rows::under(sheet, &head)?;
    for apart in &comparison.apart {
        rows.next();
        if let Some((_, standing)) = row(comparison, apart.at).next() {
            rows.words(0, &standing.title)?;
            rows.words(1, &standing.id)?;
            rows.number(2, Some(apart.spread))?;
        }
        for (column, (_, standing)) in (3..).zip(row(comparison, apart.at)) {
            rows.verdict(column, standing.verdict)?;
        }
    }
    rows.filter()
}

/// Criteria that no bid commits to.
pub(super) fn common_gaps(sheet: &mut Worksheet, comparison: &Comparison) -> Written {
    let head = [
        (say::page::Criterion.to_string(), 30.0),
        (say::page::Id.to_string(), 32.0),
        (say::page::Question.to_string(), 60.0),
        (say::page::Weight.to_string(), 8.0),
        (say::comparison::BidsThatClaimIt.to_string(), 10.0),
        (say::comparison::BidsJudged.to_string(), 10.0),
    ];
    let mut rows = Rows::under(sheet, &head)?;
    for gap in &comparison.common_gaps {
        if let Some((_, standing)) = row(comparison, gap.at).next() {
            rows.next();
            rows.words(0, &standing.title)?;
            rows.words(1, &standing.id)?;
            rows.words(2, &standing.question)?;
            rows.number(3, Some(standing.weight))?;
            rows.count(4, gap.claimed)?;
            rows.count(5, gap.judged)?;
        }
    }
    rows.filter()
}

/// What bids miss of what they must have.
pub(super) fn must_haves(sheet: &mut Worksheet, comparison: &Comparison) -> Written {
    let head = [
        (say::comparison::Bid.to_string(), 34.0),
        (say::comparison::Required.to_string(), 34.0),
        (say::comparison::AtLeast.to_string(), 12.0),
        (say::comparison::CriterionNotReached.to_string(), 34.0),
        (say::page::Verdict.to_string(), 16.0),
    ];
    let mut rows = Rows::under(sheet, &head)?;
    for bid in &comparison.bids {
        for unmet in &bid.unmet {
            if let Some(must_have) = comparison.demands.must_haves.get(unmet.must_have) {
                rows.next();
                rows.words(0, &bid.name)?;
                rows.words(1, &must_have.id)?;
                rows.words(2, must_have.least.word())?;
                rows.words(3, &unmet.criterion)?;
                rows.verdict(4, unmet.verdict)?;
            }
        }
    }
    rows.filter()
}

/// Passages that bids share word for word, with a row for each place.
pub(super) fn shared(sheet: &mut Worksheet, comparison: &Comparison) -> Written {
    let head = [
        (say::comparison::Passage.to_string(), 8.0),
        (say::comparison::Words.to_string(), 8.0),
        (say::comparison::InMostBids.to_string(), 8.0),
        (say::comparison::Bid.to_string(), 30.0),
        (say::comparison::File.to_string(), 34.0),
        (say::comparison::Line.to_string(), 8.0),
        (say::comparison::Page.to_string(), 8.0),
        (say::comparison::Text.to_string(), 90.0),
    ];
    let mut rows = Rows::under(sheet, &head)?;
    for (nth, passage) in (1..).zip(&comparison.shared) {
        for stand in &passage.stands {
            share(&mut rows, comparison, nth, passage, stand)?;
        }
    }
    rows.filter()
}

fn share(
    rows: &mut Rows,
    comparison: &Comparison,
    nth: u32,
    passage: &Passage,
    stand: &Stand,
) -> Written {
    let Some(bid) = comparison.bids.get(stand.bid) else {
        return Ok(());
    };
    rows.next();
    rows.number(0, Some(nth))?;
    rows.count(1, passage.words)?;
    rows.yes_or_no(2, passage.in_most)?;
    rows.words(3, &bid.name)?;
    rows.words(4, input_name(bid, Some(stand.input)).unwrap_or_default())?;
    rows.count(5, stand.place.line)?;
    if let Some(page) = stand.place.page {
        rows.count(6, page)?;
    }
    rows.words(7, &stand.text)
}

/// What could not be read or judged.
pub(super) fn limits(sheet: &mut Worksheet, comparison: &Comparison) -> Written {
    let head = [
        (say::comparison::Bid.to_string(), 34.0),
        (say::comparison::File.to_string(), 34.0),
        (say::comparison::WholeDocument.to_string(), 10.0),
        (say::comparison::Where.to_string(), 16.0),
        (say::comparison::Why.to_string(), 90.0),
    ];
    let mut rows = Rows::under(sheet, &head)?;
    for limit in &comparison.limits {
        if let Some(bid) = comparison.bids.get(limit.bid) {
            rows.next();
            rows.words(0, &bid.name)?;
            rows.words(1, input_name(bid, limit.input).unwrap_or_default())?;
            rows.yes_or_no(2, limit.whole)?;
            rows.words(3, &limit.place)?;
            rows.words(4, &limit.message)?;
        }
    }
    rows.filter()
}
