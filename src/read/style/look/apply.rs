//! Declarations, applied in the order of their weight.

use super::state::Look;
use super::variables::filled_in;
use super::{boxes, paint, text};
use crate::read::style::sheet::Declaration;
use crate::read::style::values::Units;
use std::rc::Rc;

/// Properties with the values that they have by themselves.
const INITIAL: [(&str, &str); 26] = [
    ("animation", "none"),
    ("background", "transparent none"),
    ("background-color", "transparent"),
    ("background-image", "none"),
    ("bottom", "auto"),
    ("clip", "auto"),
    ("clip-path", "none"),
    ("content-visibility", "visible"),
    ("display", "inline"),
    ("filter", "none"),
    ("height", "auto"),
    ("left", "auto"),
    ("margin-left", "0"),
    ("mask", "none"),
    ("max-height", "none"),
    ("max-width", "none"),
    ("opacity", "1"),
    ("overflow", "visible"),
    ("position", "static"),
    ("right", "auto"),
    ("scale", "none"),
    ("text-decoration", "none"),
    ("top", "auto"),
    ("transform", "none"),
    ("translate", "none"),
    ("width", "auto"),
];

/// The look of an element whose declarations these are, the weightiest last, in one of the look `parent`.
pub(in crate::read::style) fn computed(
    parent: &Look,
    start: Look,
    declarations: &[&Declaration],
    root: f32,
    screen: (f32, f32),
) -> Look {
    let mut look = start;
    take_variables(&mut look, declarations);
    let mut units = Units {
        em: parent.size,
        root,
        screen,
    };
    // all other lengths are measured by the size of the letters, and what is painted by their colour
    for declaration in declarations {
        if matches!(
            &*declaration.name,
            "font-size" | "font" | "color" | "color-scheme"
        ) {
            apply(&mut look, parent, declaration, &units);
        }
    }
    units.em = look.size;
    for declaration in declarations {
        if !matches!(
            &*declaration.name,
            "font-size" | "font" | "color" | "color-scheme"
        ) {
            apply(&mut look, parent, declaration, &units);
        }
    }
    look
}

fn take_variables(look: &mut Look, declarations: &[&Declaration]) {
    let own = declarations.iter();
    let mut own = own.filter(|one| one.name.starts_with("--")).peekable();
    if own.peek().is_none() {
        return;
    }
    let variables = Rc::make_mut(&mut look.variables);
    for declaration in own {
        variables.insert(declaration.name.clone(), declaration.value.clone());
    }
}

/// Applies a declaration.
pub(in crate::read::style) fn apply(
    look: &mut Look,
    parent: &Look,
    declaration: &Declaration,
    units: &Units,
) {
    let name = &*declaration.name;
    if name.starts_with("--") {
        return;
    }
    let value = if declaration.value.to_ascii_lowercase().contains("var(") {
        match filled_in(&declaration.value, &look.variables) {
            Some(value) => value,
            // as if nothing had been said
            None => return reset(look, parent, name, "unset", units),
        }
    } else {
        declaration.value.to_string()
    };
    let word = value.to_ascii_lowercase();
    match word.as_str() {
        "inherit" | "initial" | "unset" | "revert" | "revert-layer" => {
            reset(look, parent, name, &word, units);
        }
        _ => one(look, parent, name, &value, units),
    }
}

fn one(look: &mut Look, parent: &Look, name: &str, value: &str, units: &Units) {
    let known = text::apply(look, parent, name, value, units)
        || boxes::apply(look, name, value, units)
        || paint::apply(look, name, value, units);
    debug_assert!(known, "{name}");
}

/// Gives a property the value that it has by itself, or that of the element around.
fn reset(look: &mut Look, parent: &Look, name: &str, word: &str, units: &Units) {
    if text::reset(look, parent, name, word != "initial") {
        return;
    }
    if word == "inherit" {
        match name {
            "opacity" => look.own.opacity = parent.own.opacity,
            "background-color" => look.own.ground = parent.own.ground,
            "display" => look.own.is_displayed = parent.own.is_displayed,
            _ => {}
        }
        return;
    }
    if name == "all" {
        for (name, value) in INITIAL {
            one(look, parent, name, value, units);
        }
        return;
    }
    let mut initial = INITIAL.iter().filter(|(known, _)| *known == name);
    if let Some((name, value)) = initial.next() {
        one(look, parent, name, value, units);
    }
}
