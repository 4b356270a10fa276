//! Styles of a Word file: what a paragraph or run inherits from the chain of its style.

use super::looks::{ABOUT_OTHERS, shading, take_in};
use super::table_styles::{Part, TableStyle};
use crate::read::look::Look;
use crate::read::office::theme::Theme;
use crate::read::office::xml::{Tag, Token, Xml};
use crate::read::paint::Ground;
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
    /// What is painted behind its paragraphs.
    ground: Option<Ground>,
    table: TableStyle,
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
    /// What is painted behind it.
    pub(super) ground: Option<Ground>,
    /// Whether it is a line of a table of contents.
    pub(super) is_contents: bool,
    pub(super) is_quote: bool,
}

/// The styles of a file.
#[derive(Default)]
pub(super) struct Styles {
    by_id: HashMap<String, Style>,
    default: Option<String>,
    defaults: Look,
}

impl Styles {
    pub(super) fn read(part: &str, theme: &Theme, deepest: usize) -> Result<Self, String> {
        let mut styles = Self::default();
        let mut xml = Xml::within(part, deepest);
        while let Some(token) = xml.next()? {
            let Token::Start(tag) = token else { continue };
            match tag.name() {
                "rPrDefault" => {
                    xml.each(&ABOUT_OTHERS, |tag| {
                        take_in(&mut styles.defaults, tag, theme);
                    })?;
                }
                "style" => styles.style(&tag, &mut xml, theme)?,
                _ => {}
            }
        }
        Ok(styles)
    }

    fn style(&mut self, tag: &Tag, xml: &mut Xml, theme: &Theme) -> Result<(), String> {
        let id = tag.attribute("styleId").unwrap_or_default();
        if tag.is_true("default") && tag.attribute("type").as_deref() == Some("paragraph") {
            self.default = Some(id.clone());
        }
        let mut style = Style::default();
        // which part of a table it speaks of, and of what of that
        let mut part: Option<String> = None;
        let mut about = String::new();
        xml.each(&ABOUT_OTHERS, |tag| match tag.name() {
            "name" => style.name = tag.value().unwrap_or_default().to_lowercase(),
            "basedOn" => style.based_on = tag.value(),
            "outlineLvl" => style.outline = tag.value().and_then(|value| value.parse().ok()),
            "numId" => style.number = tag.value(),
            "ilvl" => style.depth = tag.value().and_then(|value| value.parse().ok()),
            "tblStylePr" => part = tag.attribute("type"),
            "pPr" | "rPr" | "tcPr" | "tblPr" | "trPr" => tag.name().clone_into(&mut about),
            "shd" if about != "rPr" => {
                let ground = Some(shading(tag, theme));
                match about.as_str() {
                    "pPr" if part.is_none() => style.ground = ground,
                    "pPr" => {}
                    _ => style.part(part.as_deref()).ground = ground,
                }
            }
            _ if about == "rPr" && part.is_some() => {
                take_in(&mut style.part(part.as_deref()).look, tag, theme);
            }
            _ => take_in(&mut style.look, tag, theme),
        })?;
        self.by_id.insert(id, style);
        Ok(())
    }

    /// The style of tables of this id with all that it is based on.
    pub(super) fn table(&self, id: Option<&str>) -> TableStyle {
        let mut all = TableStyle::default();
        let mut next = id;
        for _ in 0..CHAIN {
            let Some(style) = next.and_then(|id| self.by_id.get(id)) else {
                break;
            };
            let mut table = style.table.clone();
            table.whole.look = table.whole.look.over(style.look);
            all.based_on(&table);
            next = style.based_on.as_deref();
        }
        all
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
            resolved.ground = resolved.ground.or(style.ground);
            resolved.is_contents |= style.name.starts_with("toc ") && style.name != "toc heading";
            resolved.is_quote |= matches!(
                style.name.as_str(),
                "quote" | "intense quote" | "block text"
            );
            next = style.based_on.as_deref();
        }
        resolved
    }

    /// How letters look of which nothing else is said.
    pub(super) const fn defaults(&self) -> Look {
        self.defaults
    }

    /// How a style of letters looks, with all that it is based on.
    pub(super) fn look(&self, id: &str) -> Look {
        let mut look = Look::default();
        let mut next = Some(id);
        for _ in 0..CHAIN {
            let Some(style) = next.and_then(|id| self.by_id.get(id)) else {
                break;
            };
            look = look.over(style.look);
            next = style.based_on.as_deref();
        }
        look
    }
}

impl Style {
    /// What it says of a part of a table, or of all of it.
    fn part(&mut self, name: Option<&str>) -> &mut Part {
        match name {
            Some(name) => self.table.parts.entry(name.to_owned()).or_default(),
            None => &mut self.table.whole,
        }
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
