//! What is known of an element's look.

use crate::read::style::values::{Change, Colour, Cut, Length};
use std::collections::BTreeMap;
use std::rc::Rc;

/// How an element looks. What stands before `own` goes over to the elements in it.
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is a property that is there or not"
)]
#[derive(Clone, Debug)]
pub(in crate::read::style) struct Look {
    pub(in crate::read::style) colour: Colour,
    /// What the letters are filled with, if it isn't their colour.
    pub(in crate::read::style) fill: Option<Colour>,
    /// In pixels.
    pub(in crate::read::style) size: f32,
    pub(in crate::read::style) is_visible: bool,
    pub(in crate::read::style) is_struck: bool,
    /// Whether signs stand for the letters, as in a password.
    pub(in crate::read::style) is_masked: bool,
    /// Whether the letters run backwards.
    pub(in crate::read::style) is_backwards: bool,
    pub(in crate::read::style) is_leftwards: bool,
    pub(in crate::read::style) is_one_line: bool,
    /// Whether something is drawn round the letters by which they may be told.
    pub(in crate::read::style) is_outlined: bool,
    pub(in crate::read::style) indent: Length,
    /// Space between letters, in pixels.
    pub(in crate::read::style) gap: f32,
    /// Height of a line, by the size of the letters.
    pub(in crate::read::style) line: f32,
    /// What of its text can't be told, if anything.
    pub(in crate::read::style) text_doubt: Option<&'static str>,
    pub(in crate::read::style) variables: Rc<BTreeMap<Box<str>, Box<str>>>,
    pub(in crate::read::style) own: Own,
}

impl Look {
    /// That of a page of which nothing is said.
    pub(in crate::read::style) fn plain() -> Self {
        Self {
            colour: Colour::BLACK,
            fill: None,
            size: 16.0,
            is_visible: true,
            is_struck: false,
            is_masked: false,
            is_backwards: false,
            is_leftwards: false,
            is_one_line: false,
            is_outlined: false,
            indent: Length::default(),
            gap: 0.0,
            line: 1.2,
            text_doubt: None,
            variables: Rc::default(),
            own: Own::default(),
        }
    }

    /// That of an element in one of this look, of which nothing is said.
    pub(in crate::read::style) fn inherited(&self) -> Self {
        Self {
            own: Own::default(),
            ..self.clone()
        }
    }
}

/// Where an element is put.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::read::style) enum Position {
    #[default]
    InFlow,
    Relative,
    Absolute,
    Fixed,
}

/// What is painted behind an element.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::read::style) enum Image {
    #[default]
    None,
    /// A run of colours.
    Colours(Vec<Colour>),
    /// A picture, which nobody looks at.
    Unknown,
}

/// What is said of an element alone.
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is a property that is there or not"
)]
#[derive(Clone, Debug)]
pub(in crate::read::style) struct Own {
    pub(in crate::read::style) is_displayed: bool,
    /// It has no box of its own: what is said of that means nothing.
    pub(in crate::read::style) is_boxless: bool,
    pub(in crate::read::style) is_inline: bool,
    pub(in crate::read::style) opacity: f32,
    pub(in crate::read::style) position: Position,
    /// Top, right, bottom, left.
    pub(in crate::read::style) sides: [Option<Length>; 4],
    /// Left and top.
    pub(in crate::read::style) margin: [Option<Length>; 2],
    /// Width and greatest width.
    pub(in crate::read::style) widths: [Option<Length>; 2],
    /// Height and greatest height.
    pub(in crate::read::style) heights: [Option<Length>; 2],
    /// Least width and height.
    pub(in crate::read::style) least: [Option<Length>; 2],
    /// Top and bottom, in pixels.
    pub(in crate::read::style) padding: [f32; 2],
    /// Whether it cuts what runs over, to the right and below.
    pub(in crate::read::style) cuts: [bool; 2],
    /// Whether what runs over below can be scrolled to.
    pub(in crate::read::style) scrolls: bool,
    /// Lines that it shows.
    pub(in crate::read::style) lines: Option<f32>,
    pub(in crate::read::style) clip: Cut,
    pub(in crate::read::style) clip_path: Cut,
    pub(in crate::read::style) change: Change,
    /// The same by properties of their own.
    pub(in crate::read::style) moved: Change,
    pub(in crate::read::style) zoom: f32,
    pub(in crate::read::style) ground: Option<Colour>,
    pub(in crate::read::style) image: Image,
    /// Whether what is behind it fills its letters.
    pub(in crate::read::style) is_ground_in_letters: bool,
    pub(in crate::read::style) shows_back: bool,
    pub(in crate::read::style) animations: Vec<String>,
    /// A property that may hide it in a way that isn't understood.
    pub(in crate::read::style) doubt: Option<&'static str>,
    /// Words that are put before or behind it.
    pub(in crate::read::style) content: String,
}

impl Default for Own {
    fn default() -> Self {
        Self {
            is_displayed: true,
            is_boxless: false,
            is_inline: false,
            opacity: 1.0,
            position: Position::InFlow,
            sides: [None; 4],
            margin: [None; 2],
            widths: [None; 2],
            heights: [None; 2],
            least: [None; 2],
            padding: [0.0; 2],
            cuts: [false; 2],
            scrolls: false,
            lines: None,
            clip: Cut::Nothing,
            clip_path: Cut::Nothing,
            change: Change::NONE,
            moved: Change::NONE,
            zoom: 1.0,
            ground: None,
            image: Image::None,
            is_ground_in_letters: false,
            shows_back: true,
            animations: Vec::new(),
            doubt: None,
            content: String::new(),
        }
    }
}
