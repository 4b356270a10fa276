//! A document in the making, and where in its file the reader stands.

use super::hidden::Hidden;
use super::open::{OpenBlock, OpenList};
use super::pictures::Pictures;
use super::table::Table;
use crate::catalogue::say::read as say;
use crate::document::{BlockId, Document, Missing, Sight, Spot, Unread};
use crate::read::outline::Outline;
use crate::read::places::ToldPlace;
use crate::read::unseen::Unseen;

/// A document in the making. Spaces are collapsed; a block begins with its first word.
pub(in crate::read) struct Builder {
    pub(in crate::read) document: Document,
    pub(super) outline: Outline,
    pub(super) open: Option<OpenBlock>,
    /// What the next block will be, if nothing else is asked for.
    pub(super) marker: Option<String>,
    pub(super) lists: Vec<OpenList>,
    pub(super) tables: Vec<Table>,
    /// Open links: where in the text each begins, and where it leads.
    pub(super) links: Vec<(usize, String)>,
    /// The block closed last.
    pub(super) last: Option<BlockId>,
    /// Whether a space is due before the next word.
    pub(super) space: bool,
    pub(super) line: usize,
    pub(super) page: Option<usize>,
    pub(super) spot: Spot,
    /// How many block quotations are open.
    pub(in crate::read) quotes: usize,
    /// Whether what is said now is bold.
    pub(in crate::read) bold: bool,
    /// The box that stands alone in the first cell of the row: it belongs to the next one.
    pub(super) box_of_row: Option<&'static str>,
    /// Why nobody can tell whether what is said now is seen, if so.
    pub(in crate::read) doubt: Option<Unseen>,
    pub(super) pictures: Pictures,
    /// Text that a reader of the page wouldn't see.
    pub(in crate::read) hidden: Hidden,
}

impl Builder {
    pub(in crate::read) fn new(name: &str) -> Self {
        Self {
            document: Document::new(name, String::new()),
            outline: Outline::default(),
            open: None,
            marker: None,
            lists: Vec::new(),
            tables: Vec::new(),
            links: Vec::new(),
            last: None,
            space: false,
            line: 1,
            page: None,
            spot: Spot::Line,
            quotes: 0,
            bold: false,
            box_of_row: None,
            doubt: None,
            pictures: Pictures::default(),
            hidden: Hidden::default(),
        }
    }

    /// Notes what could not be read.
    pub(in crate::read) fn unread(&mut self, place: &impl ToString, reason: &impl ToString) {
        self.document.unread.push(Unread {
            place: place.to_string(),
            reason: reason.to_string(),
        });
    }

    /// Notes from where on the rest could not be read.
    pub(in crate::read) fn break_off(&mut self, place: &impl ToString, reason: &str) {
        self.unread(place, &say::RestCannotBeRead { reason });
        self.document.missing = Missing::Part;
    }

    /// Where what comes next stands.
    pub(in crate::read) fn stand(&mut self, line: usize, page: Option<usize>) {
        (self.line, self.page) = (line, page);
    }

    /// Where what comes next stands, in a format without lines.
    pub(in crate::read) fn stand_at(&mut self, line: usize, spot: Spot) {
        (self.line, self.page, self.spot) = (line, None, spot);
    }

    /// The place, for what can't be read.
    pub(in crate::read) fn place(&self) -> ToldPlace {
        ToldPlace::new(self.line, self.page, &self.spot)
    }

    /// Whether words go into the text by what a reader sees of them: hidden ones are left out and told, of others it is kept whether anybody can
    /// tell that they are seen.
    pub(in crate::read) fn lets_in(&mut self, sight: Sight<Unseen>, words: &str) -> bool {
        self.doubt = match sight {
            Sight::Hidden(why) => {
                self.hide(why, words);
                return false;
            }
            Sight::Unsure(why) => Some(why),
            Sight::Seen => {
                // words that are seen part the hidden ones before from those behind
                self.hidden.end_passage();
                None
            }
        };
        true
    }

    /// Text that is left out since no reader would see it.
    pub(in crate::read) fn hide(&mut self, why: Unseen, words: &str) {
        let place = self.place();
        self.hidden.add(Sight::Hidden(why), place, words);
    }
}
