//! Rows become groups: paragraphs, list items, headings, tables.

use super::lines::Row;
use super::tables::{self, Table};
use crate::read::lists::marker_length;

/// Rows that belong together.
#[derive(Debug)]
pub(super) enum Group {
    Rows(Vec<Row>),
    Table(Table),
}

/// Adds the groups of a region, in reading order. Returns the lines of tables of contents: they repeat what follows.
pub(super) fn of(rows: &[Row], groups: &mut Vec<Group>) -> Vec<String> {
    let measure = Measure::of(rows);
    let mut contents = Vec::new();
    let mut open: Vec<Row> = Vec::new();
    let mut before = String::new();
    let mut at = 0;
    while at < rows.len() {
        let text = rows[at].text();
        if is_contents(&text) {
            contents.push(text);
            at += 1;
            continue;
        }
        let length = tables::length(&rows[at..]);
        if length > 0 {
            close(groups, &mut open);
            groups.push(Group::Table(tables::cells(&rows[at..at + length])));
            at += length;
            continue;
        }
        let row = &rows[at];
        at += 1;
        if open
            .last()
            .is_some_and(|last| measure.parts(&open, (last, &before), (row, &text)))
        {
            close(groups, &mut open);
        }
        open.push(row.clone());
        before = text;
    }
    close(groups, &mut open);
    contents
}

fn close(groups: &mut Vec<Group>, open: &mut Vec<Row>) {
    if !open.is_empty() {
        groups.push(Group::Rows(std::mem::take(open)));
    }
}

/// A line of a table of contents: dots that lead to a page number.
fn is_contents(text: &str) -> bool {
    let end = text.trim_end_matches(|char: char| char.is_numeric() || char.is_whitespace());
    end.len() < text.len()
        && (end.ends_with(".....") || end.ends_with(". . . .") || end.ends_with("………"))
}

/// What is usual in a region.
struct Measure {
    step: f64,
    left: f64,
    right: f64,
}

impl Measure {
    fn of(rows: &[Row]) -> Self {
        let mut steps: Vec<f64> = rows
            .windows(2)
            .map(|pair| pair[1].base - pair[0].base)
            .filter(|step| *step > 0.0)
            .collect();
        steps.sort_by(f64::total_cmp);
        Self {
            step: steps.get(steps.len() / 3).copied().unwrap_or(0.0),
            left: rows.iter().map(Row::left).fold(f64::MAX, f64::min),
            right: rows
                .iter()
                .map(Row::right)
                .fold(f64::NEG_INFINITY, f64::max),
        }
    }

    /// Whether a row begins something new. Rows come with their text.
    fn parts(
        &self,
        group: &[Row],
        (last, before): (&Row, &str),
        (row, text): (&Row, &str),
    ) -> bool {
        let step = row.base - last.base;
        let usual = self.step.max(1.05 * row.size);
        if step < 0.0 || step > 1.35 * usual || (row.size - last.size).abs() > 0.08 * last.size {
            return true;
        }
        let ends = before.trim_end().ends_with(['.', '!', '?', ':', ';']);
        if is_bold(last) != is_bold(row) && (group.iter().all(is_bold) || ends) {
            return true;
        }
        if marker_length(text) > 0 {
            let bullet =
                !text.starts_with(|first: char| first.is_ascii_alphanumeric() || first == '(');
            let listed = group
                .first()
                .is_some_and(|first| marker_length(&first.text()) > 0);
            if bullet || listed || ends {
                return true;
            }
        }
        let indented = row.left() > last.left() + row.size && marker_length(before) == 0;
        let moved = (row.left() - last.left()).abs() > 0.8 * row.size;
        let short = last.right() < self.right - 0.25 * (self.right - self.left);
        let settled =
            group.len() > 1 && (last.left() - group[group.len() - 2].left()).abs() < 0.3 * row.size;
        if moved && settled && !text.starts_with(char::is_lowercase) {
            return true;
        }
        ends && (short || indented) || self.is_broken(group, last, (row, text)) && (moved || short)
    }

    /// Whether the next row's first word would have had room, so that the line was ended on purpose.
    fn is_broken(&self, group: &[Row], last: &Row, (row, text): (&Row, &str)) -> bool {
        let letters = text
            .split(' ')
            .next()
            .map_or(0, |word| word.chars().count());
        let room = self.right - last.right();
        let needed = f64::from(u32::try_from(letters).unwrap_or(u32::MAX)) * 0.55 * row.size
            + 0.5 * row.size;
        let narrow = group.len() > 1
            && group
                .iter()
                .all(|other| (other.right() - last.right()).abs() < 0.1 * (self.right - self.left));
        needed < room && !narrow && !text.starts_with(char::is_lowercase)
    }
}

/// Whether all words of a row are bold.
pub(super) fn is_bold(row: &Row) -> bool {
    row.pieces.iter().all(super::lines::Piece::is_bold)
}
