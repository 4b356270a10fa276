//! Rows of drawn tables: which lines make one, and which of them is the head.

use super::part::{Row, Table, Words};
use std::ops::Range;

/// Words of a head's cell at most, where nothing else tells that it is one.
const HEAD_WORDS: usize = 3;

/// The lines between two borders.
#[derive(Default)]
pub(super) struct Group<'a> {
    /// Whether the border above is a double or heavy one.
    below_double: bool,
    /// Each line, where it starts in the text, and its cells in the text.
    pub(super) lines: Vec<(&'a str, usize, Vec<Range<usize>>)>,
}

impl Group<'_> {
    pub(super) fn below(double: bool) -> Self {
        Self {
            below_double: double,
            lines: Vec::new(),
        }
    }

    /// The words of a cell in a line.
    fn words(&self, line: usize, cell: usize) -> &str {
        let (text, start, cells) = &self.lines[line];
        let range = cells.get(cell).cloned().unwrap_or(*start..*start);
        &text[range.start - start..range.end - start]
    }

    /// Columns of a cell in a line, with the space in it.
    fn width(&self, line: usize, cell: usize) -> usize {
        let (text, _, _) = &self.lines[line];
        let mut cells = text.split(super::lines::is_bar);
        let framed = usize::from(text.starts_with(super::lines::is_bar));
        cells
            .nth(cell + framed)
            .map_or(0, |cell| cell.chars().count())
    }

    /// Whether a line begins another row than the one above. `ruled`: whether rows are parted by borders.
    fn begins_row(&self, line: usize, ruled: bool) -> bool {
        let (_, _, cells) = &self.lines[line];
        let count = cells.len();
        if cells[0].is_empty() {
            return false;
        }
        if !ruled {
            return true;
        }
        // between two borders there are several rows only where each line fills all cells, and no cell goes on from one to the next
        let full = |line| (0..count).all(|cell| !self.words(line, cell).is_empty());
        let goes_on = |cell: usize| {
            let (above, here) = (self.words(line - 1, cell), self.words(line, cell));
            let first = here.split(' ').next().unwrap_or_default();
            let reach = above.chars().count() + 1 + first.chars().count();
            here.starts_with(char::is_lowercase) || reach + 2 > self.width(line - 1, cell)
        };
        // a sum below a sum is another one
        let is_sum = |line: usize, cell: usize| {
            let words = self.words(line, cell);
            words.contains(|letter: char| letter.is_ascii_digit())
                && !words.contains(char::is_alphabetic)
        };
        let sums = |cell: usize| is_sum(line - 1, cell) && is_sum(line, cell);
        full(line) && full(line - 1) && ((0..count).any(sums) || !(0..count).any(goes_on))
    }
}

/// The rows of a table, given its lines between borders.
pub(super) fn rows(groups: &[Group]) -> Table {
    let ruled = groups.len() > 2;
    let mut table = Table::default();
    let mut lengths = Vec::new();
    for group in groups {
        let before = table.rows.len();
        for line in 0..group.lines.len() {
            let cells = &group.lines[line].2;
            if line == 0 || group.begins_row(line, ruled) {
                table.rows.push(Row {
                    is_head: false,
                    cells: vec![Words::new(); cells.len()],
                });
            }
            let Some(row) = table.rows.last_mut() else {
                continue;
            };
            for (cell, range) in cells
                .iter()
                .enumerate()
                .filter(|(_, range)| !range.is_empty())
            {
                if let Some(words) = row.cells.get_mut(cell) {
                    words.push(range.clone());
                }
            }
        }
        lengths.push(table.rows.len() - before);
    }
    if has_head(groups, &lengths) {
        for row in &mut table.rows[..lengths[0]] {
            row.is_head = true;
        }
    }
    table
}

/// Whether the first group is the head of the others.
fn has_head(groups: &[Group], lengths: &[usize]) -> bool {
    let [first, second, ..] = groups else {
        return false;
    };
    let cells = |group: &Group, line: usize| -> Vec<String> {
        let count = group.lines[line].2.len();
        (0..count)
            .map(|cell| group.words(line, cell).to_owned())
            .collect()
    };
    let head = cells(first, 0);
    if lengths[0] != 1 || head.len() < 2 {
        return false;
    }
    let letters = head.concat();
    let capitals = letters.contains(char::is_uppercase) && !letters.contains(char::is_lowercase);
    // a border of another kind, or the only one
    let set_off = second.below_double
        && !groups
            .last()
            .is_some_and(|last| groups.len() > 2 && last.below_double)
        || groups.len() == 2 && lengths[1] > 1;
    let words = |cell: &String| cell.split_whitespace().count();
    let labels = head.iter().all(|cell| {
        words(cell) <= HEAD_WORDS
            && !cell.starts_with(char::is_lowercase)
            && !cell.contains(|letter: char| letter.is_ascii_digit())
    });
    let longer = groups[1..].iter().any(|group| {
        (0..group.lines.len()).any(|line| {
            cells(group, line)
                .iter()
                .any(|cell| words(cell) > HEAD_WORDS)
        })
    });
    capitals || set_off || labels && longer
}
