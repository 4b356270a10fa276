//! What of Markdown is seen: its blocks and the HTML in them are planted as a tree before a word is read, since the last style sheet may hide the first.

use super::tags::{Stripped, Stripper, all_attributes, holds_words};
use crate::document::Sight;
use crate::read::style::Planter;
use crate::read::unseen::Unseen;
use pulldown_cmark::{Event, Tag, TagEnd};
use std::ops::Range;

/// How far down an element that ends is looked for.
const NEAR: usize = 64;

/// Elements before which a paragraph ends that was left open.
const ENDS_PARAGRAPH: [&str; 14] = [
    "p",
    "div",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "ul",
    "ol",
    "table",
    "blockquote",
    "pre",
    "details",
];

/// From which place of the file on words are seen or not. Those of a script are no words at all.
#[derive(Default)]
pub(super) struct Sights(Vec<(usize, Option<Sight<Unseen>>)>);

impl Sights {
    /// Whether words at a place of the file are seen; `None` if they are no words.
    pub(super) fn at(&self, place: usize) -> Option<Sight<Unseen>> {
        let next = self.0.partition_point(|(from, _)| *from <= place);
        match next.checked_sub(1) {
            Some(last) => self.0[last].1,
            None => Some(Sight::Seen),
        }
    }
}

/// Plants the tree of a file.
#[derive(Default)]
pub(super) struct Planting {
    planter: Planter,
    html: Stripper,
    /// The open elements with the numbers of their tags.
    open: Vec<(String, usize)>,
    /// From which place on words stand in which element.
    places: Vec<(usize, Option<usize>)>,
}

impl Planting {
    pub(super) fn event(&mut self, event: &Event, range: &Range<usize>) {
        match event {
            Event::Start(tag) => {
                if let Some(name) = name_of(tag) {
                    self.start(name, &[], range.start);
                }
            }
            Event::End(tag) => {
                if let Some(name) = name_of_end(*tag) {
                    self.end(name, range.end);
                }
                if matches!(tag, TagEnd::HtmlBlock) {
                    self.html.end_block();
                }
            }
            Event::Html(html) => {
                let pieces = self.html.strip(html);
                self.pieces(pieces, html, range.start);
            }
            Event::InlineHtml(html) => {
                let pieces = self.html.inline(html);
                self.pieces(pieces, html, range.start);
            }
            Event::Text(words) | Event::Code(words) => {
                self.planter.text(words, self.around());
            }
            _ => {}
        }
    }

    fn pieces(&mut self, pieces: Vec<Stripped>, html: &str, at: usize) {
        for piece in pieces {
            match piece {
                Stripped::Text(range) | Stripped::Sheet(range) => {
                    self.planter.text(&html[range], self.around());
                }
                Stripped::Open(place, name, attributes) => {
                    let mut all = all_attributes(&attributes);
                    // hosts of such files show folds as what they are: a part that readers open
                    if name == "details" {
                        all.push(("open".to_owned(), String::new()));
                    }
                    let number = self.start(&name, &all, at + place);
                    if !holds_words(&name, &attributes) {
                        self.open.truncate(number);
                        self.places.push((at + place, self.around()));
                    }
                }
                Stripped::Close(place, name) => self.end(&name, at + place),
                _ => {}
            }
        }
    }

    fn around(&self) -> Option<usize> {
        self.open.last().map(|(_, tag)| *tag)
    }

    /// An element begins; returns how many were open before.
    fn start(&mut self, name: &str, attributes: &[(String, String)], at: usize) -> usize {
        if ENDS_PARAGRAPH.contains(&name) && self.open.last().is_some_and(|(open, _)| open == "p") {
            self.end("p", at);
        }
        let pairs = attributes.iter();
        let pairs = pairs.map(|(name, value)| (name.as_str(), value.as_str()));
        let tag = self.planter.start(name, pairs, self.around());
        self.open.push((name.to_owned(), tag));
        self.places.push((at, Some(tag)));
        self.open.len() - 1
    }

    fn end(&mut self, name: &str, at: usize) {
        let near = self.open.len().saturating_sub(NEAR);
        let found = self.open[near..].iter().rposition(|(open, _)| open == name);
        let Some(found) = found else { return };
        for (name, _) in self.open.drain(near + found..).rev() {
            self.planter.end(&name);
        }
        self.places.push((at, self.around()));
    }

    pub(super) fn finish(self) -> Sights {
        let sights = self.planter.finish();
        let seen = |tag: Option<usize>| (!sights.is_program(tag)).then(|| sights.of(tag));
        let places = self.places.into_iter();
        let mut places: Vec<_> = places.map(|(at, tag)| (at, seen(tag))).collect();
        // the end of a block may be told behind what follows it
        places.sort_by_key(|(at, _)| *at);
        Sights(places)
    }
}

fn name_of(tag: &Tag) -> Option<&'static str> {
    name_of_end(tag.to_end())
}

/// The element that is made of a block of Markdown.
fn name_of_end(tag: TagEnd) -> Option<&'static str> {
    Some(match tag {
        TagEnd::Paragraph => "p",
        TagEnd::Heading(level) => ["h1", "h2", "h3", "h4", "h5", "h6"][(level as usize - 1).min(5)],
        TagEnd::BlockQuote(_) => "blockquote",
        TagEnd::CodeBlock => "pre",
        TagEnd::List(true) => "ol",
        TagEnd::List(false) => "ul",
        TagEnd::Item => "li",
        TagEnd::Table => "table",
        TagEnd::TableHead => "thead",
        TagEnd::TableRow => "tr",
        TagEnd::TableCell => "td",
        TagEnd::Emphasis => "em",
        TagEnd::Strong => "strong",
        TagEnd::Strikethrough => "del",
        _ => return None,
    })
}
