//! The cells of a row.

use super::attributes::repeated;
use super::position::Position;
use super::words;
use crate::read::odf::styles::Styles;
use crate::read::office::xml::{Tag, Token, Xml};
use crate::read::sheet::Cell;

/// Reads the cells of the row that has just begun.
pub(super) fn read(xml: &mut Xml, at: &mut Position, styles: &Styles) -> Result<Vec<Cell>, String> {
    let mut cells = Vec::new();
    while let Some(token) = xml.next()? {
        match token {
            Token::Start(tag) => {
                let cell = match tag.name() {
                    "table-cell" => one(xml, &tag, at, styles)?,
                    "covered-table-cell" => {
                        xml.skip()?;
                        at.continued()
                    }
                    _ => continue,
                };
                cells.extend(cell);
                // a cell that is repeated a million times is read once
                let repeated = repeated(&tag, "number-columns-repeated");
                at.column = at.column.saturating_add(repeated);
            }
            Token::End(name) if name == "table-row" => break,
            _ => {}
        }
    }
    Ok(cells)
}

/// Reads the cell that has just begun; none if it shows nothing.
fn one(
    xml: &mut Xml,
    tag: &Tag,
    at: &mut Position,
    styles: &Styles,
) -> Result<Option<Cell>, String> {
    let style = tag.attribute("style-name").unwrap_or_default();
    let style = styles.resolve("table-cell", &style);
    let mut cell = Cell {
        column: at.column,
        bold: style.look.is_bold(),
        width: repeated(tag, "number-columns-spanned"),
        ..Cell::default()
    };
    let boxed = words::read(xml, &mut cell)?;
    at.boxes.extend(boxed.map(|text| (at.column, at.row, text)));
    let value = tag.attribute("string-value").unwrap_or_default();
    // a number format may show nothing of a text that the cell has
    let not_shown = cell.text.trim().is_empty() && !value.is_empty();
    if not_shown {
        cell.text = value;
    }
    if cell.text.trim().is_empty() || style.look.is_struck() {
        return Ok(None);
    }
    at.reach_down(repeated(tag, "number-rows-spanned"), cell.width);
    cell.hidden = at
        .is_row_hidden
        .then_some("hidden row")
        .or(at.is_column_hidden().then_some("hidden column"))
        .or(not_shown.then_some("a number format that shows nothing"))
        .or(style.look.hidden(style.ground));
    Ok(Some(cell))
}
