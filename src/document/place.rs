//! Where something stands, for people.

use serde::{Deserialize, Serialize};
use std::fmt;

/// What a format's places are counted in.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Spot {
    /// Lines of the file, or of a page.
    #[default]
    Line,
    /// Paragraphs of the file: the format has no lines, and no pages until it is printed.
    Paragraph,
    /// Paragraphs of a slide.
    Slide {
        /// Number of the slide, from 1.
        number: usize,
        /// Whether it stands in the speaker's notes of the slide.
        notes: bool,
    },
    /// A cell; the line is its row.
    Cell {
        /// Name of the sheet; empty where the file is but one sheet without a name.
        sheet: String,
        /// Reference of the cell, such as `B7`.
        cell: String,
    },
}

/// Where something stands, for people. [`Display`](fmt::Display) says it in words, without the headings.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Place {
    /// Number from 1 of the line in the file or on the page, or of what [`Spot`] says that the format has instead of lines.
    pub line: usize,
    /// Page, from 1, where the format has pages.
    pub page: Option<usize>,
    /// What the place is counted in.
    pub spot: Spot,
    /// Headings above, the highest first.
    pub headings: Vec<String>,
}

impl Place {
    /// The line of the file, if the file itself has lines: not those of a page, nor paragraphs, slides or cells.
    #[must_use]
    pub fn line_of_file(&self) -> Option<usize> {
        (self.spot == Spot::Line && self.page.is_none()).then_some(self.line)
    }
}

impl fmt::Display for Place {
    fn fmt(&self, to: &mut fmt::Formatter) -> fmt::Result {
        match (&self.spot, self.page) {
            (Spot::Line, None) => write!(to, "line {}", self.line),
            (Spot::Line, Some(page)) => write!(to, "page {page}, line {}", self.line),
            (Spot::Paragraph, _) => write!(to, "paragraph {}", self.line),
            (Spot::Slide { number, notes }, _) => {
                let notes = if *notes { "notes of " } else { "" };
                write!(to, "{notes}slide {number}")
            }
            (Spot::Cell { sheet, cell }, _) if sheet.is_empty() => write!(to, "cell {cell}"),
            (Spot::Cell { sheet, cell }, _) => write!(to, "sheet “{sheet}”, cell {cell}"),
        }
    }
}
