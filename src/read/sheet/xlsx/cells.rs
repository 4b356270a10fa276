//! The cells of one sheet, row by row.

use super::columns::{Columns, is_zero};
use super::merged::Merged;
use super::numbers::as_shown;
use super::strings::{Strings, Text, text, unescaped};
use super::styles::{Style, Styles, Value};
use super::tables::SheetTable;
use crate::document::Sight;
use crate::read::look::Look;
use crate::read::office::xml::{Tag, Token, Xml};
use crate::read::paint::Ground;
use crate::read::sheet::cells::{Cell, Row};
use crate::read::sheet::references::{COLUMNS, ROWS, position};
use crate::read::unseen::Unseen;

/// The size of letters of which none is told, in half points.
const SIZE: u32 = 22;

/// A cell with its style.
type Sized = (Cell, Style);

/// What is read before the cells.
#[derive(Clone, Copy)]
pub(super) struct Known<'a> {
    pub(super) styles: &'a Styles,
    pub(super) strings: &'a Strings,
    pub(super) tables: &'a [SheetTable],
    pub(super) is_of_1904: bool,
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
    /// Formulas so far whose result isn't in the file.
    pub(super) uncomputed: usize,
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
            uncomputed: 0,
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
        let hidden = (tag.is_true("hidden") || no_height).then_some(Unseen::HiddenRow);
        let mut cells = self.read_cells(hidden)?;
        self.merged.apply(self.row, &mut cells);
        let height = tag.attribute("ht").and_then(|height| height.parse().ok());
        self.cut_off(height, &mut cells);
        Ok(Row {
            head: self
                .known
                .tables
                .iter()
                .any(|table| table.is_head(self.row)),
            number: self.row,
            line: self.row,
            cells: cells.into_iter().map(|(cell, _)| cell).collect(),
        })
    }

    /// Words in rows that are too low for their letters, and in columns that are too narrow and can't run over.
    fn cut_off(&self, height: Option<f32>, cells: &mut [Sized]) {
        let filled: Vec<usize> = cells.iter().map(|(cell, _)| cell.column).collect();
        for (cell, style) in cells {
            if self.merged.is_merged(cell.column) || cell.hidden.is_some() {
                continue;
            }
            let size = style.look.size.unwrap_or(SIZE);
            // half points; a bounded number of letters of a few points is exact
            #[allow(clippy::cast_precision_loss)]
            let share = height.map_or(1.0, |height| 2.0 * height / size as f32);
            let next_is_filled = filled.binary_search(&(cell.column + 1)).is_ok();
            let narrow = self.columns.is_narrow(cell.column) && (style.wraps || next_is_filled);
            let sight = if narrow {
                Sight::Hidden(Unseen::HiddenColumn)
            } else if share < 0.4 {
                Sight::Hidden(Unseen::HiddenRow)
            } else if share < 0.6 {
                Sight::Unsure(Unseen::HiddenRow)
            } else {
                continue;
            };
            cell.set_sight(sight);
        }
    }

    fn read_cells(&mut self, hidden: Option<Unseen>) -> Result<Vec<Sized>, String> {
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
        hidden: Option<Unseen>,
        cells: &mut Vec<Sized>,
    ) -> Result<(), String> {
        let style = self.known.styles.get(tag.attribute("s"));
        let kind = tag.attribute("t").unwrap_or_default();
        let (text, value) = self.value(&kind, style)?;
        let hidden = hidden
            .or(self
                .columns
                .is_hidden(column)
                .then_some(Unseen::HiddenColumn))
            .or(style.format.hides(&value).then_some(Unseen::EmptyFormat));
        let ink = style.format.ink(&value);
        let mut last: Option<Sight<Unseen>> = None;
        for (look, words) in text.pieces {
            if words.is_empty() {
                continue;
            }
            let mut look = look.over(style.look);
            look.ink = ink.or(look.ink);
            let sight = hidden.map_or_else(|| self.sight(look, column), Sight::Hidden);
            // pieces that are seen alike are one text
            if last == Some(sight)
                && let Some((cell, _)) = cells.last_mut()
            {
                cell.text.push_str(&words);
                cell.bold &= look.is_bold();
                continue;
            }
            let mut cell = Cell {
                column,
                text: words,
                bold: look.is_bold(),
                width: 1,
                ..Cell::default()
            };
            cell.set_sight(sight);
            cells.push((cell, style));
            last = Some(sight);
        }
        Ok(())
    }

    /// Whether letters that look so are seen in a cell of this row.
    fn sight(&self, look: Look, column: usize) -> Sight<Unseen> {
        let tables = self.known.tables.iter();
        let painted = tables
            .filter(|table| table.paints(column, self.row))
            .map(|_| Ground::Unknown);
        let mut behind: Vec<Ground> = painted.take(1).collect();
        if behind.is_empty() {
            behind.push(Ground::PAPER);
        }
        look.sight(&behind)
    }

    fn value(&mut self, kind: &str, style: Style) -> Result<(Text, Value), String> {
        let (mut value, mut formula) = (Text::default(), false);
        while let Some(token) = self.xml.next()? {
            match token {
                Token::Start(tag) if tag.name() == "v" => {
                    value = Text::plain(self.xml.words()?);
                }
                Token::Start(tag) if tag.name() == "is" => {
                    value = text(&mut self.xml, "is", &self.known.styles.theme)?;
                }
                Token::Start(tag) if tag.name() == "f" => {
                    formula = may_be_words(&self.xml.words()?);
                }
                Token::Start(_) => self.xml.skip()?,
                Token::End(name) if name == "c" => break,
                _ => {}
            }
        }
        if formula && value.pieces.is_empty() {
            self.uncomputed += 1;
        }
        self.shown(value, kind, style)
    }

    /// What a value of this kind shows.
    fn shown(&self, value: Text, kind: &str, style: Style) -> Result<(Text, Value), String> {
        let words = value.pieces.first().map_or("", |(_, words)| words.as_str());
        let number = words.trim().parse().unwrap_or(0.0);
        let seen = match kind {
            "s" => return Ok((self.known.strings.lend(words)?, Value::Text)),
            "inlineStr" => return Ok((value, Value::Text)),
            "str" => unescaped(words),
            // an error of a formula says nothing
            "e" => return Ok((Text::default(), Value::Text)),
            "b" if words.trim() == "1" => "TRUE".to_owned(),
            "b" => "FALSE".to_owned(),
            _ => {
                let shown = as_shown(words, style.format.shown, self.known.is_of_1904);
                return Ok((Text::plain(shown), Value::Number(number)));
            }
        };
        Ok((Text::plain(seen), Value::Text))
    }
}

/// Whether what a formula results in may be words, and not a number for sure.
fn may_be_words(formula: &str) -> bool {
    const NUMBERS: [&str; 14] = [
        "SUM", "AVERAGE", "COUNT", "MIN(", "MAX(", "ROUND", "PRODUCT", "SUBTOTAL", "TODAY", "NOW",
        "DATE", "MEDIAN", "ABS(", "INT(",
    ];
    let formula = formula.trim().to_ascii_uppercase();
    if formula.contains(['"', '&', '!']) {
        return true;
    }
    let counts = NUMBERS.iter().any(|start| formula.starts_with(start));
    !counts && !formula.contains(['+', '-', '*', '/', '^'])
}

#[cfg(test)]
mod tests {
    use super::may_be_words;

    #[test]
    fn sums_are_no_words() {
        for (formula, expected) in [
            ("SUM(A1:A9)", false),
            ("A1*1.2", false),
            ("B7", true),
            ("IF(A1>0,\"Yes\",\"No\")", true),
            ("A1&B1", true),
            ("VLOOKUP(A1,B1:C9,2)", true),
            ("'Our-answers'!A1", true),
        ] {
            assert_eq!(may_be_words(formula), expected, "{formula}");
        }
    }
}
