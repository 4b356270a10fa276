//! Colours, as far as it matters whether letters can be seen on white paper.

use super::unpack::unpack;
use crate::read::paint::Colour;
use hayro_syntax::object::{Array, Dict, Name, Object, Stream};
use std::rc::Rc;

/// Most colours of a palette.
const COLOURS: usize = 4_096;
/// Most that a palette may unpack to, in bytes.
const UNPACKED: u64 = 1 << 20;

/// How a colour is given.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum ColourSpace {
    Grey,
    Rgb,
    Cmyk,
    Lab,
    /// Inks; none of any is white.
    Inks,
    /// Each colour of a palette, and how light it is.
    Palette(Rc<[(f64, Colour)]>),
    /// A pattern, or one that isn't known: never taken for white.
    Other,
}

impl ColourSpace {
    pub(crate) fn from_object(object: &Object, named: &Dict) -> Self {
        match object {
            Object::Name(name) => match named.get::<Object>(name.as_ref()) {
                Some(other @ Object::Array(_)) => Self::from_array(&other),
                Some(Object::Name(other)) => Self::from_name(&other),
                _ => Self::from_name(name),
            },
            array => Self::from_array(array),
        }
    }

    fn from_name(name: &Name) -> Self {
        match name.as_ref() {
            b"DeviceGray" | b"G" | b"CalGray" => Self::Grey,
            b"DeviceRGB" | b"RGB" | b"CalRGB" => Self::Rgb,
            b"DeviceCMYK" | b"CMYK" => Self::Cmyk,
            _ => Self::Other,
        }
    }

    fn from_array(object: &Object) -> Self {
        let Object::Array(array) = object else {
            return Self::Other;
        };
        let mut parts = array.iter::<Object>();
        let Some(Object::Name(kind)) = parts.next() else {
            return Self::Other;
        };
        match kind.as_ref() {
            b"ICCBased" => match parts.next() {
                Some(Object::Stream(profile)) => Self::from_profile(profile.dict()),
                _ => Self::Other,
            },
            b"Lab" => Self::Lab,
            b"Separation" | b"DeviceN" => Self::Inks,
            b"Indexed" | b"I" => Self::from_palette(array).unwrap_or(Self::Other),
            _ => Self::from_name(&kind),
        }
    }

    fn from_profile(profile: &Dict) -> Self {
        match profile.get::<u32>(&b"N"[..]) {
            Some(1) => Self::Grey,
            Some(3) => Self::Rgb,
            Some(4) => Self::Cmyk,
            _ => Self::Other,
        }
    }

    fn from_palette(array: &Array) -> Option<Self> {
        let mut parts = array.iter::<Object>().skip(1);
        let base = match parts.next()? {
            Object::Name(name) => Self::from_name(&name),
            Object::Array(base) => match Self::from_array(&Object::Array(base)) {
                // a palette of a palette isn't allowed, and could go on for ever
                Self::Palette(_) => return None,
                base => base,
            },
            _ => return None,
        };
        // the highest number of a colour comes next; how much there is says as much
        let colours = match parts.nth(1)? {
            Object::String(bytes) => bytes.as_bytes().to_vec(),
            Object::Stream(stream) => palette_bytes(&stream)?,
            _ => return None,
        };
        base.shades(&colours).map(Self::Palette)
    }

    /// How light the colours are that a palette gives in this space, a byte for each part.
    fn shades(&self, colours: &[u8]) -> Option<Rc<[(f64, Colour)]>> {
        let width = match self {
            Self::Grey => 1,
            Self::Rgb | Self::Lab => 3,
            Self::Cmyk => 4,
            _ => return None,
        };
        let shade = |parts: &[u8]| {
            let parts: Vec<f64> = parts.iter().map(|part| f64::from(*part) / 255.0).collect();
            // what is light in Lab is told of a hundred
            let scale = if *self == Self::Lab { 100.0 } else { 1.0 };
            let parts: Vec<f64> = parts.iter().map(|part| part * scale).collect();
            let colour = self.colour(&parts).unwrap_or(Colour::BLACK);
            (self.lightness(&parts).unwrap_or(0.0), colour)
        };
        let colours = colours.chunks_exact(width).take(COLOURS);
        Some(colours.map(shade).collect())
    }

    /// The colour that is in force after the space was chosen.
    pub(crate) fn initial_lightness(&self) -> Option<f64> {
        match self {
            Self::Palette(shades) => shades.first().map(|(light, _)| *light),
            Self::Other => None,
            _ => Some(0.0),
        }
    }

    /// The colour that is in force after the space was chosen.
    pub(crate) fn initial_colour(&self) -> Option<Colour> {
        match self {
            Self::Palette(shades) => shades.first().map(|(_, colour)| *colour),
            Self::Other => None,
            _ => Some(Colour::BLACK),
        }
    }

    /// The colour of these parts; `None` if it can't be told.
    pub(crate) fn colour(&self, parts: &[f64]) -> Option<Colour> {
        #[allow(clippy::cast_possible_truncation)] // colours are rough
        let part = |at: usize| {
            parts
                .get(at)
                .map_or(0.0, |part| part.clamp(0.0, 1.0) as f32)
        };
        match self {
            _ if parts.is_empty() => None,
            Self::Rgb => Some(Colour {
                red: part(0),
                green: part(1),
                blue: part(2),
            }),
            Self::Cmyk => {
                let left = |ink: f32| (1.0 - ink) * (1.0 - part(3));
                Some(Colour {
                    red: left(part(0)),
                    green: left(part(1)),
                    blue: left(part(2)),
                })
            }
            Self::Palette(shades) => {
                #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // clamped
                let at = parts[0].clamp(0.0, 65_535.0) as usize;
                shades.get(at).map(|(_, colour)| *colour)
            }
            #[allow(clippy::cast_possible_truncation)] // colours are rough
            _ => self
                .lightness(parts)
                .map(|light| Colour::grey(light as f32)),
        }
    }

    /// The weakest of red, green and blue, from 0 to 1: at 1 the colour is white. `None` if it can't be told.
    pub(crate) fn lightness(&self, parts: &[f64]) -> Option<f64> {
        // by the weakest part, yellow is dark: only what is white to its last part hides on paper
        let least = || parts.iter().copied().fold(1.0, f64::min);
        let most = || parts.iter().copied().fold(0.0, f64::max);
        if parts.is_empty() {
            return None;
        }
        match self {
            Self::Grey | Self::Rgb => Some(least()),
            Self::Cmyk => {
                // black ink darkens what the others leave
                let black = parts.get(3).copied().unwrap_or(0.0);
                let ink = parts.iter().take(3).copied().fold(0.0, f64::max);
                Some((1.0 - ink) * (1.0 - black))
            }
            Self::Lab => Some(parts[0] / 100.0),
            Self::Inks => Some(1.0 - most()),
            Self::Palette(shades) => {
                #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // clamped
                let at = parts[0].clamp(0.0, 65_535.0) as usize;
                shades.get(at).map(|(light, _)| *light)
            }
            Self::Other => None,
        }
    }
}

fn palette_bytes(stream: &Stream) -> Option<Vec<u8>> {
    let unpacked = unpack(stream, UNPACKED)?;
    // no space has more than four parts
    Some(unpacked.iter().copied().take(4 * COLOURS).collect())
}
