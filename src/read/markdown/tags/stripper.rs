//! Takes tags out of HTML that comes in stretches.
//!
//! A machine of our own: the parser of Markdown hands on HTML line by line, with its own marks taken out between the lines,
//! a tag may run over several, and each word has to be found again in the file, byte for byte.

use super::attributes::{heading_level, split_name};
use std::ops::Range;

/// What is left of a stretch of HTML once its tags are out.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::read::markdown) enum Stripped {
    /// Words, as a range of the stretch.
    Text(Range<usize>),
    /// A heading begins.
    Heading(u8),
    /// A block ends.
    Break,
    /// An element begins behind this place of the stretch, with this name and these attributes.
    Open(usize, String, String),
    /// The element of this name ends before this place.
    Close(usize, String),
    /// Rules of a style sheet, as a range of the stretch.
    Sheet(Range<usize>),
    /// A remark, as a range of the stretch.
    Remark(Range<usize>),
}

/// Takes tags out. It keeps its state between stretches, since HTML comes line by line, with Markdown in between.
#[derive(Default)]
pub(in crate::read::markdown) struct Stripper {
    state: State,
    /// The tag that is being read, up to `LONGEST_TAG`.
    tag: String,
}

#[derive(Default, Clone, Copy, PartialEq, Eq)]
enum State {
    #[default]
    Words,
    /// In a tag, and perhaps in a quoted value of it.
    Tag {
        quote: Option<u8>,
        last: u8,
    },
    Comment,
    /// In an element whose content isn't HTML.
    Raw(&'static str),
}

/// Bytes of a tag that are looked at; so that no tag can take memory without end.
const LONGEST_TAG: usize = 4096;

/// Elements whose content is no HTML.
const RAW: [&str; 2] = ["script", "style"];

/// Elements that can't hold words.
const VOID: [&str; 13] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
];

/// Elements after which the sentence doesn't go on.
const BREAKS: [&str; 30] = [
    "p", "div", "br", "hr", "li", "ul", "ol", "dl", "dt", "dd", "td", "th", "tr", "table", "thead",
    "tbody", "caption", "section", "article", "header", "footer", "details", "summary", "pre",
    "h1", "h2", "h3", "h4", "h5", "h6",
];

impl Stripper {
    /// The pieces of a stretch of an HTML block.
    pub(in crate::read::markdown) fn strip(&mut self, html: &str) -> Vec<Stripped> {
        let mut pieces = Vec::new();
        let mut at = 0;
        while at < html.len() {
            at = match self.state {
                State::Words => self.words(html, at, &mut pieces),
                State::Tag { quote, last } => self.in_tag(html, at, quote, last, &mut pieces),
                State::Comment => self.until("-->", html, at, &mut pieces),
                State::Raw(name) => self.in_raw(name, html, at, &mut pieces),
            };
        }
        pieces
    }

    /// Takes in a tag within a paragraph of Markdown.
    pub(in crate::read::markdown) fn inline(&mut self, tag: &str) -> Vec<Stripped> {
        let pieces = self.strip(tag);
        self.end_block();
        pieces
    }

    /// No tag that is open within a block of Markdown reaches beyond its end.
    pub(in crate::read::markdown) fn end_block(&mut self) {
        self.state = State::Words;
        self.tag.clear();
    }

    fn words(&mut self, html: &str, at: usize, pieces: &mut Vec<Stripped>) -> usize {
        let end = html[at..].find('<').map_or(html.len(), |found| at + found);
        push_words(at..end, pieces);
        let rest = &html[end..];
        if rest.starts_with("<!--") {
            self.state = State::Comment;
            // `<!-->` is a whole comment
            return end + 2;
        }
        match rest.as_bytes() {
            [] => end,
            [_, next, ..] if next.is_ascii_alphabetic() || matches!(next, b'/' | b'!' | b'?') => {
                self.state = State::Tag {
                    quote: None,
                    last: b'<',
                };
                end + 1
            }
            _ => {
                push_words(end..end + 1, pieces);
                end + 1
            }
        }
    }

