//! The words of a drawing, such as that of a system: in boxes and beside arrows.

use super::lines::{Line, is_bar, is_box, is_drawing, is_joint};
use super::part::Words;
use std::ops::Range;

/// Spaces that part two labels in a line.
const GAP: &str = "   ";

/// How many of these lines a drawing takes: those with strokes, and those with arrows only; none if no strokes meet in them.
pub(super) fn length(lines: &[Line]) -> usize {
    let is_arrows = |text: &str| {
        text.contains(is_drawing)
            && text
                .chars()
                .all(|letter| is_drawing(letter) || letter == ' ')
    };
    let is_drawn = |line: &&Line| line.text.contains(is_box) || is_arrows(line.text);
    let length = lines.iter().take_while(is_drawn).count();
    let meets = |line: &Line| {
        line.text
            .contains(|letter| is_joint(letter) && letter != '+')
    };
    if lines[..length].iter().any(meets) {
        length
    } else {
        0
    }
}

/// A label in the making.
struct Label {
    /// Columns of its last line.
    columns: Range<usize>,
    /// Number of its last line.
    line: usize,
    words: Words,
}

/// The labels of a drawing: words in a line, with those right below them.
pub(super) fn read(lines: &[Line]) -> Vec<Words> {
    let mut done: Vec<Label> = Vec::new();
    let mut open: Vec<Label> = Vec::new();
    for (number, line) in lines.iter().enumerate() {
        done.extend(open.extract_if(.., |label| label.line + 1 < number));
        for (columns, range) in fragments(line) {
            let above = open.iter_mut().find(|label| {
                label.line + 1 == number
                    && label.columns.start < columns.end
                    && columns.start < label.columns.end
            });
            match above {
                Some(label) => {
                    label.words.push(range);
                    (label.line, label.columns) = (number, columns);
                }
                None => open.push(Label {
                    columns,
                    line: number,
                    words: vec![range],
                }),
            }
        }
    }
    done.extend(open);
    // in the order in which they begin
    done.sort_by_key(|label| label.words[0].start);
    done.into_iter().map(|label| label.words).collect()
}

/// The words of a line between strokes and wide gaps, with their columns.
fn fragments(line: &Line) -> Vec<(Range<usize>, Range<usize>)> {
    let mut found = Vec::new();
    let mut column = line.indent;
    let mut at = line.start;
    for piece in line
        .text
        .split_inclusive(|letter| is_drawing(letter) || is_bar(letter))
    {
        let words = piece.trim_end_matches(|letter| is_drawing(letter) || is_bar(letter));
        let mut rest = words;
        let (mut from, mut from_column) = (at, column);
        while !rest.is_empty() {
            let skip = rest.len() - rest.trim_start().len();
            from_column += rest[..skip].chars().count();
            from += skip;
            rest = &rest[skip..];
            let end = rest.find(GAP).unwrap_or(rest.trim_end().len());
            let (label, behind) = rest.split_at(end);
            let columns = label.chars().count();
            if label.contains(char::is_alphanumeric) {
                found.push((from_column..from_column + columns, from..from + end));
            }
            from += end;
            from_column += columns;
            rest = behind.trim_end();
        }
        column += piece.chars().count();
        at += piece.len();
    }
    found
}
