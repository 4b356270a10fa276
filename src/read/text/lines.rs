//! Lines of plain text, and what their looks say.

/// A line without the space around it.
pub(super) struct Line<'a> {
    /// Where its first character stands in the source.
    pub(super) start: usize,
    pub(super) indent: usize,
    pub(super) text: &'a str,
}

pub(super) fn lines(source: &str) -> impl Iterator<Item = Line<'_>> {
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

pub(super) fn is_rule(line: &str) -> bool {
    line.len() >= 3
        && ["-", "=", "_", "*"]
            .iter()
            .any(|mark| line.trim_start_matches(mark).is_empty())
}

/// Whether a line's spacing carries meaning: columns, or the dots of a table of contents.
pub(super) fn is_shaped(line: &str) -> bool {
    line.contains("   ") || line.contains('\t') || has_leaders(line)
}

pub(super) fn has_leaders(line: &str) -> bool {
    line.contains("....") || line.contains(". . .") || line.contains("……")
}
