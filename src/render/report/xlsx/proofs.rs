//! The sheet with what statements rest on.

use super::lines::{Lines, Written};
use super::looks::{body, head};
use crate::catalogue::say;
use crate::render::view;
use crate::report::Report;
use rust_xlsxwriter::Worksheet;

/// Widths of the columns, in characters.
const WIDTHS: [u16; 6] = [34, 22, 14, 44, 60, 30];

pub(super) fn fill(sheet: &mut Worksheet, report: &Report) -> Written {
    sheet.set_name(say::report::Proofs.to_string())?;
    let mut lines = Lines::from(sheet, 0, WIDTHS)?;
    let heads = [
        say::page::Criterion.to_string(),
        say::report::WhatIsKnown.to_string(),
        say::report::KindOfProof.to_string(),
        say::report::Proof.to_string(),
        say::report::Statement.to_string(),
        say::report::Place.to_string(),
    ];
    lines.put(heads.each_ref().map(String::as_str), &head(false))?;
    for proved in view::proofs(report) {
        let file = view::file(report, proved.quote.input);
        let place = format!("{file}, {}", view::spot(proved.quote));
        lines.put(
            [
                &proved.standing.id,
                proved.proof.known.word(),
                proved.proof.kind.word(),
                &proved.proof.words,
                &proved.quote.text,
                &place,
            ],
            &body(),
        )?;
    }
    let unchecked = view::unchecked(report);
    lines.put([&unchecked, "", "", "", "", ""], &body())
}
