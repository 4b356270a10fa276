//! Styles of a Word file: what a paragraph or run inherits from the chain of its style.

use crate::read::look::Look;
use crate::read::office::xml::{Tag, Token, Xml};
use std::collections::HashMap;

/// Longest chain of styles.
const CHAIN: usize = 32;

/// Takes one property of a run into a look.
pub(super) fn take(look: &mut Look, tag: &Tag) {
    match tag.name() {
        "vanish" => look.vanish = Some(tag.is_on()),
        "b" => look.bold = Some(tag.is_on()),
        "strike" | "dstrike" => look.struck = Some(tag.is_on()),
        "color" => {
            look.white = Some(
                tag.value()
                    .is_some_and(|value| value.eq_ignore_ascii_case("ffffff")),
            );
        }
        "shd" => look.ground = Some(paints(tag)),
        "highlight" => {
            look.ground = Some(
                tag.value()
                    .is_some_and(|value| value != "white" && value != "none"),
            );
        }
        "sz" => look.size = tag.value().and_then(|value| value.parse().ok()),
        _ => {}
    }
}

/// How a run of letters in a drawing looks. There, sizes are hundredths of a point, and what is on or off stands in attributes.
pub(super) fn drawn(tag: &Tag, xml: &mut Xml) -> Result<Look, String> {
    let size: Option<u32> = tag.attribute("sz").and_then(|size| size.parse().ok());
    let mut look = Look {
        // bold words in a drawing are no heading of what follows
        bold: Some(false),
        struck: tag.attribute("strike").map(|kind| kind != "noStrike"),
        size: size.map(|size| size.div_ceil(50)),
        ..Look::default()
    };
    xml.each(&["ln", "effectLst"], |tag| {
        if tag.name() == "alpha" && tag.value().as_deref() == Some("0") {
            look.vanish = Some(true);
        }
    })?;
    Ok(look)
}

/// Whether a shading has a colour of its own.
pub(super) fn paints(tag: &Tag) -> bool {
    let fill = tag.attribute("fill").unwrap_or_default();
    let pattern = tag.value().unwrap_or_default();
    let plain = fill.is_empty() || fill == "auto" || fill.eq_ignore_ascii_case("ffffff");
    !plain || !matches!(pattern.as_str(), "" | "clear" | "nil")
}

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
                "rPrDefault" => xml.each(&[], |tag| take(&mut styles.defaults, tag))?,
                "style" => styles.style(&tag, &mut xml)?,
                _ => {}
            }
        }
        Ok(styles)
    }

    fn style(&mut self, tag: &Tag, xml: &mut Xml) -> Result<(), String> {
        let id = tag.attribute("styleId").unwrap_or_default();
        let default = tag
            .attribute("default")
            .is_some_and(|value| value == "1" || value == "true");
        if default && tag.attribute("type").as_deref() == Some("paragraph") {
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
            _ if !conditional => take(&mut style.look, tag),
            _ => {}
        })?;
        self.by_id.insert(id, style);
        Ok(())
    }

    /// The style of this id with all that it is based on.
    pub(super) fn resolve(&self, id: Option<&str>) -> Resolved {
        let mut resolved = Resolved::default();
        let mut next = id.or(self.default.as_deref());
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
