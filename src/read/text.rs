//! Plain text: paragraphs by blank lines, headings and lists by their looks.

use super::lists::{Mark, Outline, leads_in, mark, marker_length, task};
use crate::document::{BlockId, BlockKind, Document, Link, Span};

/// Longest line that can be a heading, in characters.
const HEADING: usize = 80;
/// Most words of a heading.
const HEADING_WORDS: usize = 12;
/// Level of a heading that is one by its capitals only: below numbered ones.
const TITLE_LEVEL: u8 = 6;

/// Reads plain text.
pub(super) fn read(name: &str, source: String) -> Document {
    let text = source.clone();
    let mut reader = Reader {
        document: Document::new(name, source),
        outline: Outline::default(),
        open: None,
        after_blank: true,
        items: Vec::new(),
        last: None,
    };
    let mut lines = lines(&text).peekable();
    while let Some(line) = lines.next() {
        reader.line(&line, lines.peek());
    }
    reader.close();
    find_links(&mut reader.document);
    reader.document
}

/// A line without the space around it.
struct Line<'a> {
    /// Where its first character stands in the source.
    start: usize,
    indent: usize,
    text: &'a str,
}

fn lines(source: &str) -> impl Iterator<Item = Line<'_>> {
    let mut start = 0;
    source.split_inclusive(['\n', '\u{C}']).map(move |line| {
        let text = line.trim_start();
        let indent = line.len() - text.len();
        let begin = start + indent;
        start += line.len();
        Line {
            start: begin,
            indent,
            text: text.trim_end(),
        }
    })
}

struct Reader {
    document: Document,
    outline: Outline,
    open: Option<Open>,
    /// Whether nothing, a blank line or a rule stands above.
    after_blank: bool,
    /// Open list items with their indentation.
    items: Vec<(usize, BlockId)>,
    /// The block read last, which may lead in a list.
    last: Option<BlockId>,
}

/// The block that the lines go into.
struct Open {
    start: usize,
    indent: usize,
    /// The mark, if it is an item.
    item: Option<Mark>,
    /// The mark of a numbered item as it is written.
    number: Option<String>,
    /// Whether the last line stands for itself.
    shaped: bool,
}

impl Reader {
    fn line(&mut self, line: &Line, next: Option<&Line>) {
        if line.text.is_empty() || is_rule(line.text) {
            self.close();
            self.after_blank = true;
            return;
        }
        let level = heading_level(line.text, next)
            .filter(|_| self.after_blank && !self.continues_list(line));
        match level {
            Some(level) => self.heading(line, level),
            None => self.prose(line),
        }
        self.after_blank = false;
    }

    /// Whether a numbered line goes on with a list rather than being a heading.
    fn continues_list(&self, line: &Line) -> bool {
        marker_length(line.text) > 0
            && self.last.is_some_and(|last| {
                matches!(self.document.blocks[last].kind, BlockKind::Item { .. })
                    || leads_in(&self.document, last)
            })
    }

    fn heading(&mut self, line: &Line, level: u8) {
        self.close();
        self.items.clear();
        let start = self.document.text.len();
        self.document.push_text(line.text, line.start);
        self.finish(start, BlockKind::Heading(level));
    }

    fn prose(&mut self, line: &Line) {
        let before = self.open.as_ref().map(|open| open.start);
        let before = before.map_or("", |start| &self.document.text[start..]);
        let list = self.open.as_ref().and_then(|open| open.item);
        let after = &self.document.source[line.start..];
        let found = mark(line.text, before, after, list);
        match found.filter(|_| !has_leaders(line.text)) {
            Some((kind, length)) => self.open(line, length, Some(kind)),
            None => self.go_on(line),
        }
    }

    fn open(&mut self, line: &Line, skip: usize, item: Option<Mark>) {
        self.close();
        let (sign, words) = line.text.split_at(skip);
        let number = (item == Some(Mark::Number)).then(|| sign.trim_end());
        self.open = Some(Open {
            start: self.document.text.len(),
            indent: line.indent,
            item,
            number: task(sign, false).or(number).map(str::to_owned),
            shaped: is_shaped(words),
        });
        self.document.push_text(words, line.start + skip);
    }

    /// Joins a line to the open block. Rows of columns and of contents stay lines of their own.
    fn go_on(&mut self, line: &Line) {
        let shaped = is_shaped(line.text);
        let Some(open) = &mut self.open else {
            self.open(line, 0, None);
            return;
        };
        let join = if shaped || open.shaped { "\n" } else { " " };
        open.shaped = shaped;
        let at = line.start.saturating_sub(line.indent + 1);
        self.document.push_text(join, at);
        self.document.push_text(line.text, line.start);
    }

