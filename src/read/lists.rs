//! What readers of text have in common: headings above, heads of rows and columns, lead-ins, marks of list items; and front matter.

use crate::document::{Block, BlockId, BlockKind, Document};

/// Bytes at the end of a block in which a lead-in is looked for; a longer last sentence leads nothing in.
const LEAD_IN: usize = 200;

/// Bytes behind a line in which the next mark is looked for.
const NEAR: usize = 500;

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

/// The heads of a simple table's rows and columns, for its cells.
#[derive(Default)]
pub(super) struct Heads {
    columns: Vec<Option<BlockId>>,
    row_head: Option<BlockId>,
    column: usize,
    lead_in: Option<BlockId>,
}

impl Heads {
    /// A table that continues what stands before it.
    pub(super) fn led_in_by(lead_in: Option<BlockId>) -> Self {
        Self {
            lead_in,
            ..Self::default()
        }
    }

    /// Takes in the head of the next column; none if it is empty.
    pub(super) fn head(&mut self, cell: Option<BlockId>) {
        self.columns.push(cell);
    }

    pub(super) fn start_row(&mut self) {
        (self.row_head, self.column) = (None, 0);
    }

    /// Takes in the next cell of the row; none if it is empty.
    pub(super) fn cell(&mut self, document: &mut Document, cell: Option<BlockId>) {
        if let Some(cell) = cell {
            let block = &mut document.blocks[cell];
            block.lead_in = self.lead_in;
            block.row_head = self.row_head;
            block.column_head = self.columns.get(self.column).copied().flatten();
            if self.row_head.is_none() && names_row(document.block_text(cell)) {
                self.row_head = Some(cell);
            }
        }
        self.column += 1;
    }
}

/// Whether a cell says what its row is about, and isn't a mere number or letter.
pub(super) fn names_row(cell: &str) -> bool {
    cell.chars()
        .filter(|char| char.is_alphabetic())
        .nth(2)
        .is_some()
}

/// Whether a block leads in what follows it: "We will:", "… the following."
pub(super) fn leads_in(document: &Document, block: BlockId) -> bool {
    let Block { kind, span, .. } = document.blocks[block];
    if !matches!(kind, BlockKind::Paragraph | BlockKind::Item { .. }) {
        return false;
    }
    let text = document.slice(span).trim_end();
    if text.ends_with([':', '：']) {
        return true;
    }
    let end = &text[text.ceil_char_boundary(text.len().saturating_sub(LEAD_IN))..];
    let mut sentences = end
        .rsplit(['.', '!', '?', '\n'])
        .filter(|part| !part.trim().is_empty());
    let last = sentences.next().unwrap_or_default().to_lowercase();
    let whole = end.len() == text.len() || sentences.next().is_some();
    whole && (last.contains("following") || last.trim_end().ends_with("below"))
}

/// What kind of mark an item has; a list keeps to one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    Bullet,
    Number,
}

/// The mark of an item with which a line of running text begins, and its bytes with the space behind it.
/// `before` is what stands before the line in the same block, `after` the file from the line on,
/// `list` the mark of that block if it is itself an item.
///
/// A dash, an `o` or a number also comes to stand at the beginning of a line by chance, when a sentence is wrapped.
/// It begins an item only where no sentence is cut, where the list goes on, or where another line begins in the same way.
pub(super) fn mark(
    line: &str,
    before: &str,
    after: &str,
    list: Option<Mark>,
) -> Option<(Mark, usize)> {
    let (kind, length) = mark_of(line)?;
    let sure = !line.starts_with('–') && line.starts_with(is_bullet);
    let ended = before
        .trim_end_matches(' ')
        .ends_with([':', '：', ';', '.', '!', '?', '\n']);
    let open = before.is_empty() || ended || list == Some(kind);
    (sure || open || comes_again(kind, after)).then_some((kind, length))
}

fn mark_of(line: &str) -> Option<(Mark, usize)> {
    let length = marker_length(line);
    let first = line.chars().next().filter(|_| length > 0)?;
    let bullet = is_bullet(first) || line.starts_with("o ");
    Some((if bullet { Mark::Bullet } else { Mark::Number }, length))
}

/// Whether one of the next lines of the paragraph begins with such a mark too. An `o` is too common a word to tell.
fn comes_again(kind: Mark, after: &str) -> bool {
    let near = &after[..after.floor_char_boundary(NEAR)];
    near.lines()
        .map(|line| line.trim_start_matches([' ', '\t', '>']))
        .take_while(|line| !line.is_empty())
        .skip(1)
        .any(|line| !line.starts_with('o') && mark_of(line).is_some_and(|(found, _)| found == kind))
        && !near.starts_with("o ")
}

