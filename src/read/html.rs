//! Tags in Markdown's HTML blocks are taken out; the words between them stay.

use std::ops::Range;

/// What an HTML block is made of.
pub(super) enum Piece {
    /// Words, as a range of the block.
    Text(Range<usize>),
    /// A heading begins.
    Heading(u8),
    /// A block ends.
    Break,
}

/// Takes tags out, across the lines in which a block comes.
#[derive(Default)]
pub(super) struct Stripper {
    /// What must come before words count again: the end of a comment, a script, a hidden element.
    until: Option<String>,
}

/// Elements after which the sentence doesn't go on.
const BREAKS: [&str; 19] = [
    "p", "div", "br", "li", "ul", "ol", "td", "th", "tr", "table", "section", "details", "summary",
    "h1", "h2", "h3", "h4", "h5", "h6",
];

impl Stripper {
    /// The pieces of a stretch of HTML.
    pub(super) fn strip(&mut self, html: &str) -> Vec<Piece> {
        let mut pieces = Vec::new();
        let mut at = 0;
        while at < html.len() {
            if let Some(end) = &self.until {
                let Some(found) = html[at..].to_ascii_lowercase().find(end.as_str()) else {
                    break;
                };
                at += found + end.len();
                self.until = None;
                if !html[..at].ends_with('>') {
                    at += html[at..]
                        .find('>')
                        .map_or(html.len() - at, |close| close + 1);
                }
                continue;
            }
            let words = html[at..].find('<').unwrap_or(html.len() - at);
            if words > 0 {
                pieces.push(Piece::Text(at..at + words));
            }
            at += words;
            if at < html.len() {
                at += self.tag(&html[at..], &mut pieces);
            }
        }
        pieces
    }

    /// Takes in the tag that `html` begins with; returns its length.
    fn tag(&mut self, html: &str, pieces: &mut Vec<Piece>) -> usize {
        if html.starts_with("<!--") {
            self.until = Some("-->".into());
            return 4;
        }
        let length = html.find('>').map_or(html.len(), |end| end + 1);
        let tag = html[1..length].trim_start_matches('/').to_ascii_lowercase();
        let name = tag
            .split(|char: char| !char.is_ascii_alphanumeric())
            .next()
            .unwrap_or_default();
        let opens = !html.starts_with("</");
        if opens
            && (matches!(name, "script" | "style" | "template") || hides(&tag))
            && !tag.ends_with("/>")
        {
            self.until = Some(format!("</{name}"));
        }
        let heading = name
            .strip_prefix('h')
            .and_then(|level| level.parse().ok())
            .filter(|level| (1..=6).contains(level));
        match heading {
            Some(level) if opens => pieces.push(Piece::Heading(level)),
            _ if BREAKS.contains(&name) => pieces.push(Piece::Break),
            _ => {}
        }
        length
    }
}

/// Where a tag `<a href="…">` leads.
pub(super) fn link_target(tag: &str) -> Option<&str> {
    let inner = tag
        .strip_prefix("<a ")
        .or_else(|| tag.strip_prefix("<A "))?;
    let (_, value) = inner.split_once("href=")?;
    let quote = value
        .chars()
        .next()
        .filter(|quote| matches!(quote, '"' | '\''))?;
    value[1..].split(quote).next()
}

/// Whether a tag hides what it holds from readers.
fn hides(tag: &str) -> bool {
    let compact: String = tag.chars().filter(|char| !char.is_whitespace()).collect();
    compact.contains("display:none")
        || compact.contains("visibility:hidden")
        || tag
            .split_whitespace()
            .skip(1)
            .any(|word| word.trim_end_matches(['>', '/']) == "hidden")
}
