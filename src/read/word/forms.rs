//! Forms in a Word file: fields of the old kind, boxes set as symbols, content controls.

use crate::read::office::xml::{Tag, Xml};

/// What a field of a form shows that has no text of its own: a box, or the line chosen of a list.
pub(super) fn field(xml: &mut Xml) -> Result<Option<String>, String> {
    let (mut is_box, mut chosen, mut usual) = (false, None, None);
    let mut lines = Vec::new();
    xml.each(&["helpText", "statusText"], |tag| match tag.name() {
        "checkBox" => is_box = true,
        "checked" => chosen = Some(usize::from(tag.is_on())),
        "default" if is_box => usual = Some(usize::from(tag.is_on())),
        "default" => usual = tag.value().and_then(|at| at.parse().ok()),
        "result" => chosen = tag.value().and_then(|at| at.parse().ok()),
        "listEntry" => lines.extend(tag.value()),
        _ => {}
    })?;
    let chosen = chosen.or(usual).unwrap_or(0);
    Ok(if is_box {
        Some(if chosen == 0 { "☐ " } else { "☒ " }.to_owned())
    } else {
        lines.into_iter().nth(chosen)
    })
}

/// The box that a symbol of the font Wingdings shows.
pub(super) fn symbol(tag: &Tag) -> Option<&'static str> {
    if !tag.attribute("font")?.starts_with("Wingdings") {
        return None;
    }
    match tag.attribute("char")?.to_uppercase().as_str() {
        "F0FE" | "F0FD" | "F078" | "F052" | "F054" => Some("☒"),
        "F0A8" | "F06F" | "F071" | "F072" | "F0A3" => Some("☐"),
        _ => None,
    }
}

/// Whether a content control shows what its author put there for others to fill in.
pub(super) fn is_placeholder(xml: &mut Xml) -> Result<bool, String> {
    let mut shows = false;
    xml.each(&[], |tag| {
        if tag.name() == "showingPlcHdr" {
            shows = tag.is_on();
        }
    })?;
    Ok(shows)
}
