//! Spreadsheets: cells with the text that they show.

use super::styles::Styles;
use crate::document::Document;
use crate::read::builder::Builder;
use crate::read::office::xml::{Piece, Tag, Xml};
use crate::read::sheet::{Cell, Row, Sheet};

/// Reads the tables of a spreadsheet. Rows and cells that are repeated are read once.
pub(super) fn read(
    name: &str,
    content: &str,
    styles: &Styles,
    deepest: usize,
) -> Result<Document, String> {
    let mut builder = Builder::new(name);
    let mut reader = Reader {
        xml: Xml::within(content, deepest),
        styles,
        place: String::new(),
    };
    if let Err(reason) = reader.sheets(&mut builder) {
        if builder.document.blocks.is_empty() {
            return Err(reason);
        }
        builder.break_off(reader.place, &reason);
    }
    Ok(builder.finish())
}

struct Reader<'a> {
    xml: Xml<'a>,
    styles: &'a Styles,
    place: String,
}

/// Where the reader is in a sheet.
#[derive(Default)]
struct At {
    row: usize,
    column: usize,
    hidden_row: bool,
    /// For each column, whether it is hidden.
    hidden_columns: Vec<bool>,
    columns: usize,
    /// Text boxes, with the cell that each is anchored in.
    boxes: Vec<(usize, usize, String)>,
    /// For each column, rows that a cell above still reaches down, and its width.
    reaching: Vec<(usize, usize)>,
}

impl Reader<'_> {
    fn sheets(&mut self, builder: &mut Builder) -> Result<(), String> {
        while let Some(piece) = self.xml.next()? {
            match piece {
                Piece::Start(tag) if tag.name() == "table" => self.sheet(&tag, builder)?,
                Piece::Start(tag) if skipped(tag.name()) => {
                    self.xml.inner()?;
                }
                Piece::End(name) if name == "spreadsheet" => break,
                _ => {}
            }
        }
        Ok(())
    }

    fn sheet(&mut self, tag: &Tag, builder: &mut Builder) -> Result<(), String> {
        let name = tag.attribute("name").unwrap_or_default();
        let style = tag.attribute("style-name").unwrap_or_default();
        let hidden = self.styles.resolve("table", &style).hidden;
        self.place = format!("sheet “{name}”");
        let mut sheet = Sheet::new(&name, hidden.then_some("hidden sheet"), builder);
        let read = self.rows(&mut sheet, builder);
        sheet.end(builder);
        read
    }

    fn rows(&mut self, sheet: &mut Sheet, builder: &mut Builder) -> Result<(), String> {
        let mut at = At::default();
        let mut group_hidden = 0_usize;
        while let Some(piece) = self.xml.next()? {
            match piece {
                Piece::Start(tag) => match tag.name() {
                    "table-column" => {
                        let repeated = repeated(&tag, "number-columns-repeated");
                        let end = at.columns.saturating_add(repeated).min(COLUMNS);
                        if is_hidden(&tag) && at.columns < end {
                            at.hidden_columns.resize(at.columns, false);
                            at.hidden_columns.resize(end, true);
                        }
                        at.columns = end;
                    }
                    "table-row-group" if tag.attribute("display").as_deref() == Some("false") => {
                        group_hidden += 1;
                    }
                    "table-row-group" if group_hidden > 0 => group_hidden += 1,
                    "table-row" => {
                        at.hidden_row = is_hidden(&tag) || group_hidden > 0;
                        let repeated = repeated(&tag, "number-rows-repeated");
                        let cells = self.cells(&mut at)?;
                        for (column, row, text) in at.boxes.drain(..) {
                            sheet.text_box((column, row + 1), &text, false);
                        }
                        let number = at.row + 1;
                        sheet.row(
                            Row {
                                number,
                                line: number,
                                head: false,
                                cells,
                            },
                            builder,
                        );
                        at.row = at.row.saturating_add(repeated);
                    }
                    "shapes" => {
                        let words = words_of(self.xml.inner()?)?;
                        sheet.text_box((0, 1), &words, false);
                    }
                    name if skipped(name) => {
                        self.xml.inner()?;
                    }
                    _ => {}
                },
                Piece::End(name) if name == "table-row-group" => {
                    group_hidden = group_hidden.saturating_sub(1);
                }
                Piece::End(name) if name == "table" => break,
                _ => {}
            }
        }
        Ok(())
    }

    fn cells(&mut self, at: &mut At) -> Result<Vec<Cell>, String> {
        let mut cells = Vec::new();
        at.column = 0;
        while let Some(piece) = self.xml.next()? {
            match piece {
                Piece::Start(tag) => match tag.name() {
                    "table-cell" => {
                        let repeated = repeated(&tag, "number-columns-repeated");
                        cells.extend(self.cell(&tag, at)?);
                        at.column = at.column.saturating_add(repeated);
                    }
                    "covered-table-cell" => {
                        let repeated = repeated(&tag, "number-columns-repeated");
                        self.xml.inner()?;
                        cells.extend(continued(at));
                        at.column = at.column.saturating_add(repeated);
                    }
                    _ => {}
                },
                Piece::End(name) if name == "table-row" => break,
                _ => {}
            }
        }
        Ok(cells)
    }

    fn cell(&mut self, tag: &Tag, at: &mut At) -> Result<Option<Cell>, String> {
        let style = tag.attribute("style-name").unwrap_or_default();
        let style = self.styles.resolve("table-cell", &style);
        let mut cell = Cell {
            column: at.column,
            bold: style.look.is_bold(),
            width: repeated(tag, "number-columns-spanned"),
            ..Cell::default()
        };
        let boxed = self.words(&mut cell)?;
        at.boxes.extend(boxed.map(|text| (at.column, at.row, text)));
        let value = tag.attribute("string-value").unwrap_or_default();
        let not_shown = cell.text.trim().is_empty() && !value.is_empty();
        if not_shown {
            cell.text = value;
        }
        if cell.text.trim().is_empty() || style.look.is_struck() {
            return Ok(None);
        }
        let rows = repeated(tag, "number-rows-spanned");
        if rows > 1 && at.column < COLUMNS {
            at.reaching
                .resize(at.reaching.len().max(at.column + 1), (0, 0));
            at.reaching[at.column] = (at.row.saturating_add(rows), cell.width);
        }
        let in_column = at.hidden_columns.get(at.column) == Some(&true);
        cell.hidden = at
            .hidden_row
            .then_some("hidden row")
            .or(in_column.then_some("hidden column"))
            .or(not_shown.then_some("a number format that shows nothing"))
            .or(style.look.hidden(style.ground));
        Ok(Some(cell))
    }

    /// The words of the cell that has just begun.
    fn words(&mut self, cell: &mut Cell) -> Result<Option<String>, String> {
        let mut in_paragraph = 0_usize;
        let mut boxed: Option<String> = None;
        while let Some(piece) = self.xml.next()? {
            match piece {
                Piece::Start(tag) => match tag.name() {
                    "annotation" | "detective" => {
                        self.xml.inner()?;
                    }
                    "frame" | "custom-shape" | "rect" | "ellipse" => {
                        let words = words_of(self.xml.inner()?)?;
                        *boxed.get_or_insert_default() += &words;
                    }
                    "p" => {
                        if !cell.text.is_empty() {
                            cell.text.push('\n');
                        }
                        in_paragraph += 1;
                    }
                    "a" => cell.link = tag.attribute("href"),
                    "s" | "tab" => cell.text.push(' '),
                    "line-break" => cell.text.push('\n'),
                    _ => {}
                },
                Piece::Text(words) if in_paragraph > 0 => cell.text += &words,
                Piece::End(name) if name == "p" => in_paragraph = in_paragraph.saturating_sub(1),
                Piece::End(name) if name == "table-cell" => break,
                _ => {}
            }
        }
        Ok(boxed)
    }
}

