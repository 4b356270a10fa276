//! The colours that a file gives names to.

use super::xml::{Tag, Token, Xml};
use crate::read::paint::Colour;
use std::collections::HashMap;

/// A theme with what other parts call its colours.
#[derive(Clone, Debug, Default)]
pub(in crate::read) struct Theme {
    colours: HashMap<String, Colour>,
    /// From the names that slides and pages use to those of the theme.
    map: HashMap<String, String>,
}

/// The order in which spreadsheets count the colours of a theme.
const COUNTED: [&str; 12] = [
    "lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6",
    "hlink", "folHlink",
];

impl Theme {
    pub(in crate::read) fn read(part: &str, deepest: usize) -> Result<Self, String> {
        let mut theme = Self::default();
        let mut xml = Xml::within(part, deepest);
        while let Some(token) = xml.next()? {
            if let Token::Start(tag) = token
                && tag.name() == "clrScheme"
            {
                let mut name = String::new();
                xml.each(&[], |tag| match Self::base(tag, None) {
                    Some(colour) => {
                        theme.colours.insert(name.clone(), colour);
                    }
                    None => tag.name().clone_into(&mut name),
                })?;
                break;
            }
        }
        Ok(theme)
    }

    /// The colour that a tag names.
    pub(super) fn base(tag: &Tag, theme: Option<&Self>) -> Option<Colour> {
        let part = |name: &str| Some(tag.attribute(name)?.parse::<f32>().ok()? / 100_000.0);
        match tag.name() {
            "srgbClr" => Colour::from_hex(&tag.value()?),
            "sysClr" => tag
                .attribute("lastClr")
                .and_then(|last| Colour::from_hex(&last))
                .or_else(|| Colour::named(&tag.value()?)),
            "prstClr" => Colour::named(&tag.value()?),
            "schemeClr" => theme?.colour(&tag.value()?),
            "scrgbClr" => Some(Colour {
                red: part("r")?,
                green: part("g")?,
                blue: part("b")?,
            }),
            _ => None,
        }
    }

    /// Takes in what a part calls the theme's colours; Word's settings and masters of slides say it alike.
    pub(in crate::read) fn take_map(&mut self, tag: &Tag) {
        let names = [
            ("bg1", "bg1"),
            ("tx1", "tx1"),
            ("bg2", "bg2"),
            ("tx2", "tx2"),
            ("t1", "tx1"),
            ("t2", "tx2"),
        ];
        for (said, name) in names {
            let to = tag.attribute(said);
            self.map.extend(to.map(|to| (name.to_owned(), to)));
        }
    }

    /// The colour of this name; `None` if nobody knows.
    pub(in crate::read) fn colour(&self, name: &str) -> Option<Colour> {
        let short = match name {
            "background1" | "light1" => "bg1",
            "text1" | "dark1" => "tx1",
            "background2" | "light2" => "bg2",
            "text2" | "dark2" => "tx2",
            "hyperlink" => "hlink",
            "followedHyperlink" => "folHlink",
            name => name,
        };
        let usual = match short {
            "bg1" => "lt1",
            "tx1" => "dk1",
            "bg2" => "lt2",
            "tx2" => "dk2",
            other => other,
        };
        let mapped = self.map.get(short).map_or(usual, String::as_str);
        // Word writes the names out in its settings
        let mapped = match mapped {
            "light1" => "lt1",
            "dark1" => "dk1",
            "light2" => "lt2",
            "dark2" => "dk2",
            other => other,
        };
        let known = self.colours.get(mapped).copied();
        // a theme that says nothing is black on white
        known.or(match mapped {
            "lt1" => Some(Colour::WHITE),
            "dk1" => Some(Colour::BLACK),
            _ => None,
        })
    }

    /// The colour of this number, as spreadsheets count.
    pub(in crate::read) fn counted(&self, number: usize) -> Option<Colour> {
        self.colour(COUNTED.get(number)?)
    }
}
