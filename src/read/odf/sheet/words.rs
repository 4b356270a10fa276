//! The words of cells and text boxes.

use crate::read::look::Look;
use crate::read::odf::styles::Styles;
use crate::read::office::xml::{Token, Xml};

/// The words of a cell.
#[derive(Default)]
pub(super) struct Words {
    /// Pieces, each with how its letters look, as far as it isn't as the cell says.
    pub(super) pieces: Vec<(Look, String)>,
    pub(super) link: Option<String>,
    /// Those of text boxes that are anchored in it.
    pub(super) boxed: Option<String>,
    /// A comment on it.
    pub(super) comment: Option<String>,
}

impl Words {
    fn push(&mut self, look: Look, words: &str) {
        match self.pieces.last_mut() {
            Some((last, text)) if *last == look => text.push_str(words),
            _ => self.pieces.push((look, words.to_owned())),
        }
    }
}

/// Reads the words of the cell that has just begun.
pub(super) fn read(xml: &mut Xml, styles: &Styles) -> Result<Words, String> {
    let mut in_paragraph = 0_usize;
    let mut words = Words::default();
    let mut spans: Vec<Look> = Vec::new();
    while let Some(token) = xml.next()? {
        let look = spans.last().copied().unwrap_or_default();
        match token {
            Token::Start(tag) => match tag.name() {
                "annotation" => words.comment = Some(of_box(xml.inner()?)?),
                "detective" => xml.skip()?,
                "frame" | "custom-shape" | "rect" | "ellipse" => {
                    *words.boxed.get_or_insert_default() += &of_box(xml.inner()?)?;
                }
                "p" => {
                    if !words.pieces.is_empty() {
                        words.push(look, "\n");
                    }
                    in_paragraph += 1;
                }
                "span" => {
                    let style = tag.attribute("style-name").unwrap_or_default();
                    spans.push(styles.resolve("text", &style).look.over(look));
                }
                "a" => words.link = tag.attribute("href"),
                "s" | "tab" => words.push(look, " "),
                "line-break" => words.push(look, "\n"),
                _ => {}
            },
            Token::Text(text) if in_paragraph > 0 => words.push(look, &text),
            Token::End(name) if name == "p" => in_paragraph = in_paragraph.saturating_sub(1),
            Token::End(name) if name == "span" => drop(spans.pop()),
            Token::End(name) if name == "table-cell" => break,
            _ => {}
        }
    }
    Ok(words)
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
