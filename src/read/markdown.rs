//! Markdown: `CommonMark` with the tables, task lists, footnotes and strikethrough of GFM.
//!
//! Two habits of real files are read as their authors mean them, though `CommonMark` doesn't: `####Heading` without a space,
//! and a line that is bold as a whole standing for a heading.

use super::lists::{Outline, leads_in, marker_length};
use super::{html, text};
use crate::document::{BlockId, BlockKind, Document, Link, Span};
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};
use std::ops::Range;

/// Level of a bold line that stands for a heading: below all real ones.
const BOLD_LEVEL: u8 = 7;
/// Longest bold line that stands for a heading, in bytes.
const BOLD_LENGTH: usize = 200;

/// Reads Markdown.
pub(super) fn read(name: &str, source: String) -> Document {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_FOOTNOTES;
    let markdown = source.clone();
    let mut reader = Reader::new(Document::new(name, source), &markdown);
    let skip = front_matter(&markdown);
    for (event, range) in Parser::new_ext(&markdown[skip..], options).into_offset_iter() {
        reader.event(event, range.start + skip..range.end + skip);
    }
    reader.close();
    text::find_links(&mut reader.document);
    reader.document
}

/// Bytes of the front matter: what stands between `---` or `+++` at the very beginning.
fn front_matter(markdown: &str) -> usize {
    let mut lines = markdown.split_inclusive('\n');
    let Some(fence) = lines
        .next()
        .map(str::trim_end)
        .filter(|line| matches!(*line, "---" | "+++"))
    else {
        return 0;
    };
    let mut length = markdown.find('\n').map_or(0, |end| end + 1);
    for line in lines {
        length += line.len();
        if line.trim_end() == fence {
            return length;
        }
        if line.trim().is_empty() {
            break;
        }
    }
    0
}

struct Reader<'a> {
    document: Document,
    markdown: &'a str,
    outline: Outline,
    /// Where the open block began in the text, and what it will be.
    open: Option<(usize, BlockKind)>,
    marker: Option<String>,
    /// Whether the next words begin a line of the file.
    line_start: bool,
    /// Open lists; `true` for ordered ones.
    lists: Vec<bool>,
    /// The item of each open list, once its own text is closed.
    items: Vec<Option<BlockId>>,
    /// What each open list continues.
    lead_ins: Vec<Option<BlockId>>,
    /// What items continue that stand in a paragraph, each on a line of its own with a bullet before it.
    bullet_lead_in: Option<BlockId>,
    quotes: usize,
    /// Depth of what isn't read: deleted text, descriptions of pictures.
    left_out: usize,
    links: Vec<(usize, String)>,
    /// A link that a tag began: where in the text, where to, where in the source.
    tagged_link: Option<(usize, String, usize)>,
    table: Table,
    html: html::Stripper,
    last: Option<BlockId>,
}

/// Where in a table the reader is.
#[derive(Default)]
struct Table {
    heads: Vec<Option<BlockId>>,
    row_head: Option<BlockId>,
    column: usize,
    in_head: bool,
    lead_in: Option<BlockId>,
}

impl<'a> Reader<'a> {
    fn new(document: Document, markdown: &'a str) -> Self {
        Self {
            document,
            markdown,
            outline: Outline::default(),
            open: None,
            marker: None,
            line_start: false,
            lists: Vec::new(),
            items: Vec::new(),
            lead_ins: Vec::new(),
            bullet_lead_in: None,
            quotes: 0,
            left_out: 0,
            links: Vec::new(),
            tagged_link: None,
            table: Table::default(),
            html: html::Stripper::default(),
            last: None,
        }
    }

