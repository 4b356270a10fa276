//! The workbook: its sheets in order, and what they share.

use super::strings::Strings;
use super::styles::Styles;
use crate::catalogue::say::read as say;
use crate::read::office::theme::Theme;
use crate::read::office::xml::{Token, Xml};
use crate::read::office::{Archive, main_part, near, relations, relations_of};
use crate::read::unseen::Unseen;
use std::collections::BTreeMap;

/// A workbook.
pub(super) struct Book {
    /// The part that it is, to which those of the sheets are near.
    main: String,
    pub(super) tabs: Vec<Tab>,
    pub(super) styles: Styles,
    pub(super) strings: Strings,
    /// Whether days are counted from 1904 on.
    pub(super) is_of_1904: bool,
    /// Parts of the sheets, by the ids of the relations that lead to them.
    sheets: BTreeMap<String, String>,
}

impl Book {
    pub(super) fn read(archive: &mut Archive) -> Result<Self, String> {
        let main = main_part(archive, "xl/workbook.xml")?;
        let book = archive
            .part(&main)?
            .ok_or_else(|| say::PartIsMissing { part: &main }.to_string())?;
        let targets = archive.part(&relations_of(&main))?.unwrap_or_default();
        let depth = archive.depth;
        let mut shared = |kind: &str| -> Result<String, String> {
            match relations(&targets, kind)?.into_values().next() {
                Some(target) => archive
                    .part(&near(&main, &target))
                    .map(Option::unwrap_or_default),
                None => Ok(String::new()),
            }
        };
        let theme = Theme::read(&shared("theme")?, depth)?;
        Ok(Self {
            strings: Strings::read(&shared("sharedStrings")?, &theme, depth)?,
            styles: Styles::read(&shared("styles")?, theme, depth)?,
            is_of_1904: is_of_1904(&book, depth)?,
            sheets: relations(&targets, "worksheet")?,
            tabs: tabs(&book, depth)?,
            main,
        })
    }

    /// The part of a sheet, if the file has it.
    pub(super) fn part_of(&self, tab: &Tab) -> Option<String> {
        let target = self.sheets.get(&tab.id)?;
        Some(near(&self.main, target))
    }
}

/// A sheet as the workbook names it.
pub(super) struct Tab {
    pub(super) name: String,
    id: String,
    /// Why no reader sees it.
    pub(super) hidden: Option<Unseen>,
}

fn is_of_1904(book: &str, deepest: usize) -> Result<bool, String> {
    let mut xml = Xml::within(book, deepest);
    while let Some(token) = xml.next()? {
        match token {
            Token::Start(tag) if tag.name() == "workbookPr" => return Ok(tag.is_true("date1904")),
            Token::Start(tag) if tag.name() == "sheets" => break,
            _ => {}
        }
    }
    Ok(false)
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
                    .then_some(Unseen::HiddenSheet),
            });
        }
    }
    Ok(tabs)
}
