//! What is painted behind cells.

use super::colours::colour;
use crate::read::office::theme::Theme;
use crate::read::office::xml::Tag;
use crate::read::paint::{Colour, Ground};

/// Most colours that run into each other.
const STOPS: usize = 20;

/// The fill of a cell.
#[derive(Clone, Debug, Default)]
pub(super) struct Fill {
    pattern: String,
    front: Option<Colour>,
    back: Option<Colour>,
    /// Colours that run into each other.
    stops: Vec<Colour>,
}

impl Fill {
    pub(super) fn take_in(&mut self, tag: &Tag, theme: &Theme) {
        match tag.name() {
            "patternFill" => self.pattern = tag.attribute("patternType").unwrap_or_default(),
            "gradientFill" => self.pattern = "gradient".into(),
            "fgColor" => self.front = colour(tag, theme),
            "bgColor" => self.back = colour(tag, theme),
            "color" if self.stops.len() < STOPS => self.stops.extend(colour(tag, theme)),
            _ => {}
        }
    }

    pub(super) fn ground(&self) -> Ground {
        match self.pattern.as_str() {
            "" | "none" => Ground::Bare,
            // a solid cell without a colour is black
            "solid" => Ground::Plain(self.front.unwrap_or(Colour::BLACK)),
            "gradient" => Ground::of_several(&self.stops),
            _ => {
                let back = self.back.unwrap_or(Colour::WHITE);
                let front = self.front.unwrap_or(Colour::BLACK);
                Ground::of_several(&[back, front])
            }
        }
    }
}
