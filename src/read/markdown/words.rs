//! Words, line breaks and links.

use super::state::Markdown;
use crate::document::{BlockKind, Link, Sight, Span};
use crate::read::places::{Counted, ToldPlace};
use crate::read::unshown::Unshown;
use std::ops::Range;

/// Most bytes between two words of a code span that is wrapped.
const CODE_GAP: usize = 200;

impl Markdown<'_> {
    pub(super) fn words(&mut self, words: &str, at: usize) {
        if self.left_out > 0 {
            self.description.push_str(words);
            return;
        }
        let Some(doubt) = self.seen(words, at) else {
            return;
        };
        if let Some(code) = &mut self.set_off {
            code.push(words, at);
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
        // marks count only where a line begins
        if std::mem::take(&mut self.line_start) {
            skip = self.begin_line(words, at);
        }
        let start = self.document.text.len();
        self.document.push_text(&words[skip..], at + skip);
        self.doubt(doubt, start);
    }

    /// Whether words at a place of the file are read; with whether it is unsure that they are seen. Those that aren't are noted.
    pub(super) fn seen(&mut self, words: &str, at: usize) -> Option<bool> {
        let sight = self.sights.at(at)?;
        if sight == Sight::Seen {
            return Some(false);
        }
        let place = self.place(at);
        self.hidden.add(sight, place, words);
        sight.hidden().is_none().then_some(true)
    }

    /// Notes that nobody can tell whether the text from `start` on is seen, if so.
    pub(super) fn doubt(&mut self, is_unsure: bool, start: usize) {
        if is_unsure {
            self.document.doubt(start);
        }
    }

    /// Words that aren't on the page.
    pub(super) fn not_shown(&mut self, kind: Unshown, words: &str, at: usize) {
        // asked first, since most have none
        if !words.is_empty() {
            let place = self.place(at);
            self.unshown.add(kind, place, words);
        }
    }

    /// A code span over several lines stands otherwise in the file: each of its words is looked for behind the one before.
    pub(super) fn code(&mut self, text: &str, range: Range<usize>) {
        let span = &self.source[range.clone()];
        self.line_start = false;
        let mut at = span.bytes().take_while(|&byte| byte == b'`').count();
        for piece in text.split_inclusive(' ') {
            let word = piece.trim_end();
            // near, so that a span of the same word again and again takes no time without end
            let near = span.floor_char_boundary(at + word.len() + CODE_GAP);
            at += span[at..near].find(word).unwrap_or(0);
            self.words(piece, range.start + at);
            at = span.floor_char_boundary(at + word.len());
        }
    }

    pub(super) fn line_break(&mut self, with: &str, at: usize) {
        if self.left_out > 0 || self.is_hidden(at) {
            return;
        }
        match self.open {
            // a heading that is a line ends with it; what follows is the paragraph that it was taken for
            Some((_, BlockKind::Heading(_))) if self.made_heading && at < self.heading_to => {
                self.document.push_text(" ", at);
                return;
            }
            Some((_, BlockKind::Heading(_))) if self.made_heading => {
                self.open(BlockKind::Paragraph);
            }
            Some(_) => self.document.push_text(with, at),
            None => {}
        }
        self.line_start = true;
    }

    /// A link whose words began at `start`; those that no reader sees are left out with their words.
    pub(super) fn link(&mut self, start: usize, target: String, range: Range<usize>) {
        // a picture that is written in letters leads nowhere
        if self.left_out > 0 || self.is_hidden(range.start) || target.starts_with("data:") {
            return;
        }
        let end = self.document.text.len();
        self.document.links.push(Link {
            span: Span::new(start.min(end), end),
            target,
            source: Span::new(range.start, range.end),
        });
    }

    pub(super) fn end_link(&mut self, range: Range<usize>) {
        if let Some((start, target)) = self.links.pop() {
            self.link(start, target, range);
        }
    }

    pub(super) fn is_hidden(&self, at: usize) -> bool {
        let sight = self.sights.at(at);
        sight.is_none_or(|sight| sight.hidden().is_some())
    }

    fn place(&mut self, at: usize) -> ToldPlace {
        // each line is counted once, however many places are told
        let (from, line) = self.counted;
        let at = self.source.floor_char_boundary(at.max(from));
        let line = line + self.source[from..at].matches('\n').count();
        self.counted = (at, line);
        ToldPlace::Counted(Counted::Line, line + 1)
    }
}
