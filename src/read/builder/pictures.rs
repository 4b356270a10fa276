//! Pictures and embedded files. Nobody reads them, which has to be told: what stands in them isn't unsaid.

use crate::document::{Document, Missing, Unread};
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

impl Pictures {
    /// Whether a picture may hold words, and wasn't told yet.
    pub(super) fn is_worth_telling(&mut self, name: &str, size: Option<Size>) -> bool {
        let small = size.is_some_and(|(width, height)| width < SMALLEST.0 || height < SMALLEST.1);
        !small && self.known.insert(name.to_owned())
    }

    /// A picture on the open page; `size` if it may fill that.
    pub(super) fn add(&mut self, place: String, size: Option<Size>) {
        self.open.push((place, size));
    }

    pub(super) fn add_embedded(&mut self, place: String) {
        self.embedded.push(place);
    }

    /// Pages of this size end: only now it is known how large a part of them a picture takes.
    pub(super) fn end_pages(&mut self, page: Option<Size>) {
        let area = |(width, height): Size| width.saturating_mul(height);
        let limit = area(page.unwrap_or(PAGE)).saturating_mul(FILLING) / 100;
        for (place, size) in std::mem::take(&mut self.open) {
            let fills = limit > 0 && size.is_some_and(|size| area(size) >= limit);
            let told = if fills {
                &mut self.filling
            } else {
                &mut self.others
            };
            told.push(place);
        }
    }

    /// A slide begins behind so many blocks.
    pub(super) fn start_slide(&mut self, blocks: usize) {
        self.blocks = blocks;
    }

    /// A slide of this size ends; so many blocks were read until here.
    pub(super) fn end_slide(&mut self, page: Option<Size>, blocks: usize) {
        // on a slide with words, a picture is its background
        if blocks > self.blocks {
            self.open.iter_mut().for_each(|(_, size)| *size = None);
        }
        let filling = self.filling.len();
        self.end_pages(page);
        self.slides += 1;
        self.drawn_slides += usize::from(self.filling.len() > filling);
    }

    /// Tells what nobody read, and how much is missing because of it.
    pub(super) fn report(self, document: &mut Document) {
        let told = [
            (
                &self.filling,
                "a picture fills a page and wasn't read; print the file to PDF and use --ocr",
                "pictures fill a page each and weren't read; print the file to PDF and use --ocr",
            ),
            (
                &self.others,
                "a picture wasn't read: words in it count for nothing; say them in the text",
                NOT_READ,
            ),
            (
                &self.embedded,
                "an embedded file wasn't read; send it on its own",
                "embedded files weren't read; send each on its own",
            ),
        ];
        let told = told.into_iter().filter(|(places, ..)| !places.is_empty());
        document
            .unread
            .extend(told.map(|(places, one, several)| Unread {
                place: listed(places),
                reason: match places.len() {
                    1 => one.to_owned(),
                    count => format!("{count} {several}"),
                },
            }));
        if !self.filling.is_empty() {
            document.missing = document.missing.max(self.missing(&document.text));
        }
    }

    /// How many pages are but a picture, of all: slides are counted, the pages of a text are estimated by its words.
    fn missing(&self, text: &str) -> Missing {
        if self.slides > 0 {
            return Missing::Pages {
                unread: self.drawn_slides,
                of: self.slides,
            };
        }
        let words = text.split_whitespace().count();
        let unread = self.filling.len();
        Missing::Pages {
            unread,
            of: unread + words.div_ceil(WORDS).max(1),
        }
    }
}

/// `slides 2, 3 and 4 more`: the first places, each once.
pub(in crate::read) fn listed(places: &[String]) -> String {
    let mut named: Vec<&str> = places.iter().map(String::as_str).collect();
    // places rise, so those that are the same follow each other
    named.dedup();
    let more = named.len().saturating_sub(PLACES);
    named.truncate(PLACES);
    // `slides 2, 3` if all are slides; places of two kinds are named one by one
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
