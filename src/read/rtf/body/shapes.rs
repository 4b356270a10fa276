//! Text boxes and frames: where they lie, and what is painted behind their words.

use crate::read::paint::{Colour, Ground};
use crate::read::rtf::tokens::{Token, Tokens};
use crate::read::unseen::Unseen;

/// Boxes narrower or lower than this show no letter, in twentieths of a point.
const NARROW: i32 = 85;

/// The size of the pages, in twentieths of a point; that of US paper where none is told.
#[derive(Clone, Copy)]
pub(super) struct Paper {
    pub(super) width: i32,
    pub(super) height: i32,
}

impl Default for Paper {
    fn default() -> Self {
        Self {
            width: 12_240,
            height: 15_840,
        }
    }
}

/// A text box as the file describes it.
#[derive(Clone, Copy, Default)]
pub(super) struct Shape {
    left: Option<i32>,
    top: Option<i32>,
    right: Option<i32>,
    bottom: Option<i32>,
    fill: Option<Ground>,
    not_filled: bool,
    hidden: bool,
}

/// What is known of the box in which text stands.
#[derive(Clone, Copy, Default)]
pub(super) struct Around {
    pub(super) ground: Ground,
    pub(super) unseen: Option<Unseen>,
}

/// A frame around a paragraph.
#[derive(Clone, Copy, Default)]
pub(super) struct Frame {
    x: Option<i32>,
    y: Option<i32>,
    width: i32,
    /// A negative one is exact.
    height: i32,
}

impl Shape {
    /// Takes in a word that describes it; says whether it was one.
    pub(super) fn take_in(&mut self, word: &str, number: Option<i32>) -> bool {
        let side = match word {
            "shpleft" => &mut self.left,
            "shptop" => &mut self.top,
            "shpright" => &mut self.right,
            "shpbottom" => &mut self.bottom,
            _ => return false,
        };
        *side = number;
        true
    }

    /// Takes in a property: its name and its value, each in a group.
    pub(super) fn property(&mut self, group: &[u8]) {
        let (mut name, mut value, mut in_value) = (String::new(), String::new(), false);
        for token in Tokens::new(group) {
            match token {
                Token::Word("sn", _) => in_value = false,
                Token::Word("sv", _) => in_value = true,
                Token::Text(text) => {
                    let part = if in_value { &mut value } else { &mut name };
                    *part += &String::from_utf8_lossy(text);
                }
                _ => {}
            }
        }
        match (name.trim(), value.trim()) {
            ("fillColor", value) => {
                // blue comes first
                let parts = value.parse::<u32>().unwrap_or(0).to_le_bytes();
                self.fill = Some(Ground::Plain(Colour::of_bytes(
                    parts[0], parts[1], parts[2],
                )));
            }
            ("fillType", value) if value != "0" => self.fill = Some(Ground::Unknown),
            ("fFilled", "0") => self.not_filled = true,
            ("fHidden", "1") => self.hidden = true,
            _ => {}
        }
    }

    /// What is known of the words in it.
    pub(super) fn around(self, paper: Paper) -> Around {
        let span = |from: Option<i32>, to: Option<i32>| from.zip(to);
        let (across, down) = (span(self.left, self.right), span(self.top, self.bottom));
        // it may be told from the page's edge or from anywhere on it
        let off = |span: Option<(i32, i32)>, side: i32| {
            span.is_some_and(|(from, to)| from >= side || to.saturating_add(side) <= 0)
        };
        let narrow = |span: Option<(i32, i32)>| {
            span.is_some_and(|(from, to)| to.saturating_sub(from) < NARROW)
        };
        let unseen = if self.hidden {
            Some(Unseen::HiddenShape)
        } else if off(across, paper.width) || off(down, paper.height) {
            Some(Unseen::OffPage)
        } else {
            (narrow(across) || narrow(down)).then_some(Unseen::OffBox)
        };
        let ground = match self.fill {
            _ if self.not_filled => Ground::Unknown,
            Some(fill) => fill,
            None => Ground::PAPER,
        };
        Around { ground, unseen }
    }
}

impl Frame {
    /// Takes in a word that describes it; says whether it was one.
    pub(super) fn take_in(&mut self, word: &str, number: Option<i32>) -> bool {
        match word {
            "posx" | "posnegx" => self.x = number,
            "posy" | "posnegy" => self.y = number,
            "absw" => self.width = number.unwrap_or(0),
            "absh" => self.height = number.unwrap_or(0),
            _ => return false,
        }
        true
    }

    /// Why words in it aren't seen.
    pub(super) fn unseen(self, paper: Paper) -> Option<Unseen> {
        let off = |at: Option<i32>, length: i32, side: i32| {
            at.is_some_and(|at| at >= side || at.saturating_add(length).saturating_add(side) <= 0)
        };
        // a frame without a width is as wide as its words
        let width = if self.width > 0 {
            self.width
        } else {
            paper.width
        };
        let height = self.height.saturating_abs();
        if off(self.x, width, paper.width) || off(self.y, height, paper.height) {
            Some(Unseen::OffPage)
        } else {
            (self.height < 0 && height < NARROW).then_some(Unseen::OffBox)
        }
    }
}
