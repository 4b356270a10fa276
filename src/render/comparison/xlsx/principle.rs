//! The sheet of a principle: each of its criteria with every bid below it, and room for an assessor's mark and reason.

use super::marks::choices;
use super::rows::{Column, Rows, Written};
use crate::catalogue::say;
use crate::compare::{At, Compared, Comparison, source};
use crate::render::comparison::bids::{file, row};
use crate::render::{Style, view};
use crate::report::{Principle, Quote, Standing};
use crate::shape;
use rust_xlsxwriter::Worksheet;

/// Characters of a quote; the whole of it stands in the bid, and in other formats.
const QUOTE: usize = 500;
/// The columns that the assessor fills in.
const MARK: u16 = 6;
const REASON: u16 = 7;

/// Wide enough for the words, and narrow enough that a printed page can be read.
fn heads() -> [Column; 8] {
    [
        Column::new(say::page::Criterion.to_string(), 26.0),
        Column::new(say::comparison::Bid.to_string(), 18.0),
        Column::new(say::page::Verdict.to_string(), 14.0),
        Column::new(say::comparison::OnTheScale.to_string(), 9.0),
        Column::new(say::comparison::BidsWords.to_string(), 58.0),
        Column::new(say::comparison::Where.to_string(), 16.0),
        Column::own(say::comparison::YourMark.to_string(), 10.0),
        Column::own(say::comparison::YourReason.to_string(), 30.0),
    ]
}

pub(super) fn fill(
    sheet: &mut Worksheet,
    comparison: &Comparison,
    style: &Style,
    (principle, of): (usize, &Principle),
) -> Written {
    let mut rows = Rows::under(sheet, &heads())?;
    for criterion in 0..of.criteria.len() {
        let at = At {
            principle,
            criterion,
        };
        for (nth, (bid, standing)) in row(comparison, at).enumerate() {
            if nth == 0 {
                rows.next_group();
                rows.words(0, &format!("{}\n{}", standing.title, standing.question))?;
            } else {
                rows.next();
                // each row by itself, so that the sheet can be filtered by bid
                rows.words(0, &standing.title)?;
            }
            self::bid(&mut rows, bid, standing, style)?;
        }
    }
    if let Some(choices) = style.scale.as_ref().and_then(choices) {
        rows.choose(MARK, &choices)?;
    }
    rows.filter()
}

/// How a bid stands, and the assessor's cells.
fn bid(rows: &mut Rows, bid: &Compared, standing: &Standing, style: &Style) -> Written {
    rows.words(1, &bid.name)?;
    rows.verdict(2, standing.verdict, standing.verdict.word())?;
    let mark = shape::mark(style.scale.as_ref(), standing.verdict);
    rows.mark(3, mark.map_or("", |mark| &mark.value))?;
    if let Some(quote) = standing.deciding() {
        rows.words(4, &view::cut(&quote.seen, QUOTE))?;
        rows.words(5, &place(bid, quote))?;
    } else {
        // why there is no verdict, if so
        rows.words(4, standing.reason.as_deref().unwrap_or_default())?;
        rows.words(5, "")?;
    }
    rows.own(MARK)?;
    rows.own(REASON)
}

/// Where in the bid; the file too, if it has several.
fn place(bid: &Compared, quote: &Quote) -> String {
    let spot = view::spot(quote);
    if bid.report.inputs.len() == 1 {
        return spot;
    }
    let (file, source) = (file(bid, quote), source(&bid.report));
    let below = file.strip_prefix(&source).unwrap_or(file);
    format!("{}, {spot}", below.trim_start_matches('/'))
}
