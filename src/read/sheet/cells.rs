//! Cells and rows, whatever format they come from.

use crate::document::Sight;
use crate::read::unseen::Unseen;

/// A filled cell.
#[derive(Default)]
pub(in crate::read) struct Cell {
    /// Column, from 0.
    pub(in crate::read) column: usize,
    pub(in crate::read) text: String,
    pub(in crate::read) bold: bool,
    /// Where it links to.
    pub(in crate::read) link: Option<String>,
    /// Why no reader sees it.
    pub(in crate::read) hidden: Option<Unseen>,
    /// Why nobody can tell whether one does.
    pub(in crate::read) doubt: Option<Unseen>,
    /// Whether it is a part of the cell above.
    pub(in crate::read) continues: bool,
    /// How many columns it takes.
    pub(in crate::read) width: usize,
}

impl Cell {
    /// Notes whether a reader sees it.
    pub(in crate::read) fn set_sight(&mut self, sight: Sight<Unseen>) {
        (self.hidden, self.doubt) = match sight {
            Sight::Seen => (None, None),
            Sight::Unsure(why) => (None, Some(why)),
            Sight::Hidden(why) => (Some(why), None),
        };
    }
}

/// A row with its filled cells, from left to right.
#[derive(Default)]
pub(in crate::read) struct Row {
    /// Number, from 1.
    pub(in crate::read) number: usize,
    /// Line of the file, from 1; the number where the file has no lines.
    pub(in crate::read) line: usize,
    /// Whether the file says that it names the columns of those below.
    pub(in crate::read) head: bool,
    pub(in crate::read) cells: Vec<Cell>,
}
