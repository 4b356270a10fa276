//! The properties of one style.

use super::lengths::length;
use crate::read::look::Look;
use crate::read::office::xml::{Tag, Xml};
use crate::read::paint::{Colour, Ground, Ink};

/// One style.
#[derive(Clone, Default)]
pub(super) struct Style {
    pub(super) name: String,
    pub(super) parent: Option<String>,
    pub(super) outline: Option<u8>,
    pub(super) list: Option<String>,
    pub(super) look: Look,
    /// What is painted behind its paragraph, cell, shape or page.
    pub(super) ground: Option<Ground>,
    pub(super) hidden: bool,
    /// The height of a row or the width of a column.
    pub(super) length: Option<i64>,
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
        "paragraph-properties" => {
            style.ground = style.ground.or(background(tag));
            let line = tag.attribute("line-height");
            // lines of a height in percent grow with their letters
            style.look.line = line.and_then(|line| half_points(length(&line)?));
        }
        "table-cell-properties" | "table-row-properties" => {
            style.ground = style.ground.or(background(tag));
            let optimal = tag.attribute("use-optimal-row-height").as_deref() == Some("true");
            let height = tag.attribute("row-height").filter(|_| !optimal);
            style.length = height.and_then(|height| length(&height)).or(style.length);
        }
        "table-column-properties" => {
            let width = tag.attribute("column-width");
            style.length = width.and_then(|width| length(&width));
        }
        "graphic-properties" | "drawing-page-properties" => {
            style.ground = style.ground.or(fill(tag)).or(background(tag));
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

/// A length in half points.
fn half_points(length: i64) -> Option<u32> {
    // 35.28 hundredths of a millimetre make a point
    u32::try_from(length * 200 / 3528).ok()
}

/// A share such as `50%`, of 1.
fn share(percent: &str) -> Option<f32> {
    let number: f32 = percent.strip_suffix('%')?.trim().parse().ok()?;
    Some(number / 100.0)
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
    let line = says("text-line-through-style").or_else(|| says("text-line-through-type"));
    if let Some(line) = line {
        look.struck = Some(line != "none");
    }
    look.ink = ink(tag).or(look.ink);
    look.ground = background(tag).or(look.ground);
    let size = says("font-size");
    look.size = size.and_then(|size| match share(&size) {
        // letters of a share are that much of those around, mostly of twelve points
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // clamped
        Some(share) => Some((24.0 * share.clamp(0.0, 20.0)) as u32),
        None => half_points(length(&size)?),
    });
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // clamped
    let percent = |share: f32| (share * 100.0).clamp(0.0, 1_000.0) as u32;
    // raised letters are told with how large they are
    let raised = says("text-position");
    let raised = raised.and_then(|position| share(position.split(' ').nth(1)?));
    let scale = says("text-scale").and_then(|scale| share(&scale));
    look.stretch = scale.or(raised).map(percent);
    let apart = says("letter-spacing").and_then(|apart| length(&apart));
    look.apart = apart.and_then(|apart| i32::try_from(apart * 200 / 3528).ok());
}

/// What letters are painted with, if it is said.
fn ink(tag: &Tag) -> Option<Ink> {
    if tag.attribute("use-window-font-color").as_deref() == Some("true") {
        return Some(Ink::Automatic);
    }
    let colour = tag.attribute("color");
    let colour = colour.and_then(|colour| Colour::from_hex(&colour));
    let opacity = tag.attribute("opacity").and_then(|opacity| share(&opacity));
    match (colour, opacity) {
        (Some(colour), Some(opacity)) => Some(Ink::Thin(colour, opacity)),
        (Some(colour), None) => Some(Ink::Of(colour)),
        (None, Some(opacity)) => Some(Ink::Thin(Colour::BLACK, opacity)),
        (None, None) => None,
    }
}

/// What is painted as a background, if it is said.
pub(super) fn background(tag: &Tag) -> Option<Ground> {
    let colour = tag.attribute("background-color")?;
    Some(Colour::from_hex(&colour).map_or(Ground::Bare, Ground::Plain))
}

/// What a shape or page is filled with, if it is said.
fn fill(tag: &Tag) -> Option<Ground> {
    let colour = tag.attribute("fill-color");
    let colour = colour.and_then(|colour| Colour::from_hex(&colour));
    let opacity = tag.attribute("opacity").and_then(|opacity| share(&opacity));
    match tag.attribute("fill").as_deref() {
        Some("none") => Some(Ground::Bare),
        // a colour without a word about how it fills fills wholly
        Some("solid") | None => match (colour, opacity) {
            (Some(_), Some(opacity)) if opacity < 0.99 => Some(Ground::Unknown),
            (Some(colour), _) => Some(Ground::Plain(colour)),
            (None, _) => tag.attribute("fill").map(|_| Ground::Unknown),
        },
        Some(_) => Some(Ground::Unknown),
    }
}
