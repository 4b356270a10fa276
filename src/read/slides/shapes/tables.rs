//! Tables on a slide.

use super::state::{OpenTable, Shapes};
use crate::read::office::xml::Tag;
use crate::read::slides::values::is_false;

impl Shapes<'_, '_> {
    pub(super) fn start_in_table(&mut self, tag: &Tag) {
        let is_on = |name: &str| tag.attribute(name).is_some_and(|value| !is_false(&value));
        match tag.name() {
            "tbl" => {
                self.builder.start_table();
                self.tables.push(OpenTable::default());
            }
            "tblPr" => {
                if let Some(table) = self.tables.last_mut() {
                    table.first_row = is_on("firstRow");
                }
            }
            "tr" => self.builder.start_row(),
            // a cell that goes on from the left is a part of that one, whose width is told
            "tc" if !is_on("hMerge") => {
                let width = tag.attribute("gridSpan");
                let width = width.and_then(|width| width.parse().ok());
                self.builder.start_cell(width.unwrap_or(1), 1);
                if is_on("vMerge") {
                    self.builder.continue_cell();
                }
            }
            _ => {}
        }
    }

    pub(super) fn end_row(&mut self) {
        if let Some(table) = self.tables.last_mut() {
            table.rows += 1;
            let is_head = table.first_row && table.rows == 1;
            self.builder.end_row(is_head);
        }
    }

    pub(super) fn end_table(&mut self) {
        if self.tables.pop().is_some() {
            self.builder.end_table();
        }
    }
}
