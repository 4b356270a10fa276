//! Grids: strokes that hang together, and the cells between them.

use super::frames::Frame;
use crate::read::pdf::area::Area;
use crate::read::pdf::rows::{NEAR, Phrase, Row, Stroke, Strokes};

/// The rows of text in a cell.
pub(super) type CellText = Vec<Row>;

/// What stands between two lines of a table, cell by cell.
pub(super) type Band = Vec<CellText>;

/// What is read apart from the text around it, cell by cell: mostly a table of strokes.
#[derive(Debug)]
pub(super) struct Grid {
    pub(super) area: Area,
    /// Where it is read on the page.
    pub(super) top: f64,
    along: Vec<Stroke>,
    across: Vec<Stroke>,
    /// Where rows and columns may begin.
    rows: Vec<f64>,
    columns: Vec<f64>,
}

/// The grids with at least two columns that strokes make, from top to bottom.
pub(super) fn grids_of_strokes(mut left: Strokes) -> Vec<Grid> {
    let mut grids: Vec<Grid> = Vec::new();
    while let Some(first) = left.across.pop() {
        let mut network = Network::from_one(first);
        while network.take_meeting(&mut left) {}
        let Network {
            along,
            across,
            area,
        } = network;
        grids.extend(Grid::from_strokes(along, across, area));
    }
    // tables side by side begin at the same height to within some points
    let level = |grid: &Grid| (grid.area.top / NEAR).round();
    grids.sort_by(|one, next| {
        let levels = level(one).total_cmp(&level(next));
        levels.then(one.area.left.total_cmp(&next.area.left))
    });
    grids
}

/// Strokes that meet each other.
struct Network {
    along: Vec<Stroke>,
    across: Vec<Stroke>,
    area: Area,
}

impl Network {
    fn from_one(across: Stroke) -> Self {
        Self {
            along: Vec::new(),
            across: vec![across],
            area: Area::at_point(across.at, across.from).extended_to(across.at, across.to),
        }
    }

    /// Takes the strokes that meet those it has. Returns whether there were any, which others may meet.
    fn take_meeting(&mut self, left: &mut Strokes) -> bool {
        let before = (self.along.len(), self.across.len());
        left.along.retain(|stroke| {
            let meets = self.across.iter().any(|other| stroke.meets(other));
            if meets {
                self.along.push(*stroke);
                let area = self.area.extended_to(stroke.from, stroke.at);
                self.area = area.extended_to(stroke.to, stroke.at);
            }
            !meets
        });
        left.across.retain(|stroke| {
            let meets = self.along.iter().any(|other| other.meets(stroke));
            if meets {
                self.across.push(*stroke);
                let area = self.area.extended_to(stroke.at, stroke.from);
                self.area = area.extended_to(stroke.at, stroke.to);
            }
            !meets
        });
        before != (self.along.len(), self.across.len())
    }
}

impl Grid {
    /// A grid of these strokes along and across its rows; none if they part no columns.
    pub(super) fn from_strokes(
        along: Vec<Stroke>,
        across: Vec<Stroke>,
        area: Area,
    ) -> Option<Self> {
        let (rows, columns) = (places(&along), places(&across));
        let inner = columns
            .iter()
            .any(|at| area.left + NEAR < *at && *at < area.right - NEAR);
        (rows.len() > 1 && inner).then_some(Self {
            top: area.top,
            area,
            along,
            across,
            rows,
            columns,
        })
    }

    /// A grid of one cell.
    pub(super) fn from_frame(frame: &Frame) -> Self {
        Self {
            area: frame.area,
            top: frame.top,
            along: Vec::new(),
            across: Vec::new(),
            rows: Vec::new(),
            columns: Vec::new(),
        }
    }

    /// The text of each cell, band after band; and how wide the columns are.
    pub(super) fn cells(&self, rows: Vec<Row>) -> (Vec<Band>, Vec<f64>) {
        let found = self.texts(rows);
        // a column in which nothing stands is none
        let mut columns: Vec<usize> = found.iter().map(|(cell, _)| cell.column).collect();
        columns.sort_unstable();
        columns.dedup();
        let mut bands: Vec<Band> = Vec::new();
        let mut last = None;
        for (cell, text) in found {
            if last != Some(cell.row) {
                bands.push(vec![Vec::new(); columns.len()]);
                last = Some(cell.row);
            }
            let at = columns.binary_search(&cell.column).unwrap_or(0);
            if let Some(band) = bands.last_mut() {
                band[at] = text;
            }
        }
        (bands, self.widths(&columns))
    }

    /// The cells in which anything stands, in order.
    fn texts(&self, rows: Vec<Row>) -> Vec<(CellPlace, CellText)> {
        let mut found: Vec<(CellPlace, CellText)> = Vec::new();
        for mut row in rows {
            for phrase in std::mem::take(&mut row.phrases) {
                let cell = self.cell_of(&phrase);
                let mut alone = row.with(vec![phrase]);
                // the cells beside it may be set in another size
                alone.size = alone.usual_size();
                match found.iter_mut().find(|(known, _)| *known == cell) {
                    Some((_, rows)) => match rows.last_mut() {
                        Some(last) if last.number == row.number => {
                            last.phrases.extend(alone.phrases);
                        }
                        _ => rows.push(alone),
                    },
                    None => found.push((cell, vec![alone])),
                }
            }
        }
        found.sort_by_key(|(cell, _)| *cell);
        found
    }

    /// The cell in which a phrase stands; one that reaches over several rows or columns counts where it begins.
    fn cell_of(&self, phrase: &Phrase) -> CellPlace {
        let x = f64::midpoint(phrase.left, phrase.right);
        let y = phrase.base - 0.3 * phrase.size;
        CellPlace {
            row: part_of(&self.rows, &self.along, y, x),
            column: part_of(&self.columns, &self.across, x, y),
        }
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

/// Which row and which column of a grid; 0 is what stands before the first line.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct CellPlace {
    row: usize,
    column: usize,
}

/// Which row or column something belongs to that stands at a place: the last one that begins before it with a stroke that
/// passes `beside` it. Where a cell reaches over several, the strokes between them leave it out.
fn part_of(places: &[f64], strokes: &[Stroke], at: f64, beside: f64) -> usize {
    let begins = |place: &f64| {
        *place <= at
            && strokes.iter().any(|stroke| {
                (stroke.at - place).abs() < NEAR
                    && stroke.from - NEAR < beside
                    && beside < stroke.to + NEAR
            })
    };
    places.iter().rposition(begins).map_or(0, |found| found + 1)
}

/// Places that aren't the same, in order.
fn places(strokes: &[Stroke]) -> Vec<f64> {
    let mut places: Vec<f64> = strokes.iter().map(|stroke| stroke.at).collect();
    places.sort_by(f64::total_cmp);
    // the two sides of a line, and the edges of cells beside it, are one place
    places.dedup_by(|next, one| *next - *one < NEAR);
    places
}
