//! Columns of a sheet that are hidden.

use crate::read::office::xml::Tag;
use crate::read::sheet::references::COLUMNS;

/// For each column, whether it is hidden.
#[derive(Default)]
pub(super) struct Columns {
    hidden: Vec<bool>,
    /// How many tags hid some: no more are heeded than there are columns, since each may name all of them.
    tags: usize,
}

impl Columns {
    /// Takes in what is said of some columns.
    pub(super) fn add(&mut self, tag: &Tag) {
        let no_width = tag.attribute("width").is_some_and(|width| is_zero(&width));
        if !tag.is_true("hidden") && !no_width {
            return;
        }
        self.tags += 1;
        let number = |name: &str| tag.attribute(name).and_then(|at| at.parse::<usize>().ok());
        let first = number("min").unwrap_or(0).max(1);
        let last = number("max").unwrap_or(0).min(COLUMNS);
        if first <= last && self.tags <= COLUMNS {
            let known = self.hidden.len().max(last);
            self.hidden.resize(known, false);
            self.hidden[first - 1..last].fill(true);
        }
    }

    pub(super) fn is_hidden(&self, column: usize) -> bool {
        self.hidden.get(column) == Some(&true)
    }
}

/// Whether a width or height is none, as of a column that was drawn shut.
pub(super) fn is_zero(length: &str) -> bool {
    length.parse() == Ok(0.0_f32)
}
