//! Tables of a Word file: their cells and heads.

use super::state::{Body, NextCell, OpenTable};
use crate::read::office::xml::{Tag, Xml};
use crate::read::word::looks::paints;

impl<'a> Body<'a> {
    pub(super) fn start_in_table(&mut self, tag: &Tag, xml: &mut Xml<'a>) -> Result<(), String> {
        match tag.name() {
            "tbl" => {
                self.begin_cell();
                self.builder.start_table();
                self.tables.push(OpenTable::default());
            }
            "tr" => self.start_row(),
            "tc" => self.announce_cell(),
            "tblPr" | "trPr" | "tcPr" => self.table_properties(xml)?,
            _ => {}
        }
        Ok(())
    }

    fn start_row(&mut self) {
        self.builder.start_row();
        if let Some(table) = self.tables.last_mut() {
            (table.head, table.deleted) = (false, false);
        }
    }

    /// A cell begins once its properties have been read: only they tell how wide it is.
    fn announce_cell(&mut self) {
        if let Some(table) = self.tables.last_mut() {
            table.cell = Some(NextCell {
                width: 1,
                continues: false,
            });
            table.on_ground = false;
        }
    }

    fn table_properties(&mut self, xml: &mut Xml<'a>) -> Result<(), String> {
        let Some(table) = self.tables.last_mut() else {
            return xml.skip();
        };
        let styles = &self.parts.styles;
        let mut wants_first_row = None;
        xml.each(&[], |tag| match tag.name() {
            "tblStyle" => {
                let style = styles.resolve(tag.value().as_deref());
                (table.styled, table.first_row) = (true, style.first_row);
            }
            "tblLook" => wants_first_row = Some(wants_head(tag)),
            "tblHeader" => table.head = tag.is_on(),
            "del" => table.deleted = true,
            "shd" => table.on_ground = paints(tag),
            _ => {
                if let Some(cell) = &mut table.cell {
                    describe(cell, tag);
                }
            }
        })?;
        if let Some(wanted) = wants_first_row {
            table.first_row &= wanted;
        }
        Ok(())
    }

    /// Begins the cell whose properties have been read.
    pub(super) fn begin_cell(&mut self) {
        let Some(cell) = self.tables.last_mut().and_then(|table| table.cell.take()) else {
            return;
        };
        self.builder.start_cell(cell.width, 1);
        if cell.continues {
            self.builder.continue_cell();
        }
    }

    /// An empty cell begins and ends here.
    pub(super) fn end_cell(&mut self) {
        self.begin_cell();
        self.builder.end_cell();
    }

    pub(super) fn end_table(&mut self) {
        self.tables.pop();
        self.builder.end_table();
    }

    pub(super) fn end_row(&mut self) {
        let Some(table) = self.tables.last_mut() else {
            return;
        };
        let is_head = table.head || table.first_row && table.rows == 0;
        table.rows += 1;
        (table.deleted, table.on_ground) = (false, false);
        self.builder.end_row(is_head);
    }
}

/// Takes one property of a cell in.
fn describe(cell: &mut NextCell, property: &Tag) {
    match property.name() {
        "gridSpan" => {
            let width = property.value().and_then(|width| width.parse().ok());
            cell.width = width.unwrap_or(cell.width);
        }
        "vMerge" => {
            let value = property.value();
            cell.continues = value.is_none_or(|value| value == "continue");
        }
        _ => {}
    }
}

/// Whether a table makes use of what its style says about the first row.
fn wants_head(look: &Tag) -> bool {
    match look.attribute("firstRow") {
        Some(value) => value == "1" || value == "true" || value == "on",
        None => look
            .value()
            .and_then(|bits| u32::from_str_radix(&bits, 16).ok())
            .is_some_and(|bits| bits & 0x20 != 0),
    }
}
