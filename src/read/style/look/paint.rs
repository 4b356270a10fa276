//! Properties of what is painted: grounds, opacity, filters, masks, animations.

use super::state::{Image, Look};
use crate::read::style::values::{Colour, Units, all_in, colour, length, number};
use cssparser::{Parser, Token};

/// Applies a property of painting; `false` if it is none.
pub(super) fn apply(look: &mut Look, name: &str, value: &str, units: &Units) -> bool {
    let word = value.trim().to_ascii_lowercase();
    match name {
        "opacity" => {
            let opacity = number(&mut Parser::new(value));
            look.own.opacity = opacity.unwrap_or(1.0).clamp(0.0, 1.0);
        }
        "background" => ground(look, value),
        "background-color" => {
            look.own.ground = colour(&mut Parser::new(value), look.colour);
            if look.own.ground.is_none() && value.contains('(') {
                look.own.image = Image::Unknown;
            }
        }
        "background-image" => look.own.image = image(value, look.colour),
        "background-clip" => look.own.is_ground_in_letters = word.contains("text"),
        "filter" => filter(look, value, units),
        "mask" | "mask-image" | "mask-border" | "mask-box-image" => {
            let is_none = word
                .split([',', ' '])
                .all(|part| part.is_empty() || part == "none");
            look.own.doubt = (!is_none).then_some("mask").or(look.own.doubt);
        }
        "mix-blend-mode" => {
            let is_plain = matches!(word.as_str(), "normal" | "multiply" | "isolate");
            look.own.doubt = (!is_plain).then_some("mix-blend-mode").or(look.own.doubt);
        }
        "animation" | "animation-name" => {
            let names = word.split([',', ' ']).filter(|name| !name.is_empty());
            look.own.animations = names.map(str::to_owned).take(16).collect();
        }
        "content" => look.own.content = strings(value),
        // what only resets, and what is asked for elsewhere
        "all" => {}
        _ => return false,
    }
    true
}

fn ground(look: &mut Look, value: &str) {
    let own = &mut look.own;
    own.is_ground_in_letters = value.to_ascii_lowercase().contains("text");
    own.image = image(value, look.colour);
    // the colour stands outside of functions that paint
    let mut input = Parser::new(value);
    own.ground = None;
    while !input.is_exhausted() {
        if let Some(colour) = colour(&mut input, look.colour) {
            own.ground = Some(colour);
        } else if input.next().is_err() {
            break;
        }
    }
    let is_unknown = own.ground.is_none() && value.contains("color");
    if is_unknown && own.image == Image::None && value.contains('(') {
        own.image = Image::Unknown;
    }
}

fn image(value: &str, current: Colour) -> Image {
    let word = value.to_ascii_lowercase();
    if word.contains("url(") || word.contains("image(") || word.contains("image-set(") {
        Image::Unknown
    } else if word.contains("gradient(") {
        let colours = all_in(value, current);
        if colours.is_empty() {
            Image::Unknown
        } else {
            Image::Colours(colours)
        }
    } else {
        Image::None
    }
}

fn filter(look: &mut Look, value: &str, units: &Units) {
    let mut input = Parser::new(value);
    while let Ok(token) = input.next().cloned() {
        let name = match token {
            Token::Function(name) => name.to_ascii_lowercase(),
            Token::UnquotedUrl(_) => {
                look.own.doubt = Some("filter");
                continue;
            }
            _ => continue,
        };
        let _ = input.parse_nested_block(|input| {
            let harmless = one_filter(look, &name, input, units);
            while input.next().is_ok() {}
            if !harmless {
                look.own.doubt = Some("filter");
            }
            Ok::<(), cssparser::ParseError<()>>(())
        });
    }
}

/// Whether a filter surely hides nothing but what it is told to.
fn one_filter(look: &mut Look, name: &str, input: &mut Parser, units: &Units) -> bool {
    match name {
        "opacity" => {
            look.own.opacity *= number(input).unwrap_or(1.0).clamp(0.0, 1.0);
            true
        }
        "blur" => {
            let blur = length(input, units);
            blur.is_none_or(|blur| blur.px <= 1.0)
        }
        "brightness" | "contrast" => {
            let factor = number(input).unwrap_or(1.0);
            (0.5..=2.0).contains(&factor)
        }
        "drop-shadow" | "grayscale" | "sepia" | "saturate" | "hue-rotate" | "invert" => true,
        _ => false,
    }
}

/// The strings of a value.
fn strings(value: &str) -> String {
    let mut input = Parser::new(value);
    let mut words = String::new();
    while let Ok(token) = input.next() {
        if let Token::QuotedString(string) = token {
            words.push_str(string);
        }
    }
    words
}
