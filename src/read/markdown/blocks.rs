//! Blocks, lists and tables.

use super::state::Markdown;
use crate::document::{BlockId, BlockKind};
use crate::read::lists::leads_in;
use crate::read::outline::Heads;
use std::ops::Range;

/// Lists that are nested deeper count as nested so deep.
const DEEPEST: usize = 100;

impl Markdown<'_> {
    pub(super) fn open(&mut self, kind: BlockKind) {
        self.close();
        self.open = Some((self.document.text.len(), kind));
        self.made_heading = false;
        self.prose.open = None;
        self.line_start = true;
    }

    pub(super) fn open_made_heading(&mut self, level: u8) {
        self.open(BlockKind::Heading(level));
        self.made_heading = true;
        self.line_start = false;
    }

    /// The first paragraph of an item is the item itself.
    pub(super) fn open_in_list(&mut self, kind: BlockKind) {
        if self.in_empty_item() {
            self.line_start = true;
        } else {
            self.open(kind);
        }
    }

    pub(super) fn close(&mut self) {
        let Some((start, kind)) = self.open.take() else {
            return;
        };
        let marker = self.marker.take();
        if let Some(id) = self.document.close_block(start, kind) {
            self.settle(id, kind, marker);
        }
    }

    /// Hangs a new block under its heading and its list.
    fn settle(&mut self, id: BlockId, kind: BlockKind, marker: Option<String>) {
        self.outline.hang(&mut self.document, id);
        let item = self.items.last().copied().flatten();
        let block = &mut self.document.blocks[id];
        block.quoted = self.quotes > 0;
        match kind {
            BlockKind::Item { .. } if self.prose.open.is_some() => {
                block.lead_in = self.prose.lead_in.or(item);
                block.marker = marker;
                self.prose.last = Some(id);
            }
            BlockKind::Item { .. } => {
                block.lead_in = self.lead_ins.last().copied().flatten();
                block.marker = marker;
                if let Some(open) = self.items.last_mut() {
                    *open = Some(id);
                }
            }
            BlockKind::Paragraph => block.lead_in = item,
            _ => {}
        }
        self.last = Some(id);
    }

    pub(super) fn start_list(&mut self, ordered: bool) {
        self.close();
        let parent = self.items.last().copied().flatten();
        let lead_in = parent.or_else(|| self.lead_in().filter(|_| self.lists.is_empty()));
        self.lists.push(ordered);
        self.items.push(None);
        self.lead_ins.push(lead_in);
    }

    pub(super) fn end_list(&mut self) {
        self.lists.pop();
        self.items.pop();
        self.lead_ins.pop();
    }

    pub(super) fn start_item(&mut self, range: &Range<usize>) {
        self.close();
        // the parser tells where the item begins, not how its number is written
        let item = self.source[range.clone()].trim_start();
        let number = item.bytes().take_while(u8::is_ascii_digit).count();
        let ordered = self.lists.last() == Some(&true);
        self.marker = item
            .get(..=number)
            .filter(|_| ordered)
            .map(ToOwned::to_owned);
        self.open(BlockKind::Item {
            depth: self.item_depth(),
        });
        self.line_start = false;
    }

    pub(super) fn end_item(&mut self) {
        self.close();
        self.html.end_block();
        self.hidden.end_passage();
        if let Some(item) = self.items.last_mut() {
            *item = None;
        }
    }

    pub(super) fn start_quote(&mut self) {
        self.close();
        self.quotes += 1;
    }

    pub(super) fn end_quote(&mut self) {
        self.close();
        self.quotes = self.quotes.saturating_sub(1);
    }

    pub(super) fn start_table(&mut self) {
        self.close();
        self.table = Heads::led_in_by(self.lead_in());
    }

    pub(super) fn start_cell(&mut self) {
        self.open(if self.in_head {
            BlockKind::HeadCell
        } else {
            BlockKind::Cell
        });
    }

    pub(super) fn end_cell(&mut self) {
        let before = self.document.blocks.len();
        self.close();
        // an empty cell leaves no block, but takes its column
        let cell = (self.document.blocks.len() > before).then_some(before);
        if self.in_head {
            self.table.head(&mut self.document, cell);
        } else {
            self.table.cell(&mut self.document, cell);
        }
        self.html.end_block();
        self.hidden.end_passage();
    }

    pub(super) fn item_depth(&self) -> u8 {
        let depth = self.lists.len().saturating_sub(1).min(DEEPEST);
        u8::try_from(depth).unwrap_or(u8::MAX)
    }

    /// The block read last, if it leads in what comes now.
    pub(super) fn lead_in(&self) -> Option<BlockId> {
        self.last.filter(|&last| leads_in(&self.document, last))
    }

    /// Whether an item is open that has no words yet.
    pub(super) fn in_empty_item(&self) -> bool {
        let open = self.items.last().is_some_and(Option::is_none);
        open && matches!(self.open, Some((start, BlockKind::Item { .. })) if start == self.document.text.len())
    }
}
