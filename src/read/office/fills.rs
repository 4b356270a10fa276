//! Colours and fills of drawings, which Word, Excel and `PowerPoint` write alike.

use super::theme::Theme;
use super::xml::Tag;
use crate::read::paint::{Colour, Ground, Ink};

/// A colour in the making: its base, and what changes it.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::read) struct DrawnColour {
    colour: Option<Colour>,
    /// How much it covers, from 0 to 1.
    opacity: Option<f32>,
}

impl DrawnColour {
    /// Takes in the tag of a colour, or of what changes it; says whether it was the tag of a colour.
    fn take_in(&mut self, tag: &Tag, theme: &Theme) -> bool {
        let is_colour = tag.name().ends_with("Clr");
        if is_colour {
            *self = Self {
                colour: Theme::base(tag, Some(theme)),
                opacity: None,
            };
            return true;
        }
        let amount = tag
            .value()
            .and_then(|value| value.trim_end_matches('%').parse::<f32>().ok());
        let Some(amount) = amount.map(|amount| amount / 100_000.0) else {
            return false;
        };
        let colour = self.colour;
        self.colour = match tag.name() {
            "lumMod" => colour.map(|colour| colour.relit(|light| light * amount)),
            "lumOff" => colour.map(|colour| colour.relit(|light| light + amount)),
            "shade" => colour.map(|colour| colour.over(Colour::BLACK, amount)),
            "tint" => colour.map(|colour| colour.over(Colour::WHITE, amount)),
            _ => colour,
        };
        // what else changes a colour, such as its hue, changes little of how light it is
        if tag.name() == "alpha" {
            // Word says of letters how much of them is missing
            let missing = tag.is_from("w14");
            self.opacity = Some(if missing { 1.0 - amount } else { amount });
        }
        false
    }

    fn ink(self) -> Ink {
        match (self.colour, self.opacity) {
            (Some(colour), None) => Ink::Of(colour),
            (Some(colour), Some(opacity)) => Ink::Thin(colour, opacity),
            // of a colour that nobody knows it is known that it is hardly there
            (None, Some(opacity)) if opacity < 0.02 => Ink::None,
            (None, _) => Ink::Automatic,
        }
    }
}

/// What a shape, a cell or letters are filled with.
#[derive(Clone, Debug, Default)]
pub(in crate::read) struct Fill {
    kind: Kind,
    colours: Vec<DrawnColour>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq)]
enum Kind {
    /// Nothing is said.
    #[default]
    Unsaid,
    None,
    Solid,
    Gradient,
    /// A picture, a pattern, or that of the group.
    Other,
}

/// Most colours that run into each other.
const STOPS: usize = 100;

impl Fill {
    /// Takes in a tag that stands in the properties of a shape, its lines and effects apart.
    pub(in crate::read) fn take_in(&mut self, tag: &Tag, theme: &Theme) {
        let kind = match tag.name() {
            "noFill" => Some(Kind::None),
            "fillRef" if tag.attribute("idx").as_deref() == Some("0") => Some(Kind::None),
            "solidFill" | "bgRef" | "fillRef" => Some(Kind::Solid),
            "gradFill" => Some(Kind::Gradient),
            "blipFill" | "pattFill" | "grpFill" => Some(Kind::Other),
            _ => None,
        };
        if let Some(kind) = kind {
            // what is said first is the shape's own: what else is said is its style's
            if self.kind == Kind::Unsaid {
                self.kind = kind;
            }
            return;
        }
        if matches!(self.kind, Kind::Unsaid | Kind::None) || self.colours.len() >= STOPS {
            return;
        }
        if tag.name().ends_with("Clr") {
            self.colours.push(DrawnColour::default());
        }
        if let Some(last) = self.colours.last_mut() {
            last.take_in(tag, theme);
        }
    }

    /// Takes in the tags of a colour that stands by itself, such as that of a marker pen.
    pub(in crate::read) fn take_in_colour(&mut self, tag: &Tag, theme: &Theme) {
        self.kind = Kind::Solid;
        self.take_in(tag, theme);
    }

    pub(in crate::read) fn is_said(&self) -> bool {
        self.kind != Kind::Unsaid
    }

    /// What letters in it stand on.
    pub(in crate::read) fn ground(&self, below: Ground) -> Ground {
        match self.kind {
            Kind::Unsaid | Kind::None => Ground::Bare,
            Kind::Other => Ground::Unknown,
            Kind::Solid => match self.colours.first() {
                Some(DrawnColour {
                    colour: Some(colour),
                    opacity,
                }) => Ground::of(*colour, opacity.unwrap_or(1.0), below),
                _ => Ground::Unknown,
            },
            Kind::Gradient => {
                let colours: Option<Vec<Colour>> =
                    self.colours.iter().map(|stop| stop.colour).collect();
                let through = self.colours.iter().any(|stop| stop.opacity.is_some());
                colours
                    .filter(|_| !through)
                    .map_or(Ground::Unknown, |colours| Ground::of_several(&colours))
            }
        }
    }

    /// What letters filled so are painted with; `None` if nothing is said.
    pub(in crate::read) fn ink(&self) -> Option<Ink> {
        match self.kind {
            Kind::Unsaid => None,
            Kind::None => Some(Ink::None),
            Kind::Other => Some(Ink::Automatic),
            Kind::Solid => Some(self.colours.first()?.ink()),
            Kind::Gradient => match self.ground(Ground::Unknown) {
                Ground::Plain(colour) => Some(Ink::Of(colour)),
                _ => Some(Ink::Automatic),
            },
        }
    }
}
