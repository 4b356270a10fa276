//! What stands at the head of rich text: fonts with their alphabets, colours, and styles.

use super::alphabets::of_set;
use super::tokens::{Token, Tokens};
use crate::read::paint::{Colour, Ground, Ink};
use encoding_rs::Encoding;
use std::collections::HashMap;

/// The heads of a file.
#[derive(Default)]
pub(super) struct Heads {
    fonts: HashMap<i32, &'static Encoding>,
    /// The colours by number; the first is mostly the reader's own.
    colours: Vec<Option<Colour>>,
    styles: HashMap<i32, Style>,
}

/// What a style says by its name.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Style {
    /// The level of the heading that it stands for.
    pub(super) heading: Option<u8>,
    pub(super) is_quote: bool,
    pub(super) is_contents: bool,
}

impl Heads {
    pub(super) fn encoding(&self, font: i32) -> Option<&'static Encoding> {
        self.fonts.get(&font).copied()
    }

    /// The colour of this number; `None` for the reader's own.
    pub(super) fn colour(&self, number: Option<i32>) -> Option<Colour> {
        let number = usize::try_from(number?).ok()?;
        self.colours.get(number).copied().flatten()
    }

    pub(super) fn ink(&self, number: Option<i32>) -> Ink {
        self.colour(number).map_or(Ink::Automatic, Ink::Of)
    }

    pub(super) fn ground(&self, number: Option<i32>) -> Ground {
        self.colour(number).map_or(Ground::Bare, Ground::Plain)
    }

    pub(super) fn style(&self, number: i32) -> Style {
        self.styles.get(&number).copied().unwrap_or_default()
    }

    pub(super) fn read_fonts(&mut self, group: &[u8]) {
        let mut font = 0;
        for token in Tokens::new(group) {
            match token {
                Token::Word("f", Some(number)) => font = number,
                Token::Word("fcharset", Some(set)) => {
                    self.fonts
                        .extend(of_set(set).map(|encoding| (font, encoding)));
                }
                _ => {}
            }
        }
    }

    pub(super) fn read_colours(&mut self, group: &[u8]) {
        let mut parts: [Option<i32>; 3] = [None; 3];
        for token in Tokens::new(group) {
            match token {
                Token::Word("red", part) => parts[0] = part,
                Token::Word("green", part) => parts[1] = part,
                Token::Word("blue", part) => parts[2] = part,
                Token::Text(text) => {
                    // each colour ends with a semicolon; the first may be empty
                    for _ in text.iter().filter(|byte| **byte == b';') {
                        let part =
                            |at: usize| u8::try_from(parts[at].unwrap_or(0)).unwrap_or(u8::MAX);
                        let said = parts.iter().any(Option::is_some);
                        self.colours
                            .push(said.then(|| Colour::of_bytes(part(0), part(1), part(2))));
                        parts = [None; 3];
                    }
                }
                _ => {}
            }
        }
    }

    pub(super) fn read_styles(&mut self, group: &[u8]) {
        let mut tokens = Tokens::new(group);
        while let Some(token) = tokens.next() {
            if token == Token::Open {
                self.read_style(tokens.rest_of_group());
            }
        }
    }

    fn read_style(&mut self, group: &[u8]) {
        let mut number = 0;
        let mut outline = None;
        let mut name = String::new();
        let mut depth = 0_usize;
        for token in Tokens::new(group) {
            match token {
                Token::Open => depth += 1,
                Token::Close => depth = depth.saturating_sub(1),
                Token::Word("s", Some(style)) => number = style,
                // character and table styles are counted for themselves
                Token::Word("cs" | "ts" | "ds", _) => return,
                Token::Word("outlinelevel", level) => outline = level,
                Token::Text(text) if depth == 0 => name += &String::from_utf8_lossy(text),
                _ => {}
            }
        }
        let name = name.trim_end_matches(';').trim().to_lowercase();
        self.styles.insert(number, Style::named(&name, outline));
    }
}

impl Style {
    /// Programs keep the names of their own styles in English.
    fn named(name: &str, outline: Option<i32>) -> Self {
        let by_name = match name {
            "title" => Some(1),
            name => name
                .strip_prefix("heading ")
                .and_then(|level| level.parse().ok()),
        };
        Self {
            heading: by_name
                .or(outline.and_then(level))
                .filter(|level| (1..=9).contains(level)),
            is_quote: matches!(
                name,
                "quote" | "intense quote" | "quotations" | "block text"
            ),
            is_contents: name.starts_with("toc ") && name != "toc heading"
                || name.starts_with("contents ") && name != "contents heading",
        }
    }
}

/// The level of a heading; outlines count from 0.
pub(super) fn level(outline: i32) -> Option<u8> {
    u8::try_from(outline)
        .ok()
        .filter(|level| *level < 9)
        .map(|level| level + 1)
}
