//! Styles of cells: what is bold, what isn't seen, and how numbers are to be read.

mod colours;
mod fills;
mod formats;

use crate::read::look::Look;
use crate::read::office::theme::Theme;
use crate::read::office::xml::{Tag, Token, Xml};
use crate::read::paint::{Colour, Ink};
use colours::colour;
use fills::Fill;
use std::collections::HashMap;

pub(super) use formats::{Format, Shown, Value};

/// A cell's style.
#[derive(Clone, Copy, Default)]
pub(super) struct Style {
    pub(super) look: Look,
    pub(super) format: Format,
    /// Whether its words go on in the next line, and not in the next cell.
    pub(super) wraps: bool,
}

/// The styles of a file, by number.
#[derive(Default)]
pub(super) struct Styles {
    cells: Vec<Style>,
    pub(super) theme: Theme,
}

impl Styles {
    pub(super) fn read(part: &str, theme: Theme, deepest: usize) -> Result<Self, String> {
        let mut cells = Vec::new();
        let mut formats: HashMap<String, Format> = HashMap::new();
        let (mut fonts, mut fills) = (Vec::new(), Vec::new());
        let mut xml = Xml::within(part, deepest);
        while let Some(token) = xml.next()? {
            let Token::Start(tag) = token else { continue };
            match tag.name() {
                "numFmt" => {
                    let id = tag.attribute("numFmtId").unwrap_or_default();
                    let code = tag.attribute("formatCode").unwrap_or_default();
                    formats.insert(id, Format::of_code(&code));
                }
                "fonts" => {
                    let take = |look: &mut Look, tag: &Tag| font(look, tag, &theme);
                    fonts = each(&mut xml, "font", Look::default(), take)?;
                }
                "fills" => {
                    let take = |fill: &mut Fill, tag: &Tag| fill.take_in(tag, &theme);
                    fills = each(&mut xml, "fill", Fill::default(), take)?;
                }
                "cellXfs" => {
                    let cell = |style: &mut Style, tag: &Tag| match tag.name() {
                        "xf" => *style = of_cell(tag, &formats, &fonts, &fills),
                        "alignment" => style.wraps = tag.is_true("wrapText"),
                        _ => {}
                    };
                    cells = each(&mut xml, "xf", Style::default(), cell)?;
                }
                "cellStyleXfs" | "dxfs" => xml.skip()?,
                _ => {}
            }
        }
        Ok(Self { cells, theme })
    }

    /// The style of this number.
    pub(super) fn get(&self, number: Option<String>) -> Style {
        let number = number.and_then(|number| number.parse::<usize>().ok());
        // a cell without a style has the first one
        let style = self.cells.get(number.unwrap_or(0));
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
pub(super) fn font(look: &mut Look, tag: &Tag, theme: &Theme) {
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
        "color" => look.ink = colour(tag, theme).map(Ink::Of).or(look.ink),
        _ => {}
    }
}

fn of_cell(tag: &Tag, formats: &HashMap<String, Format>, fonts: &[Look], fills: &[Fill]) -> Style {
    let number = |name: &str| tag.attribute(name).and_then(|id| id.parse::<usize>().ok());
    let font = number("fontId").and_then(|id| fonts.get(id));
    let mut look = font.copied().unwrap_or_default();
    // letters of no colour are black whatever they stand on, which Word would turn white
    look.ink = look.ink.or(Some(Ink::Of(Colour::BLACK)));
    look.ground = number("fillId")
        .and_then(|id| fills.get(id))
        .map(Fill::ground);
    let format = tag.attribute("numFmtId").unwrap_or_default();
    Style {
        look,
        format: formats
            .get(&format)
            .copied()
            .unwrap_or_else(|| Format::built_in(&format)),
        wraps: false,
    }
}
