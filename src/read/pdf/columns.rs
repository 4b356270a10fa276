//! Columns of running text, in reading order. Tables are left whole: they are read row by row.

use super::lines::{Piece, Row};

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
    let (left, right) = part(columns, at);
    let (first, next) = if reads_leftwards(&right) {
        (right, left)
    } else {
        (left, right)
    };
    split(first, depth - 1, regions);
    split(next, depth - 1, regions);
    split(below, depth - 1, regions);
}

fn reads_leftwards(rows: &[Row]) -> bool {
    rows.iter()
        .flat_map(|row| &row.pieces)
        .any(|piece| super::bidi::is_right_to_left(&piece.words))
}

/// A gap between columns, and the rows that it parts.
struct Gap {
    at: f64,
    from: usize,
    to: usize,
    both: usize,
}

fn best_gap(rows: &[Row], depth: usize) -> Option<Gap> {
    places(rows)
        .into_iter()
        .filter_map(|at| longest_run(rows, at))
        .filter(|gap| {
            let core = core(&rows[gap.from..gap.to], gap.at);
            let (left, right) = part(core.to_vec(), gap.at);
            are_columns(&left, &right, depth)
        })
        .max_by_key(|gap| gap.both)
}

/// Places at which there may be a gap: between the pieces of a row, and of two rows that are set higher and lower than each other.
fn places(rows: &[Row]) -> Vec<f64> {
    let mut places: Vec<f64> = Vec::new();
    let mut add = |one: &Piece, next: &Piece| {
        let at = f64::midpoint(one.right.min(next.right), next.left.max(one.left));
        if places.iter().all(|known| (known - at).abs() > 3.0) && places.len() < CANDIDATES {
            places.push(at);
        }
    };
    for (at, row) in rows.iter().enumerate() {
        for pair in row.pieces.windows(2) {
            add(&pair[0], &pair[1]);
        }
        if let Some(next) = rows.get(at + 1).filter(|next| overlap(row, next)) {
            let ends = |row: &Row| Some((row.pieces.first()?.clone(), row.pieces.last()?.clone()));
            if let (Some(one), Some(other)) = (ends(row), ends(next)) {
                if one.1.right < other.0.left {
                    add(&one.1, &other.0);
                } else if other.1.right < one.0.left {
                    add(&other.1, &one.0);
                }
            }
        }
    }
    places
}

/// Whether two rows are so near that the letters of one reach into the other's height.
fn overlap(row: &Row, next: &Row) -> bool {
    next.base - row.base < 0.8 * row.size.min(next.size)
}

/// The longest stretch of rows that a gap at this place parts.
fn longest_run(rows: &[Row], at: f64) -> Option<Gap> {
    let mut best: Option<Gap> = None;
    let mut from = 0;
    for end in 0..=rows.len() {
        let crosses = |row: &Row| {
            row.pieces
                .iter()
                .any(|piece| piece.left < at - 1.0 && piece.right > at + 1.0)
        };
        if end < rows.len() && !crosses(&rows[end]) {
            continue;
        }
        let both = side_by_side(&rows[from..end], at);
        if both >= ROWS - 1 && best.as_ref().is_none_or(|best| best.both < both) {
            best = Some(Gap {
                at,
                from,
                to: end,
                both,
            });
        }
        from = end + 1;
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
        let next = rows.get(number + 1).filter(|next| overlap(row, next));
        let there = next.map_or((false, false), |next| sides(next, at));
        here == (true, true) || here != there && here.0 | there.0 && here.1 | there.1
    };
    rows.iter()
        .enumerate()
        .filter(|row| with_next(*row))
        .count()
}

fn sides(row: &Row, at: f64) -> (bool, bool) {
    let left = |piece: &Piece| piece.right <= at + 1.0;
    (row.pieces.iter().any(left), !row.pieces.iter().all(left))
}

/// The rows on both sides of a gap.
pub(super) fn part(rows: Vec<Row>, at: f64) -> (Vec<Row>, Vec<Row>) {
    let (mut left, mut right) = (Vec::new(), Vec::new());
    for mut row in rows {
        let (here, there): (Vec<Piece>, Vec<Piece>) = std::mem::take(&mut row.pieces)
            .into_iter()
            .partition(|piece| piece.right <= at + 1.0);
        for (pieces, side) in [(here, &mut left), (there, &mut right)] {
            if !pieces.is_empty() {
                side.push(Row {
                    pieces,
                    ..row.clone()
                });
            }
        }
    }
    (left, right)
}

/// Lists on both sides; or running text on both, and no gaps between rows that go through both, as in tables.
fn are_columns(left: &[Row], right: &[Row], depth: usize) -> bool {
    if is_list(left) && is_list(right) {
        return true;
    }
    let prose = |rows: &[Row]| rows.len() >= ROWS && is_prose(rows, depth);
    if !prose(left) || !prose(right) {
        return false;
    }
    !share_gaps(left, right)
}

/// Most rows are one piece of running text; or they make up columns of such again.
fn is_prose(rows: &[Row], depth: usize) -> bool {
    let text = || rows.iter().filter(|row| row.grid.is_none());
    let widest = text()
        .map(|row| row.right() - row.left())
        .fold(0.0, f64::max);
    let long = text().filter(|row| {
        let widest_piece = row
            .pieces
            .iter()
            .filter(|piece| piece.count >= 4)
            .map(|piece| piece.right - piece.left)
            .fold(0.0, f64::max);
        widest_piece > 0.5 * widest
    });
    long.count() * 2 >= text().count()
        || is_narrow_prose(rows)
        || depth > 0 && best_gap(rows, depth - 1).is_some()
}

/// Whether gaps between rows go through both sides, as in tables.
pub(super) fn share_gaps(left: &[Row], right: &[Row]) -> bool {
    let (here, there) = (gaps(left), gaps(right));
    let shared = here
        .iter()
        .filter(|at| there.iter().any(|other| (*at - other).abs() < 3.0))
        .count();
    shared > 1 && shared * 10 >= here.len().max(there.len()) * 6
}

/// Most pieces begin a list item, or go on with one.
fn is_list(rows: &[Row]) -> bool {
    let pieces = || rows.iter().flat_map(|row| &row.pieces);
    let marked = pieces().filter(|piece| piece.marked).count();
    let others = pieces().filter(|piece| !piece.marked && !piece.goes_on);
    marked > 1 && others.count() * 2 <= marked
}

/// Sentences that are broken after every few words: most rows go on with a small letter. The cells of tables begin with large ones or numbers.
fn is_narrow_prose(rows: &[Row]) -> bool {
    let pieces = || rows.iter().flat_map(|row| &row.pieces);
    let all = pieces().count();
    let several = pieces().filter(|piece| piece.count > 1).count();
    let going_on = pieces().filter(|piece| piece.goes_on).count();
    several * 2 >= all && going_on * 2 >= all
}

/// Where rows stand farther apart than usual.
fn gaps(rows: &[Row]) -> Vec<f64> {
    let mut steps: Vec<f64> = rows
        .windows(2)
        .map(|pair| pair[1].base - pair[0].base)
        .collect();
    let bases: Vec<f64> = rows.iter().skip(1).map(|row| row.base).collect();
    let all = steps.clone();
    steps.sort_by(f64::total_cmp);
    let usual = steps.get(steps.len() / 2).copied().unwrap_or(0.0);
    all.into_iter()
        .zip(bases)
        .filter(|(step, _)| *step > 1.3 * usual)
        .map(|(_, base)| base)
        .collect()
}
