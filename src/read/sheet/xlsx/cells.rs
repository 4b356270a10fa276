//! The cells of one sheet, row by row.

use super::styles::{Shown, Style, Styles, font};
use super::tables::Table;
use super::{Cell, Row};
use crate::read::look::Look;
use crate::read::office::xml::{Tag, Token, Xml};

/// Most columns of a sheet, and most rows.
const COLUMNS: usize = 16_384;
const ROWS: usize = 1_048_576;
/// Most text of all cells, in bytes.
const TEXT: usize = 64 << 20;

/// A text with what of it isn't seen.
#[derive(Clone, Default)]
struct Text {
    seen: String,
    hidden: Option<(&'static str, String)>,
}

/// The texts that cells share.
pub(super) struct Strings {
    texts: Vec<Text>,
    /// Bytes that may still be copied: a long text may stand in many cells.
    left: std::cell::Cell<usize>,
}

impl Strings {
    pub(super) fn read(part: &str, deepest: usize) -> Result<Self, String> {
        let mut strings = Vec::new();
        let mut xml = Xml::within(part, deepest);
        while let Some(token) = xml.next()? {
            if let Token::Start(tag) = token
                && tag.name() == "si"
            {
                strings.push(text(&mut xml, "si")?);
            }
        }
        Ok(Self {
            texts: strings,
            left: std::cell::Cell::new(TEXT),
        })
    }

    fn lend(&self, text: &Text) -> Result<Text, String> {
        let hidden = text.hidden.as_ref().map_or(0, |(_, words)| words.len());
        let length = text.seen.len() + hidden;
        let left = self.left.get().checked_sub(length);
        self.left.set(
            left.ok_or_else(|| format!("its cells repeat more than {} MiB of text", TEXT >> 20))?,
        );
        Ok(text.clone())
    }
}

/// The text of the element of this name that has just begun; runs of letters may each look otherwise.
fn text(xml: &mut Xml, name: &str) -> Result<Text, String> {
    let mut text = Text::default();
    let mut look = Look::default();
    while let Some(token) = xml.next()? {
        match token {
            Token::Start(tag) => match tag.name() {
                "rPh" => xml.skip()?,
                "r" => look = Look::default(),
                "rPr" => xml.each(&[], |tag| font(&mut look, tag))?,
                "t" => {
                    let words = xml.words()?;
                    match look.hidden(false) {
                        _ if look.is_struck() => {}
                        Some(why) => text.hidden.get_or_insert((why, String::new())).1 += &words,
                        None => text.seen += &words,
                    }
                }
                _ => {}
            },
            Token::End(end) if end == name => break,
            _ => {}
        }
    }
    Ok(text)
}

/// Cells that were merged into one.
struct Merged {
    left: usize,
    right: usize,
    top: usize,
    bottom: usize,
}

/// Reads a sheet's rows.
pub(super) struct Cells<'a> {
    xml: Xml<'a>,
    styles: &'a Styles,
    strings: &'a Strings,
    tables: &'a [Table],
    /// Merged cells below, the next one last.
    merged: Vec<Merged>,
    /// Merged cells that reach into this row.
    open: Vec<Merged>,
    /// For each column, whether it is hidden.
    hidden_columns: Vec<bool>,
    column_tags: usize,
    /// Whether rows are hidden that don't say that they aren't.
    rows_hidden: bool,
    row: usize,
}

