//! Words and phrases.

use crate::read::lists::marker_length;
use crate::read::pdf::area::Area;
use crate::read::unseen::Unseen;

/// Most words, and most bytes, of the mark of a list item.
const MARK: usize = 8;

/// A word.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Word {
    pub(crate) text: String,
    pub(crate) bold: bool,
    /// The link that it is part of, counted on its page.
    pub(crate) link: Option<usize>,
    /// Height of its first letter's font.
    pub(crate) size: f64,
    /// Why nobody can tell whether all of it is seen.
    pub(crate) doubt: Option<Unseen>,
}

/// Words that stand in a row without a wide gap.
#[derive(Clone, Debug, Default)]
pub(crate) struct Phrase {
    pub(crate) words: Vec<Word>,
    /// How many words it had before they were left out to weigh less, and whether it began with a small letter or a list item's mark.
    pub(crate) count: usize,
    pub(crate) goes_on: bool,
    pub(crate) marked: bool,
    pub(crate) left: f64,
    pub(crate) right: f64,
    /// The line on which the letters stand, from the top.
    pub(crate) base: f64,
    pub(crate) size: f64,
}

impl Phrase {
    fn text(&self) -> String {
        text_of(&self.words)
    }

    /// The phrase without its words.
    pub(super) fn light(&self) -> Self {
        let first = self.words.first();
        let is_mark = |word: &Word| word.text.len() <= MARK && is_mark(&word.text);
        Self {
            words: Vec::new(),
            // one that is light already keeps what was noted of its words
            count: self.words.len().max(self.count),
            goes_on: first.map_or(self.goes_on, |word| {
                word.text.starts_with(char::is_lowercase)
            }),
            marked: first.map_or(self.marked, is_mark),
            ..*self
        }
    }

    pub(crate) fn width(&self) -> f64 {
        self.right - self.left
    }

    /// Whether its middle lies in an area.
    pub(crate) fn is_in(&self, area: Area) -> bool {
        let middle = f64::midpoint(self.left, self.right);
        area.holds((middle, self.base - 0.3 * self.size))
    }

    pub(crate) fn is_bold(&self) -> bool {
        // dashes and bullets are often in another font
        let lettered = |word: &&Word| word.text.contains(char::is_alphanumeric);
        self.words.iter().filter(lettered).all(|word| word.bold)
    }

    /// Whether it is only the mark of a list item.
    pub(super) fn is_marker(&self) -> bool {
        // asked of each phrase, most of which are long
        if self.words.len() > MARK {
            return false;
        }
        let text = self.text();
        text.len() <= MARK && is_mark(&text)
    }

    /// Whether it only draws again what another phrase says at the same place, as letters are made bold or given a shadow.
    pub(super) fn repeats(&self, other: &Self) -> bool {
        let near = 0.2 * other.size;
        let bare = |phrase: &Self| -> String {
            let words = phrase.words.iter().map(|word| word.text.as_str());
            words.collect()
        };
        // the words come last, since they are long to compare
        self.left > other.left - near
            && self.right < other.right + near
            && (self.base - other.base).abs() < near
            && (self.size - other.size).abs() < near
            && bare(other).contains(&bare(self))
    }

    pub(super) fn join(&mut self, next: Self) {
        self.words.extend(next.words);
        self.left = self.left.min(next.left);
        self.right = self.right.max(next.right);
        self.size = self.size.max(next.size);
    }
}

/// Whether a text is the mark of a list item and nothing else.
fn is_mark(text: &str) -> bool {
    // a mark is one only with something behind it
    marker_length(&format!("{text} ")) == text.len() + 1
}

/// Words with spaces between them.
pub(super) fn text_of<'w>(words: impl IntoIterator<Item = &'w Word>) -> String {
    let mut text = String::new();
    for (at, word) in words.into_iter().enumerate() {
        if at > 0 {
            text.push(' ');
        }
        text.push_str(&word.text);
    }
    text
}

/// The part of a word before the hyphen at a row's end, if the next row goes on with it.
pub(crate) fn before_hyphen<'a>(word: &'a str, next: &str) -> Option<&'a str> {
    let start = word.strip_suffix(['-', '\u{2010}'])?;
    // what begins with a capital letter or a number keeps its hyphen: "e-Government", "COVID-19"
    let parted = start.ends_with(char::is_lowercase) && next.starts_with(char::is_lowercase);
    parted.then_some(start)
}