/// Bytes of a bullet or number with the space behind it that a line begins with; 0 if it begins with none.
pub(super) fn marker_length(line: &str) -> usize {
    let Some(first) = line.chars().next() else {
        return 0;
    };
    if is_bullet(first) {
        let space = spaces(&line[first.len_utf8()..]);
        return if space > 0 || !first.is_ascii() && first != '–' {
            first.len_utf8() + space
        } else {
            0
        };
    }
    if line.starts_with("o ") {
        return 1 + spaces(&line[1..]);
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

/// Bytes of the front matter: lines of settings between two rules at the very top.
pub(super) fn front_matter(text: &str) -> usize {
    let mut lines = text.split_inclusive('\n');
    let first = lines.next().unwrap_or_default();
    let rule = first.trim_end();
    if !matches!(rule, "---" | "+++") {
        return 0;
    }
    let mut length = first.len();
    for (number, line) in lines.enumerate() {
        length += line.len();
        let line = line.trim_end();
        if number == 0 && line.is_empty() {
            return 0;
        }
        if line == rule || (rule == "---" && line == "...") {
            let settings = text[..length].contains([':', '=']);
            return if settings { length } else { 0 };
        }
    }
    0
}

/// The mark of an item whose box is ticked, and of one whose box is empty or may be a bullet of that shape.
pub(super) const TICKED: char = '☑';
pub(super) const EMPTY: char = '□';

/// The mark of a task for the box before an item; `None` if there is none. An empty square is a box only among boxes that are ticked:
/// else it is a bullet of that shape.
pub(super) fn task(item: &str, others_are_ticked: bool) -> Option<&'static str> {
    match item.chars().next()? {
        // the last ones are of the font Wingdings
        TICKED | '☒' | '\u{F0FD}' | '\u{F0FE}' => Some("[x]"),
        '☐' => Some("[ ]"),
        mark if others_are_ticked && is_square(mark) => Some("[ ]"),
        _ => None,
    }
}

/// Squares with nothing in them, the last ones of the font Wingdings.
const fn is_square(char: char) -> bool {
    matches!(
        char,
        EMPTY | '▢' | '❏' | '❐' | '❑' | '❒' | '\u{F06F}' | '\u{F071}' | '\u{F072}' | '\u{F0A8}'
    )
}

fn is_bullet(char: char) -> bool {
    matches!(
        char,
        '•' | '◦'
            | '▪'
            | '‣'
            | '·'
            | '–'
            | '*'
            | '-'
            | '+'
            | '\u{F0B7}'
            | '\u{25CF}'
            | '\u{25CB}'
            | '☐'
            | TICKED
            | '☒'
            | '\u{F0FD}'
            | '\u{F0FE}'
    ) || is_square(char)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_measured_with_their_space() {
        for (line, length) in [
            ("- a", 2),
            ("-a", 0),
            ("•a", 3),
            ("– a", 4),
            ("–a", 0),
            ("o a", 2),
            ("of a", 0),
            ("12. a", 4),
            ("1234. a", 0),
            ("(iv) a", 5),
            ("a) a", 3),
            ("e.g. a", 0),
            ("3.2 a", 0),
            ("", 0),
        ] {
            assert_eq!(marker_length(line), length, "{line}");
        }
    }

    #[test]
    fn squares_are_boxes_only_among_ticked_ones() {
        for (item, alone, among_ticked) in [
            ("☑ a", Some("[x]"), Some("[x]")),
            ("☒ a", Some("[x]"), Some("[x]")),
            ("☐ a", Some("[ ]"), Some("[ ]")),
            ("❑ a", None, Some("[ ]")),
            ("• a", None, None),
            ("", None, None),
        ] {
            assert_eq!(task(item, false), alone, "{item}");
            assert_eq!(task(item, true), among_ticked, "{item}");
        }
    }

    #[test]
    fn a_wrapped_sentence_is_no_item() {
        let alone = |line, before, list| mark(line, before, line, list).map(|(_, length)| length);
        assert_eq!(alone("(3) of the act", "as in section ", None), None);
        assert_eq!(alone("– a dash", "the costs ", None), None);
        assert_eq!(alone("o sistema", "o prazo, ", None), None);
        assert_eq!(alone("(3) costs", "We name: ", None), Some(4));
        assert_eq!(alone("b) costs", "staff ", Some(Mark::Number)), Some(3));
        assert_eq!(alone("b) costs", "", None), Some(3));
    }

    #[test]
    fn marks_that_come_again_make_a_list() {
        let found = |text| mark(text, "We offer ", text, None).is_some();
        assert!(found("a) hosting\nb) support"));
        assert!(found("– hosting\n  at night\n– support"));
        assert!(!found("a) hosting\n– support"));
        assert!(!found("a) hosting\n\nb) support"));
        assert!(!found("o sistema\no prazo"));
    }

    #[test]
    fn only_settings_between_rules_at_the_top_are_front_matter() {
        for (text, skipped) in [
            ("---\na: b\n---\nc", 13),
            ("---\r\na: b\r\n...\r\nc", 16),
            ("+++\na = 1\n+++\n", 14),
            ("---\nWe will.\n---\nc", 0),
            ("---\n\na: b\n\n---\n", 0),
            ("---\na: b\n", 0),
            ("a\n---\nb: c\n---\n", 0),
            ("", 0),
        ] {
            assert_eq!(front_matter(text), skipped, "{text:?}");
        }
    }
}
