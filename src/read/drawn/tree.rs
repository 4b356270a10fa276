//! Trees that are drawn line by line: of people, parts or files.

use super::lines::{Line, is_box, is_joint, is_stroke};
use super::part::Part;
use std::ops::Range;

/// The nodes of a tree as lines, if these lines draw one.
pub(super) fn nodes(lines: &[Line]) -> Option<Part> {
    let nodes: Vec<Range<usize>> = lines.iter().filter_map(node).collect();
    let branches = lines.iter().filter(|line| branches(line.text)).count();
    // boxes have sides behind their words as well
    let boxed = lines
        .iter()
        .any(|line| line.text.ends_with(is_box) && line.text.contains(char::is_alphanumeric));
    if branches == 0 || boxed {
        return None;
    }
    let name = |range: &Range<usize>| {
        let line = lines.iter().rev().find(|line| line.start <= range.start);
        line.map_or("", |line| &line.text[range.start - line.start..])
    };
    let files = nodes.iter().filter(|node| names_file(name(node))).count();
    Some(if files * 2 >= nodes.len() {
        Part::Files
    } else {
        Part::Lines(nodes)
    })
}

/// Whether a line begins with a branch: a joint, strokes, and a word.
fn branches(line: &str) -> bool {
    let Some(joint) = line.find(|letter| is_box(letter) && is_joint(letter)) else {
        return false;
    };
    let mut rest = line[joint..].chars();
    rest.next();
    let strokes = rest.clone().take_while(|letter| is_stroke(*letter)).count();
    let behind = rest.as_str().trim_start_matches(is_stroke);
    strokes > 0
        && behind
            .trim_start()
            .starts_with(|letter: char| !is_box(letter))
        && !line[..joint].contains(char::is_alphanumeric)
}

/// Where the words of a line stand behind its strokes.
fn node(line: &Line) -> Option<Range<usize>> {
    let words = line
        .text
        .trim_start_matches(|letter: char| is_box(letter) || letter.is_whitespace());
    let start = line.start + line.text.len() - words.len();
    words
        .contains(char::is_alphanumeric)
        .then(|| start..start + words.len())
}

/// Whether a node is named as files and folders are.
fn names_file(node: &str) -> bool {
    // a remark may stand behind the name
    let name = node.split("  ").next().unwrap_or_default();
    let name = name.split(" #").next().unwrap_or_default().trim();
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    name.ends_with('/')
        || !name.contains(' ')
            && (name.contains(['_', '/'])
                || name.starts_with('.')
                || name.starts_with(char::is_lowercase))
        || !name.contains(' ') && (1..=5).contains(&ending.len())
}
