//! Text boxes that lie on a sheet.

use crate::read::office::xml::{Tag, Token, Xml};
use crate::read::sheet::references::{COLUMNS, ROWS};

/// A text box: column from 0 and row from 1 of the cell that it is anchored in, its paragraphs, and whether it is hidden.
#[derive(Default)]
pub(super) struct TextBox {
    pub(super) column: usize,
    pub(super) row: usize,
    pub(super) text: String,
    pub(super) hidden: bool,
}

/// Reads the text boxes of a drawing.
pub(super) fn read(part: &str, deepest: usize) -> Result<Vec<TextBox>, String> {
    let mut drawing = Drawing::default();
    let mut xml = Xml::within(part, deepest);
    while let Some(token) = xml.next()? {
        if let Token::Start(tag) = token {
            drawing.start(&tag, &mut xml)?;
        }
    }
    Ok(drawing.boxes)
}

#[derive(Default)]
struct Drawing {
    boxes: Vec<TextBox>,
    /// Column and row, from 0, of the cell in which what comes is anchored.
    anchor: (usize, usize),
}

impl Drawing {
    fn start(&mut self, tag: &Tag, xml: &mut Xml) -> Result<(), String> {
        let last = self.boxes.last_mut();
        match (tag.name(), last) {
            ("from", _) => self.anchor = (0, 0),
            ("col", _) => self.anchor.0 = index(xml)?.min(COLUMNS - 1),
            ("row", _) => self.anchor.1 = index(xml)?.min(ROWS - 1),
            // only the upper left corner tells where a box stands
            ("to" | "Fallback", _) => xml.skip()?,
            ("sp", _) => self.boxes.push(TextBox {
                column: self.anchor.0,
                row: self.anchor.1 + 1,
                ..TextBox::default()
            }),
            ("cNvPr", Some(last)) => last.hidden |= tag.is_true("hidden"),
            ("p", Some(last)) if !last.text.is_empty() => last.text.push('\n'),
            ("t", Some(last)) => last.text += &xml.words()?,
            _ => {}
        }
        Ok(())
    }
}

fn index(xml: &mut Xml) -> Result<usize, String> {
    Ok(xml.words()?.trim().parse().unwrap_or(0))
}
