//! Lines that part a page, and the tables that they make.

use super::frames::Frame;
use super::lines::{Piece, Row};
use super::page::Area;

/// Thickest line, in points.
const THICK: f64 = 3.0;
/// Shortest line, and the shortest piece that may be part of one.
const SHORT: f64 = 6.0;
const PIECE: f64 = 2.0;
/// How far lines that meet may miss each other.
pub(super) const NEAR: f64 = 3.0;
/// How many lines of a page are kept.
pub(super) const LINES: usize = 4_000;

/// Lines along and across the rows of text: where, from, to.
#[derive(Clone, Debug, Default)]
pub(super) struct Rules {
    along: Vec<Line>,
    across: Vec<Line>,
    /// Those across that are no edges of areas.
    pub(super) drawn_across: Vec<Line>,
    /// Rectangles that are large enough to frame text.
    frames: Vec<Area>,
}

/// A line: where it is, and how far it reaches.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line {
    pub(super) at: f64,
    pub(super) from: f64,
    pub(super) to: f64,
}

/// A table of lines.
#[derive(Debug)]
pub(super) struct Grid {
    pub(super) area: Area,
    /// Where it is read on the page.
    pub(super) top: f64,
    rules: Rules,
    /// Where rows and columns may begin.
    rows: Vec<f64>,
    columns: Vec<f64>,
}

impl Rules {
    /// The lines among painted areas and the edges of larger ones, in the frame of text in this direction.
    pub(super) fn of((areas, frames): (&[Area], &[Area]), (cos, sin): (f64, f64)) -> Self {
        let mut rules = Self::default();
        if cos.abs() > 0.02 && sin.abs() > 0.02 {
            return rules;
        }
        let turn = |x: f64, y: f64| (x * cos + y * sin, y * cos - x * sin);
        let turned = |area: &Area| {
            let (one, other) = (turn(area.left, area.top), turn(area.right, area.bottom));
            Area::point(one.0, one.1).and(other.0, other.1)
        };
        for area in areas {
            rules.add(turned(area));
        }
        rules.frames = frames.iter().map(turned).collect();
        rules.along = joined(rules.along);
        rules.across = joined(rules.across);
        rules.drawn_across = joined(rules.drawn_across);
        rules
    }

    fn add(&mut self, area: Area) {
        let (width, height) = (area.right - area.left, area.bottom - area.top);
        let along = |at| Line {
            at,
            from: area.left,
            to: area.right,
        };
        let across = |at| Line {
            at,
            from: area.top,
            to: area.bottom,
        };
        let reaches = |length: f64, thick: f64| length >= PIECE.max(2.0 * thick) && thick <= THICK;
        if reaches(width, height) {
            self.along.push(along(f64::midpoint(area.top, area.bottom)));
        } else if reaches(height, width) {
            let line = across(f64::midpoint(area.left, area.right));
            self.across.push(line);
            self.drawn_across.push(line);
        } else if width >= SHORT && height >= SHORT {
            self.along.extend([along(area.top), along(area.bottom)]);
            self.across.extend([across(area.left), across(area.right)]);
        }
    }

    /// Whether a line stands between two places of a row.
    pub(super) fn part(&self, left: f64, right: f64, base: f64, size: f64) -> bool {
        let first = self.across.partition_point(|line| line.at < left - 0.5);
        self.across[first..]
            .iter()
            .take_while(|line| line.at <= right + 0.5)
            .any(|line| line.from < base - 0.6 * size && line.to > base - 0.1 * size)
    }

    /// Whether a row stands in a table whose lines go on beyond a height.
    pub(super) fn in_table_beyond(&self, row: &Row, height: f64) -> bool {
        let middle = row.base - 0.3 * row.size;
        let goes_on = |line: &&Line| {
            let beyond = line.from.min(middle) < height && height < line.to.max(middle);
            beyond && line.from < middle && middle < line.to
        };
        self.across.iter().filter(goes_on).count() > 1
    }

