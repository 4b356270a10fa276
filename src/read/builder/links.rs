//! Links, and pictures that lead somewhere.

use super::state::Builder;
use crate::document::{Link, Span};

impl Builder {
    pub(in crate::read) fn start_link(&mut self, target: &str) {
        self.links
            .push((self.document.text.len(), target.to_owned()));
    }

    pub(in crate::read) fn end_link(&mut self) {
        let Some((start, target)) = self.links.pop() else {
            return;
        };
        let text = &self.document.text;
        let start = text.floor_char_boundary(start.min(text.len()));
        // a link begins with its first word, not with the space before it
        let spaces = text[start..].len() - text[start..].trim_start().len();
        let span = Span::new(start + spaces, text.trim_end().len().max(start + spaces));
        self.add_link(span, target);
    }

    /// A picture or other thing that leads somewhere and has no words.
    pub(in crate::read) fn picture(&mut self, target: &str) {
        let at = self.document.text.len();
        self.add_link(Span::new(at, at), target.to_owned());
    }

    fn add_link(&mut self, span: Span, target: String) {
        self.document.links.push(Link {
            span,
            target,
            source: span,
        });
    }
}
