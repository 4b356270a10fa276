//! Lines become paragraphs, list items and headings.

use super::answers::Lines;
use super::headings::heading_level;
use super::lines::{Line, has_leaders, is_rule, is_shaped};
use crate::document::{BlockId, BlockKind, Document};
use crate::read::lists::{Mark, crossed, leads_in, mark, marker_length, task};
use crate::read::outline::Outline;

pub(super) struct Paragraphs {
    pub(super) document: Document,
    outline: Outline,
    open: Option<OpenBlock>,
    /// Whether nothing, a blank line or a rule stands above.
    pub(super) after_blank: bool,
    /// Open list items with their indentation.
    pub(super) items: Vec<(usize, BlockId)>,
    /// The block read last, which may lead in a list.
    pub(super) last: Option<BlockId>,
}

/// The block that the lines go into.
struct OpenBlock {
    start: usize,
    indent: usize,
    /// The mark, if it is an item.
    item: Option<Mark>,
    /// The mark of a numbered item as it is written.
    number: Option<String>,
    /// Whether the last line stands for itself.
    shaped: bool,
    lines: Lines,
}

impl Paragraphs {
    /// Fills a document that has its source and nothing else.
    pub(super) fn new(document: Document) -> Self {
        Self {
            document,
            outline: Outline::default(),
            open: None,
            after_blank: true,
            items: Vec::new(),
            last: None,
        }
    }

    pub(super) fn finish(mut self) -> Document {
        self.close();
        self.document
    }

    /// Takes in a line; the next one tells whether it is underlined, or stands alone.
    pub(super) fn line(&mut self, line: &Line, next: Option<&Line>) {
        if line.text.is_empty() || is_rule(line.text) {
            self.close();
            self.after_blank = true;
            return;
        }
        // a heading needs a blank line above: words that go on a paragraph may look like one
        let level = heading_level(line.text, next)
            .filter(|_| self.after_blank && !self.continues_list(line));
        match level {
            Some(level) => self.heading(line, level),
            None => self.prose(line),
        }
        self.after_blank = false;
    }

    /// Whether a numbered line goes on with a list rather than being a heading.
    fn continues_list(&self, line: &Line) -> bool {
        marker_length(line.text) > 0
            && self.last.is_some_and(|last| {
                matches!(self.document.blocks[last].kind, BlockKind::Item { .. })
                    || leads_in(&self.document, last)
            })
    }

    fn heading(&mut self, line: &Line, level: u8) {
        self.close();
        self.items.clear();
        let start = self.document.text.len();
        self.document.push_text(line.text, line.start);
        self.end_block(start, BlockKind::Heading(level));
    }

    fn prose(&mut self, line: &Line) {
        let before = self.open.as_ref().map(|open| open.start);
        let before = before.map_or("", |start| &self.document.text[start..]);
        let list = self.open.as_ref().and_then(|open| open.item);
        let after = &self.document.source[line.start..];
        let found = mark(line.text, before, after, list);
        // lines of a table of contents begin with numbers and are no list
        match found.filter(|_| !has_leaders(line.text)) {
            Some((kind, length)) => self.open(line, length, Some(kind)),
            None => self.go_on(line),
        }
    }

    fn open(&mut self, line: &Line, skip: usize, item: Option<Mark>) {
        self.close();
        let (sign, words) = line.text.split_at(skip);
        let number = (item == Some(Mark::Number)).then(|| sign.trim_end());
        self.open = Some(OpenBlock {
            start: self.document.text.len(),
            indent: line.indent,
            item,
            number: task(sign, false)
                .or_else(|| crossed(sign))
                .or(number)
                .map(str::to_owned),
            shaped: is_shaped(words),
            lines: Lines::first(words, line.indent + skip),
        });
        self.document.push_text(words, line.start + skip);
    }

    /// Joins a line to the open block. Rows of columns and of contents stay lines of their own.
    fn go_on(&mut self, line: &Line) {
        let shaped = is_shaped(line.text);
        let Some(open) = &mut self.open else {
            self.open(line, 0, None);
            return;
        };
        let join = if shaped || open.shaped { "\n" } else { " " };
        open.shaped = shaped;
        open.lines
            .next(self.document.text.len(), line.text, line.indent);
        // the break stands for the end of the line before and the indentation of this one
        let at = line.start.saturating_sub(line.indent + 1);
        self.document.push_text(join, at);
        self.document.push_text(line.text, line.start);
    }

    pub(super) fn close(&mut self) {
        let Some(open) = self.open.take() else {
            return;
        };
        // all lines are known only now, and which of them are full
        for at in open.lines.ends() {
            self.document.break_line(at);
        }
        if open.item.is_some() {
            self.close_item(open);
        } else {
            self.close_paragraph(&open);
        }
    }

    /// A paragraph that stands as far in as the words of an item belongs to it.
    fn close_paragraph(&mut self, open: &OpenBlock) {
        self.items.retain(|(item, _)| *item < open.indent);
        let item = self.items.last().map(|(_, item)| *item);
        if let Some(block) = self.end_block(open.start, BlockKind::Paragraph) {
            self.document.blocks[block].lead_in = item;
        }
    }

    fn close_item(&mut self, open: OpenBlock) {
        self.items.retain(|(item, _)| *item < open.indent);
        let depth = u8::try_from(self.items.len()).unwrap_or(u8::MAX);
        let parent = self.items.last().map(|(_, item)| *item);
        let lead_in = parent.or_else(|| self.lead_in());
        let Some(block) = self.end_block(open.start, BlockKind::Item { depth }) else {
            return;
        };
        self.document.blocks[block].lead_in = lead_in;
        self.document.blocks[block].marker = open.number;
        self.items.push((open.indent, block));
    }

    /// The block read last, if it leads in what comes now.
    pub(super) fn announced(&self) -> Option<BlockId> {
        self.last.filter(|&last| leads_in(&self.document, last))
    }

    /// What an outermost item continues: the block before it, or what the list before it continues.
    fn lead_in(&self) -> Option<BlockId> {
        let last = self.last?;
        let mut block = last;
        while let BlockKind::Item { depth } = self.document.blocks[block].kind {
            block = self.document.blocks[block].lead_in?;
            if depth == 0 {
                return Some(block);
            }
        }
        self.announced()
    }

    pub(super) fn end_block(&mut self, start: usize, kind: BlockKind) -> Option<BlockId> {
        let block = self.document.close_block(start, kind)?;
        self.outline.hang(&mut self.document, block);
        self.last = Some(block);
        Some(block)
    }
}
