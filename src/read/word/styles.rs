//! Styles of a Word file: what a paragraph or run inherits from the chain of its style.

use super::looks::take_in;
use crate::read::look::Look;
use crate::read::office::xml::{Tag, Token, Xml};
use std::collections::HashMap;

/// Longest chain of styles.
const CHAIN: usize = 32;

/// One style.
#[derive(Clone, Default)]
struct Style {
    name: String,
    based_on: Option<String>,
    outline: Option<u8>,
    number: Option<String>,
    depth: Option<usize>,
    look: Look,
    /// Whether a table style sets off its first row.
    first_row: bool,
}

/// What a paragraph's style amounts to.
#[derive(Clone, Debug, Default)]
pub(super) struct Resolved {
    /// The level of the heading that it stands for.
    pub(super) heading: Option<u8>,
    /// The list that it belongs to, and how deep it stands in it.
    pub(super) number: Option<String>,
    pub(super) depth: Option<usize>,
    pub(super) look: Look,
    /// Whether it is a line of a table of contents.
    pub(super) is_contents: bool,
    pub(super) is_quote: bool,
    pub(super) first_row: bool,
}

/// The styles of a file.
#[derive(Default)]
pub(super) struct Styles {
    by_id: HashMap<String, Style>,
    default: Option<String>,
    defaults: Look,
}

impl Styles {
    pub(super) fn read(part: &str, deepest: usize) -> Result<Self, String> {
        let mut styles = Self::default();
        let mut xml = Xml::within(part, deepest);
        while let Some(token) = xml.next()? {
            let Token::Start(tag) = token else { continue };
            match tag.name() {
                "rPrDefault" => xml.each(&[], |tag| take_in(&mut styles.defaults, tag))?,
                "style" => styles.style(&tag, &mut xml)?,
                _ => {}
            }
        }
        Ok(styles)
    }

    fn style(&mut self, tag: &Tag, xml: &mut Xml) -> Result<(), String> {
        let id = tag.attribute("styleId").unwrap_or_default();
        if tag.is_true("default") && tag.attribute("type").as_deref() == Some("paragraph") {
            self.default = Some(id.clone());
        }
        let mut style = Style::default();
        let mut conditional = false;
        xml.each(&[], |tag| match tag.name() {
            "name" => style.name = tag.value().unwrap_or_default().to_lowercase(),
            "basedOn" => style.based_on = tag.value(),
            "outlineLvl" => style.outline = tag.value().and_then(|value| value.parse().ok()),
            "numId" => style.number = tag.value(),
            "ilvl" => style.depth = tag.value().and_then(|value| value.parse().ok()),
            "tblStylePr" => {
                conditional = true;
                style.first_row |= tag.attribute("type").as_deref() == Some("firstRow");
            }
            // what holds for the first row only is no look of all letters
            _ if !conditional => take_in(&mut style.look, tag),
            _ => {}
        })?;
        self.by_id.insert(id, style);
        Ok(())
    }

    /// The style of this id with all that it is based on.
    pub(super) fn resolve(&self, id: Option<&str>) -> Resolved {
        let mut resolved = Resolved::default();
        let mut next = id.or(self.default.as_deref());
        // a style may be based on itself
        for _ in 0..CHAIN {
            let Some(style) = next.and_then(|id| self.by_id.get(id)) else {
                break;
            };
            resolved.heading = resolved.heading.or_else(|| heading(style));
            resolved.number = resolved.number.or_else(|| style.number.clone());
            resolved.depth = resolved.depth.or(style.depth);
            resolved.look = resolved.look.over(style.look);
            resolved.is_contents |= style.name.starts_with("toc ") && style.name != "toc heading";
            resolved.is_quote |= matches!(
                style.name.as_str(),
                "quote" | "intense quote" | "block text"
            );
            resolved.first_row |= style.first_row;
            next = style.based_on.as_deref();
        }
        resolved.look = resolved.look.over(self.defaults);
        resolved
    }

    /// How a style of letters looks by itself.
    pub(super) fn look(&self, id: &str) -> Look {
        self.by_id
            .get(id)
            .map(|style| style.look)
            .unwrap_or_default()
    }
}

/// The level of heading that a style stands for by itself. Word keeps the names of its own styles in English.
fn heading(style: &Style) -> Option<u8> {
    let by_name = match style.name.as_str() {
        "title" => Some(1),
        name => name
            .strip_prefix("heading ")
            .and_then(|level| level.trim().parse().ok()),
    };
    by_name
        .or(style
            .outline
            .filter(|level| *level < 9)
            .map(|level| level + 1))
        .filter(|level| (1..=9).contains(level))
}
