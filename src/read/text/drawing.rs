//! Tables and boxes that are drawn in plain text.

use super::paragraphs::Paragraphs;
use crate::document::BlockKind;
use crate::read::drawn::{Part, Table, Words};
use crate::read::outline::Heads;

impl Paragraphs {
    /// Takes in what is drawn in `text`.
    pub(super) fn drawing(&mut self, drawing: Part, text: &str) {
        self.close();
        self.after_blank = true;
        match drawing {
            Part::Table(table) => self.table(table, text),
            Part::Labels(labels) => {
                for label in &labels {
                    self.words(label, text, BlockKind::Paragraph);
                }
            }
            Part::Lines(_) | Part::Files => {}
        }
    }

    fn table(&mut self, table: Table, text: &str) {
        let mut heads = Heads::led_in_by(self.announced());
        for row in table.rows {
            heads.start_row();
            for words in &row.cells {
                if row.is_head {
                    let cell = self.words(words, text, BlockKind::HeadCell);
                    heads.head(&mut self.document, cell);
                } else {
                    let cell = self.words(words, text, BlockKind::Cell);
                    heads.cell(&mut self.document, cell);
                }
            }
        }
        self.items.clear();
        // what stands behind a table was not announced in it
        self.last = None;
    }

    /// A block of words that may lie in several lines.
    fn words(&mut self, words: &Words, text: &str, kind: BlockKind) -> Option<usize> {
        let start = self.document.text.len();
        let mut end = None;
        for piece in words {
            if let Some(end) = end {
                self.document.push_text(" ", end);
            }
            self.document.push_text(&text[piece.clone()], piece.start);
            end = Some(piece.end);
        }
        self.end_block(start, kind)
    }
}
