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
    // of an empty line, which belongs to any block, deeper than all
    let depth = |line: &str| match line.trim() {
        "" => usize::MAX,
        _ => indent_of(line),
    };
    let depths: Vec<usize> = lines.iter().map(|(_, line)| depth(line)).collect();
    let mut at = 0;
    while let Some((start, line)) = lines.get(at) {
        let own = &line[indent_of(line)..];
        let explicit = own == ".." || own.starts_with(".. ");
        if !explicit && !own.ends_with("::") {
            inline(canvas, *start, line);
            at += 1;
            continue;
        }
        let inside = depths[at + 1..]
            .iter()
            .take_while(|depth| **depth > depths[at]);
        let behind = at + 1 + inside.count();
        let end = lines.get(behind).map_or(text.len(), |(start, _)| *start);
        let content = own.get(3..).unwrap_or_default();
        if !explicit {
            // what is indented below is code
            inline(canvas, *start, line);
            canvas.blank(start + line.len() - 1..end);
            at = behind;
        } else if self::explicit(canvas, (*start, line), content) == Block::Gone {
            canvas.blank(*start..end);
            at = behind;
        } else {
            at += 1;
        }
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
