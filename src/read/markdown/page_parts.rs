//! HTML in Markdown.

use super::state::Markdown;
use super::tags::{Stripped, all_attributes, link_target, next_piece};
use crate::document::BlockKind;
use crate::read::unshown::Unshown;
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
        for piece in self.html.inline(tag) {
            self.note(piece, tag, range.start);
        }
    }

    pub(super) fn html_block(&mut self, html: &str, at: usize) {
        for piece in self.html.strip(html) {
            match piece {
                Stripped::Text(range) => {
                    self.html_words(&html[range.clone()], at + range.start);
                }
                Stripped::Heading(level) => self.open(BlockKind::Heading(level)),
                Stripped::Break => self.close(),
                other => self.note(other, html, at),
            }
        }
    }

    /// Words of a tag or a remark, which aren't on the page.
    fn note(&mut self, piece: Stripped, html: &str, at: usize) {
        match piece {
            Stripped::Open(place, name, attributes) => {
                for (attribute, value) in all_attributes(&attributes) {
                    let kind = match attribute.as_str() {
                        "alt" => Unshown::Description,
                        "title" | "aria-label" => Unshown::Label,
                        "content" if name == "meta" => Unshown::Summary,
                        "srcdoc" => Unshown::Frame,
                        _ => continue,
                    };
                    self.not_shown(kind, &value, at + place);
                }
            }
            Stripped::Remark(range) => {
                let place = at + range.start;
                self.not_shown(Unshown::Comment, &html[range], place);
            }
            // what stands in a hidden element is one passage, whatever ends within it
            Stripped::Close(place, _) if !self.is_hidden(at + place) => {
                self.hidden.end_passage();
            }
            _ => {}
        }
    }

    /// In HTML any space is as good as another, and some characters are written as references.
    fn html_words(&mut self, words: &str, at: usize) {
        let Some(doubt) = self.seen(words, at) else {
            return;
        };
        let start = self.document.text.len();
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
        self.doubt(doubt, start);
    }

    /// A place that links may refer to by a name; none that is used says anything on the page.
    pub(super) fn note_reference(&mut self, label: &str, title: Option<&str>, at: usize) {
        if !self.referred.contains(&label.to_lowercase()) {
            // remarks are written so, as the name or as the title of what nothing refers to
            self.not_shown(Unshown::Reference, label, at);
            self.not_shown(Unshown::Reference, title.unwrap_or_default(), at);
        }
    }
}
