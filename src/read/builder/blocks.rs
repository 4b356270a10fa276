//! Blocks and their words. Spaces are collapsed; a block begins with its first word.

use super::open::{OpenBlock, Task};
use super::state::Builder;
use super::table::Table;
use crate::document::{BlockId, BlockKind, Sight};
use crate::read::lists::begins_small;

/// Level of a bold paragraph that stands for a heading: below all real ones.
const BOLD_LEVEL: u8 = 7;
/// Longest bold paragraph that stands for a heading, in bytes.
const BOLD_LENGTH: usize = 200;

impl Builder {
    /// Begins a block.
    pub(in crate::read) fn open(&mut self, kind: BlockKind) {
        self.close();
        // a box alone in the first cell stands for the words of the next one
        let mark = self.box_of_row.take();
        self.open = Some(OpenBlock {
            start: self.document.text.len(),
            kind,
            bold: true,
            line_ended: false,
            task: mark.map(|mark| Task {
                mark,
                lead_in: None,
            }),
        });
    }

    /// Begins a paragraph, or goes on with the item that has just begun.
    pub(in crate::read) fn open_paragraph(&mut self) {
        let item_begins = self.open.as_ref().is_some_and(|open| {
            matches!(open.kind, BlockKind::Item { .. }) && open.start == self.document.text.len()
        });
        if !item_begins {
            self.open(self.running_kind());
        }
    }

    /// What running text is here.
    pub(super) fn running_kind(&self) -> BlockKind {
        match self.tables.last() {
            Some(table) if table.in_cell() => BlockKind::Cell,
            _ => BlockKind::Paragraph,
        }
    }

    /// Words of the open block; a paragraph begins if none is open.
    pub(in crate::read) fn say(&mut self, words: &str) {
        // a space that doesn't break keeps together what would be two words: `10 000`
        for word in words.split_inclusive(|char: char| char.is_whitespace() && char != '\u{A0}') {
            let text = word.trim_end_matches(|char: char| char.is_whitespace() && char != '\u{A0}');
            if !text.is_empty() {
                self.word(text);
            }
            // a space is due only once a word follows: formats end paragraphs and runs with spaces
            self.space |= text.len() < word.len();
        }
    }

    fn word(&mut self, word: &str) {
        if self.open.as_ref().is_some_and(|open| open.line_ended) {
            self.begin_line_behind_heading(word);
        }
        if self.open.is_none() {
            self.open(self.running_kind());
        }
        let bold = self.bold;
        let fresh = self
            .open
            .as_ref()
            .is_none_or(|open| open.start == self.document.text.len());
        if std::mem::take(&mut self.space) && !fresh && !self.document.text.ends_with('\n') {
            self.push(" ");
        }
        if let Some(open) = &mut self.open {
            // a number or a bullet before a bold line is seldom bold itself
            open.bold &= bold || !word.contains(char::is_alphanumeric);
        }
        self.document.set_spot(self.line, self.page, &self.spot);
        self.push(word);
    }

    /// Text of a block in which spaces count.
    pub(in crate::read) fn say_as_it_is(&mut self, text: &str) {
        if self.open.is_none() {
            self.open(BlockKind::Code);
        }
        self.document.set_spot(self.line, self.page, &self.spot);
        self.push(text);
    }

    fn push(&mut self, piece: &str) {
        let at = self.document.text.len();
        self.document.push_text(piece, at);
        if let Some(why) = self.doubt {
            self.document.doubt(at);
            let place = self.place();
            self.hidden.add(Sight::Unsure(why), place, piece);
        }
    }

    /// A line that ended like a heading was none, or goes on, if the next word begins small.
    fn begin_line_behind_heading(&mut self, word: &str) {
        if !begins_small(word) {
            self.close();
            return;
        }
        let Some(open) = &mut self.open else { return };
        open.line_ended = false;
        let is_heading = matches!(open.kind, BlockKind::Heading(_));
        self.push(if is_heading { " " } else { "\n" });
    }