impl<'a> Cells<'a> {
    pub(super) fn new(
        sheet: &'a str,
        xml: Xml<'a>,
        (styles, strings, tables): (&'a Styles, &'a Strings, &'a [Table]),
    ) -> Result<Self, String> {
        let merged = merged(sheet, xml.deepest())?;
        Ok(Self {
            xml,
            styles,
            strings,
            tables,
            merged,
            open: Vec::new(),
            hidden_columns: Vec::new(),
            column_tags: 0,
            rows_hidden: false,
            row: 0,
        })
    }

    /// The next row that says anything; `None` behind the last.
    pub(super) fn next_row(&mut self) -> Result<Option<Row>, String> {
        while let Some(token) = self.xml.next()? {
            match token {
                Token::Start(tag) => match tag.name() {
                    "col" => self.column(&tag),
                    "sheetFormatPr" => {
                        self.rows_hidden = tag
                            .attribute("zeroHeight")
                            .is_some_and(|value| is_true(&value));
                    }
                    "row" => return self.read_row(&tag).map(Some),
                    _ => {}
                },
                Token::End(name) if name == "sheetData" => return Ok(None),
                _ => {}
            }
        }
        Ok(None)
    }

    fn column(&mut self, tag: &Tag) {
        let number = |name: &str| tag.attribute(name).and_then(|at| at.parse::<usize>().ok());
        let no_width = tag
            .attribute("width")
            .is_some_and(|width| width.parse() == Ok(0.0_f32));
        if tag.attribute("hidden").is_some_and(|value| is_true(&value)) || no_width {
            self.column_tags += 1;
            let first = number("min").unwrap_or(0).max(1);
            let last = number("max").unwrap_or(0).min(COLUMNS);
            if first <= last && self.column_tags <= COLUMNS {
                let known = self.hidden_columns.len().max(last);
                self.hidden_columns.resize(known, false);
                self.hidden_columns[first - 1..last].fill(true);
            }
        }
    }

    fn read_row(&mut self, tag: &Tag) -> Result<Row, String> {
        let number = tag.attribute("r").and_then(|row| row.parse().ok());
        self.row = number.unwrap_or(self.row + 1).clamp(1, ROWS);
        let no_height = match tag.attribute("ht") {
            Some(height) => height.parse() == Ok(0.0_f32),
            None => self.rows_hidden,
        };
        let hidden = tag.attribute("hidden").is_some_and(|value| is_true(&value)) || no_height;
        let hidden = hidden.then_some("hidden row");
        let mut cells = Vec::new();
        let mut column = 0;
        while let Some(token) = self.xml.next()? {
            match token {
                Token::Start(tag) if tag.name() == "c" => {
                    let named = tag.attribute("r").and_then(|cell| position(&cell));
                    column = named.map_or(column, |(column, _)| column).min(COLUMNS - 1);
                    self.cell(&tag, column, hidden, &mut cells)?;
                    column += 1;
                }
                Token::End(name) if name == "row" => break,
                _ => {}
            }
        }
        self.merge(&mut cells);
        Ok(Row {
            head: self.tables.iter().any(|table| table.is_head(self.row)),
            number: self.row,
            line: self.row,
            cells,
        })
    }

    fn cell(
        &mut self,
        tag: &Tag,
        column: usize,
        hidden: Option<&'static str>,
        cells: &mut Vec<Cell>,
    ) -> Result<(), String> {
        let style = self.styles.get(tag.attribute("s"));
        let kind = tag.attribute("t").unwrap_or_default();
        let Text { seen, hidden: run } = self.value(&kind, style)?;
        let in_column = self.hidden_columns.get(column) == Some(&true);
        let on_ground = style.look.ground == Some(true)
            || self
                .tables
                .iter()
                .any(|table| table.paints(column, self.row));
        let hidden = hidden
            .or(in_column.then_some("hidden column"))
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
        Ok(match kind {
            "s" => {
                let number = value.seen.trim().parse::<usize>().ok();
                let shared = number.and_then(|number| self.strings.texts.get(number));
                shared.map_or(Ok(Text::default()), |text| self.strings.lend(text))?
            }
            "inlineStr" | "str" => value,
            "e" => Text::default(),
            "b" => {
                let word = if value.seen.trim() == "1" {
                    "TRUE"
                } else {
                    "FALSE"
                };
                Text {
                    seen: word.into(),
                    ..value
                }
            }
            _ => Text {
                seen: as_shown(&value.seen, style.shown),
                ..value
            },
        })
    }

    /// Cells that go on from above, and widths.
    fn merge(&mut self, cells: &mut Vec<Cell>) {
        while let Some(next) = self.merged.pop_if(|next| next.top <= self.row) {
            if self.open.len() < OPEN {
                self.open.push(next);
            }
        }
        let row = self.row;
        self.open.retain(|merged| merged.bottom >= row);
        for merged in &self.open {
            let width = merged.right.saturating_sub(merged.left) + 1;
            if merged.top == self.row {
                let first = cells.iter_mut().find(|cell| cell.column == merged.left);
                if let Some(first) = first {
                    first.width = width;
                }
            } else if !cells.is_empty() && cells.iter().all(|cell| cell.column != merged.left) {
                cells.push(Cell {
                    column: merged.left,
                    continues: true,
                    width,
                    ..Cell::default()
                });
            }
        }
        cells.sort_by_key(|cell| cell.column);
    }
}

/// The merged cells, which stand behind the others; the last in the sheet first.
fn merged(sheet: &str, deepest: usize) -> Result<Vec<Merged>, String> {
    let mut all = Vec::new();
    let Some(start) = sheet.rfind("<mergeCells") else {
        return Ok(all);
    };
    let mut xml = Xml::within(&sheet[start..], deepest);
    while let Some(token) = xml.next()? {
        match token {
            Token::Start(tag) if tag.name() == "mergeCell" => {
                let range = tag.attribute("ref").unwrap_or_default();
                let corners = range.split_once(':');
                let corners = corners.and_then(|(a, b)| Some((position(a)?, position(b)?)));
                if let Some(((left, top), (right, bottom))) = corners {
                    all.push(Merged {
                        left,
                        right,
                        top,
                        bottom,
                    });
                }
            }
            Token::End(name) if name == "mergeCells" => break,
            _ => {}
        }
    }
    all.sort_by_key(|merged: &Merged| std::cmp::Reverse(merged.top));
    Ok(all)
}

/// Most merged ranges that are looked at in one row.
const OPEN: usize = 100;

/// Column from 0 and row from 1 of a reference such as `$B$7`.
pub(super) fn position(reference: &str) -> Option<(usize, usize)> {
    let mut column = 0_usize;
    let mut row = 0_usize;
    for sign in reference.bytes().filter(|sign| *sign != b'$') {
        match sign {
            b'A'..=b'Z' if row == 0 => column = column * 26 + usize::from(sign - b'A') + 1,
            b'0'..=b'9' => row = row * 10 + usize::from(sign - b'0'),
            b':' => break,
            _ => return None,
        }
        if column > COLUMNS || row > ROWS {
            return None;
        }
    }
    (column > 0 && row > 0).then(|| (column - 1, row))
}

fn is_true(value: &str) -> bool {
    value == "1" || value == "true"
}

/// A number as it is shown: without the noise of binary fractions.
fn as_shown(value: &str, shown: Shown) -> String {
    let Ok(number) = value.trim().parse::<f64>() else {
        return value.to_owned();
    };
    match shown {
        Shown::Date => date(number).unwrap_or_else(|| value.to_owned()),
        Shown::Percent => format!("{}%", round(number * 100.0)),
        Shown::Plain | Shown::Not => round(number),
    }
}

fn round(number: f64) -> String {
    let text = format!("{number:.6}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// Days since the end of 1899, as year-month-day.
fn date(days: f64) -> Option<String> {
    if !(61.0..2_958_466.0).contains(&days) {
        return None;
    }
    #[allow(clippy::cast_possible_truncation)] // below three million
    let days = days as i64 + 693_899;
    // the civil calendar, counted in eras of 400 years that begin in March
    let (era, day) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let month = (5 * day + 2) / 153;
    let in_month = day - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    let year = year + era * 400 + i64::from(month <= 2);
    Some(format!("{year:04}-{month:02}-{in_month:02}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_count_from_1899() {
        for (days, expected) in [
            (61.0, "1900-03-01"),
            (25569.0, "1970-01-01"),
            (36585.0, "2000-02-29"),
            (46447.5, "2027-03-01"),
        ] {
            assert_eq!(date(days).as_deref(), Some(expected));
        }
        assert_eq!(date(-1.0), None);
    }

    #[test]
    fn positions_are_bounded() {
        assert_eq!(position("$B$7"), Some((1, 7)));
        assert_eq!(position("XFD1048576"), Some((16_383, 1_048_576)));
        for wrong in [
            "",
            "7",
            "B",
            "XFE1",
            "A1048577",
            "A99999999999999999999",
            "Ä1",
        ] {
            assert_eq!(position(wrong), None, "{wrong}");
        }
    }
}
