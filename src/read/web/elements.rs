//! Elements begin and end.

use super::attributes::attribute;
use super::choices::Choices;
use super::names;
use super::page::Page;
use super::stack::Element;
use super::style;
use crate::document::{BlockKind, Document};
use crate::read::builder::Builder;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{Tag, TokenSinkResult};

impl Page {
    /// The finished document; elements that were left open end with the page.
    pub(super) fn finish(mut self) -> Document {
        while let Some(element) = self.stack.pop() {
            self.leave(&element);
        }
        self.builder.finish()
    }

    pub(super) fn start(&mut self, tag: &Tag) -> TokenSinkResult<()> {
        for element in self.stack.implied_ends(&tag.name) {
            self.leave(&element);
        }
        match &*tag.name {
            "br" => self.unhidden(Builder::line_break),
            "hr" => self.unhidden(Builder::close),
            "img" => {
                let source = attribute(tag, "src").unwrap_or_default().to_owned();
                self.unhidden(|builder| builder.picture(&source));
            }
            "input" => self.input(tag),
            name if names::is_void(name) => {}
            _ if tag.self_closing && names::is_foreign(&tag.name) => {}
            _ => self.enter(tag),
        }
        raw(&tag.name)
    }

    fn enter(&mut self, tag: &Tag) {
        let hidden = self.hides(tag);
        let element = Element::new(&tag.name, hidden, style::paints_ground(tag));
        // what isn't seen still has its place: a hidden cell takes a column
        let seen = self.stack.no_text == 0 && self.stack.hidden().is_none() && hidden.is_none();
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
        if name == "style" {
            // a rule holds for what stands behind its sheet; browsers wait for all, but sheets stand in the head
            self.rules.read(&std::mem::take(&mut self.sheet));
        }
        let builder = &mut self.builder;
        if element.hidden.is_some() {
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
            "select" => self.choose(element.hidden),
            "a" if self.stack.hidden().is_none() && element.hidden.is_none() => builder.end_link(),
            name if names::is_block(name) => builder.close(),
            _ => {}
        }
    }
}

/// How what stands in an element is to be taken, if it is no HTML.
fn raw(name: &str) -> TokenSinkResult<()> {
    match name {
        "script" => TokenSinkResult::RawData(RawKind::ScriptData),
        "style" | "xmp" | "iframe" | "noembed" | "noframes" => {
            TokenSinkResult::RawData(RawKind::Rawtext)
        }
        "title" | "textarea" => TokenSinkResult::RawData(RawKind::Rcdata),
        _ => TokenSinkResult::Continue,
    }
}
