//! Tables with lines between their rows and none between their columns: the columns are told from the gaps that their rows share.

use super::limits::ROWS;
use super::lines::{Piece, Row};
use super::page::Area;
use super::rules::{Grid, Line, NEAR};

/// Narrowest gap between columns, in points; pieces of a row stand farther apart than words do.
const GAP: f64 = 5.0;
/// A head that stands above the first line is no farther from it, measured by the size of its letters.
const HEAD: f64 = 1.5;
/// Between the lines of a table there is no more empty space, in points.
const EMPTY: f64 = 40.0;

/// The tables that these lines make with rows of text, which come from top to bottom.
pub(super) fn grids(lines: &[Line], rows: &[Row]) -> Vec<Grid> {
    if rows.len() > ROWS {
        return Vec::new();
    }
    let stacks = stacks(lines);
    stacks
        .iter()
        .flat_map(|lines| tables(lines, rows))
        .collect()
}

/// Lines that begin and end at the same places, from top to bottom.
fn stacks(lines: &[Line]) -> Vec<Vec<Line>> {
    let mut stacks: Vec<Vec<Line>> = Vec::new();
    for line in lines {
        let is_same = |stack: &&mut Vec<Line>| {
            (stack[0].from - line.from).abs() < NEAR && (stack[0].to - line.to).abs() < NEAR
        };
        match stacks.iter_mut().find(is_same) {
            Some(stack) => stack.push(*line),
            None => stacks.push(vec![*line]),
        }
    }
    stacks.retain(|stack| stack.len() > 2);
    stacks
}

/// What stands between two lines and those before, as long as the same gaps go through it.
struct Run {
    from: usize,
    to: usize,
    gaps: Vec<(f64, f64)>,
    /// How many bands have text on both sides of a gap.
    wide: usize,
}

fn tables(lines: &[Line], rows: &[Row]) -> Vec<Grid> {
    let mut runs: Vec<Run> = Vec::new();
    for (at, pair) in lines.windows(2).enumerate() {
        let pieces = between(rows, pair[0], pair[1].at);
        let free = free(&pieces, pair[0]);
        let is_gap = |gap: &(f64, f64)| gap.0 > pair[0].from && gap.1 < pair[0].to;
        let wide = usize::from(free.iter().any(is_gap));
        let last = runs.last_mut().filter(|run| run.to == at);
        let shared = last.as_ref().map(|run| shared(&run.gaps, &free));
        match (last, shared) {
            _ if pieces.is_empty() && pair[1].at - pair[0].at > EMPTY => {}
            (Some(run), Some(gaps)) if gaps.iter().any(is_gap) => {
                (run.to, run.gaps, run.wide) = (at + 1, gaps, run.wide + wide);
            }
            _ => runs.push(Run {
                from: at,
                to: at + 1,
                gaps: free,
                wide,
            }),
        }
    }
    runs.iter()
        .filter(|run| run.wide > 1)
        .filter_map(|run| run.grid(lines, rows))
        .collect()
}

impl Run {
    fn grid(&self, lines: &[Line], rows: &[Row]) -> Option<Grid> {
        let mut along = lines[self.from..=self.to].to_vec();
        let (first, last) = (along[0], along[along.len() - 1]);
        let mut area = Area {
            left: first.from,
            top: first.at,
            right: first.to,
            bottom: last.at,
        };
        if let Some(top) = self.head(first, rows) {
            area.top = top;
            along.insert(0, Line { at: top, ..first });
        }
        let inner = self
            .gaps
            .iter()
            .filter(|gap| gap.0 > first.from && gap.1 < first.to);
        let across = inner.map(|gap| Line {
            at: f64::midpoint(gap.0, gap.1),
            from: area.top,
            to: area.bottom,
        });
        Grid::of_lines(along, across.collect(), area)
    }

    /// Where the row begins that stands right above the first line, if the gaps go through it too.
    fn head(&self, first: Line, rows: &[Row]) -> Option<f64> {
        let above = rows.iter().rev().find(|row| row.base < first.at)?;
        let top = above.base - above.size;
        let pieces = between(rows, Line { at: top, ..first }, first.at);
        let is_whole = pieces.len() == above.pieces.len() && pieces.len() > 1;
        let gaps = shared(&self.gaps, &free(&pieces, first));
        let near = first.at - above.base < HEAD * above.size;
        (near && is_whole && gaps.len() == self.gaps.len()).then_some(top)
    }
}

/// The pieces below a line and above a height, within the width of the line.
fn between(rows: &[Row], line: Line, bottom: f64) -> Vec<&Piece> {
    let area = Area {
        left: line.from,
        top: line.at,
        right: line.to,
        bottom,
    };
    let from = rows.partition_point(|row| row.base <= line.at);
    rows[from..]
        .iter()
        .take_while(|row| row.base - row.size < bottom)
        .filter(|row| row.grid.is_none())
        .flat_map(|row| &row.pieces)
        .filter(|piece| piece.is_in(area))
        .collect()
}

/// The stretches of a line above which no piece stands.
fn free(pieces: &[&Piece], line: Line) -> Vec<(f64, f64)> {
    let mut pieces: Vec<(f64, f64)> = pieces.iter().map(|it| (it.left, it.right)).collect();
    pieces.sort_by(|one, next| one.0.total_cmp(&next.0));
    let (mut free, mut from) = (Vec::new(), line.from);
    for (left, right) in pieces {
        free.push((from, left));
        from = from.max(right);
    }
    free.push((from, line.to));
    free.retain(|gap| gap.1 - gap.0 >= GAP);
    free
}

/// What two lists of stretches have in common.
fn shared(ones: &[(f64, f64)], others: &[(f64, f64)]) -> Vec<(f64, f64)> {
    let pairs = ones
        .iter()
        .flat_map(|one| others.iter().map(move |other| (one, other)));
    pairs
        .map(|(one, other)| (one.0.max(other.0), one.1.min(other.1)))
        .filter(|gap| gap.1 - gap.0 >= GAP)
        .collect()
}
