//! Text boxes that lie on a sheet.

use crate::read::office::xml::{Token, Xml};

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
    let mut boxes: Vec<TextBox> = Vec::new();
    let mut anchor = (0, 1);
    let mut xml = Xml::within(part, deepest);
    while let Some(token) = xml.next()? {
        let Token::Start(tag) = token else { continue };
        match tag.name() {
            "from" => anchor = (0, 1),
            "col" => anchor.0 = xml.words()?.trim().parse().unwrap_or(0).min(16_383),
            "row" => anchor.1 = xml.words()?.trim().parse().unwrap_or(0).min(1_048_575) + 1,
            "to" | "Fallback" => xml.skip()?,
            "sp" => boxes.push(TextBox {
                column: anchor.0,
                row: anchor.1,
                ..TextBox::default()
            }),
            "cNvPr" => {
                let hidden = tag.attribute("hidden");
                if let Some(last) = boxes.last_mut() {
                    last.hidden |= hidden.is_some_and(|hidden| hidden == "1" || hidden == "true");
                }
            }
            "p" => {
                if let Some(last) = boxes.last_mut()
                    && !last.text.is_empty()
                {
                    last.text.push('\n');
                }
            }
            "t" => {
                let words = xml.words()?;
                if let Some(last) = boxes.last_mut() {
                    last.text += &words;
                }
            }
            _ => {}
        }
    }
    Ok(boxes)
}
