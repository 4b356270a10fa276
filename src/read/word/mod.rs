//! Word files: headings by the chain of styles, lists with their numbers, tables, notes, text boxes, diagrams, charts.
//!
//! The accepted view counts: inserted text is read, deleted and moved text isn't. Comments, headers and footers are no part of the proposal's text.
//! Word has no lines, and pages only once it is printed: a place is the number of the paragraph.

mod body;
mod forms;
mod looks;
mod numbering;
mod styles;
mod table_styles;

use super::office::theme::Theme;
use super::office::xml::{Token, Xml};
use super::office::{Archive, drawings, relations};
use crate::catalogue::say::read as say;
use crate::document::Document;
use crate::read::Limits;
use body::{Body, Parts};
use numbering::Numbering;
use std::collections::HashMap;
use styles::Styles;

/// Reads a Word file.
pub(super) fn read(name: &str, bytes: &[u8], limits: &Limits) -> Result<Document, String> {
    let mut archive = Archive::open(bytes, limits)?;
    let main = main_part(&mut archive)?;
    let text = archive
        .part(&main)?
        .ok_or_else(|| say::PartIsMissing { part: &main }.to_string())?;
    let others = OtherParts::read(&mut archive, &main)?;
    let mut body = Body::new(name, others.parsed(limits.depth)?, limits.depth);
    let read = body.read(&text);
    body.list_others(&others.heads, &others.comments)?;
    body.finish(read)
}

/// The parts that the text refers to, as they stand in the file.
struct OtherParts {
    /// Targets of all relations.
    targets: String,
    footnotes: String,
    endnotes: String,
    styles: String,
    numbering: String,
    drawings: HashMap<String, String>,
    theme: String,
    settings: String,
    /// Headers and footers.
    heads: Vec<String>,
    comments: String,
}

impl OtherParts {
    fn read(archive: &mut Archive, main: &str) -> Result<Self, String> {
        let (folder, file) = main.rsplit_once('/').unwrap_or(("", main));
        let near = |part: &str| {
            if let Some(absolute) = part.strip_prefix('/') {
                absolute.to_owned()
            } else if folder.is_empty() {
                part.to_owned()
            } else {
                format!("{folder}/{part}")
            }
        };
        let mut optional = |part: &str| archive.part(&near(part)).map(Option::unwrap_or_default);
        let targets = optional(&format!("_rels/{file}.rels"))?;
        let mut heads = Vec::new();
        for kind in ["header", "footer"] {
            for target in relations(&targets, kind)?.values() {
                heads.push(optional(target)?);
            }
        }
        let theme = relations(&targets, "theme")?.into_values().next();
        Ok(Self {
            heads,
            theme: theme.map_or(Ok(String::new()), |target| optional(&target))?,
            settings: optional("settings.xml")?,
            comments: optional("comments.xml")?,
            footnotes: optional("footnotes.xml")?,
            endnotes: optional("endnotes.xml")?,
            styles: optional("styles.xml")?,
            numbering: optional("numbering.xml")?,
            drawings: drawings::parts(archive, main, &targets)?,
            targets,
        })
    }

    fn parsed(&self, deepest: usize) -> Result<Parts<'_>, String> {
        let theme = self.theme(deepest)?;
        Ok(Parts {
            styles: Styles::read(&self.styles, &theme, deepest)?,
            theme,
            numbering: Numbering::read(&self.numbering, deepest)?,
            links: relations(&self.targets, "hyperlink")?,
            pictures: relations(&self.targets, "image")?,
            footnotes: notes(&self.footnotes, deepest)?,
            endnotes: notes(&self.endnotes, deepest)?,
            drawings: self
                .drawings
                .iter()
                .map(|(id, part)| (id.clone(), part.as_str()))
                .collect(),
        })
    }
}

impl OtherParts {
    /// The theme's colours, by the names that the settings give them.
    fn theme(&self, deepest: usize) -> Result<Theme, String> {
        let mut theme = Theme::read(&self.theme, deepest)?;
        let mut xml = Xml::within(&self.settings, deepest);
        while let Some(token) = xml.next()? {
            if let Token::Start(tag) = token
                && tag.name() == "clrSchemeMapping"
            {
                theme.take_map(&tag);
            }
        }
        Ok(theme)
    }
}

/// The name of the part that holds the text.
fn main_part(archive: &mut Archive) -> Result<String, String> {
    let relations = relations(
        &archive.part("_rels/.rels")?.unwrap_or_default(),
        "officeDocument",
    )?;
    let target = relations.into_values().next();
    Ok(target.map_or_else(
        || "word/document.xml".into(),
        |target| target.trim_start_matches('/').to_owned(),
    ))
}

/// The XML of each note, by id.
fn notes(part: &str, deepest: usize) -> Result<HashMap<String, &str>, String> {
    let mut notes = HashMap::new();
    let mut xml = Xml::within(part, deepest);
    while let Some(token) = xml.next()? {
        let Token::Start(tag) = token else { continue };
        if matches!(tag.name(), "footnote" | "endnote")
            && tag.attribute("type").is_none()
            && let Some(id) = tag.attribute("id")
        {
            notes.insert(id, xml.inner()?);
        }
    }
    Ok(notes)
}
