//! Elements begin and end.

use super::attributes::attribute;
use super::choices::Choices;
use super::names;
use super::page::Page;
use super::stack::Element;
use crate::catalogue::say::read as say;
use crate::document::{BlockKind, Document, Unread};
use crate::read::builder::Builder;
use crate::read::unshown::Unshown;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{Tag, TokenSinkResult};

impl Page {
    /// The finished document; elements that were left open end with the page.
    pub(super) fn finish(mut self) -> Document {
        while let Some(element) = self.stack.pop() {
            self.leave(&element);
        }
        let elsewhere = self.sights.elsewhere;
        let mut document = self.builder.finish();
        self.unshown.tell(&mut document);
        if elsewhere > 0 {
            document.unread.push(Unread {
                place: String::new(),
                reason: say::StyleSheetsElsewhere { count: elsewhere }.to_string(),
            });
        }
        document
    }

    pub(super) fn start(&mut self, tag: &Tag) {
        for element in self.stack.implied_ends(&tag.name) {
            self.leave(&element);
        }
        let number = self.tags;
        self.tags += 1;
        self.note_attributes(tag);
        match &*tag.name {
            "br" => self.unhidden(Builder::line_break),
            "hr" => self.unhidden(Builder::close),
            "img" => {
                let source = attribute(tag, "src").unwrap_or_default().to_owned();
                self.unhidden(|builder| builder.picture(&source));
            }
            "input" => self.input(tag, number),
            name if names::opens(name, tag.self_closing) => self.enter(tag, number),
            _ => {}
        }
    }

    /// Words that stand in a tag and aren't on the page.
    fn note_attributes(&mut self, tag: &Tag) {
        let of = |name| attribute(tag, name).unwrap_or_default();
        let kinds = [
            (Unshown::Description, of("alt")),
            (Unshown::Label, of("title")),
            (Unshown::Label, of("aria-label")),
        ];
        for (kind, words) in kinds {
            self.not_shown(kind, words);
        }
        match &*tag.name {
            "meta" => self.not_shown(Unshown::Summary, of("content")),
            "iframe" | "frame" | "embed" => {
                let page = attribute(tag, "srcdoc").unwrap_or(of("src"));
                self.not_shown(Unshown::Frame, page);
            }
            _ => {}
        }
    }

    fn enter(&mut self, tag: &Tag, number: usize) {
        let hidden = self.sights.of(Some(number)).hidden();
        let element = Element::new(&tag.name, number);
        // what isn't seen still has its place: a hidden cell takes a column
        let seen = self.stack.no_text == 0 && hidden.is_none();
        if seen || !names::is_inline(&tag.name) && self.stack.no_text == 0 {
            self.structure(tag);
        }
        match &*tag.name {
            "select" if self.stack.no_text == 0 => self.choices = Choices::new(tag),
            "option" => self.choices.option(tag),
            _ => {}
        }
        self.stack.push(element);
    }

    fn structure(&mut self, tag: &Tag) {
        let builder = &mut self.builder;
        let number = |name| {
            attribute(tag, name)
                .and_then(|value| value.trim().parse().ok())
                .unwrap_or(1)
        };
        match &*tag.name {
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                builder.open(BlockKind::Heading(tag.name.as_bytes()[1] - b'0'));
            }
            "pre" => builder.open(BlockKind::Code),
            "blockquote" => {
                builder.close();
                builder.quotes += 1;
            }
            "ul" | "ol" | "menu" | "dl" => builder.start_list(),
            "li" => builder.start_item(None),
            "table" => builder.start_table(),
            "thead" => self.in_head = true,
            "tr" => builder.start_row(),
            "td" | "th" => builder.start_cell(number("colspan"), number("rowspan")),
            "textarea" => builder.open_paragraph(),
            "a" => builder.start_link(attribute(tag, "href").unwrap_or_default()),
            name if names::is_block(name) => builder.open_paragraph(),
            _ => {}
        }
    }

    pub(super) fn end(&mut self, name: &str) {
        // browsers make an empty paragraph of an end tag without a beginning
        if name == "p" && !self.stack.has("p") {
            self.unhidden(Builder::close);
        }
        for element in self.stack.end(name) {
            self.leave(&element);
        }
    }

    /// An element has ended.
    fn leave(&mut self, element: &Element) {
        let name = element.name.as_str();
        let sight = self.sights.of(Some(element.tag));
        let is_other = sight != self.sight();
        let builder = &mut self.builder;
        if is_other {
            builder.hidden.end_passage();
        }
        if self.stack.no_text > 0 {
            return;
        }
        match name {
            "blockquote" => {
                builder.close();
                builder.quotes = builder.quotes.saturating_sub(1);
            }
            "ul" | "ol" | "menu" | "dl" => builder.end_list(),
            "li" => builder.end_item(),
            "table" => builder.end_table(),
            "thead" => self.in_head = false,
            "tr" => builder.end_row(self.in_head || element.has_only_heads()),
            "td" | "th" => builder.end_cell(),
            "textarea" => builder.close(),
            "select" => self.choose(sight),
            "a" if sight.hidden().is_none() => builder.end_link(),
            name if names::is_block(name) => builder.close(),
            _ => {}
        }
    }
}

/// How what stands in an element is to be taken, if it is no HTML.
pub(super) fn raw(name: &str) -> TokenSinkResult<()> {
    match name {
        "script" => TokenSinkResult::RawData(RawKind::ScriptData),
        "style" | "xmp" | "iframe" | "noembed" | "noframes" => {
            TokenSinkResult::RawData(RawKind::Rawtext)
        }
        "title" | "textarea" => TokenSinkResult::RawData(RawKind::Rcdata),
        _ => TokenSinkResult::Continue,
    }
}
