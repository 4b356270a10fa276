//! What is known while a page is read, and its text.

use super::choices::Choices;
use super::stack::Stack;
use crate::document::Sight;
use crate::read::builder::Builder;
use crate::read::style::Sights;
use crate::read::unseen::Unseen;
use crate::read::unshown::{AllUnshown, Unshown};

/// A page while it is read.
pub(super) struct Page {
    pub(super) builder: Builder,
    pub(super) stack: Stack,
    /// What of it is seen.
    pub(super) sights: Sights,
    /// Tags so far that begin an element.
    pub(super) tags: usize,
    pub(super) unshown: AllUnshown,
    /// Whether the row in the making stands in a table's head.
    pub(super) in_head: bool,
    /// The lines of the open list to choose from.
    pub(super) choices: Choices,
}

impl Page {
    pub(super) fn new(name: &str, sights: Sights) -> Self {
        Self {
            builder: Builder::new(name),
            stack: Stack::default(),
            sights,
            tags: 0,
            unshown: AllUnshown::default(),
            in_head: false,
            choices: Choices::default(),
        }
    }

    pub(super) fn text(&mut self, text: &str) {
        if self.stack.no_text > 0 {
            self.choices.text(text);
            self.note_silent(text);
            return;
        }
        match self.sight() {
            Sight::Hidden(why) => self.builder.hide(why, text),
            sight => {
                self.builder.doubt = doubt(sight);
                if self.stack.preformatted > 0 {
                    self.builder.say_as_it_is(text);
                } else {
                    self.builder.bold = self.stack.bold > 0;
                    self.builder.say_with_boxes(text);
                }
            }
        }
    }

    /// Whether words that stand here are seen.
    pub(super) fn sight(&self) -> Sight<Unseen> {
        self.sights.of(self.stack.tag())
    }

    /// Does something only where readers see it.
    pub(super) fn unhidden(&mut self, what: impl FnOnce(&mut Builder)) {
        if self.stack.no_text == 0 && self.sight().hidden().is_none() {
            what(&mut self.builder);
        }
    }

    /// Words that aren't on the page.
    pub(super) fn not_shown(&mut self, kind: Unshown, words: &str) {
        self.unshown.add(kind, self.builder.place(), words);
    }

    /// Words in an element that holds no text of the page.
    fn note_silent(&mut self, words: &str) {
        let kind = match self.stack.silent() {
            Some("svg") => Unshown::Drawing,
            Some("template") => Unshown::Template,
            Some("datalist") => Unshown::Choices,
            Some("script" | "style" | "title" | "select") | None => return,
            Some(_) => Unshown::Instead,
        };
        self.not_shown(kind, words);
    }
}

/// Why nobody can tell whether something is seen, if so.
pub(super) fn doubt(sight: Sight<Unseen>) -> Option<Unseen> {
    match sight {
        Sight::Unsure(why) => Some(why),
        _ => None,
    }
}
