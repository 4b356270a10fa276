//! Tables with lines between their rows and none between their columns: the columns are told from the gaps that their rows share.

use super::grids::Grid;
use crate::read::pdf::area::Area;
use crate::read::pdf::limits::PAGE_ROWS;
use crate::read::pdf::rows::{NEAR, Phrase, Row, Stroke};

/// Narrowest gap between columns, in points; phrases of a row stand farther apart than words do.
const GAP: f64 = 5.0;
/// A head that stands above the first line is no farther from it, measured by the size of its letters.
const HEAD: f64 = 1.5;
/// Between the lines of a table there is no more empty space, in points.
const EMPTY: f64 = 40.0;

/// The tables that these lines make with rows of text, which come from top to bottom.
pub(super) fn grids_between_lines(lines: &[Stroke], rows: &[Row]) -> Vec<Grid> {
    if rows.len() > PAGE_ROWS {
        return Vec::new();
    }
    let stacks = stacks(lines);
    stacks
        .iter()
        .flat_map(|lines| tables(lines, rows))
        .collect()
}

/// Lines that begin and end at the same places, from top to bottom.
fn stacks(lines: &[Stroke]) -> Vec<Vec<Stroke>> {
    let mut stacks: Vec<Vec<Stroke>> = Vec::new();
    for line in lines {
        let is_same = |stack: &&mut Vec<Stroke>| {
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

/// A table in the making: bands between lines, one below the other, as long as the same gaps go through them.
struct Stretch {
    from: usize,
    to: usize,
    gaps: Vec<Gap>,
    /// How many bands have text on both sides of a gap.
    wide: usize,
}

/// From where to where nothing stands.
type Gap = (f64, f64);

/// The tables that a stack of lines makes.
fn tables(lines: &[Stroke], rows: &[Row]) -> Vec<Grid> {
    let mut stretches: Vec<Stretch> = Vec::new();
    for (at, pair) in lines.windows(2).enumerate() {
        let phrases = between(rows, pair[0], pair[1].at);
        let free = free(&phrases, pair[0]);
        let wide = usize::from(free.iter().any(|gap| is_inner(*gap, pair[0])));
        let last = stretches.last_mut().filter(|stretch| stretch.to == at);
        let shared = last.as_ref().map(|last| shared(&last.gaps, &free));
        match (last, shared) {
            // a wide empty space ends a table
            _ if phrases.is_empty() && pair[1].at - pair[0].at > EMPTY => {}
            (Some(last), Some(gaps)) if gaps.iter().any(|gap| is_inner(*gap, pair[0])) => {
                (last.to, last.gaps, last.wide) = (at + 1, gaps, last.wide + wide);
            }
            _ => stretches.push(Stretch {
                from: at,
                to: at + 1,
                gaps: free,
                wide,
            }),
        }
    }
    // one band with a gap is a row of text between two lines
    let tables = stretches.iter().filter(|stretch| stretch.wide > 1);
    tables
        .filter_map(|stretch| stretch.grid(lines, rows))
        .collect()
}

/// Whether a gap is one between columns, not the edge of a line's width.
fn is_inner(gap: Gap, line: Stroke) -> bool {
    gap.0 > line.from && gap.1 < line.to
}

impl Stretch {
    fn grid(&self, lines: &[Stroke], rows: &[Row]) -> Option<Grid> {
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
            along.insert(0, Stroke { at: top, ..first });
        }
        let inner = self.gaps.iter().filter(|gap| is_inner(**gap, first));
        let across = inner.map(|gap| Stroke {
            at: f64::midpoint(gap.0, gap.1),
            from: area.top,
            to: area.bottom,
        });
        Grid::from_strokes(along, across.collect(), area)
    }

    /// Where the row begins that stands right above the first line, if the gaps go through it too.
    fn head(&self, first: Stroke, rows: &[Row]) -> Option<f64> {
        let above = rows.iter().rev().find(|row| row.base < first.at)?;
        let top = above.base - above.size;
        let phrases = between(rows, Stroke { at: top, ..first }, first.at);
        // what reaches beyond the lines is no head of theirs
        let is_whole = phrases.len() == above.phrases.len() && phrases.len() > 1;
        let gaps = shared(&self.gaps, &free(&phrases, first));
        let near = first.at - above.base < HEAD * above.size;
        (near && is_whole && gaps.len() == self.gaps.len()).then_some(top)
    }
}

/// The phrases below a line and above a height, within the width of the line.
fn between(rows: &[Row], line: Stroke, bottom: f64) -> Vec<&Phrase> {
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
        .flat_map(|row| &row.phrases)
        .filter(|phrase| phrase.is_in(area))
        .collect()
}

/// The stretches of a line above which no phrase stands.
fn free(phrases: &[&Phrase], line: Stroke) -> Vec<Gap> {
    let mut taken: Vec<(f64, f64)> = phrases.iter().map(|it| (it.left, it.right)).collect();
    taken.sort_by(|one, next| one.0.total_cmp(&next.0));
    let (mut free, mut from) = (Vec::new(), line.from);
    for (left, right) in taken {
        free.push((from, left));
        from = from.max(right);
    }
    free.push((from, line.to));
    free.retain(|gap| gap.1 - gap.0 >= GAP);
    free
}

/// What two lists of stretches have in common.
fn shared(ones: &[Gap], others: &[Gap]) -> Vec<Gap> {
    let pairs = ones
        .iter()
        .flat_map(|one| others.iter().map(move |other| (one, other)));
    pairs
        .map(|(one, other)| (one.0.max(other.0), one.1.min(other.1)))
        .filter(|gap| gap.1 - gap.0 >= GAP)
        .collect()
}
