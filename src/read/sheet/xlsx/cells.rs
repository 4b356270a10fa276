//! The cells of one sheet, row by row.

use super::columns::{Columns, is_zero};
use super::merged::Merged;
use super::numbers::as_shown;
use super::strings::{Strings, Text, text};
use super::styles::{Shown, Style, Styles};
use super::tables::SheetTable;
use crate::read::office::xml::{Tag, Token, Xml};
use crate::read::sheet::cells::{Cell, Row};
use crate::read::sheet::references::{COLUMNS, ROWS, position};

/// What is read before the cells.
#[derive(Clone, Copy)]
pub(super) struct Known<'a> {
    pub(super) styles: &'a Styles,
    pub(super) strings: &'a Strings,
    pub(super) tables: &'a [SheetTable],
}

/// Reads a sheet's rows.
pub(super) struct Cells<'a> {
    xml: Xml<'a>,
    known: Known<'a>,
    merged: Merged,
    columns: Columns,
    /// Whether rows are hidden that don't say that they aren't.
    rows_hidden: bool,
    /// Number of the row that was read last.
    row: usize,
}

impl<'a> Cells<'a> {
    /// The cells of a sheet, whose elements may nest so deep.
    pub(super) fn new(sheet: &'a str, deepest: usize, known: Known<'a>) -> Result<Self, String> {
        Ok(Self {
            xml: Xml::within(sheet, deepest),
            known,
            merged: Merged::read(sheet, deepest)?,
            columns: Columns::default(),
            rows_hidden: false,
            row: 0,
        })
    }

    /// The next row that says anything; `None` behind the last.
    pub(super) fn next_row(&mut self) -> Result<Option<Row>, String> {
        while let Some(token) = self.xml.next()? {
            match token {
                Token::Start(tag) => match tag.name() {
                    "col" => self.columns.add(&tag),
                    "sheetFormatPr" => self.rows_hidden = tag.is_true("zeroHeight"),
                    "row" => return self.read_row(&tag).map(Some),
                    _ => {}
                },
                Token::End(name) if name == "sheetData" => return Ok(None),
                _ => {}
            }
        }
        Ok(None)
    }

    fn read_row(&mut self, tag: &Tag) -> Result<Row, String> {
        let number = tag.attribute("r").and_then(|row| row.parse().ok());
        // a row may leave out its number as well
        self.row = number.unwrap_or(self.row + 1).clamp(1, ROWS);
        let no_height = match tag.attribute("ht") {
            Some(height) => is_zero(&height),
            None => self.rows_hidden,
        };
        let hidden = (tag.is_true("hidden") || no_height).then_some("hidden row");
        let mut cells = self.read_cells(hidden)?;
        self.merged.apply(self.row, &mut cells);
        Ok(Row {
            head: self
                .known
                .tables
                .iter()
                .any(|table| table.is_head(self.row)),
            number: self.row,
            line: self.row,
            cells,
        })
    }

    fn read_cells(&mut self, hidden: Option<&'static str>) -> Result<Vec<Cell>, String> {
        let mut cells = Vec::new();
        let mut column = 0;
        while let Some(token) = self.xml.next()? {
            match token {
                Token::Start(tag) if tag.name() == "c" => {
                    // a cell may leave out its place: it stands behind the one before
                    let named = tag.attribute("r").and_then(|cell| position(&cell));
                    column = named.map_or(column, |(column, _)| column).min(COLUMNS - 1);
                    self.cell(&tag, column, hidden, &mut cells)?;
                    column += 1;
                }
                Token::End(name) if name == "row" => break,
                _ => {}
            }
        }
        Ok(cells)
    }

    fn cell(
        &mut self,
        tag: &Tag,
        column: usize,
        hidden: Option<&'static str>,
        cells: &mut Vec<Cell>,
    ) -> Result<(), String> {
        let style = self.known.styles.get(tag.attribute("s"));
        let kind = tag.attribute("t").unwrap_or_default();
        let Text { seen, hidden: run } = self.value(&kind, style)?;
        let on_ground = style.look.ground == Some(true)
            || self
                .known
                .tables
                .iter()
                .any(|table| table.paints(column, self.row));
        let hidden = hidden
            .or(self.columns.is_hidden(column).then_some("hidden column"))
            .or(style.look.hidden(on_ground))
            .or((style.shown == Shown::Not).then_some("a number format that shows nothing"));
        let cell = |text: String, hidden: Option<&'static str>| Cell {
            column,
            text,
            bold: style.look.is_bold(),
            hidden,
            width: 1,
            ..Cell::default()
        };
        if let Some((why, words)) = run {
            // white letters may stand on the cell's own ground
            let seen = why == "white on white" && on_ground;
            cells.push(cell(words, hidden.or((!seen).then_some(why))));
        }
        if !seen.is_empty() && !style.look.is_struck() {
            cells.push(cell(seen, hidden));
        }
        Ok(())
    }

    fn value(&mut self, kind: &str, style: Style) -> Result<Text, String> {
        let mut value = Text::default();
        while let Some(token) = self.xml.next()? {
            match token {
                Token::Start(tag) if tag.name() == "v" => value.seen = self.xml.words()?,
                Token::Start(tag) if tag.name() == "is" => value = text(&mut self.xml, "is")?,
                Token::Start(_) => self.xml.skip()?,
                Token::End(name) if name == "c" => break,
                _ => {}
            }
        }
        self.shown(value, kind, style)
    }

    /// What a value of this kind shows.
    fn shown(&self, value: Text, kind: &str, style: Style) -> Result<Text, String> {
        let seen = match kind {
            "s" => return self.known.strings.lend(&value.seen),
            "inlineStr" | "str" => return Ok(value),
            // an error of a formula says nothing
            "e" => return Ok(Text::default()),
            "b" if value.seen.trim() == "1" => "TRUE".to_owned(),
            "b" => "FALSE".to_owned(),
            _ => as_shown(&value.seen, style.shown),
        };
        Ok(Text { seen, ..value })
    }
}
