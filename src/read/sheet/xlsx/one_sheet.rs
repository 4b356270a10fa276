//! One sheet of a workbook: its cells, its tables, its links and the text boxes on it.

use super::book::{Book, Tab};
use super::boxes;
use super::cells::{Cells, Known};
use super::links::{self, Links};
use super::tables::SheetTable;
use crate::catalogue::say::read as say;
use crate::document::{Missing, Spot};
use crate::read::builder::Builder;
use crate::read::office::xml::{Token, Xml};
use crate::read::office::{Archive, near, relations, relations_of};
use crate::read::sheet::lay_out::Sheet;
use crate::read::sheet::references::{position, reference};

/// Most tables of a sheet: each is looked at for each cell.
const TABLES: usize = 100;

/// Reads the sheet of this part.
pub(super) fn read(
    archive: &mut Archive,
    part: &str,
    tab: &Tab,
    book: &Book,
    builder: &mut Builder,
) -> Result<(), String> {
    let text = archive.part(part)?.unwrap_or_default();
    let targets = archive.part(&relations_of(part))?.unwrap_or_default();
    let links = links::read(&text, &relations(&targets, "hyperlink")?, archive.depth)?;
    let mut sheet = Sheet::new(&tab.name, tab.hidden, builder);
    let mut tables = Vec::new();
    for target in relations(&targets, "table")?.values().take(TABLES) {
        let table = archive.part(&near(part, target))?.unwrap_or_default();
        tables.extend(SheetTable::read(&table, archive.depth)?);
    }
    let known = Known {
        styles: &book.styles,
        strings: &book.strings,
        tables: &tables,
        is_of_1904: book.is_of_1904,
    };
    let mut cells = Cells::new(&text, archive.depth, known)?;
    let read = rows(&mut cells, &links, &mut sheet, builder);
    if cells.uncomputed > 0 {
        let count = cells.uncomputed;
        let place = say::Sheet { sheet: &tab.name };
        builder.unread(&place, &say::FormulasWithoutResult { count });
        builder.document.missing = Missing::Part;
    }
    // a sheet whose cells broke off has its text boxes all the same
    for target in relations(&targets, "drawing")?.values().take(1) {
        let drawing = archive.part(&near(part, target))?.unwrap_or_default();
        for text_box in boxes::read(&drawing, archive.depth)? {
            let at = (text_box.column, text_box.row);
            sheet.text_box(at, &text_box.text, text_box.hidden);
        }
    }
    sheet.end(builder);
    for target in relations(&targets, "comments")?.values().take(1) {
        let comments = archive.part(&near(part, target))?.unwrap_or_default();
        list_comments(&comments, &tab.name, archive.depth, builder)?;
    }
    read
}

/// Comments are no part of what the sheet says.
fn list_comments(
    part: &str,
    sheet: &str,
    deepest: usize,
    builder: &mut Builder,
) -> Result<(), String> {
    /// Most that are listed one by one.
    const LISTED: usize = 200;
    let mut count = 0_usize;
    let mut xml = Xml::within(part, deepest);
    while let Some(token) = xml.next()? {
        let Token::Start(tag) = token else { continue };
        if tag.name() != "comment" {
            continue;
        }
        let cell = tag.attribute("ref").unwrap_or_default();
        if let Some((column, row)) = position(&cell) {
            let (sheet, cell) = (sheet.to_owned(), reference(column, row));
            builder.stand_at(row, Spot::Cell { sheet, cell });
        }
        let mut words = String::new();
        let mut inner = Xml::within(xml.inner()?, deepest);
        while let Some(token) = inner.next()? {
            if matches!(&token, Token::Start(tag) if tag.name() == "t") {
                words += &inner.words()?;
            }
        }
        count += 1;
        if count <= LISTED {
            builder.leave_out(&say::Comment, &words);
        }
    }
    if count > 0 {
        builder.unread(&say::Sheet { sheet }, &say::CommentsLeftOut { count });
    }
    Ok(())
}

fn rows(
    cells: &mut Cells,
    links: &Links,
    sheet: &mut Sheet,
    builder: &mut Builder,
) -> Result<(), String> {
    while let Some(mut row) = cells.next_row()? {
        for cell in &mut row.cells {
            cell.link = links.get(&(cell.column, row.number)).cloned();
        }
        sheet.row(row, builder);
    }
    Ok(())
}
