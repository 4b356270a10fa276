//! Markdown: `CommonMark` with the tables, task lists, footnotes and strikethrough of GFM.
//!
//! Two habits of real files are read as their authors mean them, though `CommonMark` doesn't: `####Heading` without a space,
//! and a line that is bold as a whole standing for a heading.

use super::indented::is_written;
use super::lists::{Heads, Mark, Outline, front_matter, leads_in, mark};
use super::{html, text};
use crate::document::{BlockId, BlockKind, Document, Link, Span, Unread};
use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};
use std::ops::Range;

/// Level of a bold line that stands for a heading: below all real ones.
const BOLD_LEVEL: u8 = 7;
/// Longest bold line that stands for a heading, in bytes.
const BOLD_LENGTH: usize = 200;
/// Most bytes between two words of a code span that is wrapped.
const CODE_GAP: usize = 200;
/// Lists that are nested deeper count as nested so deep.
const DEEPEST: usize = 100;

/// Reads Markdown.
pub(super) fn read(name: &str, source: String) -> Document {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_FOOTNOTES;
    let mut reader = Reader {
        document: Document::new(name, String::new()),
        markdown: &source,
        ..Reader::default()
    };
    // the parser would take two rules anywhere in the file for front matter, and all between them
    let skip = front_matter(&source);
    for (event, range) in Parser::new_ext(&source[skip..], options).into_offset_iter() {
        reader.event(event, range.start + skip..range.end + skip);
    }
    reader.close();
    let mut document = reader.document;
    document.set_source(source);
    text::find_links(&mut document);
    document
}

#[derive(Default)]
struct Reader<'a> {
    document: Document,
    markdown: &'a str,
    outline: Outline,
    /// Where the open block began in the text, and what it will be.
    open: Option<(usize, BlockKind)>,
    /// Whether the open heading was a line of a paragraph, which goes on behind it.
    made_heading: bool,
    marker: Option<String>,
    /// Whether the next words begin a line of the file.
    line_start: bool,
    /// Open lists; `true` for ordered ones.
    lists: Vec<bool>,
    /// The item of each open list, once its own text is closed.
    items: Vec<Option<BlockId>>,
    /// What each open list continues.
    lead_ins: Vec<Option<BlockId>>,
    prose: ProseList,
    quotes: usize,
    /// Depth of what isn't read: deleted text, descriptions of pictures.
    left_out: usize,
    links: Vec<(usize, String)>,
    /// A link that a tag began: where in the text, where to, where in the source.
    tagged_link: Option<(usize, String, usize)>,
    table: Heads,
    in_head: bool,
    html: html::Stripper,
    /// How far lines have been counted, and how many.
    counted: (usize, usize),
    last: Option<BlockId>,
}

/// Items that stand in a paragraph, each on a line of its own with a mark before it.
#[derive(Default)]
struct ProseList {
    /// The mark of the open block, if it is such an item.
    open: Option<Mark>,
    /// The last such item.
    last: Option<BlockId>,
    lead_in: Option<BlockId>,
}

