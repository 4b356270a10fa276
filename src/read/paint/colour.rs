//! A colour, and how far two are apart for the eye.

use super::names;

/// A colour; each part from 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::read) struct Colour {
    pub(in crate::read) red: f32,
    pub(in crate::read) green: f32,
    pub(in crate::read) blue: f32,
}

impl Colour {
    pub(in crate::read) const WHITE: Self = Self::grey(1.0);
    pub(in crate::read) const BLACK: Self = Self::grey(0.0);

    pub(in crate::read) const fn grey(light: f32) -> Self {
        Self {
            red: light,
            green: light,
            blue: light,
        }
    }

    pub(in crate::read) fn of_bytes(red: u8, green: u8, blue: u8) -> Self {
        let part = |byte: u8| f32::from(byte) / 255.0;
        Self {
            red: part(red),
            green: part(green),
            blue: part(blue),
        }
    }

    /// Six hexadecimal digits, with or without a sign before them; of eight the first two are opacity, which office programs don't heed.
    pub(in crate::read) fn from_hex(digits: &str) -> Option<Self> {
        let digits = digits.trim().trim_start_matches('#');
        let digits = match digits.len() {
            8 => digits.get(2..)?,
            _ => digits,
        };
        if digits.len() != 6 || !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return None;
        }
        let number = u32::from_str_radix(digits, 16).ok()?;
        let [_, red, green, blue] = number.to_be_bytes();
        Some(Self::of_bytes(red, green, blue))
    }

    /// One of the names that office formats know.
    pub(in crate::read) fn named(name: &str) -> Option<Self> {
        names::hex(name).and_then(Self::from_hex)
    }

    /// What is seen where this colour lies over another one; `opacity` from 0 to 1.
    pub(in crate::read) fn over(self, below: Self, opacity: f32) -> Self {
        let opacity = opacity.clamp(0.0, 1.0);
        self.each(below, |upper, lower| {
            upper * opacity + lower * (1.0 - opacity)
        })
    }

    fn each(self, other: Self, mix: impl Fn(f32, f32) -> f32) -> Self {
        Self {
            red: mix(self.red, other.red),
            green: mix(self.green, other.green),
            blue: mix(self.blue, other.blue),
        }
    }

    /// How far two colours are apart: from 1 for the same to 21 for black and white, as the guidelines of accessibility count.
    pub(in crate::read) fn contrast(self, other: Self) -> f32 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    /// Whether two colours are as light as each other and yet look different, as red on green does.
    pub(in crate::read) fn differs_in_hue(self, other: Self) -> bool {
        // the eye tells colours apart long before it reads them: less than this is a shade
        const APART: f32 = 0.3;
        let apart = self.each(other, |one, two| (one - two).abs());
        let (most, least) = (
            apart.red.max(apart.green).max(apart.blue),
            apart.red.min(apart.green).min(apart.blue),
        );
        // parts that all differ alike are grey beside grey
        most > APART && most - least > APART / 2.0
    }

    fn luminance(self) -> f32 {
        let part = |part: f32| {
            let part = part.clamp(0.0, 1.0);
            if part <= 0.03928 {
                part / 12.92
            } else {
                ((part + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * part(self.red) + 0.7152 * part(self.green) + 0.0722 * part(self.blue)
    }

    pub(in crate::read) fn is_light(self) -> bool {
        self.luminance() > 0.7
    }

    /// The colour with another lightness, of 1; hue and saturation stay.
    pub(in crate::read) fn relit(self, light: impl Fn(f32) -> f32) -> Self {
        let (most, least) = (
            self.red.max(self.green).max(self.blue),
            self.red.min(self.green).min(self.blue),
        );
        let old = f32::midpoint(most, least);
        let new = light(old).clamp(0.0, 1.0);
        // how far the parts may lie from the middle shrinks towards black and white
        let room = |light: f32| 1.0 - (2.0 * light - 1.0).abs();
        let scale = if room(old) > 0.0 {
            room(new) / room(old)
        } else {
            0.0
        };
        self.each(self, |part, _| (new + (part - old) * scale).clamp(0.0, 1.0))
    }

    /// A tint or shade as spreadsheets give it: from -1 for black to 1 for white.
    pub(in crate::read) fn tinted(self, tint: f32) -> Self {
        self.relit(|light| {
            if tint < 0.0 {
                light * (1.0 + tint)
            } else {
                light * (1.0 - tint) + tint
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hex(digits: &str) -> Colour {
        Colour::from_hex(digits).expect("a colour")
    }

    #[test]
    fn contrast_counts_as_the_guidelines_do() {
        for (one, two, expected) in [
            ("000000", "FFFFFF", 21.0),
            ("FFFFFF", "FFFFFF", 1.0),
            ("767676", "FFFFFF", 4.54),
            ("F5F5F5", "FFFFFF", 1.09),
        ] {
            let contrast = hex(one).contrast(hex(two));
            assert!(
                (contrast - expected).abs() < 0.01,
                "{one} {two}: {contrast}"
            );
        }
    }

    #[test]
    fn tints_go_to_white_and_shades_to_black() {
        assert_eq!(hex("4472C4").tinted(1.0), Colour::WHITE);
        assert_eq!(hex("4472C4").tinted(-1.0), Colour::BLACK);
        let lighter = hex("4472C4").tinted(0.8);
        assert!(lighter.contrast(hex("D9E2F3")) < 1.02, "{lighter:?}");
        assert!(hex("FFFFFF").tinted(-0.05).contrast(hex("F2F2F2")) < 1.01);
    }

    #[test]
    fn red_is_read_on_green_of_the_same_lightness() {
        assert!(hex("FF0000").differs_in_hue(hex("008A00")));
        assert!(!hex("777777").differs_in_hue(hex("FFFFFF")));
        assert!(!hex("F0F0FF").differs_in_hue(hex("FFFFFF")));
    }

    #[test]
    fn what_is_no_colour_is_none() {
        for wrong in ["", "auto", "12345", "GGGGGG", "+12345", "äöü"] {
            assert_eq!(Colour::from_hex(wrong), None, "{wrong}");
        }
    }
}
