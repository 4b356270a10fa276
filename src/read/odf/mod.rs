//! `OpenDocument` files: texts, presentations and spreadsheets.
//!
//! The accepted view counts: inserted text is read, deleted text isn't. Comments, headers and footers are no part of the proposal's text.

mod areas;
mod body;
mod lengths;
mod lists;
mod properties;
mod sheet;
mod styles;

use super::office::Archive;
use super::office::xml::{Token, Xml};
use crate::catalogue::say::read as say;
use crate::document::Document;
use crate::read::Limits;
use body::Body;
use styles::Styles;

/// Reads a text.
pub(super) fn read_text(name: &str, bytes: &[u8], limits: &Limits) -> Result<Document, String> {
    let parts = Parts::open(bytes, limits)?;
    let mut body = parts.body(name, limits.depth)?;
    let read = body.walk(content_of(&parts.content, "text", limits.depth)?);
    body.list_heads(&parts.styles)?;
    body.finish(read)
}

/// Reads a presentation, slide by slide.
pub(super) fn read_slides(name: &str, bytes: &[u8], limits: &Limits) -> Result<Document, String> {
    let parts = Parts::open(bytes, limits)?;
    let mut body = parts.body(name, limits.depth)?.of_slides();
    let read = body.walk(content_of(&parts.content, "presentation", limits.depth)?);
    body.finish(read)
}

/// Reads a spreadsheet.
pub(super) fn read_sheet(name: &str, bytes: &[u8], limits: &Limits) -> Result<Document, String> {
    let parts = Parts::open(bytes, limits)?;
    let styles = parts.styles(limits.depth)?;
    let content = content_of(&parts.content, "spreadsheet", limits.depth)?;
    sheet::read(name, content, &styles, limits.depth)
}

/// The parts that say anything.
struct Parts {
    content: String,
    styles: String,
}

impl Parts {
    fn open(bytes: &[u8], limits: &Limits) -> Result<Self, String> {
        let mut archive = Archive::open(bytes, limits)?;
        let manifest = archive.part("META-INF/manifest.xml")?.unwrap_or_default();
        if manifest.contains("encryption-data") {
            return Err(say::OpendocumentWithPassword.to_string());
        }
        let content = archive.part("content.xml")?;
        Ok(Self {
            content: content.ok_or_else(|| {
                say::PartIsMissing {
                    part: "content.xml",
                }
                .to_string()
            })?,
            styles: archive.part("styles.xml")?.unwrap_or_default(),
        })
    }

    /// The body of a document of that name, ready to be walked.
    fn body(&self, name: &str, deepest: usize) -> Result<Body<'_>, String> {
        Ok(Body::new(
            name,
            self.styles(deepest)?,
            &self.content,
            deepest,
        ))
    }

    fn styles(&self, deepest: usize) -> Result<Styles, String> {
        let mut styles = Styles::default();
        styles.read(&self.styles, deepest)?;
        styles.read(before_body(&self.content), deepest)?;
        Ok(styles)
    }
}

/// What stands before the text: styles of its own.
fn before_body(content: &str) -> &str {
    let end = content.find("<office:body").unwrap_or(content.len());
    &content[..end]
}

/// What stands in the body's element of this name.
fn content_of<'a>(content: &'a str, name: &str, deepest: usize) -> Result<&'a str, String> {
    let mut xml = Xml::within(content, deepest);
    let mut in_body = false;
    while let Some(token) = xml.next()? {
        let Token::Start(tag) = token else { continue };
        in_body |= tag.name() == "body";
        if in_body && tag.name() == name {
            return Ok(xml.rest());
        }
    }
    Err(say::BodyIsMissing { body: name }.to_string())
}