impl Reader<'_> {
    fn event(&mut self, event: Event, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(tag) => self.end(tag, range),
            Event::Code(text) => self.code(&text, range),
            Event::SoftBreak => self.line_break(" ", range.start),
            Event::HardBreak => self.line_break("\n", range.start),
            Event::InlineHtml(tag) => self.inline_html(&tag, range),
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
            Tag::Heading { level, .. } => self.open(BlockKind::Heading(level as u8)),
            Tag::CodeBlock(CodeBlockKind::Indented)
                if is_written(&self.markdown[range.clone()]) =>
            {
                self.open(BlockKind::Paragraph);
            }
            Tag::CodeBlock(_) => self.open(BlockKind::Code),
            Tag::BlockQuote(_) => {
                self.close();
                self.quotes += 1;
            }
            Tag::List(first) => self.start_list(first.is_some()),
            Tag::Item => self.start_item(&range),
            Tag::Table(_) => {
                self.close();
                self.table = Heads::led_in_by(self.lead_in());
            }
            Tag::TableHead => self.in_head = true,
            Tag::TableRow => self.table.start_row(),
            Tag::TableCell => self.open(if self.in_head {
                BlockKind::HeadCell
            } else {
                BlockKind::Cell
            }),
            Tag::Strong => self.bold(&range),
            Tag::Link { dest_url, .. } => self
                .links
                .push((self.document.text.len(), dest_url.to_string())),
            Tag::Image { dest_url, .. } => {
                self.link(self.document.text.len(), dest_url.to_string(), range);
                self.left_out += 1;
            }
            Tag::Strikethrough => self.left_out += 1,
            Tag::HtmlBlock if !self.in_empty_item() => self.close(),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd, range: Range<usize>) {
        match tag {
            TagEnd::Paragraph | TagEnd::Heading(_) => {
                self.close();
                self.html.end_paragraph();
            }
            TagEnd::CodeBlock => self.close(),
            TagEnd::HtmlBlock => {
                self.close();
                self.html.end_block();
            }
            TagEnd::BlockQuote(_) => {
                self.close();
                self.quotes = self.quotes.saturating_sub(1);
            }
            TagEnd::Item => {
                self.close();
                self.html.end_paragraph();
                if let Some(item) = self.items.last_mut() {
                    *item = None;
                }
            }
            TagEnd::List(_) => {
                self.lists.pop();
                self.items.pop();
                self.lead_ins.pop();
            }
            TagEnd::TableHead => self.in_head = false,
            TagEnd::TableCell => {
                self.end_cell();
                self.html.end_paragraph();
            }
            TagEnd::Link => {
                if let Some((start, target)) = self.links.pop() {
                    self.link(start, target, range);
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
        let lead_in = parent.or_else(|| self.lead_in().filter(|_| self.lists.is_empty()));
        self.lists.push(ordered);
        self.items.push(None);
        self.lead_ins.push(lead_in);
    }

    fn start_item(&mut self, range: &Range<usize>) {
        self.close();
        let item = self.markdown[range.clone()].trim_start();
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

    fn item_depth(&self) -> u8 {
        let depth = self.lists.len().saturating_sub(1).min(DEEPEST);
        u8::try_from(depth).unwrap_or(u8::MAX)
    }

    /// The block read last, if it leads in what comes now.
    fn lead_in(&self) -> Option<BlockId> {
        self.last.filter(|&last| leads_in(&self.document, last))
    }

    /// Whether an item is open that has no words yet.
    fn in_empty_item(&self) -> bool {
        let open = self.items.last().is_some_and(Option::is_none);
        open && matches!(self.open, Some((start, BlockKind::Item { .. })) if start == self.document.text.len())
    }

    /// The first paragraph of an item is the item itself.
    fn open_in_list(&mut self, kind: BlockKind) {
        if self.in_empty_item() {
            self.line_start = true;
        } else {
            self.open(kind);
        }
    }

    fn open(&mut self, kind: BlockKind) {
        self.close();
        self.open = Some((self.document.text.len(), kind));
        self.made_heading = false;
        self.prose.open = None;
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

    fn end_cell(&mut self) {
        let before = self.document.blocks.len();
        self.close();
        let cell = (self.document.blocks.len() > before).then_some(before);
        if self.in_head {
            self.table.head(cell);
        } else {
            self.table.cell(&mut self.document, cell);
        }
    }

    /// A link whose words began at `start`; those that no reader sees are left out with their words.
    fn link(&mut self, start: usize, target: String, range: Range<usize>) {
        if self.left_out > 0 || self.html.is_silent() {
            return;
        }
        let end = self.document.text.len();
        self.document.links.push(Link {
            span: Span::new(start.min(end), end),
            target,
            source: Span::new(range.start, range.end),
        });
    }

    fn words(&mut self, words: &str, at: usize) {
        if self.left_out > 0 {
            return;
        }
        if self.html.is_silent() {
            if self.html.reports(words) {
                self.report_hidden(at);
            }
            return;
        }
        if self.open.is_none() {
            self.open(if self.lists.is_empty() {
                BlockKind::Paragraph
            } else {
                BlockKind::Item {
                    depth: self.item_depth(),
                }
            });
        }
        let mut skip = 0;
        if std::mem::take(&mut self.line_start) {
            skip = self.begin_line(words, at);
        }
        self.document.push_text(&words[skip..], at + skip);
    }

    /// A code span over several lines stands otherwise in the file: each of its words is looked for behind the one before.
    fn code(&mut self, text: &str, range: Range<usize>) {
        let span = &self.markdown[range.clone()];
        self.line_start = false;
        let mut at = span.bytes().take_while(|&byte| byte == b'`').count();
        for piece in text.split_inclusive(' ') {
            let word = piece.trim_end();
            let near = span.floor_char_boundary(at + word.len() + CODE_GAP);
            at += span[at..near].find(word).unwrap_or(0);
            self.words(piece, range.start + at);
            at = span.floor_char_boundary(at + word.len());
        }
    }

    fn report_hidden(&mut self, at: usize) {
        let (from, line) = self.counted;
        let at = at.max(from);
        let line = line + self.markdown[from..at].matches('\n').count();
        self.counted = (at, line);
        self.document.unread.push(Unread {
            place: format!("line {}", line + 1),
            reason: "hidden from readers, not counted".into(),
        });
    }

    /// Looks whether a line of a paragraph is a heading or an item by its first characters; returns how many of them are marks.
    fn begin_line(&mut self, words: &str, at: usize) -> usize {
        let Some((start, BlockKind::Paragraph | BlockKind::Item { .. })) = self.open else {
            return 0;
        };
        let hashes = words.bytes().take_while(|&byte| byte == b'#').count();
        if (1..=6).contains(&hashes) {
            let next = self.markdown[at + hashes..].chars().next();
            if next.is_some_and(|next| next.is_alphabetic() || matches!(next, '*' | '_')) {
                self.open_made_heading(u8::try_from(hashes).unwrap_or(1));
                return hashes;
            }
        }
        let before = &self.document.text[start..];
        let found = mark(words, before, &self.markdown[at..], self.prose.open);
        let Some((kind, length)) = found else {
            return 0;
        };
        let sign = words[..length].trim_end();
        // Markdown has read its own marks; where it left one in the text, it is none
        if sign.starts_with(['-', '*', '+']) || kind == Mark::Number && !sign.ends_with(')') {
            return 0;
        }
        self.open_prose_item(kind, sign);
        length
    }

    fn open_prose_item(&mut self, kind: Mark, sign: &str) {
        if self.in_empty_item() {
            // a second mark behind a real one
            return;
        }
        self.close();
        if self.last.is_none() || self.prose.last != self.last {
            self.prose.lead_in = self.lead_in();
        }
        let nested = !self.lists.is_empty();
        self.open(BlockKind::Item {
            depth: self.item_depth() + u8::from(nested),
        });
        self.prose.open = Some(kind);
        self.marker = (kind == Mark::Number).then(|| sign.to_owned());
        self.line_start = false;
    }

    fn open_made_heading(&mut self, level: u8) {
        self.open(BlockKind::Heading(level));
        self.made_heading = true;
        self.line_start = false;
    }

    /// A line that is bold as a whole stands for a heading, unless a sentence runs through it.
    fn bold(&mut self, range: &Range<usize>) {
        let Some((start, BlockKind::Paragraph)) = self.open else {
            return;
        };
        // the length comes first, since the rest looks at the text: a line may be as long as a file
        if !self.line_start || !self.lists.is_empty() || range.len() > BOLD_LENGTH {
            return;
        }
        let bold = &self.markdown[range.clone()];
        let ended = bold
            .trim_end_matches(['*', '_'])
            .ends_with(['.', ';', '。']);
        let before = self.document.text[start..].trim_end_matches(' ');
        let cut = !before.is_empty() && !before.ends_with(['.', ':', '!', '?', '\n', '。']);
        let line_ends = self.markdown[range.end..]
            .chars()
            .find(|char| !matches!(char, ' ' | '\t' | '\r' | ':' | '\\'))
            .is_none_or(|char| char == '\n');
        if line_ends && !ended && !cut && !bold.contains('\n') {
            self.open_made_heading(BOLD_LEVEL);
        }
    }

    fn line_break(&mut self, with: &str, at: usize) {
        if self.left_out > 0 || self.html.is_silent() {
            return;
        }
        match self.open {
            // a heading that is a line ends with it; what follows is the paragraph that it was taken for
            Some((_, BlockKind::Heading(_))) if self.made_heading => {
                self.open(BlockKind::Paragraph);
            }
            Some(_) => self.document.push_text(with, at),
            None => {}
        }
        self.line_start = true;
    }

    fn inline_html(&mut self, tag: &str, range: Range<usize>) {
        let is_break = tag
            .get(..3)
            .is_some_and(|start| start.eq_ignore_ascii_case("<br"));
        if is_break {
            self.line_break("\n", range.start);
            return;
        }
        // links are also written as tags in running text
        if let Some(target) = html::link_target(tag) {
            self.tagged_link = Some((self.document.text.len(), target.to_owned(), range.start));
        } else if tag.eq_ignore_ascii_case("</a>")
            && let Some((start, target, source)) = self.tagged_link.take()
        {
            self.link(start, target, source..range.end);
        }
        self.html.inline(tag);
    }

    fn html_block(&mut self, html: &str, at: usize) {
        for piece in self.html.strip(html) {
            match piece {
                html::Piece::Text(range) => {
                    self.html_words(&html[range.clone()], at + range.start);
                }
                html::Piece::Heading(level) => self.open(BlockKind::Heading(level)),
                html::Piece::Break => self.close(),
                html::Piece::Hidden(offset) => self.report_hidden(at + offset),
            }
        }
    }

    /// In HTML any space is as good as another, and some characters are written as references.
    fn html_words(&mut self, words: &str, at: usize) {
        let mut done = 0;
        if self.open.is_none() {
            done = words.len() - words.trim_start().len();
            if done == words.len() {
                return;
            }
            self.open_in_list(BlockKind::Paragraph);
        }
        self.line_start = false;
        while done < words.len() {
            let rest = &words[done..];
            let (piece, length) = html::next_piece(rest);
            let spaced = self.document.text.ends_with([' ', '\n']);
            if piece != " " || !spaced {
                self.document.push_text(&piece, at + done);
            }
            done += length;
        }
    }
}
