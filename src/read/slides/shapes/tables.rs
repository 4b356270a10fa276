//! Tables on a slide.

use super::state::{OpenTable, Shapes};
use crate::read::office::fills::Fill;
use crate::read::office::xml::{Tag, Xml};
use crate::read::paint::Ground;
use crate::read::slides::values::is_false;

impl<'a> Shapes<'a, '_> {
    pub(super) fn start_in_table(&mut self, tag: &Tag, xml: &mut Xml<'a>) -> Result<(), String> {
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
            "tableStyleId" => {
                if let Some(table) = self.tables.last_mut() {
                    table.styled = true;
                }
            }
            "tcPr" => xml.skip()?,
            // a cell that goes on from the left is a part of that one, whose width is told
            "tc" if !is_on("hMerge") => {
                let width = tag.attribute("gridSpan");
                let width = width.and_then(|width| width.parse().ok());
                self.builder.start_cell(width.unwrap_or(1), 1);
                if is_on("vMerge") {
                    self.builder.continue_cell();
                }
                let ground = self.ground_of_cell(xml.rest())?;
                if let Some(table) = self.tables.last_mut() {
                    table.ground = ground;
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// What is painted behind a cell, which is said behind its words.
    fn ground_of_cell(&self, rest: &str) -> Result<Ground, String> {
        let cell = &rest[..rest.find("</a:tc>").unwrap_or(rest.len())];
        let styled = self.tables.last().is_some_and(|table| table.styled);
        let usual = if styled {
            Ground::Unknown
        } else {
            Ground::Bare
        };
        let Some(start) = cell.find("<a:tcPr") else {
            return Ok(usual);
        };
        let mut xml = Xml::within(&cell[start..], self.context.deepest);
        // goes into the properties
        xml.next()?;
        let mut fill = Fill::default();
        let lines = ["lnL", "lnR", "lnT", "lnB", "lnTlToBr", "lnBlToTr"];
        xml.each(&lines, |tag| fill.take_in(tag, &self.context.theme))?;
        let own = fill.ground(Ground::PAPER);
        Ok(if fill.is_said() { own } else { usual })
    }

    pub(super) fn end_cell(&mut self) {
        self.builder.end_cell();
        if let Some(table) = self.tables.last_mut() {
            table.ground = Ground::Bare;
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