    /// Tables with at least two columns, from top to bottom, of the lines that aren't those of frames.
    pub(super) fn grids(&self, frames: &[Frame]) -> Vec<Grid> {
        let mut grids: Vec<Grid> = Vec::new();
        let mut left = self.without(frames);
        while let Some(first) = left.across.pop() {
            let mut rules = Self {
                across: vec![first],
                ..Self::default()
            };
            let mut area = Area {
                left: first.at,
                top: first.from,
                right: first.at,
                bottom: first.to,
            };
            loop {
                let (along, across) = (rules.along.len(), rules.across.len());
                left.along.retain(|line| {
                    let meets = rules.across.iter().any(|other| meet(line, other));
                    if meets {
                        rules.along.push(*line);
                        area = area.and(line.from, line.at).and(line.to, line.at);
                    }
                    !meets
                });
                left.across.retain(|line| {
                    let meets = rules.along.iter().any(|other| meet(other, line));
                    if meets {
                        rules.across.push(*line);
                        area = area.and(line.at, line.from).and(line.at, line.to);
                    }
                    !meets
                });
                if (along, across) == (rules.along.len(), rules.across.len()) {
                    break;
                }
            }
            grids.extend(Grid::of(rules, area));
        }
        let level = |grid: &Grid| (grid.area.top / NEAR).round();
        grids.sort_by(|one, next| {
            let levels = level(one).total_cmp(&level(next));
            levels.then(one.area.left.total_cmp(&next.area.left))
        });
        grids
    }
}

impl Rules {
    /// The rectangles that may frame text: those whose sides don't go on beyond them, as the lines of tables do.
    pub(super) fn frames(&self) -> Vec<Area> {
        let is_free = |area: &&Area| {
            !self
                .along
                .iter()
                .any(|line| line.goes_beyond([area.top, area.bottom], area.left, area.right))
                && !self
                    .across
                    .iter()
                    .any(|line| line.goes_beyond([area.left, area.right], area.top, area.bottom))
        };
        self.frames.iter().filter(is_free).copied().collect()
    }

    /// The lines along rows that no line across meets, from top to bottom, but for sides of frames.
    pub(super) fn alone(&self, frames: &[Frame]) -> Vec<Line> {
        let Self { along, across, .. } = self.without(frames);
        let is_alone = |line: &Line| !across.iter().any(|other| meet(line, other));
        along.into_iter().filter(is_alone).collect()
    }

    /// The lines that aren't sides of frames.
    fn without(&self, frames: &[Frame]) -> Self {
        let mut rules = self.clone();
        for Frame { area, .. } in frames {
            rules
                .along
                .retain(|line| !line.is_side([area.top, area.bottom], area.left, area.right));
            rules
                .across
                .retain(|line| !line.is_side([area.left, area.right], area.top, area.bottom));
        }
        rules
    }
}

impl Line {
    /// Whether it lies on one of the sides of a frame that reaches so far along it.
    fn is_side(&self, sides: [f64; 2], from: f64, to: f64) -> bool {
        let at_side = sides.iter().any(|side| (side - self.at).abs() < NEAR);
        at_side && from - NEAR < self.from && self.to < to + NEAR
    }

    fn goes_beyond(&self, sides: [f64; 2], from: f64, to: f64) -> bool {
        let at_side = sides.iter().any(|side| (side - self.at).abs() < NEAR);
        let meets = self.from < to && from < self.to;
        at_side && meets && !self.is_side(sides, from, to)
    }
}

/// Whether a line along rows meets one across.
fn meet(along: &Line, across: &Line) -> bool {
    along.from - NEAR <= across.at
        && across.at <= along.to + NEAR
        && across.from - NEAR <= along.at
        && along.at <= across.to + NEAR
}

/// Pieces of one line become one, and what stays short is none; the lines are sorted by their places.
fn joined(mut lines: Vec<Line>) -> Vec<Line> {
    lines.sort_by(|one, next| {
        one.at
            .total_cmp(&next.at)
            .then(one.from.total_cmp(&next.from))
    });
    let mut joined: Vec<Line> = Vec::new();
    for line in lines {
        let same = joined
            .iter_mut()
            .rev()
            .take_while(|known| line.at - known.at < 1.5)
            .find(|known| line.from < known.to + NEAR && known.from < line.to + NEAR);
        match same {
            Some(known) => {
                (known.from, known.to) = (known.from.min(line.from), known.to.max(line.to));
            }
            None => joined.push(line),
        }
    }
    joined.retain(|line| line.to - line.from >= SHORT);
    joined
}

