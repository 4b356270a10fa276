//! Columns of running text, in reading order. Tables are left whole: they are read row by row.

use super::sides::{crosses, part_at, share_gaps, sides};
use crate::read::pdf::rows::{Phrase, Row, runs_leftwards};

/// How often columns may be looked for in columns.
const DEPTH: usize = 6;
/// How many columns may stand side by side, less two.
const NESTED: usize = 2;
/// Fewest rows of a column.
const ROWS: usize = 4;
/// Most places at which a page is tried for a gap between columns.
const CANDIDATES: usize = 60;

/// The rows of a page, column by column.
pub(super) fn in_order(rows: Vec<Row>) -> Vec<Vec<Row>> {
    let mut regions = Vec::new();
    split(rows, DEPTH, &mut regions);
    regions
}

fn split(mut rows: Vec<Row>, depth: usize, regions: &mut Vec<Vec<Row>>) {
    if rows.is_empty() {
        return;
    }
    let found = if depth == 0 {
        None
    } else {
        // rows are parted again and again to try gaps out, and words weigh much
        let light: Vec<Row> = rows.iter().map(Row::light).collect();
        best_gap(&light, NESTED)
    };
    let Some(Gap { at, from, to, .. }) = found else {
        regions.push(rows);
        return;
    };
    let below = rows.split_off(to);
    let columns = rows.split_off(from);
    split(rows, depth - 1, regions);
    let (left, right) = part_at(columns, at);
    let (first, next) = if right.iter().any(runs_leftwards) {
        (right, left)
    } else {
        (left, right)
    };
    split(first, depth - 1, regions);
    split(next, depth - 1, regions);
    split(below, depth - 1, regions);
}

/// A gap between columns, and the rows that it parts.
struct Gap {
    at: f64,
    from: usize,
    to: usize,
    /// How many rows have something on both sides.
    both: usize,
}

/// The gap between columns that parts most rows.
fn best_gap(rows: &[Row], depth: usize) -> Option<Gap> {
    candidates(rows)
        .into_iter()
        .filter_map(|at| longest_run(rows, at))
        .filter(|gap| {
            let core = core(&rows[gap.from..gap.to], gap.at);
            let (left, right) = part_at(core.to_vec(), gap.at);
            are_columns(&left, &right, depth)
        })
        .max_by_key(|gap| gap.both)
}

/// Places at which there may be a gap: between the phrases of a row, and of two rows that are set higher and lower than each other.
fn candidates(rows: &[Row]) -> Vec<f64> {
    let mut places: Vec<f64> = Vec::new();
    let mut add = |one: &Phrase, next: &Phrase| {
        let at = f64::midpoint(one.right.min(next.right), next.left.max(one.left));
        if places.iter().all(|known| (known - at).abs() > 3.0) && places.len() < CANDIDATES {
            places.push(at);
        }
    };
    for (at, row) in rows.iter().enumerate() {
        for pair in row.phrases.windows(2) {
            add(&pair[0], &pair[1]);
        }
        if let Some(next) = rows.get(at + 1).filter(|next| overlap(row, next))
            && let (Some(one), Some(other)) = (ends(row), ends(next))
        {
            if one.1.right < other.0.left {
                add(one.1, other.0);
            } else if other.1.right < one.0.left {
                add(other.1, one.0);
            }
        }
    }
    places
}

/// The first and the last phrase of a row.
fn ends(row: &Row) -> Option<(&Phrase, &Phrase)> {
    Some((row.phrases.first()?, row.phrases.last()?))
}

/// Whether two rows are so near that the letters of one reach into the other's height.
fn overlap(row: &Row, next: &Row) -> bool {
    next.base - row.base < 0.8 * row.size.min(next.size)
}

/// The longest stretch of rows that a gap at this place parts.
fn longest_run(rows: &[Row], at: f64) -> Option<Gap> {
    let goes_through = |row: &Row| row.phrases.iter().any(|phrase| crosses(phrase, at));
    let mut best: Option<Gap> = None;
    let mut from = 0;
    for to in 0..=rows.len() {
        if to < rows.len() && !goes_through(&rows[to]) {
            continue;
        }
        let both = side_by_side(&rows[from..to], at);
        // the last row of one column may be missing
        if both >= ROWS - 1 && best.as_ref().is_none_or(|best| best.both < both) {
            best = Some(Gap { at, from, to, both });
        }
        from = to + 1;
    }
    best
}

/// The rows from where both sides have begun to where one ends; what stands above and below may be of the whole page.
fn core(rows: &[Row], at: f64) -> &[Row] {
    let on = |side: fn((bool, bool)) -> bool| {
        let has = move |row: &Row| side(sides(row, at));
        Some((rows.iter().position(has)?, rows.iter().rposition(has)?))
    };
    match (on(|sides| sides.0), on(|sides| sides.1)) {
        (Some(left), Some(right)) => {
            let from = left.0.max(right.0);
            &rows[from..=left.1.min(right.1).max(from)]
        }
        _ => rows,
    }
}

/// How many rows have something on both sides of a gap, alone or with the row below.
fn side_by_side(rows: &[Row], at: f64) -> usize {
    let with_next = |(number, row): (usize, &Row)| {
        let here = sides(row, at);
        // columns whose rows aren't level come as rows that are left and right in turn
        let next = rows.get(number + 1).filter(|next| overlap(row, next));
        let there = next.map_or((false, false), |next| sides(next, at));
        here == (true, true) || here != there && here.0 | there.0 && here.1 | there.1
    };
    rows.iter()
        .enumerate()
        .filter(|row| with_next(*row))
        .count()
}

/// Lists on both sides; or running text on both, and no gaps between rows that go through both, as in tables.
fn are_columns(left: &[Row], right: &[Row], depth: usize) -> bool {
    if is_list(left) && is_list(right) {
        return true;
    }
    let prose = |rows: &[Row]| rows.len() >= ROWS && is_prose(rows, depth);
    prose(left) && prose(right) && !share_gaps(left, right)
}

/// Most rows are one phrase of running text; or they make up columns of such again.
fn is_prose(rows: &[Row], depth: usize) -> bool {
    let text = || rows.iter().filter(|row| row.grid.is_none());
    let widest = text()
        .map(|row| row.right() - row.left())
        .fold(0.0, f64::max);
    let long = text().filter(|row| {
        // the cells of tables seldom hold so many words
        let wordy = row.phrases.iter().filter(|phrase| phrase.count >= 4);
        wordy.map(Phrase::width).fold(0.0, f64::max) > 0.5 * widest
    });
    long.count() * 2 >= text().count()
        || is_narrow_prose(rows)
        || depth > 0 && best_gap(rows, depth - 1).is_some()
}

/// Most phrases begin a list item, or go on with one.
fn is_list(rows: &[Row]) -> bool {
    let phrases = || rows.iter().flat_map(|row| &row.phrases);
    let marked = phrases().filter(|phrase| phrase.marked).count();
    let others = phrases().filter(|phrase| !phrase.marked && !phrase.goes_on);
    marked > 1 && others.count() * 2 <= marked
}

/// Sentences that are broken after every few words: most rows go on with a small letter. The cells of tables begin with large ones or numbers.
fn is_narrow_prose(rows: &[Row]) -> bool {
    let phrases = || rows.iter().flat_map(|row| &row.phrases);
    let all = phrases().count();
    let several = phrases().filter(|phrase| phrase.count > 1).count();
    let going_on = phrases().filter(|phrase| phrase.goes_on).count();
    several * 2 >= all && going_on * 2 >= all
}
