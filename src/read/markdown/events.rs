//! What the parser tells, event by event.

use super::state::Markdown;
use crate::document::BlockKind;
use crate::read::unshown::Unshown;
use pulldown_cmark::{Event, Tag, TagEnd};
use std::ops::Range;

impl Markdown<'_> {
    pub(super) fn event(&mut self, event: Event, range: Range<usize>) {
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
            Tag::CodeBlock(kind) => self.start_code(&kind),
            Tag::BlockQuote(_) => self.start_quote(),
            Tag::List(first) => self.start_list(first.is_some()),
            Tag::Item => self.start_item(&range),
            Tag::Table(_) => self.start_table(),
            Tag::TableHead => self.in_head = true,
            Tag::TableRow => self.table.start_row(),
            Tag::TableCell => self.start_cell(),
            Tag::Strong => self.bold(&range),
            Tag::Link {
                dest_url,
                title,
                id,
                ..
            } => {
                self.referred.insert(id.to_lowercase());
                self.not_shown(Unshown::Label, &title, range.start);
                self.links
                    .push((self.document.text.len(), dest_url.to_string()));
            }
            Tag::Image {
                dest_url,
                title,
                id,
                ..
            } => {
                self.referred.insert(id.to_lowercase());
                self.not_shown(Unshown::Label, &title, range.start);
                self.link(self.document.text.len(), dest_url.to_string(), range);
                self.left_out += 1;
            }
            // HTML that an item begins with is the item
            Tag::HtmlBlock if !self.in_empty_item() => self.close(),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd, range: Range<usize>) {
        match tag {
            TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::HtmlBlock => {
                self.close();
                self.html.end_block();
                self.hidden.end_passage();
            }
            TagEnd::CodeBlock => self.end_code(),
            TagEnd::BlockQuote(_) => self.end_quote(),
            TagEnd::Item => self.end_item(),
            TagEnd::List(_) => self.end_list(),
            TagEnd::TableHead => self.in_head = false,
            TagEnd::TableCell => self.end_cell(),
            TagEnd::Link => self.end_link(range),
            TagEnd::Image => {
                self.left_out = self.left_out.saturating_sub(1);
                if self.left_out == 0 {
                    let description = std::mem::take(&mut self.description);
                    self.not_shown(Unshown::Description, &description, range.start);
                }
            }
            TagEnd::Strikethrough => self.hidden.end_passage(),
            _ => {}
        }
    }
}