/// Places that aren't the same, in order.
fn places(lines: &[Line]) -> Vec<f64> {
    let mut places: Vec<f64> = lines.iter().map(|line| line.at).collect();
    places.sort_by(f64::total_cmp);
    places.dedup_by(|next, one| *next - *one < NEAR);
    places
}

impl Grid {
    fn of(rules: Rules, area: Area) -> Option<Self> {
        let (rows, columns) = (places(&rules.along), places(&rules.across));
        let inner = columns
            .iter()
            .any(|at| area.left + NEAR < *at && *at < area.right - NEAR);
        (rows.len() > 1 && inner).then_some(Self {
            top: area.top,
            area,
            rules,
            rows,
            columns,
        })
    }

    /// A table of these lines along and across its rows.
    pub(super) fn of_lines(along: Vec<Line>, across: Vec<Line>, area: Area) -> Option<Self> {
        let rules = Rules {
            along,
            across,
            ..Rules::default()
        };
        Self::of(rules, area)
    }

    /// A table of one cell.
    pub(super) fn framed(frame: &Frame) -> Self {
        Self {
            area: frame.area,
            top: frame.top,
            rules: Rules::default(),
            rows: Vec::new(),
            columns: Vec::new(),
        }
    }

    /// The row and column of the cell in which a piece stands; a cell that reaches over several counts where it begins.
    fn cell_of(&self, piece: &Piece) -> (usize, usize) {
        let (x, y) = (
            f64::midpoint(piece.left, piece.right),
            piece.base - 0.3 * piece.size,
        );
        let row = (0..self.rows.len()).rev().find(|row| {
            let at = self.rows[*row];
            at <= y
                && self.rules.along.iter().any(|line| {
                    (line.at - at).abs() < NEAR && line.from - NEAR < x && x < line.to + NEAR
                })
        });
        let column = (0..self.columns.len()).rev().find(|column| {
            let at = self.columns[*column];
            at <= x
                && self.rules.across.iter().any(|line| {
                    (line.at - at).abs() < NEAR && line.from - NEAR < y && y < line.to + NEAR
                })
        });
        (
            row.map_or(0, |row| row + 1),
            column.map_or(0, |column| column + 1),
        )
    }

    /// The rows of text in each cell, row after row of the table; and how wide the columns are.
    pub(super) fn cells(&self, rows: Vec<Row>) -> (Vec<Vec<Vec<Row>>>, Vec<f64>) {
        let mut found: Vec<((usize, usize), Vec<Row>)> = Vec::new();
        for mut row in rows {
            for piece in std::mem::take(&mut row.pieces) {
                let cell = self.cell_of(&piece);
                let mut alone = Row {
                    pieces: vec![piece],
                    ..row.clone()
                };
                alone.size = alone.usual_size();
                match found.iter_mut().find(|(known, _)| *known == cell) {
                    Some((_, rows)) => match rows.last_mut() {
                        Some(last) if last.number == row.number => last.pieces.extend(alone.pieces),
                        _ => rows.push(alone),
                    },
                    None => found.push((cell, vec![alone])),
                }
            }
        }
        found.sort_by_key(|(cell, _)| *cell);
        let mut columns: Vec<usize> = found.iter().map(|((_, column), _)| *column).collect();
        columns.sort_unstable();
        columns.dedup();
        let mut table: Vec<Vec<Vec<Row>>> = Vec::new();
        let mut last = None;
        for ((row, column), text) in found {
            if last != Some(row) {
                table.push(vec![Vec::new(); columns.len()]);
                last = Some(row);
            }
            let at = columns.binary_search(&column).unwrap_or(0);
            if let Some(cells) = table.last_mut() {
                cells[at] = text;
            }
        }
        (table, self.widths(&columns))
    }

    /// How wide the columns are that hold text.
    fn widths(&self, columns: &[usize]) -> Vec<f64> {
        let left = |column: usize| match column.checked_sub(1) {
            Some(at) => self.columns[at],
            None => self.area.left,
        };
        let right = |column: usize| {
            let next = self.columns.get(column).copied();
            next.filter(|at| *at > left(column))
                .unwrap_or(self.area.right)
        };
        columns
            .iter()
            .map(|column| right(*column) - left(*column))
            .collect()
    }
}
