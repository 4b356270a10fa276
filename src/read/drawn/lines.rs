//! Lines of a drawing: by which characters they run, and what stands between those.

use std::ops::Range;

/// A line of the text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line<'a> {
    /// Where its first character stands that is no space.
    pub(super) start: usize,
    /// Columns before that.
    pub(super) indent: usize,
    /// Its characters without the space around them.
    pub(super) text: &'a str,
}

impl Line<'_> {
    /// Its characters; none of a line that is but a rule.
    pub(super) fn words(&self) -> Range<usize> {
        let is_rule = !self.text.contains(char::is_alphanumeric) && !self.text.contains('_');
        let end = if is_rule { 0 } else { self.text.len() };
        self.start..self.start + end
    }
}

pub(super) fn lines(text: &str) -> Vec<Line<'_>> {
    let mut start = 0;
    let lines = text.split_inclusive('\n').map(|line| {
        let inner = line.trim_start();
        let indent = line.len() - inner.len();
        let begin = start + indent;
        start += line.len();
        Line {
            start: begin,
            indent: line[..indent].chars().count(),
            text: inner.trim_end(),
        }
    });
    lines.collect()
}

/// A stroke from top to bottom, as it parts cells.
pub(super) const fn is_bar(letter: char) -> bool {
    matches!(letter, '│' | '┃' | '║' | '┆' | '┇' | '┊' | '┋' | '|')
}

/// A stroke from left to right.
pub(super) const fn is_stroke(letter: char) -> bool {
    matches!(letter, '─' | '━' | '═' | '┄' | '┅' | '┈' | '┉' | '-' | '=')
}

/// A place where strokes meet.
pub(super) const fn is_joint(letter: char) -> bool {
    letter == '+' || matches!(letter, '\u{250C}'..='\u{254B}' | '\u{2552}'..='\u{2570}')
}

/// Strokes and joints that are nothing else in any text.
pub(super) const fn is_box(letter: char) -> bool {
    matches!(letter, '\u{2500}'..='\u{257F}')
}

/// The same, and the arrows that join boxes.
pub(super) const fn is_drawing(letter: char) -> bool {
    is_box(letter)
        || matches!(
            letter,
            '▲' | '▼' | '◄' | '►' | '▶' | '◀' | '←' | '→' | '↑' | '↓' | '↔' | '↕'
        )
}

/// Whether a line is drawn from left to right: it begins and ends where strokes meet, or is made of two strokes and a joint at least.
pub(super) fn is_border(line: &str) -> bool {
    let mut strokes = 0;
    let mut joints = 0;
    for letter in line.chars() {
        strokes += usize::from(is_stroke(letter));
        joints += usize::from(is_joint(letter));
        // arrows leave boxes through their borders
        if !(is_stroke(letter)
            || is_joint(letter)
            || is_bar(letter)
            || is_drawing(letter)
            || letter == ':')
        {
            return false;
        }
    }
    let pipes = line.starts_with('|') && line.ends_with('|') && line.contains("--");
    strokes >= 2 && (joints >= 1 || pipes)
}

/// Whether words stand in a line between bars.
pub(super) fn is_barred(line: &str) -> bool {
    let framed = line.len() > 1 && line.starts_with(is_bar) && line.ends_with(is_bar);
    framed || line.contains(|letter| is_bar(letter) && letter != '|')
}