    fn in_tag(
        &mut self,
        html: &str,
        at: usize,
        mut quote: Option<u8>,
        mut last: u8,
        pieces: &mut Vec<Stripped>,
    ) -> usize {
        for (offset, &byte) in html.as_bytes()[at..].iter().enumerate() {
            match quote {
                Some(open) => quote = (byte != open).then_some(open),
                None if byte == b'>' => {
                    self.keep(&html[at..at + offset]);
                    self.state = State::Words;
                    self.end_tag(at + offset + 1, pieces);
                    return at + offset + 1;
                }
                None if last == b'=' && matches!(byte, b'"' | b'\'') => quote = Some(byte),
                None => {}
            }
            if !byte.is_ascii_whitespace() {
                last = byte;
            }
        }
        self.keep(&html[at..]);
        self.state = State::Tag { quote, last };
        html.len()
    }

    fn keep(&mut self, part: &str) {
        let room = LONGEST_TAG.saturating_sub(self.tag.len());
        self.tag.push_str(&part[..part.floor_char_boundary(room)]);
    }

    /// Goes on behind `end`, or to the end of the stretch.
    fn until(&mut self, end: &str, html: &str, at: usize, pieces: &mut Vec<Stripped>) -> usize {
        let found = html[at..].find(end);
        let to = found.map_or(html.len(), |found| at + found);
        pieces.push(Stripped::Remark(at..to));
        match found {
            Some(_) => {
                self.state = State::Words;
                to + end.len()
            }
            None => html.len(),
        }
    }

    fn in_raw(
        &mut self,
        name: &'static str,
        html: &str,
        at: usize,
        pieces: &mut Vec<Stripped>,
    ) -> usize {
        let closes = |found: &usize| {
            let tag = html.as_bytes().get(found + 2..found + 2 + name.len());
            tag.is_some_and(|tag| tag.eq_ignore_ascii_case(name.as_bytes()))
        };
        let mut tags = html[at..].match_indices("</").map(|(found, _)| at + found);
        let end = tags.find(closes);
        if name == "style" {
            pieces.push(Stripped::Sheet(at..end.unwrap_or(html.len())));
        }
        if end.is_some() {
            self.state = State::Words;
        }
        end.unwrap_or(html.len())
    }

    /// A tag has ended at this place.
    fn end_tag(&mut self, at: usize, pieces: &mut Vec<Stripped>) {
        let tag = std::mem::take(&mut self.tag);
        let closes = tag.starts_with('/');
        // a longer tag was cut, and may have lost what hides its words; none that people write is so long
        let (name, attributes) = split_name(&tag);
        let holds = !VOID.contains(&name.as_str()) && !tag.ends_with('/');
        if let Some(raw) = RAW.iter().find(|raw| **raw == name && !closes && holds) {
            self.state = State::Raw(raw);
        }
        if let Some(level) = heading_level(&name).filter(|_| !closes) {
            pieces.push(Stripped::Heading(level));
        } else if BREAKS.contains(&name.as_str()) {
            pieces.push(Stripped::Break);
        }
        if closes {
            pieces.push(Stripped::Close(at, name));
        } else {
            pieces.push(Stripped::Open(at, name, attributes.to_owned()));
        }
    }
}

fn push_words(range: Range<usize>, pieces: &mut Vec<Stripped>) {
    if !range.is_empty() {
        pieces.push(Stripped::Text(range));
    }
}

/// Whether an element of this name and with these attributes may hold words.
pub(in crate::read::markdown) fn holds_words(name: &str, attributes: &str) -> bool {
    !VOID.contains(&name) && !attributes.ends_with('/')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn visible(html: &[&str]) -> String {
        let mut stripper = Stripper::default();
        let mut words = String::new();
        for stretch in html {
            for piece in stripper.strip(stretch) {
                match piece {
                    Stripped::Text(range) => words.push_str(&stretch[range]),
                    Stripped::Heading(_) | Stripped::Break => words.push('|'),
                    _ => {}
                }
            }
        }
        words
    }

    #[test]
    fn tags_go_and_words_stay() {
        assert_eq!(visible(&["<p>a <b>b</b></p>c"]), "|a b|c");
        assert_eq!(visible(&["a < b, 3<4"]), "a < b, 3<4");
        assert_eq!(
            visible(&["<div\n", "  title=\"x > y\">\n", "seen"]),
            "|\nseen"
        );
        assert_eq!(visible(&["a<!-- b -->c<!-->d"]), "acd");
        assert_eq!(visible(&["a<SCRIPT>x</p></Script >b"]), "ab");
    }
}
