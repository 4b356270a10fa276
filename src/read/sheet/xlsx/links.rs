//! Links of cells.

use crate::read::office::xml::{Tag, Token, Xml};
use crate::read::sheet::references::position;
use std::collections::{BTreeMap, HashMap};

/// Where cells lead, by column and row.
pub(super) type Links = HashMap<(usize, usize), String>;

/// Reads the links of a sheet; they stand behind the cells. `targets` are those of its relations.
pub(super) fn read(
    sheet: &str,
    targets: &BTreeMap<String, String>,
    deepest: usize,
) -> Result<Links, String> {
    let mut links = Links::new();
    let start = sheet.rfind("<hyperlinks").unwrap_or(sheet.len());
    let mut xml = Xml::within(&sheet[start..], deepest);
    while let Some(token) = xml.next()? {
        match token {
            Token::Start(tag) if tag.name() == "hyperlink" => links.extend(link(&tag, targets)),
            Token::End(name) if name == "hyperlinks" => break,
            _ => {}
        }
    }
    Ok(links)
}

/// The cell of a link, and where it leads: out of the file, or to another place in it.
fn link(tag: &Tag, targets: &BTreeMap<String, String>) -> Option<((usize, usize), String)> {
    let target = tag
        .attribute("id")
        .and_then(|id| targets.get(&id).cloned())
        .or_else(|| tag.attribute("location").map(|to| format!("#{to}")));
    Some((position(&tag.attribute("ref")?)?, target?))
}
