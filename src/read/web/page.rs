//! What is known while a page is read, and its text.

use super::choices::Choices;
use super::stack::Stack;
use super::style::{self, Rules};
use crate::read::builder::Builder;
use html5ever::tokenizer::Tag;

/// A page while it is read.
pub(super) struct Page {
    pub(super) builder: Builder,
    pub(super) stack: Stack,
    pub(super) rules: Rules,
    /// The style sheet in the making.
    pub(super) sheet: String,
    /// Whether the row in the making stands in a table's head.
    pub(super) in_head: bool,
    /// The lines of the open list to choose from.
    pub(super) choices: Choices,
}

impl Page {
    pub(super) fn new(name: &str) -> Self {
        Self {
            builder: Builder::new(name),
            stack: Stack::default(),
            rules: Rules::default(),
            sheet: String::new(),
            in_head: false,
            choices: Choices::default(),
        }
    }

    pub(super) fn text(&mut self, text: &str) {
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

    /// Does something only where readers see it.
    pub(super) fn unhidden(&mut self, what: impl FnOnce(&mut Builder)) {
        if self.stack.no_text == 0 && self.stack.hidden().is_none() {
            what(&mut self.builder);
        }
    }

    /// Why the element that begins isn't seen, if it says so itself or a style rule does.
    pub(super) fn hides(&self, tag: &Tag) -> Option<&'static str> {
        let by_rule = self.rules.hides(tag);
        by_rule.or_else(|| style::hides(tag, self.stack.coloured > 0))
    }
}
