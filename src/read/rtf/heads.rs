//! What stands at the head of rich text: fonts with their alphabets, colours, and styles.

use super::tokens::{Token, Tokens};
use encoding_rs::{
    BIG5, EUC_KR, Encoding, GBK, MACINTOSH, SHIFT_JIS, WINDOWS_874, WINDOWS_1250, WINDOWS_1251,
    WINDOWS_1252, WINDOWS_1253, WINDOWS_1254, WINDOWS_1255, WINDOWS_1256, WINDOWS_1257,
    WINDOWS_1258,
};
use std::collections::HashMap;

/// The heads of a file.
#[derive(Default)]
pub(super) struct Heads {
    fonts: HashMap<i32, &'static Encoding>,
    /// For each colour, whether it is white.
    white: Vec<bool>,
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

    /// Whether the colour of this number is white; the first is the reader's own.
    pub(super) fn is_white(&self, colour: i32) -> bool {
        let colour = usize::try_from(colour).ok();
        colour.is_some_and(|colour| self.white.get(colour) == Some(&true))
    }

    /// Whether the colour of this number is one that is seen on paper.
    pub(super) fn is_colour(&self, colour: i32) -> bool {
        colour > 0 && !self.is_white(colour)
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
        let mut parts = [None; 3];
        for token in Tokens::new(group) {
            match token {
                Token::Word("red", part) => parts[0] = part,
                Token::Word("green", part) => parts[1] = part,
                Token::Word("blue", part) => parts[2] = part,
                Token::Text(text) => {
                    for _ in text.iter().filter(|byte| **byte == b';') {
                        self.white.push(parts == [Some(255); 3]);
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
        let named = match name.as_str() {
            "title" => Some(1),
            name => name
                .strip_prefix("heading ")
                .and_then(|level| level.parse().ok()),
        };
        let style = Style {
            heading: named
                .or(outline.and_then(level))
                .filter(|level| (1..=9).contains(level)),
            is_quote: matches!(
                name.as_str(),
                "quote" | "intense quote" | "quotations" | "block text"
            ),
            is_contents: name.starts_with("toc ") && name != "toc heading"
                || name.starts_with("contents ") && name != "contents heading",
        };
        self.styles.insert(number, style);
    }
}

/// The level of a heading; outlines count from 0.
pub(super) fn level(outline: i32) -> Option<u8> {
    u8::try_from(outline)
        .ok()
        .filter(|level| *level < 9)
        .map(|level| level + 1)
}

/// The encoding of a code page.
pub(super) fn of_page(page: i32) -> Option<&'static Encoding> {
    Some(match page {
        874 => WINDOWS_874,
        932 => SHIFT_JIS,
        936 => GBK,
        949 => EUC_KR,
        950 => BIG5,
        1250 => WINDOWS_1250,
        1251 => WINDOWS_1251,
        1252 => WINDOWS_1252,
        1253 => WINDOWS_1253,
        1254 => WINDOWS_1254,
        1255 => WINDOWS_1255,
        1256 => WINDOWS_1256,
        1257 => WINDOWS_1257,
        1258 => WINDOWS_1258,
        10000 => MACINTOSH,
        65001 => encoding_rs::UTF_8,
        _ => return None,
    })
}

/// The encoding of a font's alphabet.
fn of_set(set: i32) -> Option<&'static Encoding> {
    of_page(match set {
        0 => 1252,
        77 => 10000,
        128 => 932,
        129 => 949,
        134 => 936,
        136 => 950,
        161 => 1253,
        162 => 1254,
        163 => 1258,
        177 => 1255,
        178 => 1256,
        186 => 1257,
        204 => 1251,
        222 => 874,
        238 => 1250,
        _ => return None,
    })
}
