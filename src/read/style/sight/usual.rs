//! How elements look by themselves, and by what their attributes say.

use crate::read::style::look::{Image, Look};
use crate::read::style::tree::Node;
use crate::read::style::values::{Colour, colour};
use cssparser::Parser;

/// Elements that browsers don't show, or not before somebody opens them.
const NOT_SHOWN: [&str; 17] = [
    "area", "base", "datalist", "head", "link", "meta", "noembed", "noframes", "noscript", "param",
    "rp", "script", "source", "style", "template", "title", "track",
];
/// Elements that run within a line.
const INLINE: [&str; 24] = [
    "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "del", "em", "font", "i", "ins", "kbd",
    "label", "mark", "q", "s", "small", "span", "strong", "sub", "sup", "u",
];
/// Sizes of letters that `size` of `font` stands for, in pixels.
const SIZES: [f32; 7] = [10.0, 13.0, 16.0, 18.0, 24.0, 32.0, 48.0];

/// The look of an element before any style sheet.
pub(super) fn start(node: &Node, parent: &Look) -> Look {
    let mut look = parent.inherited();
    let name = &*node.name;
    look.size *= factor(name);
    look.own.is_inline = INLINE.contains(&name);
    look.is_struck |= matches!(name, "s" | "strike" | "del");
    let is_shut = name == "dialog" && node.attribute("open").is_none();
    look.own.is_displayed = !(NOT_SHOWN.contains(&name) || is_shut || is_hidden(node));
    match name {
        "a" if node.attribute("href").is_some() => look.colour = LINK,
        "mark" => {
            look.colour = Colour::BLACK;
            look.own.ground = Some(MARKED);
        }
        // boxes of forms don't take over the look of what is around
        "button" | "input" | "select" | "textarea" => {
            look.colour = Colour::BLACK;
            look.size = 13.3;
            look.own.ground = Some(Colour::WHITE);
        }
        _ => {}
    }
    hints(&mut look, node, parent);
    look
}

const LINK: Colour = Colour {
    rgb: [0.0, 0.0, 0.93],
    alpha: 1.0,
};
const MARKED: Colour = Colour {
    rgb: [1.0, 1.0, 0.0],
    alpha: 1.0,
};

/// Whether the attribute `hidden` hides an element, as far as no style says otherwise.
pub(super) fn is_hidden(node: &Node) -> bool {
    let hidden = node.attribute("hidden");
    hidden.is_some_and(|value| !value.eq_ignore_ascii_case("until-found"))
}

/// How much larger than around the letters of an element are.
fn factor(name: &str) -> f32 {
    match name {
        "h1" => 2.0,
        "h2" => 1.5,
        "h3" => 1.17,
        "h5" | "small" | "sub" | "sup" => 0.83,
        "h6" => 0.67,
        "big" => 1.2,
        "code" | "kbd" | "pre" | "samp" | "tt" => 0.9,
        _ => 1.0,
    }
}

/// What attributes say of an element's look.
fn hints(look: &mut Look, node: &Node, parent: &Look) {
    let of = |name| {
        let value = node.attribute(name)?;
        // what stands there is a name or six digits, with or without their sign
        let digits = value.len() == 6 && value.bytes().all(|byte| byte.is_ascii_hexdigit());
        let value = if digits {
            format!("#{value}")
        } else {
            value.to_owned()
        };
        colour(&mut Parser::new(&value), parent.colour)
    };
    look.own.ground = of("bgcolor").or(look.own.ground);
    if node.attribute("background").is_some() {
        look.own.image = Image::Unknown;
    }
    match &*node.name {
        "font" => {
            look.colour = of("color").unwrap_or(look.colour);
            let size = node.attribute("size").map(str::trim).unwrap_or_default();
            let steps: Option<i32> = size.parse().ok();
            let at = steps.map(|steps| {
                if size.starts_with(['+', '-']) {
                    steps + 3
                } else {
                    steps
                }
            });
            let at = at.and_then(|at| usize::try_from(at.clamp(1, 7) - 1).ok());
            look.size = at.map_or(look.size, |at| SIZES[at]);
        }
        "body" => look.colour = of("text").unwrap_or(look.colour),
        _ => {}
    }
}
