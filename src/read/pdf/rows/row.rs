//! Rows of text.

use super::words::{Phrase, Word, text_of};

/// What stands side by side.
#[derive(Clone, Debug, Default)]
pub(crate) struct Row {
    pub(crate) phrases: Vec<Phrase>,
    pub(crate) base: f64,
    pub(crate) size: f64,
    /// Which direction of the page's text it belongs to: 0 for the most used one.
    pub(crate) direction: usize,
    /// Whether it runs as most pages do, from left to right.
    pub(crate) upright: bool,
    /// Which row of its page it is, from 1.
    pub(crate) number: usize,
    /// The grid for which it stands; it has no words of its own then.
    pub(crate) grid: Option<usize>,
}

impl Row {
    pub(crate) fn text(&self) -> String {
        text_of(self.words())
    }

    pub(crate) fn words(&self) -> impl Iterator<Item = &Word> {
        self.phrases.iter().flat_map(|phrase| &phrase.words)
    }

    /// How long its text is, in bytes.
    pub(crate) fn length(&self) -> usize {
        let lengths = self.words().map(|word| word.text.len() + 1);
        lengths.sum::<usize>().saturating_sub(1)
    }

    /// Whether it has any letter.
    pub(crate) fn has_letters(&self) -> bool {
        self.words()
            .any(|word| word.text.contains(char::is_alphabetic))
    }

    /// Whether all its words are bold.
    pub(crate) fn is_bold(&self) -> bool {
        self.phrases.iter().all(Phrase::is_bold)
    }

    /// The row without its words, to try things out.
    pub(crate) fn light(&self) -> Self {
        Self {
            phrases: self.phrases.iter().map(Phrase::light).collect(),
            ..*self
        }
    }

    /// The row with these phrases instead of its own.
    pub(crate) fn with(&self, phrases: Vec<Phrase>) -> Self {
        Self { phrases, ..*self }
    }

    /// The size in which most of its letters are set.
    pub(crate) fn usual_size(&self) -> f64 {
        let mut counts: Vec<(f64, usize)> = Vec::new();
        for word in self.words() {
            let letters = word.text.chars().filter(|char| char.is_alphanumeric());
            let length = letters.count();
            match counts
                .iter_mut()
                .find(|(size, _)| (*size - word.size).abs() < 0.05 * word.size)
            {
                Some((_, count)) => *count += length,
                None => counts.push((word.size, length)),
            }
        }
        counts
            .into_iter()
            .max_by_key(|(_, count)| *count)
            .map_or(self.size, |(size, _)| size)
    }

    pub(crate) fn left(&self) -> f64 {
        // rows from right to left begin with the phrase that stands farthest right
        self.phrases.first().map_or(0.0, |phrase| phrase.left)
    }

    pub(crate) fn right(&self) -> f64 {
        self.phrases
            .iter()
            .map(|phrase| phrase.right)
            .fold(f64::NEG_INFINITY, f64::max)
    }

    /// The middle of its letters, from the top.
    pub(crate) fn middle(&self) -> f64 {
        self.base - 0.3 * self.size
    }
}
