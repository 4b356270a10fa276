//! Texts of cells, which may be shared by several.

use super::styles::font;
use crate::catalogue::say::read as say;
use crate::read::look::Look;
use crate::read::office::theme::Theme;
use crate::read::office::xml::{Token, Xml};
use std::cell::Cell;

/// Most text of all cells, in bytes.
const TEXT: usize = 64 << 20;

/// A text, in pieces that look alike; where nothing is said, as the cell does.
#[derive(Clone, Default)]
pub(super) struct Text {
    pub(super) pieces: Vec<(Look, String)>,
}

impl Text {
    pub(super) fn plain(words: String) -> Self {
        Self {
            pieces: vec![(Look::default(), words)],
        }
    }

    fn length(&self) -> usize {
        self.pieces.iter().map(|(_, words)| words.len() + 64).sum()
    }
}

/// The texts that cells share.
pub(super) struct Strings {
    texts: Vec<Text>,
    /// Bytes that may still be copied: a long text may stand in many cells.
    left: Cell<usize>,
}

impl Strings {
    pub(super) fn read(part: &str, theme: &Theme, deepest: usize) -> Result<Self, String> {
        let mut strings = Vec::new();
        let mut xml = Xml::within(part, deepest);
        while let Some(token) = xml.next()? {
            if let Token::Start(tag) = token
                && tag.name() == "si"
            {
                strings.push(text(&mut xml, "si", theme)?);
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
        let left = self.left.get().checked_sub(text.length());
        self.left
            .set(left.ok_or_else(|| say::CellsRepeatTooMuch { mib: TEXT >> 20 }.to_string())?);
        Ok(text.clone())
    }
}

/// The text of the element of this name that has just begun; runs of letters may each look otherwise.
pub(super) fn text(xml: &mut Xml, name: &str, theme: &Theme) -> Result<Text, String> {
    let mut text = Text::default();
    let mut look = Look::default();
    while let Some(token) = xml.next()? {
        match token {
            Token::Start(tag) => match tag.name() {
                // how a word is pronounced, in Japanese
                "rPh" => xml.skip()?,
                "r" => look = Look::default(),
                "rPr" => xml.each(&[], |tag| font(&mut look, tag, theme))?,
                "t" => {
                    let words = unescaped(&xml.words()?);
                    match text.pieces.last_mut() {
                        Some((last, known)) if *last == look => known.push_str(&words),
                        _ => text.pieces.push((look, words)),
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

/// A text with the letters that Excel writes by their numbers, since XML has no room for them: `_x000D_`.
pub(super) fn unescaped(words: &str) -> String {
    let mut text = String::with_capacity(words.len());
    let mut rest = words;
    while let Some(at) = rest.find("_x") {
        let letter = rest
            .get(at + 2..at + 7)
            .filter(|code| code.ends_with('_'))
            .and_then(|code| u32::from_str_radix(&code[..4], 16).ok())
            .and_then(char::from_u32);
        let Some(letter) = letter else {
            text.push_str(&rest[..at + 2]);
            rest = &rest[at + 2..];
            continue;
        };
        text.push_str(&rest[..at]);
        match letter {
            // the end of a line comes in two letters at times
            '\r' if rest[at + 7..].starts_with('\n') => {}
            '\r' => text.push('\n'),
            '_' => text.push('_'),
            letter if letter.is_control() && letter != '\n' => text.push(' '),
            letter => text.push(letter),
        }
        rest = &rest[at + 7..];
    }
    text.push_str(rest);
    text
}

#[cfg(test)]
mod tests {
    use super::unescaped;

    #[test]
    fn letters_that_are_written_by_their_numbers_are_read() {
        for (words, expected) in [
            ("code_x000D_\nunder", "code\nunder"),
            ("code_x000D_under", "code\nunder"),
            ("a_x005F_x000D_b", "a_x000D_b"),
            ("snake_xcase_x12", "snake_xcase_x12"),
            ("_xZZZZ_ _x00e9_", "_xZZZZ_ é"),
            ("ä_x", "ä_x"),
        ] {
            assert_eq!(unescaped(words), expected);
        }
    }
}
