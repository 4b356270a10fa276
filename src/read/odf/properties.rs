//! The properties of one style.

use super::lengths::length;
use crate::read::look::Look;
use crate::read::office::xml::{Tag, Xml};

/// One style.
#[derive(Clone, Default)]
pub(super) struct Style {
    pub(super) name: String,
    pub(super) parent: Option<String>,
    pub(super) outline: Option<u8>,
    pub(super) list: Option<String>,
    pub(super) look: Look,
    /// Whether a colour is painted behind its paragraph, cell, shape or page.
    pub(super) ground: Option<bool>,
    pub(super) hidden: bool,
}

/// Reads the style whose element has just begun.
pub(super) fn properties(tag: &Tag, xml: &mut Xml) -> Result<Style, String> {
    let level = tag.attribute("default-outline-level");
    let mut style = Style {
        name: tag.attribute("name").unwrap_or_default(),
        parent: tag.attribute("parent-style-name"),
        outline: level
            .and_then(|level| level.parse().ok())
            .filter(|level| (1..=10).contains(level)),
        list: tag
            .attribute("list-style-name")
            .filter(|name| !name.is_empty()),
        ..Style::default()
    };
    xml.each(&[], |tag| match tag.name() {
        "text-properties" => text_properties(&mut style.look, tag),
        "paragraph-properties" | "table-cell-properties" | "table-row-properties" => {
            style.ground = style.ground.or(background(tag));
        }
        "graphic-properties" | "drawing-page-properties" => {
            style.ground = style.ground.or(fill(tag));
            style.hidden |= tag.attribute("visibility").as_deref() == Some("hidden");
        }
        "table-properties" => {
            style.ground = style.ground.or(background(tag));
            style.hidden |= tag.attribute("display").as_deref() == Some("false");
        }
        _ => {}
    })?;
    Ok(style)
}

fn text_properties(look: &mut Look, tag: &Tag) {
    let says = |name: &str| tag.attribute(name);
    if let Some(display) = says("display") {
        look.vanish = Some(display == "none");
    }
    if let Some(weight) = says("font-weight") {
        let number = weight.parse::<u32>().is_ok_and(|weight| weight >= 600);
        look.bold = Some(weight == "bold" || number);
    }
    if let Some(line) = says("text-line-through-style") {
        look.struck = Some(line != "none");
    }
    if let Some(colour) = says("color") {
        look.white =
            Some(is_white(&colour) && says("use-window-font-color").as_deref() != Some("true"));
    }
    look.ground = background(tag).or(look.ground);
    if let Some(size) = says("font-size").and_then(|size| length(&size)) {
        // 35.28 hundredths of a millimetre make a point
        look.size = u32::try_from(size * 200 / 3528).ok();
    }
}

/// Whether a background is painted, if it is said.
fn background(tag: &Tag) -> Option<bool> {
    tag.attribute("background-color")
        .map(|colour| is_colour(&colour))
}

/// Whether a shape or page is filled, if it is said.
fn fill(tag: &Tag) -> Option<bool> {
    let fill = tag.attribute("fill")?;
    let colour = tag.attribute("fill-color");
    Some(match fill.as_str() {
        "none" => false,
        "solid" => colour.is_none_or(|colour| !is_white(&colour)),
        _ => true,
    })
}

fn is_white(colour: &str) -> bool {
    colour.eq_ignore_ascii_case("#ffffff")
}

pub(super) fn is_colour(colour: &str) -> bool {
    colour != "transparent" && !is_white(colour)
}
