//! Tables of a Word file: their cells and heads.

use super::{Body, paints};
use crate::read::office::xml::{Tag, Xml};

/// An open table.
#[derive(Default)]
#[allow(clippy::struct_excessive_bools)] // each is a property of its own in the file
pub(super) struct Table {
    /// Whether its style sets off the first row, and the table makes use of that.
    pub(super) first_row: bool,
    pub(super) styled: bool,
    pub(super) rows: usize,
    pub(super) head: bool,
    pub(super) deleted: bool,
    /// Width and continuation of the cell that begins; taken when it holds something.
    pub(super) cell: Option<(usize, bool)>,
    pub(super) on_ground: bool,
}

impl<'a> Body<'a> {
    pub(super) fn start_in_table(&mut self, tag: &Tag, xml: &mut Xml<'a>) -> Result<(), String> {
        match tag.name() {
            "tbl" => {
                self.begin_cell();
                self.builder.start_table();
                self.tables.push(Table::default());
            }
            "tr" => {
                self.builder.start_row();
                if let Some(table) = self.tables.last_mut() {
                    (table.head, table.deleted) = (false, false);
                }
            }
            "tc" => {
                if let Some(table) = self.tables.last_mut() {
                    (table.cell, table.on_ground) = (Some((1, false)), false);
                }
            }
            "tblPr" | "trPr" | "tcPr" => self.table_properties(xml)?,
            _ => {}
        }
        Ok(())
    }

    pub(super) fn table_properties(&mut self, xml: &mut Xml<'a>) -> Result<(), String> {
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
            "gridSpan" => {
                let width = tag.value().and_then(|width| width.parse().ok());
                if let (Some(cell), Some(width)) = (&mut table.cell, width) {
                    cell.0 = width;
                }
            }
            "vMerge" => {
                let continues = tag.value().is_none_or(|value| value == "continue");
                if let Some(cell) = &mut table.cell {
                    cell.1 = continues;
                }
            }
            "shd" => table.on_ground = paints(tag),
            _ => {}
        })?;
        if let Some(wanted) = wants_first_row {
            table.first_row &= wanted;
        }
        Ok(())
    }

    /// Begins the cell whose properties have been read.
    pub(super) fn begin_cell(&mut self) {
        let Some((width, continues)) = self.tables.last_mut().and_then(|table| table.cell.take())
        else {
            return;
        };
        self.builder.start_cell(width, 1);
        if continues {
            self.builder.continue_cell();
        }
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
