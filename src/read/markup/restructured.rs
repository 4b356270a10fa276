//! `reStructuredText`: comments, code and marks are painted over; directives leave the words that they show.

use super::canvas::{Canvas, lines};
use crate::catalogue::say::read as say;

/// Directives whose words are shown as any others.
const SHOWN: [&str; 24] = [
    "note",
    "warning",
    "tip",
    "hint",
    "important",
    "caution",
    "danger",
    "attention",
    "error",
    "admonition",
    "topic",
    "sidebar",
    "seealso",
    "versionadded",
    "versionchanged",
    "deprecated",
    "container",
    "epigraph",
    "highlights",
    "pull-quote",
    "compound",
    "class",
    "rubric",
    "figure",
];
/// Directives that show something which isn't read.
const UNREAD: [&str; 7] = [
    "list-table",
    "csv-table",
    "table",
    "raw",
    "include",
    "only",
    "ifconfig",
];

pub(super) fn paint(canvas: &mut Canvas) {
    let text = canvas.text().to_owned();
    let lines = lines(&text);
    let mut at = 0;
    while let Some((start, line)) = lines.get(at) {
        let indent = indent_of(line);
        let own = &line[indent..];
        let block = at + 1 + block(&lines[at + 1..], indent);
        let block_end = lines.get(block).map_or(text.len(), |(start, _)| *start);
        if own == ".." || own.starts_with(".. ") {
            let content = own.get(3..).unwrap_or_default();
            if explicit(canvas, (*start, line), content) == Block::Gone {
                canvas.blank(*start..block_end);
                at = block;
                continue;
            }
        } else if own.ends_with("::") {
            // what is indented below is code
            canvas.blank(start + line.len() - 1..start + line.len());
            inline(canvas, *start, line);
            canvas.blank(start + line.len()..block_end);
            at = block;
            continue;
        } else {
            inline(canvas, *start, line);
        }
        at += 1;
    }
}

#[derive(PartialEq, Eq)]
enum Block {
    Shown,
    Gone,
}

/// What begins with two full stops: a directive, a target, a footnote, or else a comment.
fn explicit(canvas: &mut Canvas, (start, line): (usize, &str), content: &str) -> Block {
    let lead = line.len() - content.len();
    if content.starts_with('[') {
        canvas.blank(start..start + lead);
        return Block::Shown;
    }
    let directive = content.split_once("::").map(|(name, _)| name);
    let Some(name) = directive.filter(|name| is_name(name)) else {
        return Block::Gone;
    };
    if SHOWN.contains(&name) {
        // the path of a figure is no word
        let kept = if name == "figure" {
            content.len()
        } else {
            name.len() + "::".len()
        };
        canvas.blank(start..start + lead + kept);
        return Block::Shown;
    }
    if UNREAD.contains(&name) {
        canvas.tell(start, say::TableNotRead.to_string(), true);
    }
    Block::Gone
}

fn is_name(name: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b':');
    !name.is_empty() && name.bytes().all(plain)
}

/// Lines that are empty or indented further.
fn block(lines: &[(usize, &str)], indent: usize) -> usize {
    let inside = |(_, line): &&(usize, &str)| line.trim().is_empty() || indent_of(line) > indent;
    lines.iter().take_while(inside).count()
}

fn indent_of(line: &str) -> usize {
    line.len() - line.trim_start_matches([' ', '\t']).len()
}

/// Marks between words.
fn inline(canvas: &mut Canvas, start: usize, line: &str) {
    let bytes = line.as_bytes();
    let is_letter = |at: usize| {
        bytes
            .get(at)
            .is_some_and(|byte| !byte.is_ascii_whitespace())
    };
    for at in 0..bytes.len() {
        let bullet = at == indent_of(line) && !is_letter(at + 1);
        match bytes[at] {
            b'*' if !bullet => canvas.blank(start + at..start + at + 1),
            b'`' => {
                canvas.blank(start + at..start + at + 1);
                if bytes.get(at + 1) == Some(&b'_') {
                    canvas.blank(start + at + 1..start + at + 2);
                }
                role(canvas, start, line, at);
            }
            _ => {}
        }
    }
}

/// `:ref:` before a mark.
fn role(canvas: &mut Canvas, start: usize, line: &str, at: usize) {
    let before = &line[..at];
    if let Some(inner) = before.strip_suffix(':') {
        let name = inner.rsplit(':').next().unwrap_or_default();
        let from = inner.len() - name.len();
        if is_name(name) && inner[..from].ends_with(':') {
            canvas.blank(start + from - 1..start + at);
        }
    }
}
