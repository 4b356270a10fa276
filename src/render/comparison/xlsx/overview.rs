//! The first sheet: all bids with their scores by principle, and what the colours and marks mean.

use super::looks::{FAIR, GOOD, score, title, verdict, words};
use super::names;
use super::rows::{Column, Rows, Written, cut};
use crate::catalogue::say;
use crate::compare::{Compared, Comparison, source};
use crate::judge::Verdict;
use crate::render::Style;
use crate::report::Principle;
use crate::rules::Scale;
use rust_xlsxwriter::{Format, Worksheet};

/// Columns before those of the principles.
const BEFORE: u16 = 8;
/// Principles of which the titles fit side by side.
const ABREAST: usize = 4;

fn heads(principles: &[Principle]) -> Vec<Column> {
    let mut heads = vec![
        Column::new(say::comparison::Bid.to_string(), 28.0),
        Column::new(say::comparison::File.to_string(), 26.0),
        Column::new(say::comparison::ScoreOf100.to_string(), 10.0),
        Column::new(say::comparison::ScoreAtMost.to_string(), 10.0),
        Column::new(say::comparison::Judged.to_string(), 11.0),
        Column::new(say::comparison::OfCriteria.to_string(), 11.0),
        Column::new(say::comparison::MustHavesNotReached.to_string(), 13.0),
        Column::new(say::comparison::BelowThreshold.to_string(), 13.0),
    ];
    let few = principles.len() <= ABREAST;
    heads.extend(principles.iter().map(|principle| {
        let title = names::title(principle);
        if few {
            Column::new(title, 16.0)
        } else {
            Column::turned(&title, 7.0)
        }
    }));
    heads
}

/// The bids with their scores.
pub(super) fn fill(sheet: &mut Worksheet, comparison: &Comparison, style: &Style) -> Written {
    let first = comparison.bids.first();
    let principles = first.map_or(&[][..], |bid| &bid.report.principles);
    let mut rows = Rows::under(sheet, &heads(principles))?;
    for bid in &comparison.bids {
        rows.next();
        self::row(&mut rows, bid)?;
    }
    let mut below = Below {
        row: rows.row + 2,
        sheet: &mut *rows.sheet,
    };
    below.verdicts()?;
    below.scores()?;
    if let Some(scale) = &style.scale {
        below.marks(scale)?;
    }
    below.foot(comparison)?;
    rows.filter()
}

fn row(rows: &mut Rows, bid: &Compared) -> Written {
    let total = bid.report.total;
    rows.words(0, &bid.name)?;
    rows.words(1, &source(&bid.report))?;
    rows.score(2, total.least)?;
    rows.score(3, total.most)?;
    rows.number(4, Some(total.judged))?;
    rows.number(5, Some(total.criteria))?;
    rows.count(6, bid.unmet.len())?;
    match bid.below {
        Some(below) => rows.yes_or_no(7, below)?,
        None => rows.words(7, "")?,
    }
    for (column, principle) in (BEFORE..).zip(&bid.report.principles) {
        rows.score(column, principle.score.least)?;
    }
    Ok(())
}

/// What stands below the table. Its words run on into the empty cells beside them.
struct Below<'a> {
    sheet: &'a mut Worksheet,
    row: u32,
}

impl Below<'_> {
    fn verdicts(&mut self) -> Written {
        self.heading(&say::comparison::WhatTheVerdictsMean.to_string())?;
        for of in Verdict::ALL {
            let look = verdict(of, &words(false));
            self.line(of.word(), &look, &of.meaning())?;
        }
        Ok(())
    }

    fn scores(&mut self) -> Written {
        self.heading(&say::comparison::WhatColoursOfScoresMean.to_string())?;
        let bands = [
            (
                Some(GOOD),
                say::comparison::ScoreFrom { score: GOOD }.to_string(),
            ),
            (
                Some(FAIR),
                say::comparison::ScoreFrom { score: FAIR }.to_string(),
            ),
            (
                Some(0),
                say::comparison::ScoreUnder { score: FAIR }.to_string(),
            ),
            (None, say::comparison::NothingJudged.to_string()),
        ];
        for (of, told) in bands {
            self.line(&told, &score(of, &words(false)), "")?;
        }
        Ok(())
    }

    fn marks(&mut self, scale: &Scale) -> Written {
        let told = say::comparison::WhatTheMarksMean.to_string();
        self.heading(&format!("{told}: {}", scale.title))?;
        for mark in &scale.marks {
            let told = format!("{} · {}", mark.value, mark.label);
            self.line(&told, &words(false), &mark.words)?;
        }
        Ok(())
    }

    /// What nobody must forget, and by which rules it was judged.
    fn foot(&mut self, comparison: &Comparison) -> Written {
        self.row += 1;
        let plain = Format::new();
        let mut told = vec![say::comparison::NamesNoWinner.to_string()];
        if !comparison.evenly_judged() {
            told.push(say::comparison::ScoresRestOnUnevenCounts.to_string());
        }
        if let Some(bid) = comparison.bids.first() {
            let by = say::comparison::JudgedBy {
                charter: &bid.report.charter.title,
                rules: &bid.report.rules_digest,
                version: env!("CARGO_PKG_VERSION"),
            };
            told.push(by.to_string());
        }
        if let Some(configuration) = &comparison.configuration {
            told.push(say::comparison::WithConfiguration { configuration }.to_string());
        }
        for told in told {
            self.sheet
                .write_string_with_format(self.row, 0, cut(&told), &plain)?;
            self.row += 1;
        }
        Ok(())
    }

    fn heading(&mut self, told: &str) -> Written {
        self.row += 1;
        self.sheet
            .write_string_with_format(self.row, 0, cut(told), &title())?;
        self.row += 1;
        Ok(())
    }

    fn line(&mut self, told: &str, look: &Format, meaning: &str) -> Written {
        self.sheet
            .write_string_with_format(self.row, 0, cut(told), look)?;
        if !meaning.is_empty() {
            self.sheet.write_string(self.row, 1, cut(meaning))?;
        }
        self.row += 1;
        Ok(())
    }
}