/// The paragraphs of a text box.
fn words_of(text: &str) -> Result<String, String> {
    // its depth was counted when it was cut out
    let mut words = String::new();
    let mut xml = Xml::new(text);
    while let Some(piece) = xml.next()? {
        match piece {
            Piece::Start(tag) if tag.name() == "p" => words += &xml.words()?,
            Piece::End(_) | Piece::Text(_) => {}
            Piece::Start(tag) if matches!(tag.name(), "title" | "desc" | "annotation") => {
                xml.inner()?;
            }
            Piece::Start(_) => continue,
        }
        if !words.is_empty() && !words.ends_with('\n') {
            words.push('\n');
        }
    }
    Ok(words)
}

/// Most columns of a sheet.
const COLUMNS: usize = 16_384;

/// The cell above, if it reaches down to here.
fn continued(at: &At) -> Option<Cell> {
    let (below, width) = at.reaching.get(at.column)?;
    (at.row < *below).then(|| Cell {
        column: at.column,
        continues: true,
        width: *width,
        ..Cell::default()
    })
}

/// Parts that say nothing of their own.
fn skipped(name: &str) -> bool {
    matches!(
        name,
        "tracked-changes"
            | "content-validations"
            | "forms"
            | "shapes"
            | "named-expressions"
            | "database-ranges"
            | "data-pilot-tables"
            | "calculation-settings"
            | "scenario"
    )
}

fn is_hidden(tag: &Tag) -> bool {
    tag.attribute("visibility")
        .is_some_and(|visibility| visibility != "visible")
}

/// How often something is repeated; once, unless it says more.
fn repeated(tag: &Tag, name: &str) -> usize {
    let number = tag.attribute(name).and_then(|number| number.parse().ok());
    number.unwrap_or(1).clamp(1, 1 << 30)
}
