//! Rows become groups: paragraphs, list items, headings, tables.

use super::tables::{TableRows, table_length, table_of};
use crate::read::lists::marker_length;
use crate::read::pdf::rows::Row;

/// Rows that belong together.
#[derive(Debug)]
pub(crate) enum Group {
    Rows(Vec<Row>),
    Table(TableRows),
}

/// Adds the groups of a region, in reading order. Returns the lines of tables of contents: they repeat what follows.
pub(super) fn push_groups(rows: &[Row], groups: &mut Vec<Group>) -> Vec<String> {
    let usual = Usual::of_region(rows);
    let mut contents = Vec::new();
    let mut open = Open::default();
    let mut at = 0;
    while at < rows.len() {
        let text = rows[at].text();
        if is_contents(&text) {
            contents.push(text);
            at += 1;
            continue;
        }
        let length = table_length(&rows[at..]);
        if length > 0 {
            open.close(groups);
            groups.push(Group::Table(table_of(&rows[at..at + length])));
            at += length;
            continue;
        }
        if usual.begins_anew(&open, &rows[at], &text) {
            open.close(groups);
        }
        open.add(&rows[at], text);
        at += 1;
    }
    open.close(groups);
    contents
}

/// The group that rows are added to.
#[derive(Default)]
struct Open {
    rows: Vec<Row>,
    /// The text of its last row, since it takes time to put that together.
    text: String,
}

impl Open {
    fn add(&mut self, row: &Row, text: String) {
        self.rows.push(row.clone());
        self.text = text;
    }

    fn close(&mut self, groups: &mut Vec<Group>) {
        if !self.rows.is_empty() {
            groups.push(Group::Rows(std::mem::take(&mut self.rows)));
        }
    }
}

/// A line of a table of contents: dots that lead to a page number.
fn is_contents(text: &str) -> bool {
    let end = text.trim_end_matches(|char: char| char.is_numeric() || char.is_whitespace());
    end.len() < text.len()
        && (end.ends_with(".....") || end.ends_with(". . . .") || end.ends_with("………"))
}

/// A row that may go on with a group, and the group's last one; both with their text.
struct Next<'r> {
    group: &'r [Row],
    last: &'r Row,
    before: &'r str,
    row: &'r Row,
    text: &'r str,
}

impl Next<'_> {
    /// Whether the row before ends a sentence, or leads in what follows.
    fn is_ended(&self) -> bool {
        self.before.trim_end().ends_with(['.', '!', '?', ':', ';'])
    }

    /// Whether bold letters end or begin where a sentence, or all that is bold, does.
    fn changes_weight(&self) -> bool {
        self.last.is_bold() != self.row.is_bold()
            && (self.group.iter().all(Row::is_bold) || self.is_ended())
    }

    /// Whether the row begins a list item. A number in the middle of a sentence is none, such as a year at a row's begin.
    fn begins_item(&self) -> bool {
        if marker_length(self.text) == 0 {
            return false;
        }
        let is_bullet = !self
            .text
            .starts_with(|first: char| first.is_ascii_alphanumeric() || first == '(');
        let first = self.group.first();
        let is_listed = first.is_some_and(|first| marker_length(&first.text()) > 0);
        is_bullet || is_listed || self.is_ended()
    }

    /// Whether the row begins elsewhere than the one before.
    fn is_moved(&self) -> bool {
        (self.row.left() - self.last.left()).abs() > 0.8 * self.row.size
    }

    /// Whether the group's rows begin at the same place, after the first one, which may be indented.
    fn is_settled(&self) -> bool {
        let group = self.group;
        group.len() > 1
            && (self.last.left() - group[group.len() - 2].left()).abs() < 0.3 * self.row.size
    }

    fn begins_small(&self) -> bool {
        self.text.starts_with(char::is_lowercase)
    }
}

/// What is usual in a region.
struct Usual {
    step: f64,
    left: f64,
    right: f64,
}

impl Usual {
    fn of_region(rows: &[Row]) -> Self {
        let mut steps: Vec<f64> = rows
            .windows(2)
            .map(|pair| pair[1].base - pair[0].base)
            .filter(|step| *step > 0.0)
            .collect();
        steps.sort_by(f64::total_cmp);
        Self {
            // of the third rather than the half: in a region of short paragraphs most steps may be those between them
            step: steps.get(steps.len() / 3).copied().unwrap_or(0.0),
            left: rows.iter().map(Row::left).fold(f64::MAX, f64::min),
            right: rows
                .iter()
                .map(Row::right)
                .fold(f64::NEG_INFINITY, f64::max),
        }
    }

    fn width(&self) -> f64 {
        self.right - self.left
    }

    /// Whether a row begins something new.
    fn begins_anew(&self, open: &Open, row: &Row, text: &str) -> bool {
        let Some(last) = open.rows.last() else {
            return false;
        };
        let next = Next {
            group: &open.rows,
            last,
            before: &open.text,
            row,
            text,
        };
        self.is_apart(&next)
            || next.changes_weight()
            || next.begins_item()
            || next.is_moved() && next.is_settled() && !next.begins_small()
            || self.begins_paragraph(&next)
    }

    /// Whether a row stands farther below the last one than usual, above it, or is of another size.
    fn is_apart(&self, Next { row, last, .. }: &Next) -> bool {
        let step = row.base - last.base;
        let usual = self.step.max(1.05 * row.size);
        step < 0.0 || step > 1.35 * usual || (row.size - last.size).abs() > 0.08 * last.size
    }

    /// Whether the last row ends a paragraph: with its sentence, or by being broken off.
    fn begins_paragraph(&self, next: &Next) -> bool {
        let Next { row, last, .. } = next;
        let is_short = last.right() < self.right - 0.25 * self.width();
        // what is indented under a list item belongs to it
        let is_indented = row.left() > last.left() + row.size && marker_length(next.before) == 0;
        next.is_ended() && (is_short || is_indented)
            || self.is_broken_off(next) && (next.is_moved() || is_short)
    }

    /// Whether the next row's first word would have had room, so that the line was ended on purpose.
    fn is_broken_off(&self, next: &Next) -> bool {
        let Next { row, last, .. } = next;
        let first = next.text.split(' ').next();
        let letters = first.map_or(0, |word| word.chars().count());
        let letters = f64::from(u32::try_from(letters).unwrap_or(u32::MAX));
        // letters are some half as wide as high, and a space stands before them
        let needed = letters * 0.55 * row.size + 0.5 * row.size;
        let room = self.right - last.right();
        // rows that all end at the same place are set narrower than the region is wide
        let ends_here = |other: &Row| (other.right() - last.right()).abs() < 0.1 * self.width();
        let is_narrow = next.group.len() > 1 && next.group.iter().all(ends_here);
        needed < room && !is_narrow && !next.begins_small()
    }
}