    fn close(&mut self) {
        let Some(open) = self.open.take() else {
            return;
        };
        if open.item.is_some() {
            self.close_item(open);
        } else {
            self.close_paragraph(&open);
        }
    }

    /// A paragraph that stands as far in as the words of an item belongs to it.
    fn close_paragraph(&mut self, open: &Open) {
        self.items.retain(|(item, _)| *item < open.indent);
        let item = self.items.last().map(|(_, item)| *item);
        if let Some(block) = self.finish(open.start, BlockKind::Paragraph) {
            self.document.blocks[block].lead_in = item;
        }
    }

    fn close_item(&mut self, open: Open) {
        self.items.retain(|(item, _)| *item < open.indent);
        let depth = u8::try_from(self.items.len()).unwrap_or(u8::MAX);
        let parent = self.items.last().map(|(_, item)| *item);
        let lead_in = parent.or_else(|| self.lead_in());
        let Some(block) = self.finish(open.start, BlockKind::Item { depth }) else {
            return;
        };
        self.document.blocks[block].lead_in = lead_in;
        self.document.blocks[block].marker = open.number;
        self.items.push((open.indent, block));
    }

    /// What an outermost item continues: the block before it, or what the list before it continues.
    fn lead_in(&self) -> Option<BlockId> {
        let last = self.last?;
        let mut block = last;
        while let BlockKind::Item { depth } = self.document.blocks[block].kind {
            block = self.document.blocks[block].lead_in?;
            if depth == 0 {
                return Some(block);
            }
        }
        Some(last).filter(|&last| leads_in(&self.document, last))
    }

    fn finish(&mut self, start: usize, kind: BlockKind) -> Option<BlockId> {
        let block = self.document.close_block(start, kind)?;
        self.outline.place(&mut self.document, block);
        self.last = Some(block);
        Some(block)
    }
}

fn is_rule(line: &str) -> bool {
    line.len() >= 3
        && ["-", "=", "_", "*"]
            .iter()
            .any(|mark| line.trim_start_matches(mark).is_empty())
}

/// Whether a line's spacing carries meaning: columns, or the dots of a table of contents.
fn is_shaped(line: &str) -> bool {
    line.contains("   ") || line.contains('\t') || has_leaders(line)
}

fn has_leaders(line: &str) -> bool {
    line.contains("....") || line.contains(". . .") || line.contains("……")
}

/// The level of a line as a heading: underlined, or alone and looking like one.
fn heading_level(line: &str, next: Option<&Line>) -> Option<u8> {
    let next = next.map_or("", |next| next.text);
    if line.len() > HEADING * 4 || line.chars().count() > HEADING || is_shaped(line) {
        return None;
    }
    match next.bytes().next() {
        None => level_by_looks(line),
        Some(b'=') if is_rule(next) => Some(1),
        Some(b'-') if is_rule(next) && marker_length(line) == 0 => Some(2),
        _ => None,
    }
}

/// Numbered, in capitals, or with capitals as in a title; and without the mark that ends a sentence.
fn level_by_looks(line: &str) -> Option<u8> {
    if line.ends_with(['.', ',', ';', ':', '!', '。', '：']) {
        return None;
    }
    let (number, rest) = split_number(line);
    if number.is_empty() && marker_length(line) > 0 {
        return None;
    }
    let words: Vec<&str> = rest
        .split_whitespace()
        .filter(|word| word.starts_with(char::is_alphabetic))
        .collect();
    if words.is_empty() || words.len() > HEADING_WORDS {
        return None;
    }
    let parts = number.trim_end_matches('.').split('.').count();
    let sectioned = parts > 1 && words[0].starts_with(char::is_uppercase);
    if !number.is_empty() && (sectioned || is_title(&words)) {
        return u8::try_from(parts.min(usize::from(TITLE_LEVEL) - 1)).ok();
    }
    let capitals = words.iter().any(|word| word.chars().count() > 1)
        && !rest.chars().any(char::is_lowercase)
        && rest.chars().any(char::is_uppercase);
    if number.is_empty() && capitals {
        return Some(1);
    }
    (number.is_empty() && is_title(&words)).then_some(TITLE_LEVEL)
}

