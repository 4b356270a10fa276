//! What is painted behind the words of a slide: words in the colour of the ground aren't seen.

use crate::read::office::xml::{Tag, Token, Xml};
use std::collections::HashMap;

/// What stands behind the words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Ground {
    /// Colour of the background, if it is said.
    colour: Option<String>,
    /// Whether pictures, patterns or filled shapes stand there, so that nothing is sure.
    painted: bool,
}

impl Ground {
    /// Reads the background of a slide, a layout or a master, and what stands on it.
    pub(super) fn read(part: &str, deepest: usize) -> Result<Self, String> {
        let mut ground = Self::default();
        let mut xml = Xml::within(part, deepest);
        while let Some(token) = xml.next()? {
            let Token::Start(tag) = token else { continue };
            match tag.name() {
                "bg" => xml.each(&[], |tag| {
                    ground.colour = ground.colour.take().or(colour(tag));
                    ground.painted |= matches!(tag.name(), "gradFill" | "blipFill" | "pattFill");
                })?,
                "pic" | "blipFill" | "gradFill" | "pattFill" | "tableStyleId" => {
                    ground.painted = true;
                }
                "spPr" | "tcPr" | "style" => xml.each(&["ln"], |tag| {
                    let fills = matches!(
                        tag.name(),
                        "solidFill" | "gradFill" | "blipFill" | "pattFill"
                    );
                    let by_style =
                        tag.name() == "fillRef" && tag.attribute("idx").as_deref() != Some("0");
                    ground.painted |= fills || by_style;
                })?,
                _ => {}
            }
        }
        Ok(ground)
    }

    /// This ground with another one above it.
    pub(super) fn under(self, above: Self) -> Self {
        Self {
            colour: above.colour.or(self.colour),
            painted: self.painted || above.painted,
        }
    }

    /// Whether words of this colour aren't seen.
    pub(super) fn swallows(&self, words: &str, colours: &Colours) -> bool {
        // without a background a slide has that of its theme
        let ground = self.colour.as_deref().unwrap_or("bg1");
        !self.painted && colours.resolve(words) == colours.resolve(ground)
    }
}

/// The colour that a tag names, as six hexadecimal digits or as a name.
pub(super) fn colour(tag: &Tag) -> Option<String> {
    match tag.name() {
        "srgbClr" | "schemeClr" => tag.value(),
        "sysClr" => tag.attribute("lastClr"),
        _ => None,
    }
}

/// What names of colours mean.
#[derive(Clone, Debug, Default)]
pub(super) struct Colours {
    theme: HashMap<String, String>,
    /// From the names that slides use to those of the theme.
    map: HashMap<String, String>,
}

impl Colours {
    pub(super) fn read(theme: &str, master: &str, deepest: usize) -> Result<Self, String> {
        let mut colours = Self::default();
        let mut xml = Xml::within(theme, deepest);
        while let Some(token) = xml.next()? {
            if let Token::Start(tag) = token
                && tag.name() == "clrScheme"
            {
                let mut name = String::new();
                xml.each(&[], |tag| match colour(tag) {
                    Some(colour) => {
                        colours.theme.insert(name.clone(), colour);
                    }
                    None => tag.name().clone_into(&mut name),
                })?;
                break;
            }
        }
        let mut xml = Xml::within(master, deepest);
        while let Some(token) = xml.next()? {
            if let Token::Start(tag) = token
                && tag.name() == "clrMap"
            {
                for name in ["bg1", "tx1", "bg2", "tx2"] {
                    colours
                        .map
                        .extend(tag.attribute(name).map(|to| (name.to_owned(), to)));
                }
            }
        }
        Ok(colours)
    }

    fn resolve(&self, colour: &str) -> String {
        let usual = match colour {
            "bg1" => "lt1",
            "tx1" => "dk1",
            "bg2" => "lt2",
            "tx2" => "dk2",
            other => other,
        };
        let name = self.map.get(colour).map_or(usual, String::as_str);
        let meant = self.theme.get(name).map(String::as_str);
        // a theme that says nothing is white
        let white = if name == "lt1" { "FFFFFF" } else { name };
        meant.unwrap_or(white).to_uppercase()
    }
}
