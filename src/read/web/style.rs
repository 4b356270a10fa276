//! What a page hides: by attribute, by inline style, or by a style rule for a class, an id or an element.

use super::attributes::attribute;
use html5ever::tokenizer::Tag;
use std::collections::HashMap;

/// Why text with these declarations isn't seen, if it isn't. `on_ground`: whether a background is painted behind it.
pub(in crate::read) fn hidden_by(declarations: &str, on_ground: bool) -> Option<&'static str> {
    let mut white = false;
    let mut ground = on_ground;
    for declaration in declarations.split(';') {
        let Some((name, value)) = declaration.split_once(':') else {
            continue;
        };
        let value = value.to_ascii_lowercase();
        let value = value.trim().trim_end_matches("!important").trim();
        match name.trim().to_ascii_lowercase().as_str() {
            "display" if value == "none" => return Some("display:none"),
            "visibility" if matches!(value, "hidden" | "collapse") => {
                return Some("visibility:hidden");
            }
            "opacity" if value.parse() == Ok(0.0_f32) => return Some("transparent"),
            "font-size" if is_tiny(value) => return Some("tiny letters"),
            // the last of several declarations holds, so what is white is told at the end
            "color" => white = is_white(value),
            "background" | "background-color" | "background-image" => ground = !is_white(value),
            _ => {}
        }
    }
    (white && !ground).then_some("white on white")
}

/// Letters of up to two pixels.
fn is_tiny(size: &str) -> bool {
    let digits = size.trim_end_matches(|char: char| char.is_ascii_alphabetic() || char == '%');
    let limit = match &size[digits.len()..] {
        "" => 0.0,
        "px" | "pt" => 2.0,
        "em" | "rem" => 0.15,
        "%" => 15.0,
        _ => return false,
    };
    digits.parse().is_ok_and(|number: f32| number <= limit)
}

fn is_white(colour: &str) -> bool {
    let compact: String = colour
        .chars()
        .filter(|char| !char.is_whitespace())
        .collect();
    matches!(
        compact.as_str(),
        "white"
            | "#fff"
            | "#ffffff"
            | "#fefefe"
            | "rgb(255,255,255)"
            | "transparent"
            | "rgba(0,0,0,0)"
    )
}

/// Why an element's text isn't seen, by its own attributes.
pub(super) fn hides(tag: &Tag, on_ground: bool) -> Option<&'static str> {
    if attribute(tag, "hidden").is_some_and(|value| value != "until-found") {
        return Some("attribute hidden");
    }
    if attribute(tag, "aria-hidden") == Some("true") {
        return Some("attribute aria-hidden");
    }
    if &*tag.name == "font"
        && attribute(tag, "color").is_some_and(|colour| is_white(&colour.to_ascii_lowercase()))
        && !on_ground
    {
        return Some("white on white");
    }
    hidden_by(attribute(tag, "style")?, on_ground)
}

/// Whether an element has a background of its own that isn't white.
pub(super) fn paints_ground(tag: &Tag) -> bool {
    let attributed = attribute(tag, "bgcolor").or_else(|| attribute(tag, "background"));
    let styled = attribute(tag, "style")
        .into_iter()
        .flat_map(|style| style.split(';'))
        .filter_map(|declaration| declaration.split_once(':'))
        .any(|(name, value)| {
            name.trim().to_ascii_lowercase().starts_with("background")
                && !is_white(&value.trim().to_ascii_lowercase())
        });
    styled || attributed.is_some_and(|colour| !is_white(&colour.to_ascii_lowercase()))
}

/// Style rules that hide what they apply to. Only rules for one class, id or element, and none that depend on the medium.
#[derive(Default)]
pub(super) struct Rules {
    hiding: HashMap<String, &'static str>,
}

impl Rules {
    /// Takes in a style sheet.
    pub(super) fn read(&mut self, sheet: &str) {
        let mut depth = 0_usize;
        let mut selectors = "";
        let mut from = 0;
        for (at, mark) in sheet.match_indices(['{', '}']) {
            let before = sheet[from..at].trim();
            from = at + 1;
            if mark == "{" {
                depth += 1;
                selectors = before;
                continue;
            }
            // rules within `@media` hold on some screens only
            if depth == 1
                && let Some(why) = hidden_by(before, true)
            {
                self.add(selectors, why);
            }
            depth = depth.saturating_sub(1);
        }
    }

    fn add(&mut self, selectors: &str, why: &'static str) {
        // a comment may stand before the selectors
        let selectors = selectors.rsplit("*/").next().unwrap_or_default();
        for selector in selectors.split(',').map(str::trim) {
            let name = selector.trim_start_matches(['.', '#']);
            let simple = !name.is_empty()
                && name
                    .chars()
                    .all(|char| char.is_alphanumeric() || matches!(char, '-' | '_'));
            if simple {
                self.hiding.insert(selector.to_owned(), why);
            }
        }
    }

    /// Why a rule hides an element, if one does.
    pub(super) fn hides(&self, tag: &Tag) -> Option<&'static str> {
        if self.hiding.is_empty() {
            return None;
        }
        let classes = attribute(tag, "class").unwrap_or_default();
        let id = attribute(tag, "id").unwrap_or_default();
        classes
            .split_whitespace()
            .map(|class| format!(".{class}"))
            .chain([format!("#{id}"), tag.name.to_string()])
            .find_map(|selector| self.hiding.get(&selector).copied())
    }
}
