//! HTML in Markdown.

use super::state::Markdown;
use super::tags::{Stripped, link_target, next_piece};
use crate::document::BlockKind;
use std::ops::Range;

impl Markdown<'_> {
    pub(super) fn inline_html(&mut self, tag: &str, range: Range<usize>) {
        let is_break = tag
            .get(..3)
            .is_some_and(|start| start.eq_ignore_ascii_case("<br"));
        if is_break {
            self.line_break("\n", range.start);
            return;
        }
        // links are also written as tags in running text
        if let Some(target) = link_target(tag) {
            self.tagged_link = Some((self.document.text.len(), target.to_owned(), range.start));
        } else if tag.eq_ignore_ascii_case("</a>")
            && let Some((start, target, source)) = self.tagged_link.take()
        {
            self.link(start, target, source..range.end);
        }
        // the tag is taken in last: the words of a link that it hides stand behind it
        self.html.inline(tag);
    }

    pub(super) fn html_block(&mut self, html: &str, at: usize) {
        for piece in self.html.strip(html) {
            match piece {
                Stripped::Text(range) => {
                    self.html_words(&html[range.clone()], at + range.start);
                }
                Stripped::Heading(level) => self.open(BlockKind::Heading(level)),
                Stripped::Break => self.close(),
                Stripped::Hidden(offset) => self.report_hidden(at + offset),
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
            let (piece, length) = next_piece(rest);
            let spaced = self.document.text.ends_with([' ', '\n']);
            if piece != " " || !spaced {
                self.document.push_text(&piece, at + done);
            }
            done += length;
        }
    }
}
