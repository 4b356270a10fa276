//! Colours, and how far two of them stand apart.

use super::lengths::number;
use super::spaces::{Rgb, from_hsl, from_hwb, from_lab, from_linear, from_oklab, to_linear};
use cssparser::color::{parse_hash_color, parse_named_color};
use cssparser::{Parser, Token};

/// A colour: red, green and blue from 0 to 1, and how much it covers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::read::style) struct Colour {
    pub(in crate::read::style) rgb: Rgb,
    pub(in crate::read::style) alpha: f32,
}

impl Colour {
    pub(in crate::read::style) const WHITE: Self = Self::opaque([1.0; 3]);
    pub(in crate::read::style) const BLACK: Self = Self::opaque([0.0; 3]);
    pub(in crate::read::style) const NONE: Self = Self {
        rgb: [0.0; 3],
        alpha: 0.0,
    };

    const fn opaque(rgb: Rgb) -> Self {
        Self { rgb, alpha: 1.0 }
    }

    /// This colour painted over another, more or less of it.
    pub(in crate::read::style) fn over(self, ground: Self, opacity: f32) -> Self {
        let alpha = (self.alpha * opacity).clamp(0.0, 1.0);
        let mut rgb = ground.rgb;
        for (below, above) in rgb.iter_mut().zip(self.rgb) {
            *below += (above - *below) * alpha;
        }
        Self {
            rgb,
            alpha: ground.alpha.max(alpha),
        }
    }

