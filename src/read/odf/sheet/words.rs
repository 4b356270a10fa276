//! The words of cells and text boxes.

use crate::read::office::xml::{Token, Xml};
use crate::read::sheet::Cell;

/// Reads the words of the cell that has just begun; returns those of text boxes that are anchored in it.
pub(super) fn read(xml: &mut Xml, cell: &mut Cell) -> Result<Option<String>, String> {
    let mut in_paragraph = 0_usize;
    let mut boxed: Option<String> = None;
    while let Some(token) = xml.next()? {
        match token {
            Token::Start(tag) => match tag.name() {
                "annotation" | "detective" => xml.skip()?,
                "frame" | "custom-shape" | "rect" | "ellipse" => {
                    *boxed.get_or_insert_default() += &of_box(xml.inner()?)?;
                }
                "p" => {
                    if !cell.text.is_empty() {
                        cell.text.push('\n');
                    }
                    in_paragraph += 1;
                }
                "a" => cell.link = tag.attribute("href"),
                "s" | "tab" => cell.text.push(' '),
                "line-break" => cell.text.push('\n'),
                _ => {}
            },
            Token::Text(words) if in_paragraph > 0 => cell.text += &words,
            Token::End(name) if name == "p" => in_paragraph = in_paragraph.saturating_sub(1),
            Token::End(name) if name == "table-cell" => break,
            _ => {}
        }
    }
    Ok(boxed)
}

/// The paragraphs of a text box.
pub(super) fn of_box(text: &str) -> Result<String, String> {
    // its depth was counted when it was cut out
    let mut words = String::new();
    let mut xml = Xml::new(text);
    while let Some(token) = xml.next()? {
        match token {
            Token::Start(tag) if tag.name() == "p" => words += &xml.words()?,
            Token::End(_) | Token::Text(_) => {}
            Token::Start(tag) if matches!(tag.name(), "title" | "desc" | "annotation") => {
                xml.skip()?;
            }
            Token::Start(_) => continue,
        }
        if !words.is_empty() && !words.ends_with('\n') {
            words.push('\n');
        }
    }
    Ok(words)
}
