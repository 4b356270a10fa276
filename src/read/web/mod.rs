//! HTML: the tokens of `html5ever`, and a stack of open elements of our own.
//!
//! Scripts, styles and the like are no text. What the page hides by attribute, inline style or a plain style rule is left out and reported.

mod forms;
mod stack;
mod style;

use super::builder::Builder;
use crate::document::{BlockKind, Document};
use forms::Choices;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};
use stack::{Element, Stack};
use std::cell::RefCell;
use style::Rules;
pub(super) use style::hidden_by;

/// Reads HTML.
pub(super) fn read(name: &str, html: &str) -> Document {
    let reader = Reader {
        builder: Builder::new(name),
        stack: Stack::default(),
        rules: Rules::default(),
        sheet: String::new(),
        in_head: false,
        choices: Choices::default(),
    };
    let tokenizer = Tokenizer::new(Sink(RefCell::new(reader)), TokenizerOpts::default());
    let input = BufferQueue::default();
    input.push_back(StrTendril::from(html));
    while !input.is_empty() {
        let _ = tokenizer.feed(&input);
    }
    tokenizer.end();
    tokenizer.sink.0.into_inner().finish()
}

/// What the tokenizer hands its tokens to; it only lends itself, so the reader stands in a cell.
struct Sink(RefCell<Reader>);

impl TokenSink for Sink {
    type Handle = ();

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<()> {
        let mut reader = self.0.borrow_mut();
        let line = usize::try_from(line).unwrap_or(1);
        reader.builder.stand(line.max(1), None);
        match token {
            Token::TagToken(tag) if tag.kind == TagKind::StartTag => reader.start(&tag),
            Token::TagToken(tag) => {
                reader.end(&tag.name);
                TokenSinkResult::Continue
            }
            Token::CharacterTokens(text) => {
                // the tokenizer tells the line on which a text ends
                let first = line.saturating_sub(text.matches('\n').count());
                for (at, words) in text.split_inclusive('\n').enumerate() {
                    reader.builder.stand((first + at).max(1), None);
                    reader.text(words);
                }
                TokenSinkResult::Continue
            }
            _ => TokenSinkResult::Continue,
        }
    }
}

struct Reader {
    builder: Builder,
    stack: Stack,
    rules: Rules,
    /// The style sheet in the making.
    sheet: String,
    /// Whether the row in the making stands in a table's head.
    in_head: bool,
    /// The lines of the open list to choose from.
    choices: Choices,
}

impl Reader {
    fn finish(mut self) -> Document {
        while let Some(element) = self.stack.pop() {
            self.leave(&element);
        }
        self.builder.finish()
    }

    fn text(&mut self, text: &str) {
        if self.stack.is("style") {
            self.sheet.push_str(text);
        }
        if self.stack.no_text > 0 {
            self.choices.text(text);
            return;
        }
        if let Some(why) = self.stack.hidden() {
            self.builder.hide(why, text);
        } else if self.stack.preformatted > 0 {
            self.builder.say_as_it_is(text);
        } else {
            self.builder.bold = self.stack.bold > 0;
            self.builder.say_with_boxes(text);
        }
    }

    fn start(&mut self, tag: &Tag) -> TokenSinkResult<()> {
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
            name if stack::is_void(name) => {}
            _ if tag.self_closing && stack::is_foreign(&tag.name) => {}
            _ => self.enter(tag),
        }
        match &*tag.name {
            "script" => TokenSinkResult::RawData(RawKind::ScriptData),
            "style" | "xmp" | "iframe" | "noembed" | "noframes" => {
                TokenSinkResult::RawData(RawKind::Rawtext)
            }
            "title" | "textarea" => TokenSinkResult::RawData(RawKind::Rcdata),
            _ => TokenSinkResult::Continue,
        }
    }

    /// Does something only where readers see it.
    fn unhidden(&mut self, what: impl FnOnce(&mut Builder)) {
        if self.stack.no_text == 0 && self.stack.hidden().is_none() {
            what(&mut self.builder);
        }
    }

    /// Why the element that begins isn't seen, if it says so itself or a style rule does.
    fn hides(&self, tag: &Tag) -> Option<&'static str> {
        let by_rule = self.rules.hides(tag);
        by_rule.or_else(|| style::hides(tag, self.stack.coloured > 0))
    }

    fn enter(&mut self, tag: &Tag) {
        let hidden = self.hides(tag);
        let element = Element::new(&tag.name, hidden, style::paints_ground(tag));
        let seen = self.stack.no_text == 0 && self.stack.hidden().is_none() && hidden.is_none();
        if seen || !stack::is_inline(&tag.name) && self.stack.no_text == 0 {
            self.structure(tag);
        }
        match &*tag.name {
            "select" if self.stack.no_text == 0 => self.choices = Choices::of(tag),
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
            name if stack::is_block(name) => builder.open_paragraph(),
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
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
            name if stack::is_block(name) => builder.close(),
            _ => {}
        }
    }
}

fn attribute<'a>(tag: &'a Tag, name: &str) -> Option<&'a str> {
    tag.attrs
        .iter()
        .find(|attribute| &*attribute.name.local == name)
        .map(|attribute| &*attribute.value)
}
