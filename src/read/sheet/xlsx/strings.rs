//! Texts of cells, which may be shared by several.

use super::styles::font;
use crate::read::look::Look;
use crate::read::office::xml::{Token, Xml};
use std::cell::Cell;

/// Most text of all cells, in bytes.
const TEXT: usize = 64 << 20;

/// A text with what of it isn't seen.
#[derive(Clone, Default)]
pub(super) struct Text {
    pub(super) seen: String,
    pub(super) hidden: Option<(&'static str, String)>,
}

/// The texts that cells share.
pub(super) struct Strings {
    texts: Vec<Text>,
    /// Bytes that may still be copied: a long text may stand in many cells.
    left: Cell<usize>,
}

impl Strings {
    pub(super) fn read(part: &str, deepest: usize) -> Result<Self, String> {
        let mut strings = Vec::new();
        let mut xml = Xml::within(part, deepest);
        while let Some(token) = xml.next()? {
            if let Token::Start(tag) = token
                && tag.name() == "si"
            {
                strings.push(text(&mut xml, "si")?);
            }
        }
        Ok(Self {
            texts: strings,
            left: Cell::new(TEXT),
        })
    }

    /// A copy of the text of this number; an empty one if there is none.
    pub(super) fn lend(&self, number: &str) -> Result<Text, String> {
        let number = number.trim().parse::<usize>().ok();
        let Some(text) = number.and_then(|number| self.texts.get(number)) else {
            return Ok(Text::default());
        };
        let hidden = text.hidden.as_ref().map_or(0, |(_, words)| words.len());
        let length = text.seen.len() + hidden;
        let left = self.left.get().checked_sub(length);
        self.left.set(
            left.ok_or_else(|| format!("its cells repeat more than {} MiB of text", TEXT >> 20))?,
        );
        Ok(text.clone())
    }
}

/// The text of the element of this name that has just begun; runs of letters may each look otherwise.
pub(super) fn text(xml: &mut Xml, name: &str) -> Result<Text, String> {
    let mut text = Text::default();
    let mut look = Look::default();
    while let Some(token) = xml.next()? {
        match token {
            Token::Start(tag) => match tag.name() {
                // how a word is pronounced, in Japanese
                "rPh" => xml.skip()?,
                "r" => look = Look::default(),
                "rPr" => xml.each(&[], |tag| font(&mut look, tag))?,
                "t" => {
                    let words = xml.words()?;
                    match look.hidden(false) {
                        _ if look.is_struck() => {}
                        Some(why) => text.hidden.get_or_insert((why, String::new())).1 += &words,
                        None => text.seen += &words,
                    }
                }
                _ => {}
            },
            Token::End(end) if end == name => break,
            _ => {}
        }
    }
    Ok(text)
}