    /// A line ends within a block. A bold line stands for a heading.
    pub(in crate::read) fn line_break(&mut self) {
        self.space = false;
        // a break where no block has begun, or before its first word, says nothing
        let may_be_heading = self.is_bold_heading();
        let Some(open) = &mut self.open else { return };
        if open.start == self.document.text.len() || open.line_ended {
            return;
        }
        if matches!(open.kind, BlockKind::Heading(_)) || may_be_heading {
            open.line_ended = true;
        } else {
            self.push("\n");
        }
    }

    /// Whether the open block is a bold line that stands for a heading.
    fn is_bold_heading(&self) -> bool {
        let Some(open) = &self.open else { return false };
        let text = self.document.text[open.start..].trim_end();
        open.bold
            && open.kind == BlockKind::Paragraph
            && self.lists.is_empty()
            && text.len() <= BOLD_LENGTH
            && !text.contains('\n')
            && !text.ends_with(['.', ';', ','])
    }

    /// Ends a paragraph, whose style may say that it is a quotation.
    pub(in crate::read) fn close_paragraph(&mut self, is_quotation: bool) {
        self.quotes = usize::from(is_quotation);
        self.close();
        self.quotes = 0;
        self.hidden.end_passage();
    }

    /// Ends the open block, if any.
    pub(in crate::read) fn close(&mut self) {
        // asked as long as the block is open
        let stands_for_heading = self.is_bold_heading();
        let Some(block) = self.open.take() else {
            return;
        };
        self.space = false;
        self.keep_box(&block);
        let kind = if stands_for_heading {
            BlockKind::Heading(BOLD_LEVEL)
        } else {
            block.kind
        };
        let marker = self.marker.take();
        match self.document.close_block(block.start, kind) {
            Some(id) => self.settle(id, block, marker),
            None => self.drop_empty(block),
        }
    }

    /// A ticked box that stands alone in a cell is what the cell says.
    fn keep_box(&mut self, block: &OpenBlock) {
        let alone = block.start == self.document.text.len();
        let ticked = block.task.as_ref().is_some_and(|task| task.mark == "[x]");
        let beside = |table: &Table| table.in_cell() && !table.in_first_cell();
        if alone && ticked && self.tables.last().is_some_and(beside) {
            self.document.set_spot(self.line, self.page, &self.spot);
            self.push("☒");
        }
    }

    /// Hangs a new block under its heading, its list or its cell.
    fn settle(&mut self, id: BlockId, closed: OpenBlock, marker: Option<String>) {
        self.outline.hang(&mut self.document, id);
        self.document.blocks[id].quoted = self.quotes > 0;
        match closed.task {
            Some(task) => {
                let block = &mut self.document.blocks[id];
                (block.marker, block.lead_in) = (Some(task.mark.to_owned()), task.lead_in);
            }
            None => self.hang_in_list(id, marker),
        }
        if let Some(table) = self.tables.last_mut() {
            table.take_in(&mut self.document.blocks[id], id, closed.bold);
        }
        self.last = Some(id);
    }

    /// A block without words is gone; a box that stood alone in it may belong to the next cell.
    fn drop_empty(&mut self, dropped: OpenBlock) {
        let alone = self.tables.last().is_some_and(Table::in_first_cell);
        self.box_of_row = dropped.task.map(|task| task.mark).filter(|_| alone);
        // a link that began in what was dropped begins behind it
        let end = self.document.text.len();
        for (from, _) in &mut self.links {
            *from = end.min(*from);
        }
    }

    /// Hangs a new block under the list that it belongs to.
    fn hang_in_list(&mut self, id: BlockId, marker: Option<String>) {
        let block = &mut self.document.blocks[id];
        let Some(list) = self.lists.last_mut() else {
            return;
        };
        match block.kind {
            BlockKind::Item { .. } => {
                block.lead_in = list.lead_in;
                block.marker = marker;
                list.item = Some(id);
            }
            BlockKind::Paragraph | BlockKind::Cell => block.lead_in = list.item,
            _ => {}
        }
    }
}
