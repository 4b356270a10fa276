//! Bytes become letters, letters words, and the first word of a paragraph begins its block.

use super::state::{Body, Letters};
use crate::document::{BlockKind, Spot};
use crate::read::rtf::heads::level;

impl Body<'_> {
    /// Bytes of text, of which some may only stand in for a letter.
    pub(super) fn text(&mut self, text: &[u8]) {
        let skipped = self.skip.min(text.len());
        self.skip -= skipped;
        self.bytes.extend_from_slice(&text[skipped..]);
    }

    /// A letter by its number; those beyond 65,535 come in two halves.
    pub(super) fn letter(&mut self, code: i32) {
        self.flush_bytes();
        // what stands in for the letter, for readers who don't know it, follows
        self.skip = self.letters.stand_in.unwrap_or(1);
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        // negative ones are counted from 65,536
        let unit = (code & 0xFFFF) as u16;
        let units = match self.half.take() {
            Some(half) => vec![half, unit],
            None if (0xD800..0xDC00).contains(&unit) => {
                self.half = Some(unit);
                return;
            }
            None => vec![unit],
        };
        self.say(&String::from_utf16_lossy(&units));
    }

    pub(super) fn flush(&mut self) {
        self.flush_bytes();
        self.skip = 0;
    }

    fn flush_bytes(&mut self) {
        if self.bytes.is_empty() {
            return;
        }
        let bytes = std::mem::take(&mut self.bytes);
        // bytes are decoded together, as a letter may be made of two
        let encoding = self.heads.encoding(self.letters.font).unwrap_or(self.page);
        let words = encoding.decode_without_bom_handling(&bytes).0.into_owned();
        self.say(&words);
    }

    pub(super) fn say(&mut self, words: &str) {
        let Letters { look, deleted, .. } = self.letters;
        if deleted || look.is_struck() || self.paragraph.style.is_contents {
            return;
        }
        let in_painted_cell =
            self.paragraph.in_table && self.table.as_ref().is_some_and(|row| row.cell().painted);
        self.builder.stand_at(self.number, Spot::Paragraph);
        if let Some(why) =
            look.hidden(in_painted_cell || self.paragraph.on_ground || self.nested > 0)
        {
            self.builder.hide(why, words);
            return;
        }
        self.builder.hidden.end_passage();
        if !self.paragraph.begun && words.contains(|char: char| !char.is_whitespace()) {
            self.begin_paragraph();
        }
        self.builder.bold = look.is_bold();
        self.builder.say(words);
    }

    /// Opens the block that the paragraph is, at its first word.
    fn begin_paragraph(&mut self) {
        self.paragraph.begun = true;
        if self.paragraph.in_table {
            self.begin_cell();
        } else if self.nested == 0 && self.table.take().is_some() {
            self.builder.end_table();
        }
        let heading = self.paragraph.outline.and_then(level);
        if let Some(level) = heading.or(self.paragraph.style.heading) {
            self.builder.end_lists();
            self.builder.open(BlockKind::Heading(level));
        } else if self.paragraph.in_list {
            let mark = self.paragraph.mark.take();
            self.builder.item_at(self.paragraph.depth, mark);
        } else {
            self.builder.end_lists();
            self.builder.open_paragraph();
        }
    }
}
