//! The cells of a row.

use super::attributes::repeated;
use super::position::Position;
use super::words;
use crate::document::Sight;
use crate::read::look::Look;
use crate::read::odf::styles::Styles;
use crate::read::office::xml::{Tag, Token, Xml};
use crate::read::sheet::Cell;
use crate::read::unseen::Unseen;

/// Reads the cells of the row that has just begun.
pub(super) fn read(xml: &mut Xml, at: &mut Position, styles: &Styles) -> Result<Vec<Cell>, String> {
    let mut cells = Vec::new();
    while let Some(token) = xml.next()? {
        match token {
            Token::Start(tag) => {
                let cell: Vec<Cell> = match tag.name() {
                    "table-cell" => one(xml, &tag, at, styles)?,
                    "covered-table-cell" => {
                        xml.skip()?;
                        at.continued().into_iter().collect()
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

/// Reads the cell that has just begun, in pieces that are seen alike; none if it shows nothing.
fn one(xml: &mut Xml, tag: &Tag, at: &mut Position, styles: &Styles) -> Result<Vec<Cell>, String> {
    let style = tag.attribute("style-name");
    let style = style.unwrap_or_else(|| at.usual_style().to_owned());
    let style = styles.resolve("table-cell", &style);
    let mut words = words::read(xml, styles)?;
    let boxed = words.boxed.take();
    at.boxes.extend(boxed.map(|text| (at.column, at.row, text)));
    let comment = words.comment.take();
    at.comments
        .extend(comment.map(|text| (at.column, at.row, text)));
    let value = tag.attribute("string-value").unwrap_or_default();
    // a number format may show nothing of a text that the cell has
    let empty = words.pieces.iter().all(|(_, text)| text.trim().is_empty());
    let not_shown = empty && !value.is_empty();
    if not_shown {
        words.pieces = vec![(Look::default(), value)];
    }
    let width = repeated(tag, "number-columns-spanned");
    let hidden = at
        .is_row_hidden
        .then_some(Unseen::HiddenRow)
        .or(at.is_column_hidden().then_some(Unseen::HiddenColumn))
        .or(not_shown.then_some(Unseen::EmptyFormat));
    let height = repeated(tag, "number-rows-spanned");
    let mut cells: Vec<Cell> = Vec::new();
    let mut last = None;
    for (look, text) in words.pieces {
        let mut look = look.over(style.look);
        // a cell that is as high as several rows is cut off by none
        look.line = at.row_height.filter(|_| height == 1).or(look.line);
        let own = look.sight(&[style.ground]);
        let sight = hidden.map_or(own, Sight::Hidden);
        if last == Some(sight)
            && let Some(cell) = cells.last_mut()
        {
            cell.text.push_str(&text);
            continue;
        }
        let mut cell = Cell {
            column: at.column,
            text,
            bold: look.is_bold(),
            link: words.link.clone(),
            width,
            ..Cell::default()
        };
        cell.set_sight(sight);
        cells.push(cell);
        last = Some(sight);
    }
    cells.retain(|cell| !cell.text.trim().is_empty());
    if !cells.is_empty() {
        at.reach_down(height, width);
    }
    Ok(cells)
}
