//! Properties of letters, which go over to the elements within.

use super::state::Look;
use crate::read::style::values::{Colour, Length, Units, colour, length, lengths, number};
use cssparser::{Parser, Token};

/// Applies a property of letters; `false` if it is none.
pub(super) fn apply(
    look: &mut Look,
    parent: &Look,
    name: &str,
    value: &str,
    units: &Units,
) -> bool {
    let word = value.trim().to_ascii_lowercase();
    match name {
        "color" => tint(look, value),
        "color-scheme" if word.starts_with("dark") => {
            look.colour = Colour::WHITE;
            look.own.ground = Some(Colour::BLACK);
        }
        "text-fill-color" => look.fill = colour(&mut Parser::new(value), look.colour),
        "font-size" => look.size = size(&word, parent.size, units).unwrap_or(look.size),
        "font" => font(look, parent, value, units),
        "font-family" if word.contains("blank") => look.text_doubt = Some("font-family"),
        "font-size-adjust" => {
            let factor = number(&mut Parser::new(value));
            if factor.is_some_and(|factor| factor < 0.2) {
                look.text_doubt = Some("font-size-adjust");
            }
        }
        "visibility" => look.is_visible = !matches!(word.as_str(), "hidden" | "collapse"),
        "text-decoration" | "text-decoration-line" => {
            look.is_struck |= word.contains("line-through");
        }
        "text-indent" => look.indent = first(value, units).unwrap_or_default(),
        "letter-spacing" => look.gap = first(value, units).map_or(0.0, |gap| gap.of(look.size)),
        "word-spacing" => {
            if first(value, units).is_some_and(|gap| gap.px.abs() > 20.0 * look.size) {
                look.text_doubt = Some("word-spacing");
            }
        }
        "line-height" => look.line = line(value, units).unwrap_or(1.2),
        "text-security" => look.is_masked = word != "none",
        "text-shadow" => look.is_outlined = word != "none",
        "text-stroke" | "text-stroke-width" => {
            let widths = lengths(value, units);
            look.is_outlined |= widths.iter().flatten().any(|width| width.px > 0.0);
        }
        "white-space" => look.is_one_line = matches!(word.as_str(), "nowrap" | "pre"),
        "direction" => look.is_leftwards = word == "rtl",
        "unicode-bidi" => look.is_backwards = word.ends_with("override"),
        "color-scheme" | "font-family" => {}
        _ => return false,
    }
    true
}

/// Gives a property of letters the value of the element around, or its first one; `false` if it is none of letters.
pub(super) fn reset(look: &mut Look, parent: &Look, name: &str, inherits: bool) -> bool {
    let plain = Look::plain();
    let from = if inherits { parent } else { &plain };
    match name {
        "color" => look.colour = from.colour,
        "text-fill-color" => look.fill = from.fill,
        "font-size" | "font" => look.size = from.size,
        "visibility" => look.is_visible = from.is_visible,
        "text-indent" => look.indent = from.indent,
        "letter-spacing" => look.gap = from.gap,
        "line-height" => look.line = from.line,
        "text-security" => look.is_masked = from.is_masked,
        "text-shadow" => look.is_outlined = from.is_outlined,
        "white-space" => look.is_one_line = from.is_one_line,
        "direction" => look.is_leftwards = from.is_leftwards,
        "font-family" | "color-scheme" | "word-spacing" | "font-size-adjust" | "text-stroke"
        | "text-stroke-width" | "unicode-bidi" => {}
        _ => return false,
    }
    true
}

fn tint(look: &mut Look, value: &str) {
    match colour(&mut Parser::new(value), look.colour) {
        Some(colour) => look.colour = colour,
        // what no browser understands changes nothing, but this may be newer than what is known here
        None if value.contains('(') => look.text_doubt = Some("color"),
        None => {}
    }
}

fn first(value: &str, units: &Units) -> Option<Length> {
    length(&mut Parser::new(value), units)
}

/// The height of a line by the size of the letters.
fn line(value: &str, units: &Units) -> Option<f32> {
    let mut input = Parser::new(value);
    if let Ok(factor) = input.try_parse(cssparser::Parser::expect_number) {
        return Some(factor);
    }
    let height = length(&mut input, units)?.of(units.em);
    (units.em > 0.0).then(|| height / units.em)
}

fn size(word: &str, parent: f32, units: &Units) -> Option<f32> {
    Some(match word {
        "xx-small" => 9.0,
        "x-small" => 10.0,
        "small" => 13.0,
        "medium" => 16.0,
        "large" => 18.0,
        "x-large" => 24.0,
        "xx-large" | "xxx-large" => 32.0,
        "smaller" => parent / 1.2,
        "larger" => parent * 1.2,
        _ => first(word, units)?.of(parent),
    })
}

/// `italic 700 12px/1.5 Georgia, serif`: the first length is the size, behind a slash stands the height of a line.
fn font(look: &mut Look, parent: &Look, value: &str, units: &Units) {
    let mut input = Parser::new(value);
    while !input.is_exhausted() {
        let state = input.state();
        let word = input.expect_ident().map(|word| word.to_ascii_lowercase());
        let word = word.unwrap_or_default();
        let named = size(&word, parent.size, units).filter(|_| !word.is_empty());
        input.reset(&state);
        let found = named.or_else(|| length(&mut input, units).map(|size| size.of(parent.size)));
        if let Some(found) = found {
            if named.is_some() {
                let _ = input.next();
            }
            look.size = found;
            if input.try_parse(|input| input.expect_delim('/')).is_ok() {
                let rest = input.position();
                let _ = input.next();
                let units = Units {
                    em: found,
                    ..*units
                };
                look.line = line(input.slice_from(rest), &units).unwrap_or(look.line);
            }
            return;
        }
        if matches!(input.next(), Err(_) | Ok(Token::Comma)) {
            return;
        }
    }
}
