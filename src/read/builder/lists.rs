//! Lists, their items, and what stands beside them.

use super::open::{Aside, OpenList};
use super::state::Builder;
use crate::document::{BlockId, BlockKind};
use crate::read::lists::leads_in;

impl Builder {
    pub(in crate::read) fn start_list(&mut self) {
        self.close();
        // a list within a list goes on from its item, whatever stands between them
        let parent = self.lists.last().map(|list| list.item);
        let lead_in = match parent {
            Some(item) => item,
            None => self.lead_in(),
        };
        self.lists.push(OpenList {
            item: None,
            lead_in,
        });
    }

    pub(in crate::read) fn end_list(&mut self) {
        self.close();
        self.lists.pop();
    }

    /// Begins an item of the innermost list.
    pub(in crate::read) fn start_item(&mut self, marker: Option<String>) {
        let depth = self.lists.len().saturating_sub(1);
        let depth = u8::try_from(depth).unwrap_or(u8::MAX);
        self.open(BlockKind::Item { depth });
        self.marker = marker;
    }

    pub(in crate::read) fn end_item(&mut self) {
        self.close();
        if let Some(list) = self.lists.last_mut() {
            list.item = None;
        }
    }

    /// Begins an item in a format that says how deep it is, not where lists begin and end.
    pub(in crate::read) fn item_at(&mut self, depth: usize, marker: Option<String>) {
        while self.lists.len() > depth + 1 {
            self.end_list();
        }
        // a level that was left out is a list without items
        while self.lists.len() <= depth {
            self.start_list();
        }
        self.start_item(marker);
    }

    /// Begins what stands beside the running text, such as a note: lists go on behind it.
    pub(in crate::read) fn start_aside(&mut self) -> Aside {
        self.close();
        Aside {
            lists: std::mem::take(&mut self.lists),
            last: self.last,
        }
    }

    pub(in crate::read) fn end_aside(&mut self, aside: Aside) {
        self.end_lists();
        self.close();
        // what stood beside leads nothing in
        (self.lists, self.last) = (aside.lists, aside.last);
    }

    pub(in crate::read) fn end_lists(&mut self) {
        while !self.lists.is_empty() {
            self.end_list();
        }
    }

    /// The block read last, if it leads in what comes now.
    pub(super) fn lead_in(&self) -> Option<BlockId> {
        self.last.filter(|&last| leads_in(&self.document, last))
    }
}
