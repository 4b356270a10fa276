//! Styles of cells: what is bold, what isn't seen, and how numbers are to be read.

use crate::read::look::Look;
use crate::read::office::xml::{Tag, Token, Xml};
use std::collections::HashMap;

/// How a number is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Shown {
    #[default]
    Plain,
    Percent,
    Date,
    /// Not at all: a format such as `;;;`.
    Not,
}

/// A cell's style.
#[derive(Clone, Copy, Default)]
pub(super) struct Style {
    pub(super) look: Look,
    pub(super) shown: Shown,
}

/// The styles of a file, by number.
#[derive(Default)]
pub(super) struct Styles {
    cells: Vec<Style>,
}

impl Styles {
    pub(super) fn read(part: &str, deepest: usize) -> Result<Self, String> {
        let mut styles = Self::default();
        let mut formats: HashMap<String, Shown> = HashMap::new();
        let (mut fonts, mut fills) = (Vec::new(), Vec::new());
        let mut xml = Xml::within(part, deepest);
        while let Some(token) = xml.next()? {
            let Token::Start(tag) = token else { continue };
            match tag.name() {
                "numFmt" => {
                    let id = tag.attribute("numFmtId").unwrap_or_default();
                    let code = tag.attribute("formatCode").unwrap_or_default();
                    formats.insert(id, shown(&code));
                }
                "fonts" => fonts = each(&mut xml, "font", Look::default(), font)?,
                "fills" => fills = each(&mut xml, "fill", false, fill)?,
                "cellXfs" => {
                    let cell = |style: &mut Style, tag: &Tag| {
                        if tag.name() == "xf" {
                            *style = of_cell(tag, &formats, &fonts, &fills);
                        }
                    };
                    styles.cells = each(&mut xml, "xf", Style::default(), cell)?;
                }
                "cellStyleXfs" | "dxfs" => xml.skip()?,
                _ => {}
            }
        }
        Ok(styles)
    }

    /// The style of this number.
    pub(super) fn get(&self, number: Option<String>) -> Style {
        let number = number.and_then(|number| number.parse::<usize>().ok());
        let style = number.and_then(|number| self.cells.get(number));
        style.copied().unwrap_or_default()
    }
}

/// Reads the elements of one name in the element that has just begun, each with all that stands in it.
fn each<T: Clone>(
    xml: &mut Xml,
    name: &str,
    empty: T,
    mut take: impl FnMut(&mut T, &Tag),
) -> Result<Vec<T>, String> {
    let mut all: Vec<T> = Vec::new();
    xml.each(&[], |tag| {
        if tag.name() == name {
            all.push(empty.clone());
        }
        if let Some(last) = all.last_mut() {
            take(last, tag);
        }
    })?;
    Ok(all)
}

/// Takes one property of letters into a look.
pub(super) fn font(look: &mut Look, tag: &Tag) {
    match tag.name() {
        "b" => look.bold = Some(tag.is_on()),
        "strike" => look.struck = Some(tag.is_on()),
        "sz" => {
            let points = tag.value().and_then(|size| size.parse::<f32>().ok());
            // sizes are small; a broken one says nothing
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
            {
                look.size = points.map(|points| (points.clamp(0.0, 500.0) * 2.0) as u32);
            }
        }
        "color" => {
            let rgb = tag.attribute("rgb").unwrap_or_default().to_lowercase();
            // colour 0 of a theme is the paper's
            let theme =
                tag.attribute("theme").as_deref() == Some("0") && tag.attribute("tint").is_none();
            look.white = Some(theme || rgb == "ffffffff" || rgb == "00ffffff");
        }
        _ => {}
    }
}

fn fill(painted: &mut bool, tag: &Tag) {
    match tag.name() {
        "patternFill" => {
            *painted = !matches!(tag.attribute("patternType").as_deref(), None | Some("none"));
        }
        "gradientFill" => *painted = true,
        "fgColor" if *painted => {
            let rgb = tag.attribute("rgb").unwrap_or_default().to_lowercase();
            let theme =
                tag.attribute("theme").as_deref() == Some("0") && tag.attribute("tint").is_none();
            *painted = !(theme || rgb.ends_with("ffffff") && rgb.len() == 8);
        }
        _ => {}
    }
}

fn of_cell(tag: &Tag, formats: &HashMap<String, Shown>, fonts: &[Look], fills: &[bool]) -> Style {
    let number = |name: &str| tag.attribute(name).and_then(|id| id.parse::<usize>().ok());
    let mut look = number("fontId")
        .and_then(|id| fonts.get(id))
        .copied()
        .unwrap_or_default();
    look.ground = number("fillId").and_then(|id| fills.get(id)).copied();
    let format = tag.attribute("numFmtId").unwrap_or_default();
    let shown = formats
        .get(&format)
        .copied()
        .unwrap_or(match format.as_str() {
            "9" | "10" => Shown::Percent,
            "14" | "15" | "16" | "17" | "22" => Shown::Date,
            _ => Shown::Plain,
        });
    Style { look, shown }
}

/// What a format makes of a number. Words in quotation marks and brackets are no signs.
fn shown(code: &str) -> Shown {
    let mut signs = String::new();
    let mut until = None;
    for sign in code.chars() {
        match (until, sign) {
            (Some(end), sign) if sign == end => until = None,
            (Some(_), _) => {}
            (None, '"') => until = Some('"'),
            (None, '[') => until = Some(']'),
            (None, sign) => signs.push(sign.to_ascii_lowercase()),
        }
    }
    if !code.is_empty() && code.chars().all(|sign| sign == ';') {
        Shown::Not
    } else if signs.contains('%') {
        Shown::Percent
    } else if signs.contains('y') || signs.contains('d') && signs.contains('m') {
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
            (";;;", Shown::Not),
        ] {
            assert_eq!(shown(code), expected, "{code}");
        }
    }
}
