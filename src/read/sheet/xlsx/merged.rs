//! Cells that were merged into one.

use super::styles::Style;
use crate::read::office::xml::{Token, Xml};
use crate::read::sheet::cells::Cell;
use crate::read::sheet::references::position;

/// Most merged ranges that are looked at in one row.
const HERE: usize = 100;

/// The merged cells of a sheet, as far as they reach into the row that is read or those below.
pub(super) struct Merged {
    /// Those below, the next one last.
    below: Vec<Range>,
    /// Those that reach into this row.
    here: Vec<Range>,
}

/// Columns and rows from the first to the last.
struct Range {
    left: usize,
    right: usize,
    top: usize,
    bottom: usize,
}

impl Merged {
    /// Reads the merged cells, which stand behind the others.
    pub(super) fn read(sheet: &str, deepest: usize) -> Result<Self, String> {
        let mut below = Vec::new();
        // where they begin is looked for from the end: a sheet has far more cells than merged ones
        let start = sheet.rfind("<mergeCells").unwrap_or(sheet.len());
        let mut xml = Xml::within(&sheet[start..], deepest);
        while let Some(token) = xml.next()? {
            match token {
                Token::Start(tag) if tag.name() == "mergeCell" => {
                    below.extend(range(&tag.attribute("ref").unwrap_or_default()));
                }
                Token::End(name) if name == "mergeCells" => break,
                _ => {}
            }
        }
        below.sort_by_key(|range: &Range| std::cmp::Reverse(range.top));
        Ok(Self {
            below,
            here: Vec::new(),
        })
    }

    /// Whether a cell of the row is as high as several, or as wide.
    pub(super) fn is_merged(&self, column: usize) -> bool {
        self.here
            .iter()
            .any(|range| (range.left..=range.right).contains(&column))
    }

    /// Gives the cells of a row their widths, and adds those that go on from above.
    pub(super) fn apply(&mut self, row: usize, cells: &mut Vec<(Cell, Style)>) {
        while let Some(next) = self.below.pop_if(|next| next.top <= row) {
            // each is looked at in each row; more than these side by side nobody makes
            if self.here.len() < HERE {
                self.here.push(next);
            }
        }
        self.here.retain(|range| range.bottom >= row);
        for range in &self.here {
            let width = range.right.saturating_sub(range.left) + 1;
            if range.top == row {
                let first = cells.iter_mut().find(|(cell, _)| cell.column == range.left);
                if let Some((first, _)) = first {
                    first.width = width;
                }
            } else if !cells.is_empty() && cells.iter().all(|(cell, _)| cell.column != range.left) {
                let cell = Cell {
                    column: range.left,
                    continues: true,
                    width,
                    ..Cell::default()
                };
                cells.push((cell, Style::default()));
            }
        }
        cells.sort_by_key(|(cell, _)| cell.column);
    }
}

fn range(reference: &str) -> Option<Range> {
    let (from, to) = reference.split_once(':')?;
    let ((left, top), (right, bottom)) = (position(from)?, position(to)?);
    Some(Range {
        left,
        right,
        top,
        bottom,
    })
}