    fn event(&mut self, event: Event, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(tag) => self.end(tag, &range),
            Event::Code(text) => {
                let inside = self.markdown[range.clone()].find(&*text).unwrap_or(0);
                self.words(&text, range.start + inside);
            }
            Event::SoftBreak => self.line_break(" ", range.start),
            Event::HardBreak => self.line_break("\n", range.start),
            Event::InlineHtml(tag) if tag.to_ascii_lowercase().starts_with("<br") => {
                self.line_break("\n", range.start);
            }
            Event::InlineHtml(tag) => self.inline_tag(&tag, &range),
            Event::Html(text) => self.html_block(&text, range.start),
            Event::TaskListMarker(done) => {
                self.marker = Some(if done { "[x]" } else { "[ ]" }.to_owned());
            }
            Event::Text(text) | Event::InlineMath(text) | Event::DisplayMath(text) => {
                self.words(&text, range.start);
            }
            Event::Rule | Event::FootnoteReference(_) => {}
        }
    }

    fn start(&mut self, tag: Tag, range: Range<usize>) {
        match tag {
            Tag::Paragraph => self.open_in_list(BlockKind::Paragraph),
            Tag::Heading { level, .. } => self.open(BlockKind::Heading(depth(level))),
            Tag::CodeBlock(_) => self.open(BlockKind::Code),
            Tag::BlockQuote(_) => {
                self.close();
                self.quotes += 1;
            }
            Tag::List(first) => self.start_list(first.is_some()),
            Tag::Item => self.start_item(&range),
            Tag::Table(_) => {
                self.close();
                self.table = Table {
                    lead_in: self.lead_in(),
                    ..Table::default()
                };
            }
            Tag::TableHead => self.table.in_head = true,
            Tag::TableRow => (self.table.row_head, self.table.column) = (None, 0),
            Tag::TableCell => self.open(if self.table.in_head {
                BlockKind::HeadCell
            } else {
                BlockKind::Cell
            }),
            Tag::Strong => self.bold(&range),
            Tag::Link { dest_url, .. } => self
                .links
                .push((self.document.text.len(), dest_url.to_string())),
            Tag::Image { dest_url, .. } => {
                let at = self.document.text.len();
                self.document.links.push(Link {
                    span: Span::new(at, at),
                    target: dest_url.to_string(),
                    source: Span::new(range.start, range.end),
                });
                self.left_out += 1;
            }
            Tag::Strikethrough => self.left_out += 1,
            Tag::HtmlBlock => self.close(),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd, range: &Range<usize>) {
        match tag {
            TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::CodeBlock | TagEnd::HtmlBlock => {
                self.close();
            }
            TagEnd::BlockQuote(_) => {
                self.close();
                self.quotes = self.quotes.saturating_sub(1);
            }
            TagEnd::Item => {
                self.close();
                if let Some(item) = self.items.last_mut() {
                    *item = None;
                }
            }
            TagEnd::List(_) => {
                self.lists.pop();
                self.items.pop();
                self.lead_ins.pop();
            }
            TagEnd::TableHead => self.table.in_head = false,
            TagEnd::TableCell => self.end_cell(),
            TagEnd::Link => {
                if let Some((start, target)) = self.links.pop() {
                    let span = Span::new(
                        start.min(self.document.text.len()),
                        self.document.text.len(),
                    );
                    self.document.links.push(Link {
                        span,
                        target,
                        source: Span::new(range.start, range.end),
                    });
                }
            }
            TagEnd::Image | TagEnd::Strikethrough => {
                self.left_out = self.left_out.saturating_sub(1);
            }
            _ => {}
        }
    }

    fn start_list(&mut self, ordered: bool) {
        self.close();
        let parent = self.items.last().copied().flatten();
        let lead_in = parent.or_else(|| {
            if self.lists.is_empty() {
                self.lead_in()
            } else {
                None
            }
        });
        self.lists.push(ordered);
        self.items.push(None);
        self.lead_ins.push(lead_in);
    }

    fn start_item(&mut self, range: &Range<usize>) {
        self.close();
        let line = self.markdown[range.clone()].trim_start();
        let length = marker_length(line.lines().next().unwrap_or_default());
        self.marker = self
            .lists
            .last()
            .filter(|ordered| **ordered)
            .map(|_| line[..length].trim().to_owned());
        self.open(self.item());
        self.line_start = false;
    }

    fn item(&self) -> BlockKind {
        BlockKind::Item {
            depth: u8::try_from(self.lists.len().saturating_sub(1)).unwrap_or(u8::MAX),
        }
    }

    /// The block read last, if it leads in what comes now.
    fn lead_in(&self) -> Option<BlockId> {
        self.last.filter(|&last| leads_in(&self.document, last))
    }

    /// The first paragraph of an item is the item itself.
    fn open_in_list(&mut self, kind: BlockKind) {
        let first_of_item = self.items.last().is_some_and(Option::is_none);
        if first_of_item
            && self
                .open
                .is_some_and(|(start, _)| start == self.document.text.len())
        {
            return;
        }
        self.open(kind);
    }

    fn open(&mut self, kind: BlockKind) {
        self.close();
        self.open = Some((self.document.text.len(), kind));
        self.line_start = true;
    }

    fn close(&mut self) {
        let Some((start, kind)) = self.open.take() else {
            return;
        };
        let marker = self.marker.take();
        let Some(id) = self.document.close_block(start, kind) else {
            return;
        };
        self.outline.place(&mut self.document, id);
        let item = self.items.last().copied().flatten();
        let block = &mut self.document.blocks[id];
        block.quoted = self.quotes > 0;
        match kind {
            BlockKind::Item { .. } => {
                block.lead_in = self.lead_ins.last().copied().unwrap_or(self.bullet_lead_in);
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

    fn end_cell(&mut self) {
        let before = self.document.blocks.len();
        self.close();
        let cell = (self.document.blocks.len() > before).then_some(before);
        if self.table.in_head {
            self.table.heads.push(cell);
            return;
        }
        if let Some(cell) = cell {
            let block = &mut self.document.blocks[cell];
            block.lead_in = self.table.lead_in;
            block.row_head = self.table.row_head;
            block.column_head = self.table.heads.get(self.table.column).copied().flatten();
            if self.table.row_head.is_none() && names_row(self.document.block_text(cell)) {
                self.table.row_head = Some(cell);
            }
        }
        self.table.column += 1;
    }

    fn words(&mut self, words: &str, at: usize) {
        if self.left_out > 0 {
            return;
        }
        if self.open.is_none() {
            self.open(if self.lists.is_empty() {
                BlockKind::Paragraph
            } else {
                self.item()
            });
        }
        let mut skip = 0;
        if std::mem::take(&mut self.line_start) {
            skip = self.begin_line(words);
        }
        self.document.push_text(&words[skip..], at + skip);
    }

    /// Looks whether a line of a paragraph is a heading or an item by its first characters; returns how many of them are marks.
    fn begin_line(&mut self, words: &str) -> usize {
        let Some((_, BlockKind::Paragraph | BlockKind::Item { .. })) = self.open else {
            return 0;
        };
        let hashes = words.bytes().take_while(|&byte| byte == b'#').count();
        if (1..=6).contains(&hashes) && words[hashes..].starts_with(char::is_alphabetic) {
            self.open(BlockKind::Heading(u8::try_from(hashes).unwrap_or(1)));
            self.line_start = false;
            return hashes;
        }
        let marker = if words.starts_with(['•', '◦', '▪', '·', '\u{F0B7}']) {
            marker_length(words)
        } else {
            0
        };
        if marker > 0 {
            self.close();
            let follows_item = self.last.is_some_and(|last| {
                matches!(self.document.blocks[last].kind, BlockKind::Item { .. })
            });
            if !follows_item {
                self.bullet_lead_in = self.lead_in();
            }
            self.open(BlockKind::Item { depth: 0 });
            self.line_start = false;
        }
        marker
    }

    /// A line that is bold as a whole stands for a heading.
    fn bold(&mut self, range: &Range<usize>) {
        let whole_line = self.markdown[range.end..]
            .lines()
            .next()
            .is_none_or(|rest| rest.trim().trim_matches([':', '\\']).is_empty());
        let bold = &self.markdown[range.clone()];
        let heading = self.line_start
            && whole_line
            && bold.len() <= BOLD_LENGTH
            && !bold.contains('\n')
            && !bold.trim_end_matches(['*', '_']).ends_with(['.', ';']);
        if heading && self.lists.is_empty() && matches!(self.open, Some((_, BlockKind::Paragraph)))
        {
            self.open(BlockKind::Heading(BOLD_LEVEL));
            self.line_start = false;
        }
    }

    fn line_break(&mut self, with: &str, at: usize) {
        if self.left_out > 0 {
            return;
        }
        match self.open {
            // a heading ends with its line; what follows is the paragraph that it was taken for
            Some((_, BlockKind::Heading(_))) => self.open(BlockKind::Paragraph),
            _ => self.document.push_text(with, at),
        }
        self.line_start = true;
    }

    /// Links are also written as tags in running text.
    fn inline_tag(&mut self, tag: &str, range: &Range<usize>) {
        if let Some(target) = html::link_target(tag) {
            self.tagged_link = Some((self.document.text.len(), target.to_owned(), range.start));
        } else if tag.eq_ignore_ascii_case("</a>")
            && let Some((start, target, source)) = self.tagged_link.take()
        {
            let span = Span::new(
                start.min(self.document.text.len()),
                self.document.text.len(),
            );
            let source = Span::new(source, range.end);
            self.document.links.push(Link {
                span,
                target,
                source,
            });
        }
    }

    fn html_block(&mut self, html: &str, at: usize) {
        for piece in self.html.strip(html) {
            match piece {
                html::Piece::Text(range) => {
                    if self.open.is_none() {
                        self.open(BlockKind::Paragraph);
                        self.line_start = false;
                    }
                    self.document
                        .push_text(&html[range.clone()], at + range.start);
                }
                html::Piece::Heading(level) => self.open(BlockKind::Heading(level)),
                html::Piece::Break => self.close(),
            }
        }
    }
}

/// Whether a cell says what its row is about, and isn't a mere number or letter.
fn names_row(cell: &str) -> bool {
    cell.chars()
        .filter(|char| char.is_alphabetic())
        .nth(2)
        .is_some()
}

fn depth(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}
