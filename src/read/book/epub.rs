//! EPUB: pages of HTML in the order of the book, with its style sheets before them, so that what they hide is hidden.

use crate::catalogue::say::read as say;
use crate::document::Document;
use crate::read::Limits;
use crate::read::office::Archive;
use crate::read::office::xml::{Token, Xml};
use crate::read::web;
use std::collections::HashMap;

/// Reads a book.
pub(in crate::read) fn read(name: &str, bytes: &[u8], limits: &Limits) -> Result<Document, String> {
    let mut archive = Archive::open(bytes, limits)?;
    let depth = archive.depth;
    if archive
        .part("META-INF/encryption.xml")?
        .is_some_and(|part| part.contains("EncryptedKey"))
    {
        return Err(say::BookIsLocked.to_string());
    }
    let container = needed(&mut archive, "META-INF/container.xml")?;
    let package = root(&container, depth)?;
    let text = needed(&mut archive, &package)?;
    let book = Book::of(&text, depth)?;
    let folder = package.rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut page = String::from("<!DOCTYPE html>\n");
    for sheet in &book.sheets {
        if let Some(rules) = archive.part(&path(folder, sheet))? {
            // nothing in a style sheet ends it
            let rules = rules.replace("</", " ");
            page.extend(["<style>\n", &rules, "\n</style>\n"]);
        }
    }
    for part in &book.pages {
        page += &needed(&mut archive, &path(folder, part))?;
        page.push('\n');
    }
    Ok(web::read(name, &page))
}

fn needed(archive: &mut Archive, part: &str) -> Result<String, String> {
    let missing = || say::PartIsMissing { part }.to_string();
    archive.part(part)?.ok_or_else(missing)
}

/// The path of the file that says what the book is made of.
fn root(container: &str, depth: usize) -> Result<String, String> {
    let mut xml = Xml::within(container, depth);
    while let Some(token) = xml.next()? {
        if let Token::Start(tag) = token
            && tag.name() == "rootfile"
            && let Some(path) = tag.attribute("full-path")
        {
            return Ok(path);
        }
    }
    Err(say::PartIsMissing { part: "rootfile" }.to_string())
}

/// A path below a folder, without what escapes letters in it.
fn path(folder: &str, part: &str) -> String {
    let part = part.split('#').next().unwrap_or(part).replace("%20", " ");
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for step in part.split('/') {
        match step {
            ".." => {
                parts.pop();
            }
            "." | "" => {}
            step => parts.push(step),
        }
    }
    parts.join("/")
}

/// What a book is made of.
#[derive(Default)]
struct Book {
    pages: Vec<String>,
    sheets: Vec<String>,
}

impl Book {
    fn of(package: &str, depth: usize) -> Result<Self, String> {
        let mut book = Self::default();
        let mut items = HashMap::new();
        let mut xml = Xml::within(package, depth);
        while let Some(token) = xml.next()? {
            let Token::Start(tag) = token else { continue };
            if tag.name() == "item"
                && let (Some(id), Some(path)) = (tag.attribute("id"), tag.attribute("href"))
            {
                let kind = tag.attribute("media-type").unwrap_or_default();
                if kind == "text/css" {
                    book.sheets.push(path);
                } else {
                    items.insert(id, path);
                }
            } else if tag.name() == "itemref"
                && let Some(path) = tag.attribute("idref").and_then(|id| items.remove(&id))
            {
                // each once, however often the book says so
                book.pages.push(path);
            }
        }
        Ok(book)
    }
}
