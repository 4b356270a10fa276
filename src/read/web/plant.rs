//! Plants the tree of a page out of its tags.

use super::names;
use super::stack::{Element, Stack};
use crate::read::style::{Planter, Sights};
use html5ever::tokenizer::Tag;

/// A page whose tree is planted.
#[derive(Default)]
pub(super) struct Planting {
    planter: Planter,
    stack: Stack,
}

impl Planting {
    pub(super) fn start(&mut self, tag: &Tag) {
        for element in self.stack.implied_ends(&tag.name) {
            self.planter.end(&element.name);
        }
        let attributes = tag.attrs.iter();
        let attributes = attributes.map(|one| (&*one.name.local, &*one.value));
        let number = self.planter.start(&tag.name, attributes, self.stack.tag());
        if names::opens(&tag.name, tag.self_closing) {
            self.stack.push(Element::new(&tag.name, number));
        }
    }

    pub(super) fn end(&mut self, name: &str) {
        for element in self.stack.end(name) {
            self.planter.end(&element.name);
        }
    }

    pub(super) fn text(&mut self, words: &str) {
        self.planter.text(words, self.stack.tag());
    }

    pub(super) fn finish(self) -> Sights {
        self.planter.finish()
    }
}
