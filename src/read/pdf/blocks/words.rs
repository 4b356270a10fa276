//! Writes words, with the links that they are part of. Words that are parted at a row's end are joined.

use super::pages::PageGroups;
use crate::read::builder::Builder;
use crate::read::pdf::rows::{Row, Word, before_hyphen};

/// Writes words into a document.
pub(super) struct Words<'a> {
    pub(super) builder: Builder,
    /// The page on which they stand, from 1, and where its links lead.
    pub(super) page: usize,
    links: &'a [String],
    /// The link that is open.
    link: Option<usize>,
    parted: Option<Parted>,
}

/// A word with a hyphen at its end that may go on in what follows.
struct Parted {
    word: Word,
    row: usize,
    page: usize,
}

impl<'a> Words<'a> {
    pub(super) fn new(builder: Builder) -> Self {
        Self {
            builder,
            page: 0,
            links: &[],
            link: None,
            parted: None,
        }
    }

    pub(super) fn turn_to(&mut self, page: &'a PageGroups) {
        (self.page, self.links) = (page.page, &page.links);
    }

    /// What is written next stands in this row of the page.
    pub(super) fn stand(&mut self, row: usize) {
        self.builder.stand(row, Some(self.page));
    }

    /// Writes the words of rows, without the mark that they begin with.
    pub(super) fn write_rows(&mut self, rows: &[Row], mut mark: usize) {
        let mut words = rows
            .iter()
            .flat_map(|row| row.words().map(move |word| (row, word)))
            .peekable();
        while let Some((row, word)) = words.next() {
            self.stand(row.number);
            let text = after_mark(&word.text, &mut mark);
            // whether the last word goes on is seen when the next rows are written, maybe on the next page
            if words.peek().is_none() && before_hyphen(text, "a").is_some() {
                self.parted = Some(Parted {
                    word: Word {
                        text: text.to_owned(),
                        link: None,
                        ..word.clone()
                    },
                    row: row.number,
                    page: self.page,
                });
                break;
            }
            let next = words.peek().filter(|(next, _)| next.number != row.number);
            let parted = next.and_then(|(_, next)| before_hyphen(text, &next.text));
            self.write_word(word, parted.unwrap_or(text));
            if parted.is_none() {
                self.builder.say(" ");
            }
        }
    }

    /// Writes a parted word that waits for what follows.
    pub(super) fn end_parted(&mut self, next: &str) {
        let Some(Parted { word, row, page }) = self.parted.take() else {
            return;
        };
        self.builder.stand(row, Some(page));
        if let Some(start) = before_hyphen(&word.text, next) {
            self.write_word(&word, start);
        } else {
            self.write_word(&word, &word.text);
            self.builder.say(" ");
        }
        self.end_link();
    }

    /// Writes words, each with a space behind it.
    pub(super) fn write_words(&mut self, words: &[Word]) {
        for word in words {
            self.write_word(word, &word.text);
            self.builder.say(" ");
        }
    }

    /// Writes a word, or what is said instead of it.
    fn write_word(&mut self, word: &Word, text: &str) {
        // a link over several rows comes as several areas with one target
        let target = |link: Option<usize>| link.and_then(|link| self.links.get(link));
        if target(self.link) != target(word.link) {
            self.end_link();
            if let Some(target) = target(word.link) {
                self.builder.start_link(target);
                self.link = word.link;
            }
        }
        (self.builder.bold, self.builder.doubt) = (word.bold, word.doubt);
        self.builder.say(text);
        self.builder.doubt = None;
    }

    pub(super) fn end_link(&mut self) {
        if self.link.take().is_some() {
            self.builder.end_link();
        }
    }
}

/// A word's text behind the mark of a list item, of which so many bytes are left.
fn after_mark<'w>(text: &'w str, mark: &mut usize) -> &'w str {
    let skip = (*mark).min(text.len());
    // the mark was measured in the row's text, where words have a space between them
    *mark = mark.saturating_sub(text.len() + 1);
    text.get(skip..).unwrap_or(text)
}
