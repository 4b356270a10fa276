//! Plain text: paragraphs by blank lines, headings and lists by their looks.

use super::lists::{Outline, leads_in, marker_length};
use crate::document::{BlockId, BlockKind, Document, Link, Span};

/// Longest line that can be a heading, in characters.
const HEADING: usize = 80;

/// Reads plain text.
pub(super) fn read(name: &str, source: String) -> Document {
    let lines = lines(&source);
    let mut reader = Reader {
        document: Document::new(name, source),
        outline: Outline::default(),
        items: Vec::new(),
        last: None,
    };
    let mut at = 0;
    while at < lines.len() {
        let end = lines[at..]
            .iter()
            .position(Line::is_blank)
            .map_or(lines.len(), |blank| at + blank);
        if end > at {
            reader.stretch(&lines[at..end]);
        }
        at = end + 1;
    }
    find_links(&mut reader.document);
    reader.document
}

/// A line without its line feed.
struct Line {
    start: usize,
    text: String,
}

impl Line {
    fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    fn indent(&self) -> usize {
        self.text.len() - self.text.trim_start().len()
    }
}

fn lines(source: &str) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut start = 0;
    for line in source.split_inclusive(['\n', '\u{C}']) {
        lines.push(Line {
            start,
            text: line.trim_end().to_owned(),
        });
        start += line.len();
    }
    lines
}

struct Reader {
    document: Document,
    outline: Outline,
    /// Open list items with their indentation.
    items: Vec<(usize, BlockId)>,
    /// The block read last, which may lead in a list.
    last: Option<BlockId>,
}

impl Reader {
    /// Reads lines without a blank one between them.
    fn stretch(&mut self, lines: &[Line]) {
        if let [line] = lines
            && looks_like_heading(&line.text)
        {
            self.heading(line);
            return;
        }
        if let [title, rule, rest @ ..] = lines
            && is_rule(&rule.text)
            && title.text.chars().count() <= HEADING
        {
            self.heading(title);
            if !rest.is_empty() {
                self.stretch(rest);
            }
            return;
        }
        let mut from = 0;
        for at in 1..=lines.len() {
            if at == lines.len() || marker_length(lines[at].text.trim_start()) > 0 {
                self.block(&lines[from..at]);
                from = at;
            }
        }
    }

    fn heading(&mut self, line: &Line) {
        self.items.clear();
        let start = self.document.text.len();
        self.document
            .push_text(line.text.trim(), line.start + line.indent());
        let depth = line
            .text
            .trim_start()
            .split(' ')
            .next()
            .map_or(0, |number| number.matches('.').count());
        let level = u8::try_from(depth.min(5) + 1).unwrap_or(1);
        self.close(start, BlockKind::Heading(level));
    }

    /// A paragraph or a list item, its lines joined.
    fn block(&mut self, lines: &[Line]) {
        let first = &lines[0];
        let marker = marker_length(first.text.trim_start());
        let start = self.document.text.len();
        let mut skip = first.indent() + marker;
        for line in lines {
            if start < self.document.text.len() {
                self.document.push_text(" ", line.start.saturating_sub(1));
            }
            self.document
                .push_text(&line.text[skip.min(line.text.len())..], line.start + skip);
            skip = 0;
        }
        if marker == 0 {
            self.items.clear();
            self.close(start, BlockKind::Paragraph);
            return;
        }
        let indent = first.indent();
        self.items.retain(|(open, _)| *open < indent);
        let depth = u8::try_from(self.items.len()).unwrap_or(u8::MAX);
        let parent = self.items.last().map(|(_, item)| *item);
        let lead_in = parent.or_else(|| self.lead_in());
        let Some(block) = self.close(start, BlockKind::Item { depth }) else {
            return;
        };
        self.document.blocks[block].lead_in = lead_in;
        self.document.blocks[block].marker =
            Some(first.text.trim_start()[..marker].trim().to_owned());
        self.items.push((indent, block));
    }

    /// What the list that begins now continues: the block before it, or what that one continues.
    fn lead_in(&self) -> Option<BlockId> {
        let last = self.last?;
        if matches!(self.document.blocks[last].kind, BlockKind::Item { .. }) {
            self.document.blocks[last].lead_in
        } else {
            Some(last).filter(|&last| leads_in(&self.document, last))
        }
    }

    fn close(&mut self, start: usize, kind: BlockKind) -> Option<BlockId> {
        let block = self.document.close_block(start, kind)?;
        self.outline.place(&mut self.document, block);
        self.last = Some(block);
        Some(block)
    }
}

fn is_rule(line: &str) -> bool {
    let line = line.trim();
    line.len() >= 3
        && (line.bytes().all(|byte| byte == b'-') || line.bytes().all(|byte| byte == b'='))
}

/// A short line alone, without a full stop, that is numbered, in capitals, or whose words mostly begin with capitals.
fn looks_like_heading(line: &str) -> bool {
    let line = line.trim();
    if line.chars().count() > HEADING
        || line.ends_with(['.', ',', ';', ':'])
        || marker_length(line) > 0 && !line.starts_with(|first: char| first.is_ascii_digit())
    {
        return false;
    }
    let words: Vec<&str> = line
        .split_whitespace()
        .filter(|word| word.starts_with(char::is_alphabetic))
        .collect();
    let capitals = words
        .iter()
        .filter(|word| word.starts_with(char::is_uppercase))
        .count();
    let numbered = line.starts_with(|first: char| first.is_ascii_digit());
    !words.is_empty()
        && words.len() <= 12
        && (numbered && capitals >= 1
            || capitals * 2 > words.len()
            || words.len() <= 6 && capitals >= 1 && line.starts_with(char::is_uppercase))
}

/// Makes links of the addresses that stand in the text.
pub(super) fn find_links(document: &mut Document) {
    let mut links = Vec::new();
    let text = &document.text;
    for scheme in ["https://", "http://"] {
        for (start, _) in text.match_indices(scheme) {
            let length = text[start..]
                .find([' ', '\n', '\t', ')', ']', '>', '"', '|'])
                .unwrap_or(text.len() - start);
            let target = text[start..start + length].trim_end_matches(['.', ',', ';']);
            let span = Span::new(start, start + target.len());
            links.push((span, target.to_owned()));
        }
    }
    document.links.sort_by_key(|link| link.span);
    links.retain(|(span, _)| {
        !document
            .links_in(*span)
            .any(|known| known.span.contains(*span))
    });
    let links: Vec<Link> = links
        .into_iter()
        .map(|(span, target)| Link {
            span,
            target,
            source: document.in_source(span),
        })
        .collect();
    document.links.extend(links);
    document.links.sort_by_key(|link| link.span);
}
