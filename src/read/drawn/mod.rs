//! Text whose shape says what it is: tables drawn with lines of characters, boxes with words in them, and running text between them.

mod columns;
mod frame;
mod labels;
mod lines;
mod part;
mod rows;
mod tree;
mod written;

use lines::lines;
use std::ops::Range;

pub(super) use part::{Part, Table, Words};
pub(super) use written::is_written;

/// The parts of a text, in its order.
pub(super) fn parts(text: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    for (_, part) in scan(text) {
        match (parts.last_mut(), part) {
            (Some(Part::Lines(before)), Part::Lines(more)) => before.extend(more),
            (_, part) => parts.push(part),
        }
    }
    parts
}

/// The tables and drawings of a text, each with the place of its lines.
pub(super) fn drawings(text: &str) -> Vec<(Range<usize>, Part)> {
    let mut parts = scan(text);
    parts.retain(|(_, part)| matches!(part, Part::Table(_) | Part::Labels(_)));
    parts
}

fn scan(text: &str) -> Vec<(Range<usize>, Part)> {
    let lines = lines(text);
    let mut parts = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        let (part, length) = frame::read(&lines[at..])
            .or_else(|| columns::read(&lines[at..]))
            .unwrap_or_else(|| (Part::Lines(vec![lines[at].words()]), 1));
        let from = lines[at].start;
        at += length;
        let to = lines.get(at).map_or(text.len(), |next| next.start);
        parts.push((from..to, part));
    }
    parts
}

/// Whether a text holds a table or a drawing with words in it, and no program's files.
pub(super) fn is_drawn(parts: &[Part]) -> bool {
    let has_words = |part: &Part| match part {
        Part::Table(_) => true,
        Part::Labels(labels) => !labels.is_empty(),
        Part::Lines(_) | Part::Files => false,
    };
    parts.iter().any(has_words) && !parts.contains(&Part::Files)
}
