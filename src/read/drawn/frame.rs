//! Tables and boxes that are drawn with lines.

use super::lines::{Line, is_bar, is_barred, is_border, is_box};
use super::part::{Part, Words};
use super::rows::{Group, rows};
use super::{labels, tree};
use std::ops::Range;

/// Of so many lines of a table one may have fewer cells, as titles have.
const TITLES: usize = 3;

/// Reads what is drawn from the first of these lines on; returns how many lines it takes.
pub(super) fn read(lines: &[Line]) -> Option<(Part, usize)> {
    let is_drawn = |line: &&Line| is_border(line.text) || is_barred(line.text);
    let length = lines.iter().take_while(is_drawn).count();
    // boxes are joined by arrows, which stand between drawings
    let diagram = labels::length(lines);
    let longest = length.max(diagram);
    if longest == 0 {
        return None;
    }
    let part = if let Some(nodes) = tree::nodes(&lines[..longest]) {
        nodes
    } else if diagram > length || lines[..length].iter().any(holds_drawing) {
        Part::Labels(labels::read(&lines[..longest]))
    } else {
        let drawn = &lines[..length];
        let borders = drawn.iter().filter(|line| is_border(line.text)).count();
        // bars alone, or rules alone, draw nothing
        if borders == 0 || borders == length {
            Part::Lines(drawn.iter().map(Line::words).collect())
        } else {
            table(drawn).unwrap_or_else(|| inner_lines(drawn))
        }
    };
    Some((part, longest))
}

/// Whether something is drawn between the bars of a line.
fn holds_drawing(line: &Line) -> bool {
    !is_border(line.text)
        && line
            .text
            .contains(|letter| is_box(letter) && !is_bar(letter))
}

/// The cells of a line between bars.
fn cells<'a>(line: &'a Line) -> impl Iterator<Item = Range<usize>> + 'a {
    let mut at = line.start;
    let framed = line.text.starts_with(is_bar);
    let ends = line.text.ends_with(is_bar);
    let count = line.text.split(is_bar).count();
    let pieces = line.text.split_inclusive(is_bar).map(move |piece| {
        let words = piece.trim_end_matches(is_bar);
        let start = at + words.len() - words.trim_start().len();
        at += piece.len();
        start..start + words.trim().len()
    });
    // what stands before the first bar of a frame, and behind its last one, is no cell
    pieces
        .skip(usize::from(framed))
        .take(count - usize::from(framed) - usize::from(ends))
}

fn table(drawn: &[Line]) -> Option<Part> {
    let mut groups = vec![Group::default()];
    let mut counts = Vec::new();
    for line in drawn {
        if is_border(line.text) {
            let doubled = line.text.contains(['═', '=', '━']);
            groups.push(Group::below(doubled));
            continue;
        }
        let cells: Vec<Range<usize>> = cells(line).collect();
        counts.push(cells.len());
        if let Some(group) = groups.last_mut() {
            group.lines.push((line.text, line.start, cells));
        }
    }
    let width = counts.iter().copied().max().unwrap_or(0);
    let narrow = counts.iter().filter(|&&count| count != width).count();
    let titled = counts.iter().all(|&count| count == width || count == 1);
    if width < 2 || !titled || narrow * TITLES > counts.len() {
        return None;
    }
    groups.retain(|group| !group.lines.is_empty());
    Some(Part::Table(rows(&groups)))
}

/// The words in a frame that is no table.
fn inner_lines(drawn: &[Line]) -> Part {
    let mut inner: Words = Vec::new();
    for line in drawn {
        if is_border(line.text) {
            inner.push(line.start..line.start);
        } else {
            inner.extend(cells(line));
        }
    }
    Part::Lines(inner)
}
