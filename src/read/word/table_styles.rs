//! What a table's style says of its cells: of all, and of those at its edges and in its bands.

use crate::read::look::Look;
use crate::read::office::xml::Tag;
use crate::read::paint::Ground;
use std::collections::HashMap;

/// What a style says of cells in one part of a table.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Part {
    pub(super) look: Look,
    pub(super) ground: Option<Ground>,
}

impl Part {
    fn over(self, below: Self) -> Self {
        Self {
            look: self.look.over(below.look),
            ground: self.ground.or(below.ground),
        }
    }
}

/// The style of a table, with all that it is based on.
#[derive(Clone, Debug, Default)]
pub(super) struct TableStyle {
    pub(super) whole: Part,
    /// By the names of the format, such as `firstRow`.
    pub(super) parts: HashMap<String, Part>,
}

impl TableStyle {
    /// This style, and where it says nothing, the one that it is based on.
    pub(super) fn based_on(&mut self, below: &Self) {
        self.whole = self.whole.over(below.whole);
        for (name, part) in &below.parts {
            let own = self.parts.entry(name.clone()).or_default();
            *own = own.over(*part);
        }
    }

    /// The part of this name, if the style speaks of it.
    fn part(&self, name: &str) -> Part {
        self.parts.get(name).copied().unwrap_or_default()
    }

    /// How letters look in a cell, and what may be painted behind them.
    pub(super) fn cell(&self, uses: Uses, row: usize, column: usize) -> (Look, Vec<Ground>) {
        let mut part = self.whole;
        let below_head = row.checked_sub(usize::from(uses.first_row));
        if let Some(row) = below_head.filter(|_| uses.row_bands) {
            part = self.part(["band1Horz", "band2Horz"][row % 2]).over(part);
        }
        let behind_head = column.checked_sub(usize::from(uses.first_column));
        if let Some(column) = behind_head.filter(|_| uses.column_bands) {
            part = self.part(["band1Vert", "band2Vert"][column % 2]).over(part);
        }
        if uses.first_column && column == 0 {
            part = self.part("firstCol").over(part);
        }
        if uses.first_row && row == 0 {
            part = self.part("firstRow").over(part);
        }
        let corner = match (row, column) {
            (0, 0) if uses.first_row && uses.first_column => "nwCell",
            (0, _) if uses.first_row && uses.last_column => "neCell",
            _ => "",
        };
        // a row that may be the last one is known when no other comes: then its ground may be behind the words
        let may = [
            ("lastRow", uses.last_row),
            ("lastCol", uses.last_column),
            (corner, !corner.is_empty()),
        ];
        let may = may.into_iter().filter(|(_, used)| *used);
        let mut grounds = vec![part.ground.unwrap_or_default()];
        grounds.extend(may.filter_map(|(name, _)| self.part(name).ground));
        (part.look, grounds)
    }
}

/// Which parts of its style a table makes use of.
#[derive(Clone, Copy, Debug)]
#[allow(clippy::struct_excessive_bools)] // each is a property of its own in the file
pub(super) struct Uses {
    pub(super) first_row: bool,
    pub(super) last_row: bool,
    pub(super) first_column: bool,
    pub(super) last_column: bool,
    pub(super) row_bands: bool,
    pub(super) column_bands: bool,
}

impl Uses {
    /// Those that a table without a word about it makes use of.
    pub(super) const USUAL: Self = Self {
        first_row: true,
        last_row: false,
        first_column: false,
        last_column: false,
        row_bands: true,
        column_bands: false,
    };

    /// What the tag says, by attributes or by bits.
    pub(super) fn of(look: &Tag) -> Self {
        let bits = look
            .value()
            .and_then(|bits| u32::from_str_radix(&bits, 16).ok())
            .unwrap_or(0);
        let is = |name: &str, bit: u32| match look.attribute(name) {
            Some(value) => value == "1" || value == "true" || value == "on",
            None => bits & bit != 0,
        };
        Self {
            first_row: is("firstRow", 0x20),
            last_row: is("lastRow", 0x40),
            first_column: is("firstColumn", 0x80),
            last_column: is("lastColumn", 0x100),
            row_bands: !is("noHBand", 0x200),
            column_bands: !is("noVBand", 0x400),
        }
    }
}
