//! The show: its slides in order, and their size.

use crate::read::office::xml::{Token, Xml};

/// The show: its slides in order, and their size.
#[derive(Default)]
pub(super) struct Show {
    /// Ids of the relations that lead to the slides.
    pub(super) slides: Vec<String>,
    /// In the units of the format.
    pub(super) size: Option<(i64, i64)>,
}

impl Show {
    pub(super) fn read(part: &str, deepest: usize) -> Result<Self, String> {
        let mut show = Self::default();
        let mut xml = Xml::within(part, deepest);
        while let Some(token) = xml.next()? {
            let Token::Start(tag) = token else { continue };
            let number = |name: &str| tag.attribute(name).and_then(|number| number.parse().ok());
            match tag.name() {
                // two attributes are called id: the slide's own, a number, and that of its relation
                "sldId" => show.slides.extend(tag.attribute_from("r", "id")),
                "sldSz" => show.size = number("cx").zip(number("cy")),
                _ => {}
            }
        }
        Ok(show)
    }
}
