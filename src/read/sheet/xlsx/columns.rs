//! Columns of a sheet that are hidden.

use crate::read::office::xml::Tag;
use crate::read::sheet::references::COLUMNS;

/// Narrower than this a column shows no letter, in letters.
const SHUT: f32 = 1.0;

/// For each column, whether it is hidden, and whether it is too narrow to show a letter.
#[derive(Default)]
pub(super) struct Columns {
    hidden: Vec<bool>,
    narrow: Vec<bool>,
    /// How many tags hid some: no more are heeded than there are columns, since each may name all of them.
    tags: usize,
}

impl Columns {
    /// Takes in what is said of some columns.
    pub(super) fn add(&mut self, tag: &Tag) {
        let width: Option<f32> = tag.attribute("width").and_then(|width| width.parse().ok());
        let no_width = width.is_some_and(|width| width <= 0.0);
        let hidden = tag.is_true("hidden") || no_width;
        if !hidden && width.is_none_or(|width| width >= SHUT) {
            return;
        }
        self.tags += 1;
        let number = |name: &str| tag.attribute(name).and_then(|at| at.parse::<usize>().ok());
        let first = number("min").unwrap_or(0).max(1);
        let last = number("max").unwrap_or(0).min(COLUMNS);
        if first <= last && self.tags <= COLUMNS {
            let columns = if hidden {
                &mut self.hidden
            } else {
                &mut self.narrow
            };
            let known = columns.len().max(last);
            columns.resize(known, false);
            columns[first - 1..last].fill(true);
        }
    }

    /// Whether a column is so narrow that words in it are seen only where they may run over into the next one.
    pub(super) fn is_narrow(&self, column: usize) -> bool {
        self.narrow.get(column) == Some(&true)
    }

    pub(super) fn is_hidden(&self, column: usize) -> bool {
        self.hidden.get(column) == Some(&true)
    }
}

/// Whether a width or height is none, as of a column that was drawn shut.
pub(super) fn is_zero(length: &str) -> bool {
    length.parse() == Ok(0.0_f32)
}
