//! Pictures and embedded files. Nobody reads them, which has to be told: what stands in them isn't unsaid.

use super::Builder;
use crate::document::{Document, Missing, Spot, Unread};
use std::collections::HashSet;

/// Width and height in hundredths of a millimetre.
pub(in crate::read) type Size = (i64, i64);

/// The smallest picture that can hold words worth reading.
const SMALLEST: Size = (4_000, 2_000);
/// The page that is meant where none is named: A4.
const PAGE: Size = (21_000, 29_700);
/// Percent of a page from which on a picture fills it.
const FILLING: i64 = 60;
/// Words on a page of text.
const WORDS: usize = 400;
/// What is said of several pictures.
pub(in crate::read) const NOT_READ: &str =
    "pictures weren't read: words in them count for nothing; say them in the text";
/// How many places are named.
const PLACES: usize = 5;

/// What nobody read so far.
#[derive(Default)]
pub(in crate::read) struct Pictures {
    /// Names of the pictures, since each is told once, however often it is shown.
    known: HashSet<String>,
    /// Those of the open page.
    open: Vec<(String, Option<Size>)>,
    /// Where those stand that fill a page, and the others.
    filling: Vec<String>,
    others: Vec<String>,
    embedded: Vec<String>,
    /// Slides so far, where there are any, those that are but a picture, and the blocks before the open one.
    slides: usize,
    drawn_slides: usize,
    blocks: usize,
}

impl Builder {
    /// A picture stands here. `size` where it is known; one that lies behind the text fills no page.
    pub(in crate::read) fn figure(&mut self, name: &str, size: Option<Size>, behind: bool) {
        let small = size.is_some_and(|(width, height)| width < SMALLEST.0 || height < SMALLEST.1);
        if !small && self.pictures.known.insert(name.to_owned()) {
            let place = self.place();
            let size = size.filter(|_| !behind);
            self.pictures.open.push((place, size));
        }
    }

    /// A file stands here that was put into this one.
    pub(in crate::read) fn embedded(&mut self) {
        let place = self.place();
        self.pictures.embedded.push(place);
    }

    /// Pages of this size end here.
    pub(in crate::read) fn end_section(&mut self, page: Option<Size>) {
        let page = page.unwrap_or(PAGE);
        let area = |(width, height): Size| width.saturating_mul(height);
        let limit = area(page).saturating_mul(FILLING) / 100;
        for (place, size) in std::mem::take(&mut self.pictures.open) {
            let fills = limit > 0 && size.is_some_and(|size| area(size) >= limit);
            let told = if fills {
                &mut self.pictures.filling
            } else {
                &mut self.pictures.others
            };
            told.push(place);
        }
    }

    /// A slide begins.
    pub(in crate::read) fn start_slide(&mut self, spot: Spot) {
        self.close();
        self.stand_at(1, spot);
        self.pictures.blocks = self.document.blocks.len();
    }

    /// A slide of this size ends here. On one with words, a picture is its background.
    pub(in crate::read) fn end_slide(&mut self, page: Option<Size>) {
        self.close();
        let blocks = self.document.blocks.len();
        if blocks > self.pictures.blocks {
            self.pictures
                .open
                .iter_mut()
                .for_each(|(_, size)| *size = None);
        }
        let filling = self.pictures.filling.len();
        self.end_section(page);
        self.pictures.slides += 1;
        self.pictures.drawn_slides += usize::from(self.pictures.filling.len() > filling);
    }
}

impl Pictures {
    /// Tells what nobody read, and how much is missing because of it.
    pub(super) fn report(self, document: &mut Document) {
        let mut tell = |places: &[String], one: &str, several: &str| {
            if !places.is_empty() {
                document.unread.push(Unread {
                    place: listed(places),
                    reason: match places.len() {
                        1 => one.to_owned(),
                        count => format!("{count} {several}"),
                    },
                });
            }
        };
        tell(
            &self.filling,
            "a picture fills a page and wasn't read; print the file to PDF and use --ocr",
            "pictures fill a page each and weren't read; print the file to PDF and use --ocr",
        );
        tell(
            &self.others,
            "a picture wasn't read: words in it count for nothing; say them in the text",
            NOT_READ,
        );
        tell(
            &self.embedded,
            "an embedded file wasn't read; send it on its own",
            "embedded files weren't read; send each on its own",
        );
        if self.filling.is_empty() {
            return;
        }
        let (unread, of) = if self.slides > 0 {
            (self.drawn_slides, self.slides)
        } else {
            let words = document.text.split_whitespace().count();
            let lost = self.filling.len();
            (lost, lost + words.div_ceil(WORDS).max(1))
        };
        document.missing = document.missing.max(Missing::Pages { unread, of });
    }
}

/// `slides 2, 3 and 4 more`: the first places, each once.
pub(in crate::read) fn listed(places: &[String]) -> String {
    let mut named: Vec<&str> = places.iter().map(String::as_str).collect();
    named.dedup();
    let more = named.len().saturating_sub(PLACES);
    named.truncate(PLACES);
    let what = named[0].split_once(' ').map_or("", |(what, _)| what);
    let numbers: Option<Vec<&str>> = named
        .iter()
        .map(|place| place.strip_prefix(what)?.strip_prefix(' '))
        .map(|number| number.filter(|it| it.bytes().all(|byte| byte.is_ascii_digit())))
        .collect();
    let list = match numbers {
        Some(numbers) if numbers.len() > 1 => format!("{what}s {}", numbers.join(", ")),
        _ => named.join(", "),
    };
    if more > 0 {
        format!("{list} and {more} more")
    } else {
        list
    }
}
