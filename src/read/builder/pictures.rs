//! Pictures and embedded files. Nobody reads them, which has to be told: what stands in them isn't unsaid.

use crate::catalogue::say::read as say;
use crate::document::{Document, Missing, Unread};
use crate::read::places::{ToldPlace, listed};
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

/// What nobody read so far.
#[derive(Default)]
pub(in crate::read) struct Pictures {
    /// Names of the pictures, since each is told once, however often it is shown.
    known: HashSet<String>,
    /// Those of the open page.
    open: Vec<(ToldPlace, Option<Size>)>,
    /// Where those stand that fill a page, and the others.
    filling: Vec<ToldPlace>,
    others: Vec<ToldPlace>,
    embedded: Vec<ToldPlace>,
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
    pub(super) fn add(&mut self, place: ToldPlace, size: Option<Size>) {
        self.open.push((place, size));
    }

    pub(super) fn add_embedded(&mut self, place: ToldPlace) {
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
        let counts = [&self.filling, &self.others, &self.embedded].map(Vec::len);
        let told = [
            (
                &self.filling,
                say::PicturesFillPages { count: counts[0] }.to_string(),
            ),
            (
                &self.others,
                say::PicturesNotRead { count: counts[1] }.to_string(),
            ),
            (
                &self.embedded,
                say::EmbeddedFilesNotRead { count: counts[2] }.to_string(),
            ),
        ];
        let told = told.into_iter().filter(|(places, _)| !places.is_empty());
        document.unread.extend(told.map(|(places, reason)| Unread {
            place: listed(places),
            reason,
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
