//! Forms: boxes to tick, and places to fill in that were left as they came.

use super::open::{OpenBlock, Task};
use super::state::Builder;
use crate::document::{BlockId, BlockKind, LeftOut};
use crate::read::lists::task;

impl Builder {
    /// Words among which boxes may stand, in formats that don't say where items begin.
    pub(in crate::read) fn say_with_boxes(&mut self, words: &str) {
        let mut rest = words;
        while let Some((at, mark)) = first_box(rest) {
            self.say(&rest[..at]);
            let after = rest.ceil_char_boundary(at + 1);
            if self.begins_task() {
                self.start_task(mark);
            } else {
                self.say(&rest[at..after]);
            }
            rest = &rest[after..];
        }
        self.say(rest);
    }

    /// Words that are no text of whoever sent the file.
    pub(in crate::read) fn leave_out(&mut self, reason: &impl ToString, words: &str) {
        let text = words.split_whitespace().collect::<Vec<_>>().join(" ");
        if !text.is_empty() {
            self.document.left_out.push(LeftOut {
                place: self.place().to_string(),
                text,
                reason: reason.to_string().into(),
            });
        }
    }

    /// Whether a box that stands here belongs to the words behind it: before it is nothing, or another box, or what leads it in.
    /// Elsewhere it may as well belong to the words before it.
    fn begins_task(&self) -> bool {
        let Some(open) = self.open.as_ref().filter(|open| !open.line_ended) else {
            return true;
        };
        let before = &self.document.text[open.start..];
        let leads = before.trim_end_matches(' ').ends_with([':', '?', '\n']);
        matches!(
            open.kind,
            BlockKind::Paragraph | BlockKind::Cell | BlockKind::Item { .. }
        ) && (before.is_empty() || leads || open.task.is_some())
    }

    fn start_task(&mut self, mark: &'static str) {
        let fresh = self
            .open
            .as_ref()
            .is_some_and(|open| open.start == self.document.text.len() && open.task.is_none());
        let is_item = |open: &OpenBlock| matches!(open.kind, BlockKind::Item { .. });
        if fresh && self.open.as_ref().is_some_and(is_item) {
            self.marker = Some(mark.to_owned());
            return;
        }
        self.close();
        // looked up while the block before is the last one
        let lead_in = self.lead_in_of_task();
        let depth = u8::try_from(self.lists.len()).unwrap_or(u8::MAX);
        // the cells of a row belong together, ticked or not
        let kind = match self.running_kind() {
            BlockKind::Cell => BlockKind::Cell,
            _ => BlockKind::Item { depth },
        };
        self.open(kind);
        if let Some(open) = &mut self.open {
            open.task = Some(Task { mark, lead_in });
        }
    }

    /// What leads in the first of some boxes leads in the others too.
    fn lead_in_of_task(&self) -> Option<BlockId> {
        let last = &self.document.blocks[self.last?];
        let is_task = matches!(last.marker.as_deref(), Some("[x]" | "[ ]"));
        match last.kind {
            BlockKind::Cell => None,
            _ if is_task => last.lead_in,
            _ => self.lead_in(),
        }
    }
}

/// Where the first box stands, and what it marks.
fn first_box(words: &str) -> Option<(usize, &'static str)> {
    // nearly all words, and asking them costs nothing
    if words.is_ascii() {
        return None;
    }
    let mut letters = words.char_indices();
    letters.find_map(|(at, _)| Some((at, task(&words[at..], false)?)))
}
