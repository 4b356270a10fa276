//! Sheets with a row for each criterion and a column for each bid: all criteria, and those on which the bids differ.

use super::rows::{Column, Rows, Written};
use crate::catalogue::say;
use crate::compare::{At, Comparison};
use crate::render::comparison::bids::row;
use crate::render::page::marks::mark;
use rust_xlsxwriter::Worksheet;

/// Bids of which the verdicts fit side by side as words.
const ABREAST: usize = 9;

/// All criteria in the charter's order.
pub(super) fn all(sheet: &mut Worksheet, comparison: &Comparison) -> Written {
    let mut head = heads();
    head.push(Column::new(say::page::Weight.to_string(), 10.0));
    bids(&mut head, comparison);
    let mut rows = Rows::under(sheet, &head)?;
    let first = comparison.bids.first();
    let principles = first.map_or(&[][..], |bid| &bid.report.principles);
    for (principle, of) in principles.iter().enumerate() {
        for (criterion, standing) in of.criteria.iter().enumerate() {
            if criterion == 0 {
                rows.next_group();
            } else {
                rows.next();
            }
            let at = At {
                principle,
                criterion,
            };
            rows.number(2, Some(standing.weight))?;
            verdicts(&mut rows, comparison, at)?;
        }
    }
    rows.filter()
}

/// Criteria by how far the bids are apart.
pub(super) fn apart(sheet: &mut Worksheet, comparison: &Comparison) -> Written {
    let mut head = heads();
    head.push(Column::new(say::comparison::Spread.to_string(), 10.0));
    bids(&mut head, comparison);
    let mut rows = Rows::under(sheet, &head)?;
    for apart in &comparison.apart {
        rows.next();
        rows.number(2, Some(apart.spread))?;
        verdicts(&mut rows, comparison, apart.at)?;
    }
    rows.filter()
}

fn heads() -> Vec<Column> {
    vec![
        Column::new(say::page::Criterion.to_string(), 30.0),
        Column::new(say::page::Id.to_string(), 28.0),
    ]
}

/// A column for each bid: wide enough for words, or for marks where there are many.
fn bids(head: &mut Vec<Column>, comparison: &Comparison) {
    let few = comparison.bids.len() <= ABREAST;
    head.extend(comparison.bids.iter().map(|bid| {
        if few {
            Column::new(bid.name.clone(), 16.0)
        } else {
            Column::turned(&bid.name, 4.5)
        }
    }));
}

/// The criterion, and the verdict on each bid.
fn verdicts(rows: &mut Rows, comparison: &Comparison, at: At) -> Written {
    let few = comparison.bids.len() <= ABREAST;
    for (nth, (column, (_, standing))) in (3..).zip(row(comparison, at)).enumerate() {
        if nth == 0 {
            rows.words(0, &standing.title)?;
            rows.words(1, &standing.id)?;
        }
        if few {
            rows.verdict(column, standing.verdict, standing.verdict.word())?;
        } else {
            rows.sign(column, standing.verdict, mark(standing).0.trim())?;
        }
    }
    Ok(())
}
