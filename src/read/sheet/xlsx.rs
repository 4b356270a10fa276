//! Excel files: sheets in their order, cells with the text that was last computed, and what is hidden.
//!
//! Comments, headers and footers are no part of the proposal's text. Numbers stand as the file keeps them, dates as year-month-day.

mod boxes;
mod cells;
mod styles;
mod tables;

use super::{Cell, Row, Sheet};
use crate::document::Document;
use crate::read::Limits;
use crate::read::builder::Builder;
use crate::read::office::xml::{Token, Xml};
use crate::read::office::{Archive, main_part, near, relations, relations_of};
use cells::{Cells, Strings};
use std::collections::{BTreeMap, HashMap};
use styles::Styles;
use tables::Table;

/// Most tables of a sheet.
const TABLES: usize = 100;

/// Reads an Excel file.
pub(in crate::read) fn read(name: &str, bytes: &[u8], limits: &Limits) -> Result<Document, String> {
    let mut archive = Archive::open(bytes, limits)?;
    let main = main_part(&mut archive, "xl/workbook.xml")?;
    let book = archive
        .part(&main)?
        .ok_or_else(|| format!("it has no part {main}; send the whole file"))?;
    let targets = archive.part(&relations_of(&main))?.unwrap_or_default();
    let optional = |archive: &mut Archive, kind: &str| -> Result<String, String> {
        match relations(&targets, kind)?.into_values().next() {
            Some(target) => archive
                .part(&near(&main, &target))
                .map(Option::unwrap_or_default),
            None => Ok(String::new()),
        }
    };
    let styles = Styles::read(&optional(&mut archive, "styles")?, limits.depth)?;
    let strings = Strings::read(&optional(&mut archive, "sharedStrings")?, limits.depth)?;
    let sheets = relations(&targets, "worksheet")?;
    let mut builder = Builder::new(name);
    let mut broken = None;
    for tab in tabs(&book, limits.depth)? {
        let Some(part) = sheets.get(&tab.id).map(|target| near(&main, target)) else {
            continue;
        };
        let read = sheet(&mut archive, &part, &tab, &styles, &strings, &mut builder);
        if let Err(reason) = read {
            let place = format!("sheet “{}”", tab.name);
            builder.break_off(place, &reason);
            broken = broken.or(Some(reason));
            if archive.is_spent() {
                break;
            }
        }
    }
    match broken {
        Some(reason) if builder.document.blocks.is_empty() => Err(reason),
        _ => Ok(builder.finish()),
    }
}

/// A sheet as the workbook names it.
struct Tab {
    name: String,
    id: String,
    hidden: Option<&'static str>,
}

fn tabs(book: &str, deepest: usize) -> Result<Vec<Tab>, String> {
    let mut tabs = Vec::new();
    let mut xml = Xml::within(book, deepest);
    while let Some(token) = xml.next()? {
        let Token::Start(tag) = token else { continue };
        if tag.name() == "sheet" {
            let state = tag.attribute("state");
            tabs.push(Tab {
                name: tag.attribute("name").unwrap_or_default(),
                id: tag.attribute("id").unwrap_or_default(),
                hidden: state
                    .is_some_and(|state| state != "visible")
                    .then_some("hidden sheet"),
            });
        }
    }
    Ok(tabs)
}

fn sheet(
    archive: &mut Archive,
    part: &str,
    tab: &Tab,
    styles: &Styles,
    strings: &Strings,
    builder: &mut Builder,
) -> Result<(), String> {
    let text = archive.part(part)?.unwrap_or_default();
    let targets = archive.part(&relations_of(part))?.unwrap_or_default();
    let links = links(&text, &relations(&targets, "hyperlink")?, archive.depth)?;
    let mut sheet = Sheet::new(&tab.name, tab.hidden, builder);
    let mut tables = Vec::new();
    // as many as are looked at for each cell
    for target in relations(&targets, "table")?.values().take(TABLES) {
        let table = archive.part(&near(part, target))?.unwrap_or_default();
        tables.extend(Table::read(&table, archive.depth)?);
    }
    let xml = Xml::within(&text, archive.depth);
    let mut cells = Cells::new(&text, xml, (styles, strings, &tables))?;
    let read = loop {
        match cells.next_row() {
            Ok(Some(mut row)) => {
                for cell in &mut row.cells {
                    cell.link = links.get(&(cell.column, row.number)).cloned();
                }
                sheet.row(row, builder);
            }
            Ok(None) => break Ok(()),
            Err(reason) => break Err(reason),
        }
    };
    for target in relations(&targets, "drawing")?.values().take(1) {
        let drawing = archive.part(&near(part, target))?.unwrap_or_default();
        for text_box in boxes::read(&drawing, archive.depth)? {
            let at = (text_box.column, text_box.row);
            sheet.text_box(at, &text_box.text, text_box.hidden);
        }
    }
    sheet.end(builder);
    read
}

/// Links by column and row; they stand behind the cells.
fn links(
    sheet: &str,
    targets: &BTreeMap<String, String>,
    deepest: usize,
) -> Result<HashMap<(usize, usize), String>, String> {
    let mut links = HashMap::new();
    let Some(start) = sheet.rfind("<hyperlinks") else {
        return Ok(links);
    };
    let mut xml = Xml::within(&sheet[start..], deepest);
    while let Some(token) = xml.next()? {
        match token {
            Token::Start(tag) if tag.name() == "hyperlink" => {
                let target = tag
                    .attribute("id")
                    .and_then(|id| targets.get(&id).cloned())
                    .or_else(|| tag.attribute("location").map(|to| format!("#{to}")));
                let cell = tag
                    .attribute("ref")
                    .and_then(|range| cells::position(&range));
                if let (Some(cell), Some(target)) = (cell, target) {
                    links.insert(cell, target);
                }
            }
            Token::End(name) if name == "hyperlinks" => break,
            _ => {}
        }
    }
    Ok(links)
}
