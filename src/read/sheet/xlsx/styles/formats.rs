//! Number formats: what they make of numbers and texts, and when they show nothing.

use crate::read::paint::{Colour, Ink};

/// How a number is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::read::sheet::xlsx) enum Shown {
    #[default]
    Plain,
    Percent,
    Date,
}

/// A format, section by section: for positive numbers, negative ones, nothing, and texts.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(in crate::read::sheet::xlsx) struct Format {
    pub(in crate::read::sheet::xlsx) shown: Shown,
    /// Which kinds of values the format shows nothing of.
    hides: [bool; 4],
    inks: [Option<Ink>; 4],
}

/// What a format is asked about.
pub(in crate::read::sheet::xlsx) enum Value {
    Number(f64),
    Text,
}

impl Format {
    /// The format that a file gets by its number, without a code.
    pub(super) fn built_in(number: &str) -> Self {
        let shown = match number {
            "9" | "10" => Shown::Percent,
            "14" | "15" | "16" | "17" | "22" => Shown::Date,
            _ => Shown::Plain,
        };
        Self {
            shown,
            ..Self::default()
        }
    }

    pub(super) fn of_code(code: &str) -> Self {
        let sections: Vec<Section> = sections(code);
        let mut format = Self {
            shown: shown(&sections),
            ..Self::default()
        };
        let at = |wanted: usize| match (wanted, sections.len()) {
            // a text is shown as it is unless there is a section for it
            (3, count) if count < 4 => None,
            (wanted, count) => sections.get(if wanted < count { wanted } else { 0 }),
        };
        for kind in 0..4 {
            if let Some(section) = at(kind) {
                format.hides[kind] = section.is_empty;
                format.inks[kind] = section.ink;
            }
        }
        // a section for texts that has no place for them shows something else
        if let Some(section) = at(3) {
            format.hides[3] |= !section.signs.contains('@') && !section.signs.contains("general");
        }
        format
    }

    fn kind(value: &Value) -> usize {
        match value {
            Value::Number(number) if *number > 0.0 => 0,
            Value::Number(number) if *number < 0.0 => 1,
            Value::Number(_) => 2,
            Value::Text => 3,
        }
    }

    pub(in crate::read::sheet::xlsx) fn hides(&self, value: &Value) -> bool {
        self.hides[Self::kind(value)]
    }

    /// The colour that the format gives to a value.
    pub(in crate::read::sheet::xlsx) fn ink(&self, value: &Value) -> Option<Ink> {
        self.inks[Self::kind(value)]
    }
}

/// A section of a format.
#[derive(Default)]
struct Section {
    /// Its signs, without words in quotation marks and what stands in brackets.
    signs: String,
    ink: Option<Ink>,
    is_empty: bool,
}

fn sections(code: &str) -> Vec<Section> {
    let mut all = vec![Section {
        is_empty: true,
        ..Section::default()
    }];
    let mut until = None;
    let mut bracket = String::new();
    let mut signs = code.chars();
    while let Some(sign) = signs.next() {
        if until.is_none() && sign == ';' {
            all.push(Section {
                is_empty: true,
                ..Section::default()
            });
            continue;
        }
        let Some(section) = all.last_mut() else { break };
        match (until, sign) {
            (Some(end), sign) if sign == end => {
                if end == ']' {
                    section.ink = Colour::named(&bracket).map(Ink::Of).or(section.ink);
                }
                until = None;
            }
            (Some(']'), sign) => bracket.push(sign),
            (Some(_), sign) => section.is_empty &= sign.is_whitespace(),
            (None, '"') => until = Some('"'),
            (None, '[') => {
                until = Some(']');
                bracket.clear();
            }
            // a sign that leaves as much room as the next one, or is followed by one that fills the cell
            (None, '_' | '*') => drop(signs.next()),
            (None, '\\') => section.is_empty &= signs.next().is_none_or(char::is_whitespace),
            (None, sign) => {
                section.is_empty &= sign.is_whitespace();
                section.signs.push(sign.to_ascii_lowercase());
            }
        }
    }
    // a code of nothing is no format
    if code.is_empty() {
        all[0].is_empty = false;
    }
    all
}

/// What a format makes of a number.
fn shown(sections: &[Section]) -> Shown {
    let any = |sign: char| sections.iter().any(|section| section.signs.contains(sign));
    let general = sections
        .iter()
        .any(|section| section.signs.contains("general"));
    if any('%') {
        Shown::Percent
    } else if any('y') || any('d') && any('m') && !general {
        Shown::Date
    } else {
        Shown::Plain
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_tell_dates_and_what_is_not_shown() {
        for (code, expected) in [
            ("General", Shown::Plain),
            ("0.00", Shown::Plain),
            ("#,##0 \"days\"", Shown::Plain),
            ("[Red]0.0%", Shown::Percent),
            ("dd/mm/yyyy", Shown::Date),
            (";;;", Shown::Plain),
        ] {
            assert_eq!(Format::of_code(code).shown, expected, "{code}");
        }
    }

    #[test]
    fn a_format_hides_what_it_has_an_empty_section_for() {
        for (code, number, zero, text) in [
            ("General", false, false, false),
            (";;;", true, true, true),
            (";;", true, true, false),
            ("0;-0;;@", false, true, false),
            ("0;0;0;", false, false, true),
            ("0;0;0;\"\"", false, false, true),
            ("0;0;0;\"n/a\"", false, false, true),
            (
                "_(* #,##0_);_(* (#,##0);_(* \"-\"??_);_(@_)",
                false,
                false,
                false,
            ),
            ("", false, false, false),
        ] {
            let format = Format::of_code(code);
            let found = [Value::Number(1.0), Value::Number(0.0), Value::Text]
                .map(|value| format.hides(&value));
            assert_eq!(found, [number, zero, text], "{code}");
        }
        let white = Format::of_code("[White]General;[Red]0;0;[White]@");
        assert_eq!(white.ink(&Value::Text), Some(Ink::Of(Colour::WHITE)));
        assert_eq!(white.ink(&Value::Number(0.0)), None);
    }
}
