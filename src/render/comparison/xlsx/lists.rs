//! The sheets with a row for each common gap, missed must-have, shared passage and limit.

use super::rows::{Column, Rows, Written};
use crate::catalogue::say;
use crate::compare::{Comparison, Passage, Stand};
use crate::render::comparison::bids::{input_name, line, row};
use crate::render::comparison::passages::{buyers, likely, own};
use crate::render::view;
use rust_xlsxwriter::Worksheet;

/// Passages in the list, of a few bids and of most; a printed list of thousands would be read by nobody.
const OWN: usize = 200;
const BUYERS: usize = 50;
/// Places of a passage that are told.
const PLACES: usize = 12;
/// Characters of a passage.
const TEXT: usize = 600;

/// Criteria that no bid commits to.
pub(super) fn common_gaps(sheet: &mut Worksheet, comparison: &Comparison) -> Written {
    let head = [
        Column::new(say::page::Criterion.to_string(), 30.0),
        Column::new(say::page::Id.to_string(), 32.0),
        Column::new(say::page::Question.to_string(), 60.0),
        Column::new(say::page::Weight.to_string(), 11.0),
        Column::new(say::comparison::BidsThatClaimIt.to_string(), 12.0),
        Column::new(say::comparison::BidsJudged.to_string(), 12.0),
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
        Column::new(say::comparison::Bid.to_string(), 34.0),
        Column::new(say::comparison::Required.to_string(), 34.0),
        Column::new(say::comparison::AtLeast.to_string(), 12.0),
        Column::new(say::comparison::CriterionNotReached.to_string(), 34.0),
        Column::new(say::page::Verdict.to_string(), 16.0),
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
                rows.verdict(4, unmet.verdict, unmet.verdict.word())?;
            }
        }
    }
    rows.filter()
}

/// Passages that bids share word for word, a row for each: first those that only some bids have, then the buyer's.
pub(super) fn shared(sheet: &mut Worksheet, comparison: &Comparison) -> Written {
    let head = [
        Column::new(say::comparison::InBids.to_string(), 11.0),
        Column::new(say::comparison::MostLikely.to_string(), 26.0),
        Column::new(say::comparison::Words.to_string(), 11.0),
        Column::new(say::comparison::Where.to_string(), 60.0),
        Column::new(say::comparison::Text.to_string(), 90.0),
    ];
    let mut rows = Rows::under(sheet, &head)?;
    let own = own(comparison);
    let buyers = buyers(comparison).concat();
    let shown = own.iter().take(OWN).chain(buyers.iter().take(BUYERS));
    for passage in shown {
        rows.next();
        rows.count(0, passage.stands.len())?;
        rows.words(1, &likely(passage))?;
        rows.count(2, passage.words)?;
        rows.words(3, &places(comparison, passage))?;
        let text = passage.stands.first().map_or("", |stand| &stand.seen);
        rows.words(4, &view::cut(text, TEXT))?;
    }
    let count = own.len().saturating_sub(OWN) + buyers.len().saturating_sub(BUYERS);
    if count > 0 {
        let told = say::comparison::MorePassagesInJson { count }.to_string();
        rows.sheet.write_string(rows.row + 2, 0, told)?;
    }
    rows.filter()
}

/// Where a passage stands: in each bid the file and the line.
fn places(comparison: &Comparison, passage: &Passage) -> String {
    let place = |stand: &Stand| {
        let bid = comparison.bids.get(stand.bid)?;
        let (name, spot) = (&bid.name, line(&stand.place));
        Some(match input_name(bid, Some(stand.input)) {
            Some(file) if bid.report.inputs.len() > 1 => format!("{name}: {file}, {spot}"),
            _ => format!("{name}: {spot}"),
        })
    };
    let stands = passage.stands.iter();
    let mut told: Vec<String> = stands.take(PLACES).filter_map(place).collect();
    if passage.stands.len() > PLACES {
        told.push(view::more(passage.stands.len() - PLACES));
    }
    told.join("\n")
}

/// What could not be read or judged.
pub(super) fn limits(sheet: &mut Worksheet, comparison: &Comparison) -> Written {
    let head = [
        Column::new(say::comparison::Bid.to_string(), 34.0),
        Column::new(say::comparison::File.to_string(), 34.0),
        Column::new(say::comparison::WholeDocument.to_string(), 12.0),
        Column::new(say::comparison::Where.to_string(), 16.0),
        Column::new(say::comparison::Why.to_string(), 90.0),
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
