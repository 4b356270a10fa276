//! HWPX, the packed form of Hangul's documents: made into a page of paragraphs and tables, with the size and colour of each run, so that what
//! nobody sees is told by the one reader of pages.

use crate::catalogue::say::read as say;
use crate::document::Document;
use crate::read::Limits;
use crate::read::office::Archive;
use crate::read::office::xml::{Tag, Token, Xml};
use crate::read::web;
use std::collections::HashMap;

/// Most sections.
const SECTIONS: usize = 1000;
/// Parts of the text that are none: remarks that are hidden, running heads and feet.
const NO_TEXT: [&str; 3] = ["hiddenComment", "header", "footer"];

/// Reads a document of Hangul.
pub(in crate::read) fn read(name: &str, bytes: &[u8], limits: &Limits) -> Result<Document, String> {
    let mut archive = Archive::open(bytes, limits)?;
    let depth = archive.depth;
    let manifest = archive.part("META-INF/manifest.xml")?;
    if manifest.is_some_and(|manifest| manifest.contains("encryption-data")) {
        return Err(say::HangulIsLocked.to_string());
    }
    let header = archive.part("Contents/header.xml")?.unwrap_or_default();
    let looks = looks(&header, depth)?;
    let mut page = String::from("<!DOCTYPE html>\n");
    for section in 0..SECTIONS {
        let part = format!("Contents/section{section}.xml");
        let Some(text) = archive.part(&part)? else {
            if section == 0 {
                return Err(say::PartIsMissing { part: &part }.to_string());
            }
            break;
        };
        Section::new(&mut page, &looks).fill(&text, depth)?;
    }
    Ok(web::read(name, &page))
}

/// What runs of each number look like, as a style of a page.
fn looks(header: &str, depth: usize) -> Result<HashMap<String, String>, String> {
    let mut looks: HashMap<String, String> = HashMap::new();
    let mut open = String::new();
    let mut xml = Xml::within(header, depth);
    while let Some(token) = xml.next()? {
        let Token::Start(tag) = token else { continue };
        match tag.name() {
            "charPr" => {
                open = tag.attribute("id").unwrap_or_default();
                looks.insert(open.clone(), look(&tag));
            }
            "strikeout" if struck(&tag) => {
                if let Some(look) = looks.get_mut(&open) {
                    look.push_str("text-decoration:line-through;display:none;");
                }
            }
            _ => {}
        }
    }
    Ok(looks)
}

fn look(tag: &Tag) -> String {
    let mut look = String::new();
    // in hundredths of a point
    let height = tag.attribute("height");
    if let Some(height) = height.and_then(|height| height.parse::<u32>().ok()) {
        look = format!("font-size:{}.{:02}pt;", height / 100, height % 100);
    }
    let colour = tag.attribute("textColor").unwrap_or_default();
    let is_colour =
        |digits: &str| digits.len() == 6 && digits.bytes().all(|one| one.is_ascii_hexdigit());
    if let Some(digits) = colour.strip_prefix('#').filter(|digits| is_colour(digits)) {
        look.extend(["color:#", digits, ";"]);
    }
    look
}

fn struck(tag: &Tag) -> bool {
    let shape = tag.attribute("shape");
    // 3D is what it says where there is none
    shape.is_some_and(|shape| !matches!(shape.as_str(), "NONE" | "3D"))
}

/// A section on its way into the page.
struct Section<'a> {
    page: &'a mut String,
    looks: &'a HashMap<String, String>,
    /// Depth of words that count.
    in_text: usize,
    /// Whether words are deleted from here on.
    is_deleted: bool,
}

impl<'a> Section<'a> {
    const fn new(page: &'a mut String, looks: &'a HashMap<String, String>) -> Self {
        Self {
            page,
            looks,
            in_text: 0,
            is_deleted: false,
        }
    }

    fn fill(&mut self, text: &str, depth: usize) -> Result<(), String> {
        let mut xml = Xml::within(text, depth);
        while let Some(token) = xml.next()? {
            match token {
                Token::Start(tag) if NO_TEXT.contains(&tag.name()) => xml.skip()?,
                Token::Start(tag) => self.start(&tag),
                Token::End(name) => self.end(&name),
                Token::Text(words) if self.in_text > 0 && !self.is_deleted => self.words(&words),
                Token::Text(_) => {}
            }
        }
        Ok(())
    }

    fn start(&mut self, tag: &Tag) {
        match tag.name() {
            "p" => self.page.push_str("<p>"),
            "run" => {
                let look = tag.attribute("charPrIDRef");
                let look = look.and_then(|look| self.looks.get(&look));
                let look = look.map_or("", String::as_str);
                self.page.extend(["<span style=\"", look, "\">"]);
            }
            "tbl" => self.page.push_str("</p><table>"),
            "tr" => self.page.push_str("<tr>"),
            "tc" => self.page.push_str("<td>"),
            "t" => self.in_text += 1,
            "lineBreak" => self.page.push_str("<br>"),
            "tab" | "nbSpace" | "fwSpace" => self.page.push(' '),
            "deleteBegin" => self.is_deleted = true,
            "deleteEnd" => self.is_deleted = false,
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        match name {
            "p" => self.page.push_str("</p>\n"),
            "run" => self.page.push_str("</span>"),
            "tbl" => self.page.push_str("</table><p>"),
            "tr" => self.page.push_str("</tr>\n"),
            "tc" => self.page.push_str("</td>"),
            "t" => self.in_text = self.in_text.saturating_sub(1),
            _ => {}
        }
    }

    fn words(&mut self, words: &str) {
        for letter in words.chars() {
            match letter {
                '&' => self.page.push_str("&amp;"),
                '<' => self.page.push_str("&lt;"),
                '>' => self.page.push_str("&gt;"),
                letter => self.page.push(letter),
            }
        }
    }
}
