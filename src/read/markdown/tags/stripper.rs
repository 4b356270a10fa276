//! Takes tags out of HTML that comes in stretches.
//!
//! A machine of our own: the parser of Markdown hands on HTML line by line, with its own marks taken out between the lines,
//! a tag may run over several, and each word has to be found again in the file, byte for byte.

use super::attributes::{heading_level, hides, split_name};
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
    /// Here stand words that are hidden from readers; told once for each hidden element.
    Hidden(usize),
}

/// Takes tags out. It keeps its state between stretches, since HTML comes line by line, with Markdown in between.
#[derive(Default)]
pub(in crate::read::markdown) struct Stripper {
    state: State,
    /// The element whose words don't count, if one is open.
    silent: Option<Silent>,
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

/// An element that is left out.
struct Silent {
    name: String,
    /// How many elements of this name are open, this one included.
    depth: usize,
    /// Whether its words still have to be reported.
    report: bool,
    /// Whether it began within a paragraph, with which it then ends.
    inline: bool,
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
                State::Comment => self.until("-->", html, at),
                State::Raw(name) => self.in_raw(name, html, at),
            };
        }
        pieces
    }

    /// Takes in a tag within a paragraph of Markdown.
    pub(in crate::read::markdown) fn inline(&mut self, tag: &str) {
        let open = self.silent.is_some();
        self.strip(tag);
        if let State::Raw(name) = self.state {
            // what stands between the tags of a script comes as Markdown
            self.silence(name, false);
        }
        self.end_block();
        if let Some(silent) = self.silent.as_mut().filter(|_| !open) {
            silent.inline = true;
        }
    }

    /// Whether the words that come now don't count.
    pub(in crate::read::markdown) fn is_silent(&self) -> bool {
        self.silent.is_some()
    }

    /// Whether these words have to be reported as hidden, which is so once for each hidden element.
    pub(in crate::read::markdown) fn reports(&mut self, words: &str) -> bool {
        let Some(silent) = self.silent.as_mut().filter(|silent| silent.report) else {
            return false;
        };
        silent.report = !words.chars().any(char::is_alphanumeric);
        !silent.report
    }

    /// Nothing that is open within a block of Markdown reaches beyond its end, except a hidden element around it.
    pub(in crate::read::markdown) fn end_block(&mut self) {
        self.state = State::Words;
        self.tag.clear();
    }

    /// A paragraph ends, and with it what was opened in it.
    pub(in crate::read::markdown) fn end_paragraph(&mut self) {
        self.end_block();
        self.silent.take_if(|silent| silent.inline);
    }

    fn words(&mut self, html: &str, at: usize, pieces: &mut Vec<Stripped>) -> usize {
        let end = html[at..].find('<').map_or(html.len(), |found| at + found);
        self.push_words(html, at..end, pieces);
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
                self.push_words(html, end..end + 1, pieces);
                end + 1
            }
        }
    }

    fn push_words(&mut self, html: &str, range: Range<usize>, pieces: &mut Vec<Stripped>) {
        if self.silent.is_some() {
            if self.reports(&html[range.clone()]) {
                pieces.push(Stripped::Hidden(range.start));
            }
        } else if !range.is_empty() {
            pieces.push(Stripped::Text(range));
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
                    self.end_tag(pieces);
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
    fn until(&mut self, end: &str, html: &str, at: usize) -> usize {
        match html[at..].find(end) {
            Some(found) => {
                self.state = State::Words;
                at + found + end.len()
            }
            None => html.len(),
        }
    }

    fn in_raw(&mut self, name: &'static str, html: &str, at: usize) -> usize {
        let closes = |found: &usize| {
            let tag = html.as_bytes().get(found + 2..found + 2 + name.len());
            tag.is_some_and(|tag| tag.eq_ignore_ascii_case(name.as_bytes()))
        };
        let mut tags = html[at..].match_indices("</").map(|(found, _)| at + found);
        let Some(end) = tags.find(closes) else {
            return html.len();
        };
        self.state = State::Words;
        end
    }

    fn end_tag(&mut self, pieces: &mut Vec<Stripped>) {
        let tag = std::mem::take(&mut self.tag);
        let closes = tag.starts_with('/');
        // a longer tag was cut, and may have lost what hides its words; none that people write is so long
        let (name, attributes) = split_name(&tag);
        let holds = !VOID.contains(&name.as_str()) && !tag.ends_with('/');
        if let Some(raw) = RAW.iter().find(|raw| **raw == name && !closes && holds) {
            self.state = State::Raw(raw);
        } else if let Some(silent) = &mut self.silent {
            if silent.name == name && closes {
                silent.depth -= 1;
                self.silent.take_if(|silent| silent.depth == 0);
            } else if silent.name == name && holds {
                silent.depth += 1;
            }
        } else if !closes && holds && name == "template" {
            self.silence(&name, false);
        } else if !closes && holds && hides(attributes) {
            self.silence(&name, true);
            if BREAKS.contains(&name.as_str()) {
                pieces.push(Stripped::Break);
            }
        } else if let Some(level) = heading_level(&name).filter(|_| !closes) {
            pieces.push(Stripped::Heading(level));
        } else if BREAKS.contains(&name.as_str()) {
            pieces.push(Stripped::Break);
        }
    }

    fn silence(&mut self, name: &str, report: bool) {
        if self.silent.is_none() {
            self.silent = Some(Silent {
                name: name.to_owned(),
                depth: 1,
                report,
                inline: false,
            });
        }
    }
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
                    Stripped::Hidden(_) => words.push('?'),
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

    #[test]
    fn hidden_elements_end_with_their_own_tag() {
        assert_eq!(visible(&["<div hidden>a<div>b</div>c</div>d"]), "|?d");
        assert_eq!(visible(&["<p style='x:y; Display : none'>a</p>d"]), "|?d");
        assert_eq!(visible(&["<p style=color:#fff>a</p>d"]), "|?d");
        assert_eq!(visible(&["<img hidden src=x>d"]), "d");
        assert_eq!(visible(&["<i class=\"a hidden b\">d</i>"]), "d");
        assert_eq!(visible(&["<input type=hidden>d"]), "d");
        assert_eq!(visible(&["<div hidden> </div>d"]), "|d");
    }
}