/// The number of a section (`3.2`, `4.`) and the rest of the line; no number if none stands there.
fn split_number(line: &str) -> (&str, &str) {
    let end = line
        .find(|char: char| !char.is_ascii_digit() && char != '.')
        .unwrap_or(line.len());
    let (number, rest) = line.split_at(end);
    if number.starts_with(|first: char| first.is_ascii_digit()) && rest.starts_with([' ', '\u{A0}'])
    {
        (number, rest.trim_start())
    } else {
        ("", line)
    }
}

/// Whether the words begin with capitals, but for the short ones between them.
fn is_title(words: &[&str]) -> bool {
    let capital = |word: &&&str| word.starts_with(char::is_uppercase);
    let capitals = words.iter().filter(capital).count();
    words[0].starts_with(char::is_uppercase)
        && capitals * 2 > words.len()
        && words
            .iter()
            .all(|word| word.starts_with(char::is_uppercase) || word.chars().count() <= 3)
}

/// Makes links of the addresses that stand in the text, and of what was meant as a link: `[notes](test notes/round 1.md)`.
pub(super) fn find_links(document: &mut Document) {
    let meant: Vec<Link> = meant_links(&document.text)
        .into_iter()
        .map(|(words, target)| Link {
            span: words,
            target: document.slice(target).to_owned(),
            source: document.in_source(Span::new(words.start - 1, target.end + 1)),
        })
        .collect();
    document.links.extend(meant);
    document.links.sort_by_key(|link| link.span);
    let known = |span: &Span| {
        let mut links = document.links_in(*span);
        links.any(|link| link.span.contains(*span))
    };
    let mut spans = addresses(&document.text);
    spans.retain(|span| !known(span));
    let links: Vec<Link> = spans
        .into_iter()
        .map(|span| Link {
            span,
            target: document.slice(span).to_owned(),
            source: document.in_source(span),
        })
        .collect();
    document.links.extend(links);
    document.links.sort_by_key(|link| link.span);
}

/// Linked words and targets of links that Markdown takes for text, since a space stands in the path or before it.
fn meant_links(text: &str) -> Vec<(Span, Span)> {
    const WORDS: usize = 200;
    const TARGET: usize = 300;
    let mut links = Vec::new();
    let joints = text.match_indices(']').filter_map(|(at, _)| {
        let rest = &text[at + 1..];
        let open = rest.strip_prefix('(').or_else(|| rest.strip_prefix(" ("))?;
        Some((at, text.len() - open.len()))
    });
    for (close, start) in joints {
        let from = text.floor_char_boundary(close.saturating_sub(WORDS));
        let to = text.floor_char_boundary((start + TARGET).min(text.len()));
        let words = text[from..close]
            .rfind(['[', ']', '\n'])
            .map(|at| from + at);
        let end = text[start..to].find([')', '(', '\n']).map(|at| start + at);
        let (Some(open), Some(end)) = (words, end) else {
            continue;
        };
        let target = &text[start..end];
        if text[open..].starts_with('[')
            && text[end..].starts_with(')')
            && (target.contains(['/', '.']) || is_file_of_capitals(target))
            && !target.starts_with(' ')
        {
            links.push((Span::new(open + 1, close), Span::new(start, end)));
        }
    }
    links
}

/// Whether a target is a file such as repositories have: LICENSE, COPYING.
fn is_file_of_capitals(target: &str) -> bool {
    target.len() > 4 && target.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// Where web addresses stand, in order and apart from each other.
fn addresses(text: &str) -> Vec<Span> {
    let mut starts: Vec<(usize, &str)> = ["https://", "http://", "www."]
        .iter()
        .flat_map(|scheme| text.match_indices(scheme))
        .collect();
    starts.sort_unstable();
    let mut spans: Vec<Span> = Vec::new();
    let mut behind = 0;
    for (start, scheme) in starts {
        let host = text[start + scheme.len()..].starts_with(char::is_alphanumeric);
        let in_word = scheme == "www." && text[..start].ends_with(char::is_alphanumeric);
        if start < behind || !host || in_word {
            continue;
        }
        let ends = |char: char| char.is_whitespace() || ")]>\"|<`»”".contains(char);
        let length = text[start..].find(ends).unwrap_or(text.len() - start);
        behind = start + length;
        let target = text[start..behind].trim_end_matches(['.', ',', ';', ':', '!', '?', '\'']);
        spans.push(Span::new(start, start + target.len()));
    }
    spans
}