    /// How bright it is to the eye.
    pub(in crate::read::style) fn brightness(self) -> f32 {
        let [red, green, blue] = self.rgb.map(|part| to_linear(part.clamp(0.0, 1.0)));
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// The ratio of contrast to another colour, from 1 (none) to 21.
    pub(in crate::read::style) fn contrast(self, other: Self) -> f32 {
        let (one, two) = (self.brightness() + 0.05, other.brightness() + 0.05);
        one.max(two) / one.min(two)
    }
}

/// The colours that stand anywhere in a value, such as those of a gradient.
pub(in crate::read::style) fn all_in(value: &str, current: Colour) -> Vec<Colour> {
    let mut input = Parser::new(value);
    let mut found = Vec::new();
    gather(&mut input, current, &mut found);
    found
}

fn gather(input: &mut Parser, current: Colour, found: &mut Vec<Colour>) {
    while !input.is_exhausted() && found.len() < 64 {
        if let Some(colour) = colour(input, current) {
            found.push(colour);
            continue;
        }
        let nested = matches!(input.next(), Ok(Token::Function(_)));
        if nested {
            let _ = input.parse_nested_block(|input| {
                gather(input, current, found);
                Ok::<(), cssparser::ParseError<()>>(())
            });
        }
    }
}

/// The colour that comes next, if one does that is understood; `current` is that of the letters.
pub(in crate::read::style) fn colour(input: &mut Parser, current: Colour) -> Option<Colour> {
    input.try_parse(|input| read(input, current).ok_or(())).ok()
}

fn read(input: &mut Parser, current: Colour) -> Option<Colour> {
    match input.next().ok()?.clone() {
        Token::Hash(digits) | Token::IDHash(digits) => {
            let (red, green, blue, alpha) = parse_hash_color(digits.as_bytes()).ok()?;
            Some(Colour {
                rgb: [red, green, blue].map(|part| f32::from(part) / 255.0),
                alpha,
            })
        }
        Token::Ident(name) => named(&name.to_ascii_lowercase(), current),
        Token::Function(name) => {
            let name = name.to_ascii_lowercase();
            let mut found = None;
            let done = input.parse_nested_block(|input| {
                found = function(&name, input, current);
                Ok::<(), cssparser::ParseError<()>>(())
            });
            done.ok().and(found)
        }
        _ => None,
    }
}

fn named(name: &str, current: Colour) -> Option<Colour> {
    let grey = |part: f32| Some(Colour::opaque([part; 3]));
    match name {
        "transparent" => Some(Colour::NONE),
        "currentcolor" => Some(current),
        // those of the system, as they usually are
        "canvas" | "field" | "highlighttext" => grey(1.0),
        "canvastext" | "fieldtext" | "buttontext" | "marktext" | "windowtext" => grey(0.0),
        "buttonface" => grey(0.94),
        "graytext" => grey(0.5),
        "linktext" | "highlight" => Some(Colour::opaque([0.0, 0.0, 0.93])),
        "mark" => Some(Colour::opaque([1.0, 1.0, 0.0])),
        _ => {
            let (red, green, blue) = parse_named_color(name).ok()?;
            let parts = [red, green, blue];
            Some(Colour::opaque(parts.map(|part| f32::from(part) / 255.0)))
        }
    }
}

fn function(name: &str, input: &mut Parser, current: Colour) -> Option<Colour> {
    match name {
        "color" => {
            let space = input.expect_ident().ok()?.to_ascii_lowercase();
            let (parts, alpha) = parts(input)?;
            let rgb = parts.map(|(part, _)| part);
            match space.as_str() {
                "srgb" | "display-p3" | "a98-rgb" | "prophoto-rgb" | "rec2020" => {}
                "srgb-linear" => {
                    let rgb = from_linear(rgb);
                    return Some(Colour { rgb, alpha });
                }
                _ => return None,
            }
            Some(Colour { rgb, alpha })
        }
        "color-mix" => mixed(input, current),
        "light-dark" => {
            let light = colour(input, current);
            while input.next().is_ok() {}
            light
        }
        _ => {
            let (parts, alpha) = parts(input)?;
            let rgb = of_space(name, parts)?;
            Some(Colour { rgb, alpha })
        }
    }
}

fn of_space(name: &str, parts: [(f32, bool); 3]) -> Option<Rgb> {
    let values = parts.map(|(part, _)| part);
    let [(one, is_share), (two, _), (three, _)] = parts;
    // a number without a percent sign may stand for percents
    let share = |(part, is_share): (f32, bool)| {
        if is_share { part } else { part / 100.0 }
    };
    let axis = |(part, is_share): (f32, bool), whole: f32| {
        if is_share { part * whole } else { part }
    };
    let turned = |chroma: f32| {
        let (sine, cosine) = (three.to_radians()).sin_cos();
        (chroma * cosine, chroma * sine)
    };
    Some(match name {
        "rgb" | "rgba" => parts.map(|(part, is_share)| if is_share { part } else { part / 255.0 }),
        "hsl" | "hsla" => from_hsl(one / 360.0, share(parts[1]), share(parts[2])),
        "hwb" => from_hwb(one / 360.0, share(parts[1]), share(parts[2])),
        "lab" => from_lab(
            axis(parts[0], 100.0),
            axis(parts[1], 125.0),
            axis(parts[2], 125.0),
        ),
        "lch" => {
            let (a, b) = turned(axis(parts[1], 150.0));
            from_lab(if is_share { one * 100.0 } else { one }, a, b)
        }
        "oklab" => from_oklab(values[0], axis(parts[1], 0.4), axis(parts[2], 0.4)),
        "oklch" => {
            let (a, b) = turned(axis((two, parts[1].1), 0.4));
            from_oklab(one, a, b)
        }
        _ => return None,
    })
}

/// Three parts, each with whether it is a share, and how much the colour covers.
fn parts(input: &mut Parser) -> Option<([(f32, bool); 3], f32)> {
    let mut found = [(0.0, false); 3];
    for part in &mut found {
        *part = one_part(input)?;
        let _ = input.try_parse(cssparser::Parser::expect_comma);
    }
    let _ = input.try_parse(|input| input.expect_delim('/'));
    let alpha = if input.is_exhausted() {
        1.0
    } else {
        one_part(input)?.0
    };
    Some((found, alpha.clamp(0.0, 1.0)))
}

fn one_part(input: &mut Parser) -> Option<(f32, bool)> {
    if input
        .try_parse(|input| input.expect_ident_matching("none"))
        .is_ok()
    {
        return Some((0.0, false));
    }
    let state = input.state();
    match input.next().ok()?.clone() {
        Token::Number { value, .. } => Some((value, false)),
        Token::Percentage { unit_value, .. } => Some((unit_value, true)),
        Token::Dimension { value, unit, .. } => match unit.to_ascii_lowercase().as_str() {
            "deg" => Some((value, false)),
            "turn" => Some((value * 360.0, false)),
            "rad" => Some((value.to_degrees(), false)),
            "grad" => Some((value * 0.9, false)),
            _ => None,
        },
        _ => {
            input.reset(&state);
            number(input).map(|number| (number, false))
        }
    }
}

/// `color-mix(in srgb, white 20%, black)`: as if mixed in red, green and blue, whatever the space.
fn mixed(input: &mut Parser, current: Colour) -> Option<Colour> {
    while input.next().ok()? != &Token::Comma {}
    let first = colour(input, current)?;
    let share = number(input);
    input.expect_comma().ok()?;
    let second = colour(input, current)?;
    let other = number(input);
    let share = share.or(other.map(|other| 1.0 - other)).unwrap_or(0.5);
    let mut rgb = second.rgb;
    for (part, one) in rgb.iter_mut().zip(first.rgb) {
        *part += (one - *part) * share;
    }
    // of a transparent one only the other's colour is left
    let rgb = match (first.alpha == 0.0, second.alpha == 0.0) {
        (true, false) => second.rgb,
        (false, true) => first.rgb,
        _ => rgb,
    };
    let alpha = second.alpha + (first.alpha - second.alpha) * share;
    Some(Colour { rgb, alpha })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_is_white_however_it_is_written() {
        for white in [
            "white",
            "#FFF",
            "#ffffffff",
            "rgb(255 255 255)",
            "rgba(100%, 100%, 100%, 1)",
            "hsl(0 0% 100%)",
            "hsl(120deg, 50%, 100%)",
            "hwb(0 100% 0%)",
            "lab(100% 0 0)",
            "lch(100 0 0)",
            "oklab(1 0 0)",
            "oklch(100% 0 0)",
            "color(srgb 1 1 1)",
            "color-mix(in srgb, white, white)",
            "light-dark(white, black)",
            "rgb(calc(250 + 5) 255 255)",
        ] {
            let mut input = Parser::new(white);
            let found = colour(&mut input, Colour::BLACK).expect(white);
            assert!(found.contrast(Colour::WHITE) < 1.02, "{white}: {found:?}");
            assert!(found.alpha > 0.99, "{white}: {found:?}");
        }
    }

    #[test]
    fn colours_stand_apart() {
        let of = |value| colour(&mut Parser::new(value), Colour::BLACK).expect("a colour");
        assert!(of("#767676").contrast(Colour::WHITE) > 4.5);
        assert!(of("oklch(0.6 0.2 30)").contrast(Colour::WHITE) > 2.0);
        assert!(of("hsl(210 100% 40%)").contrast(Colour::WHITE) > 4.0);
        assert!(of("#0000").alpha.abs() < f32::EPSILON);
        assert_eq!(of("currentcolor"), Colour::BLACK);
        for no_colour in ["url(a)", "rgb(from red r g b)", "12px", "color(foo 1 1 1)"] {
            assert!(colour(&mut Parser::new(no_colour), Colour::BLACK).is_none());
        }
        assert_eq!(
            all_in("linear-gradient(to right, #fff 0%, black)", Colour::BLACK).len(),
            2
        );
    }
}
