//! An author's own properties: `var(--tone, white)`.

use std::collections::BTreeMap;

/// How often one may stand for another.
const HOPS: usize = 16;
/// Bytes of a value that they are put into.
const LONGEST: usize = 4096;

/// A value with what its variables stand for; `None` if one stands for nothing.
pub(super) fn filled_in(value: &str, variables: &BTreeMap<Box<str>, Box<str>>) -> Option<String> {
    let mut filled = value.to_owned();
    for _ in 0..HOPS {
        // small letters: functions may be written in any
        let Some(at) = filled.to_ascii_lowercase().find("var(") else {
            return Some(filled);
        };
        let inside = at + "var(".len();
        let end = closing(&filled[inside..])? + inside;
        let (name, fallback) = match filled[inside..end].split_once(',') {
            Some((name, fallback)) => (name.trim(), Some(fallback.trim())),
            None => (filled[inside..end].trim(), None),
        };
        let stands_for = variables.get(name).map(|value| &**value).or(fallback)?;
        if filled.len() + stands_for.len() > LONGEST {
            return None;
        }
        let stands_for = stands_for.to_owned();
        filled.replace_range(at..=end, &stands_for);
    }
    None
}

/// Where the parenthesis closes that was open before a text.
fn closing(text: &str) -> Option<usize> {
    let mut open = 0;
    for (at, letter) in text.char_indices() {
        match letter {
            '(' => open += 1,
            ')' if open == 0 => return Some(at),
            ')' => open -= 1,
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn variables_stand_for_values() {
        let pairs = [("--a", "white"), ("--b", "var(--a)"), ("--c", "var(--c)")];
        let variables = pairs
            .iter()
            .map(|(name, value)| ((*name).into(), (*value).into()))
            .collect();
        for (value, filled) in [
            ("red", Some("red")),
            ("1px solid var( --a )", Some("1px solid white")),
            ("VAR(--b)", Some("white")),
            ("var(--none, rgb(1, 2, 3))", Some("rgb(1, 2, 3)")),
            ("var(--none, var(--a))", Some("white")),
            ("var(--none)", None),
            ("var(--c)", None),
            ("var(--a", None),
        ] {
            assert_eq!(filled_in(value, &variables).as_deref(), filled, "{value}");
        }
    }
}
