//! What readers of rich formats have in common: blocks, lists, tables and links grow here, piece by piece.
//!
//! A reader says where it stands, opens and closes things as its file does, and says words; what belongs together is told here, the same for all formats.

mod blocks;
mod figures;
mod forms;
mod hidden;
mod links;
mod lists;
mod open;
pub(super) mod pictures;
mod state;
mod table;
mod tables;

use super::text::find_links;
use crate::document::Document;

pub(super) use hidden::Hidden;
pub(super) use state::Builder;

impl Builder {
    /// The finished document.
    pub(super) fn finish(mut self) -> Document {
        while self.is_in_table() {
            self.end_table();
        }
        self.close();
        self.end_section(None);
        self.pictures.report(&mut self.document);
        self.document.take_text_as_source();
        // a link ends where its words do, which may be behind one that stands in it
        self.document.links.sort_by_key(|link| link.span);
        find_links(&mut self.document);
        self.document.left_out.extend(self.hidden.take_labels());
        self.document.unread.extend(self.hidden.report());
        self.document
    }
}
