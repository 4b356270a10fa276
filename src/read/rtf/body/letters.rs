//! Bytes become letters, letters words, and the first word of a paragraph begins its block.

use super::state::{Body, Letters};
use crate::document::{BlockKind, Sight, Spot};
use crate::read::paint::{Colour, Ground};
use crate::read::rtf::heads::level;
use crate::read::unseen::Unseen;

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
        if self.paragraph.style.is_contents {
            return;
        }
        self.builder.stand_at(self.number, Spot::Paragraph);
        let sight = self.sight();
        if !self.builder.lets_in(sight, words) {
            return;
        }
        if self.paragraph.is_initial {
            self.initial.push_str(words.trim());
            return;
        }
        if !self.paragraph.begun && words.contains(|char: char| !char.is_whitespace()) {
            self.say_initial();
        }
        self.builder.bold = self.letters.look.is_bold();
        self.builder.say_with_boxes(words);
        self.builder.doubt = None;
    }

    /// Begins the paragraph, with the large first letters that wait for it.
    pub(super) fn say_initial(&mut self) {
        let initial = std::mem::take(&mut self.initial);
        if !self.paragraph.begun {
            self.begin_paragraph();
        }
        self.builder.say(&initial);
    }

    /// Whether a reader of the page sees letters here.
    fn sight(&self) -> Sight<Unseen> {
        let Letters {
            mut look, deleted, ..
        } = self.letters;
        if deleted {
            return Sight::Hidden(Unseen::StruckOut);
        }
        let paragraph = &self.paragraph;
        look.line = paragraph.line;
        let cell = self.table.as_ref().filter(|_| paragraph.in_table);
        let cell = cell.map_or(Ground::Bare, |row| row.cell().ground);
        let below = cell.over(self.around.ground);
        let ground = paragraph.ground.over(below);
        // a pattern lies on the ground, and may cover all of it
        let ground = match paragraph.density {
            #[allow(clippy::cast_precision_loss)] // at most 10,000
            density @ 1..=10_000 => Ground::of(
                paragraph.pattern.unwrap_or(Colour::BLACK),
                density as f32 / 10_000.0,
                ground,
            ),
            _ => ground,
        };
        let unseen = self
            .around
            .unseen
            .or(paragraph.frame.unseen(self.paper))
            .map_or(Sight::Seen, Sight::Hidden);
        unseen.and(look.sight(&[ground]))
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
