//! Text boxes: where they lie, and what is painted behind their words.

use super::slides::is_off;
use super::state::{Around, Body};
use crate::read::odf::lengths::length;
use crate::read::office::xml::{Tag, Xml};
use crate::read::paint::Ground;
use crate::read::unseen::Unseen;

/// Boxes narrower or lower than this show no letter, in hundredths of a millimetre.
const NARROW: i64 = 150;

impl<'a> Body<'a> {
    /// What is known of the words in the frame or shape of a tag.
    pub(super) fn frame_of(&self, tag: &Tag) -> Around {
        let style = tag.attribute("style-name").unwrap_or_default();
        let look = self.styles.resolve("graphic", &style);
        let side = |names: [&str; 2]| {
            let said = names.into_iter().find_map(|name| tag.attribute(name));
            said.and_then(|side| length(&side))
        };
        // a frame that grows with its words says the least that it is
        let narrow = |name: &str| side([name, name]).is_some_and(|side| side < NARROW);
        let grows = tag.attribute("min-height").is_some();
        let page = self.styles.page;
        // it may be told from the page's edge or from anywhere on it
        let far = |(width, height): (i64, i64)| {
            let left = side(["x", "x"]).zip(side(["width", "min-width"]));
            let top = side(["y", "y"]).zip(side(["height", "min-height"]));
            left.is_some_and(|(x, length)| x + length + width <= 0)
                || top.is_some_and(|(y, length)| y + length + height <= 0)
                || is_off(tag, page)
                    && (side(["x", "x"]) > Some(width) || side(["y", "y"]) > Some(height))
        };
        let unseen = if look.hidden {
            Some(Unseen::HiddenShape)
        } else if page.is_some_and(far) {
            Some(Unseen::OffPage)
        } else {
            (narrow("width") || narrow("height") && !grows).then_some(Unseen::OffBox)
        };
        let drawn = !matches!(tag.name(), "frame" | "text-box");
        let ground = if drawn && !look.is_ground_said {
            Ground::Unknown
        } else {
            look.ground
        };
        Around {
            ground,
            unseen: self.around.unseen.or(unseen),
        }
    }

    /// Keeps a text box until the paragraph ends in which it is anchored.
    pub(super) fn keep_box(&mut self, xml: &mut Xml<'a>) -> Result<(), String> {
        let text = xml.inner()?;
        let around = self.frame.take().map(|frame| frame.around);
        // a frame that grows with its words tells so within
        self.pending.push((text, around.unwrap_or(self.around)));
        Ok(())
    }

    /// Keeps the words of a drawn shape likewise.
    pub(super) fn keep_shape(&mut self, tag: &Tag, xml: &mut Xml<'a>) -> Result<(), String> {
        let around = self.frame_of(tag);
        if around.ground != Ground::Bare {
            self.float = Some(self.number);
        }
        self.pending.push((xml.inner()?, around));
        Ok(())
    }
}
