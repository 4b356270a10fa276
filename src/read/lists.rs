//! What readers of text have in common: marks of list items, lead-ins, headings above.

use crate::document::{Block, BlockId, BlockKind, Document};

/// Keeps the heading above, and hangs every new block under it.
#[derive(Default)]
pub(super) struct Outline {
    /// Open headings, the highest first.
    open: Vec<(u8, BlockId)>,
}

impl Outline {
    /// Gives a new block its heading.
    pub(super) fn place(&mut self, document: &mut Document, block: BlockId) {
        if let BlockKind::Heading(level) = document.blocks[block].kind {
            while self.open.last().is_some_and(|(open, _)| *open >= level) {
                self.open.pop();
            }
            document.blocks[block].heading = self.open.last().map(|(_, above)| *above);
            self.open.push((level, block));
        } else {
            document.blocks[block].heading = self.open.last().map(|(_, above)| *above);
        }
    }
}

/// Whether a block leads in what follows it: "We will:", "… the following."
pub(super) fn leads_in(document: &Document, block: BlockId) -> bool {
    let Block { kind, span, .. } = document.blocks[block];
    let text = document.slice(span).trim_end();
    let last = text
        .rsplit(['.', '!', '?', '\n'])
        .find(|part| !part.trim().is_empty())
        .unwrap_or_default()
        .to_lowercase();
    matches!(kind, BlockKind::Paragraph | BlockKind::Item { .. })
        && (text.ends_with([':', '：'])
            || last.contains("following")
            || last.trim_end().ends_with("below"))
}

/// Bytes of a bullet or number with the space behind it that a line begins with; 0 if it begins with none.
pub(super) fn marker_length(line: &str) -> usize {
    let Some(first) = line.chars().next() else {
        return 0;
    };
    if matches!(
        first,
        '•' | '◦' | '▪' | '‣' | '·' | '–' | '*' | '-' | '+' | '\u{F0B7}' | '\u{25CF}' | '\u{25CB}'
    ) {
        let space = spaces(&line[first.len_utf8()..]);
        return if space > 0 || !first.is_ascii() && first != '–' {
            first.len_utf8() + space
        } else {
            0
        };
    }
    let open = usize::from(first == '(');
    let inner = line[open..]
        .find(|char: char| !char.is_ascii_alphanumeric())
        .unwrap_or(0);
    let number = &line[open..open + inner];
    let numbering = !number.is_empty()
        && (number.bytes().all(|byte| byte.is_ascii_digit()) && number.len() <= 3
            || number.len() == 1
            || is_roman(number));
    let close = &line[open + inner..];
    let closed = close.starts_with(')') || (open == 0 && close.starts_with('.'));
    let space = close.get(1..).map_or(0, spaces);
    if numbering && closed && space > 0 {
        open + inner + 1 + space
    } else {
        0
    }
}

fn is_roman(number: &str) -> bool {
    number.len() <= 5
        && number
            .bytes()
            .all(|byte| matches!(byte, b'i' | b'v' | b'x'))
}

fn spaces(text: &str) -> usize {
    text.len() - text.trim_start_matches([' ', '\t', '\u{A0}']).len()
}
