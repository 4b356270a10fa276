//! Tables of a Word file: their cells and heads.

use super::state::{Body, NextCell, OpenTable};
use crate::read::office::xml::{Tag, Xml};
use crate::read::word::looks::shading;
use crate::read::word::table_styles::Uses;

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
            (table.head, table.deleted, table.columns) = (false, false, 0);
            table.cell_ground = None;
        }
    }

    /// A cell begins once its properties have been read: only they tell how wide it is.
    fn announce_cell(&mut self) {
        if let Some(table) = self.tables.last_mut() {
            table.cell = Some(NextCell {
                width: 1,
                continues: false,
            });
            table.cell_ground = None;
            table.columns += 1;
        }
    }

    fn table_properties(&mut self, xml: &mut Xml<'a>) -> Result<(), String> {
        let Some(table) = self.tables.last_mut() else {
            return xml.skip();
        };
        let (styles, theme) = (&self.parts.styles, &self.parts.theme);
        xml.each(&[], |tag| match tag.name() {
            "tblStyle" => table.style = styles.table(tag.value().as_deref()),
            "tblLook" => table.uses = Uses::of(tag),
            "tblHeader" => table.head = tag.is_on(),
            "del" => table.deleted = true,
            "shd" if table.cell.is_some() => table.cell_ground = Some(shading(tag, theme)),
            "shd" => table.ground = shading(tag, theme),
            _ => {
                if let Some(cell) = &mut table.cell {
                    describe(cell, tag);
                }
            }
        })?;
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
        let set_off = table.uses.first_row && table.style.parts.contains_key("firstRow");
        let is_head = table.head || set_off && table.rows == 0;
        table.rows += 1;
        (table.deleted, table.cell_ground) = (false, None);
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
