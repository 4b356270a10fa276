//! A PDF that is open: its pages, read by as many threads as there are processors.

use super::content::Content;
use super::layers::Layers;
use super::limits::{CONTENT, LINKS, PAGE_STEPS, STEPS};
use super::page::{Area, Page};
use super::scan;
use super::typefaces::Typefaces;
use super::unpack::{unpack, unpacks_too_far};
use crate::read::{Limits, Picture};
use hayro_font::kurbo::{Affine, Rect};
use hayro_syntax::object::{Array, Dict, Rect as Corners, Stream, String as Words};
use hayro_syntax::page::Page as Source;
use hayro_syntax::{DecryptionError, LoadPdfError, Pdf};
use std::num::NonZero;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::thread::{self, ScopedJoinHandle};

/// Pages that are read before what they took is counted.
const BATCH: usize = 256;
/// Fewest pages that are worth a thread of their own, since each thread loads its fonts.
const SHARE: usize = 12;
/// Most threads.
const THREADS: usize = 8;
/// Bytes of a thread's stack: it counts against a limit of memory, and drawings nest in drawings no deeper than a few.
const STACK: usize = 4 << 20;

/// A PDF that is open.
pub(super) struct File {
    pdf: Pdf,
    layers: Layers,
    /// How many pages are read.
    pages: usize,
    /// How far a part may unpack, in bytes.
    largest: u64,
}

/// A page, or why it can't be read.
pub(super) type Read = Result<Page, String>;

impl File {
    pub(super) fn open(bytes: &[u8], limits: &Limits) -> Result<Self, String> {
        let opened = catch_unwind(|| {
            Pdf::new(bytes.to_vec()).map(|pdf| {
                let layers = Layers::of(pdf.xref());
                Self {
                    pages: pdf.pages().len().min(limits.pages),
                    pdf,
                    layers,
                    largest: limits.expansion / 2,
                }
            })
        });
        opened.map_err(|_| broken())?.map_err(|error| match error {
            LoadPdfError::Decryption(DecryptionError::PasswordProtected) => {
                "it can't be opened without its password; send it without one".into()
            }
            LoadPdfError::Decryption(_) => {
                "it is encrypted in a way that isn't known; send it without encryption".into()
            }
            LoadPdfError::Invalid => broken(),
        })
    }

    /// How many pages there are.
    pub(super) fn count(&self) -> usize {
        self.pdf.pages().len()
    }

    /// A page, from 0, as it is shown; `None` if it can't be drawn.
    pub(super) fn picture(&self, at: usize) -> Option<Picture> {
        let drawn = AssertUnwindSafe(|| Some(scan::draw(self.pdf.pages().get(at)?, at + 1)));
        catch_unwind(drawn).ok()?
    }

    /// Reads the pages, as many as may be read, and makes something of each, in their order. `take` gets the page's place, from 0.
    pub(super) fn read<T: Send>(&self, take: impl Fn(usize, Read) -> T + Sync) -> Vec<T> {
        let mut taken = Vec::with_capacity(self.pages);
        let mut left = STEPS;
        while taken.len() < self.pages {
            let from = taken.len();
            let pages = from..(from + BATCH).min(self.pages);
            for (steps, page) in self.batch(pages, left, &take) {
                left = left.saturating_sub(steps);
                taken.push(page);
            }
        }
        taken
    }

    fn batch<T: Send>(
        &self,
        pages: std::ops::Range<usize>,
        left: usize,
        take: &(impl Fn(usize, Read) -> T + Sync),
    ) -> Vec<(usize, T)> {
        let processors = thread::available_parallelism().map_or(1, NonZero::get);
        let threads = processors.min(THREADS).min(pages.len().div_ceil(SHARE));
        let share = pages.len().div_ceil(threads.max(1));
        let read = |from: usize| {
            let mut faces = Typefaces::new(self.largest);
            (from..(from + share).min(pages.end))
                .map(|at| {
                    let (steps, page) = self.page(at, &mut faces, left);
                    (steps, take(at, page))
                })
                .collect::<Vec<_>>()
        };
        if threads < 2 {
            return read(pages.start);
        }
        thread::scope(|scope| {
            let read = &read;
            let starts = (pages.start..pages.end).step_by(share);
            let running: Vec<_> = starts
                .clone()
                .map(|from| {
                    let thread = thread::Builder::new().stack_size(STACK);
                    (from, thread.spawn_scoped(scope, move || read(from)))
                })
                .collect();
            running
                .into_iter()
                .flat_map(|(from, thread)| match thread.map(ScopedJoinHandle::join) {
                    Ok(Ok(pages)) => pages,
                    Ok(Err(fault)) => std::panic::resume_unwind(fault),
                    // where no more threads may run, this one reads
                    Err(_) => read(from),
                })
                .collect()
        })
    }

    /// A page, and how many steps it took.
    fn page<'a>(&'a self, at: usize, faces: &mut Typefaces<'a>, left: usize) -> (usize, Read) {
        let Some(source) = self.pdf.pages().get(at) else {
            return (0, Err("it is missing".into()));
        };
        let drawn = catch_unwind(AssertUnwindSafe(|| self.draw(source, faces, left)));
        drawn.unwrap_or_else(|_| {
            // a font that was loaded halfway is of no use
            *faces = Typefaces::new(self.largest);
            (PAGE_STEPS, Err("it is broken".into()))
        })
    }

    fn draw<'a>(
        &'a self,
        source: &Source<'a>,
        faces: &mut Typefaces<'a>,
        left: usize,
    ) -> (usize, Read) {
        let (width, height) = source.render_dimensions();
        let bounds = Rect::new(0.0, 0.0, f64::from(width), f64::from(height));
        let transform = Affine::new(source.initial_transform(true).as_coeffs());
        let frame = (transform, Area::from(bounds));
        let content = match content(source.raw(), self.largest) {
            Ok(content) => content,
            Err(reason) => return (PAGE_STEPS / 10, Err(reason)),
        };
        let mut drawing = Content::new(frame, faces, &self.layers, left);
        drawing.page.height = bounds.height();
        drawing.page.links = links(source.raw(), transform);
        let done = drawing
            .draw(&content, source.resources())
            .and_then(|()| drawing.draw_fields(source));
        let steps = drawing.steps;
        match done {
            Ok(()) => (steps, Ok(drawing.finish())),
            Err(_) => (steps, Err(too_much())),
        }
    }
}

fn broken() -> String {
    "it is broken beyond repair; send it again, or print it to a new PDF".into()
}

fn too_much() -> String {
    "it was given up, since it draws more than any real page; it may be made to block readers"
        .into()
}

/// The instructions of a page, unless there are too many.
fn content(page: &Dict, largest: u64) -> Result<Vec<u8>, String> {
    let parts: Vec<Stream> = match page.get::<Stream>(&b"Contents"[..]) {
        Some(stream) => vec![stream],
        None => page
            .get::<Array>(&b"Contents"[..])
            .map(|parts| parts.iter::<Stream>().collect())
            .unwrap_or_default(),
    };
    let mut content = Vec::new();
    for part in parts {
        if unpacks_too_far(&part, largest) {
            return Err(format!(
                "a part of it unpacks to more than {} MiB, which no proposal does; --max-expansion allows more",
                largest >> 20
            ));
        }
        if content.len() > CONTENT {
            return Err(too_much());
        }
        if let Some(more) = unpack(&part, largest) {
            content.extend_from_slice(&more);
            content.push(b' ');
        }
    }
    if content.len() > CONTENT {
        return Err(too_much());
    }
    Ok(content)
}

/// Areas of the page that lead to addresses.
fn links(page: &Dict, transform: Affine) -> Vec<(Area, String)> {
    let Some(annotations) = page.get::<Array>(&b"Annots"[..]) else {
        return Vec::new();
    };
    let link = |annotation: Dict| {
        let action = annotation.get::<Dict>(&b"A"[..])?;
        let target = action.get::<Words>(&b"URI"[..])?;
        let corners = annotation.get::<Corners>(&b"Rect"[..])?;
        let place = Rect::new(corners.x0, corners.y0, corners.x1, corners.y1);
        let target = String::from_utf8_lossy(target.as_bytes()).into_owned();
        Some((Area::from(transform.transform_rect_bbox(place)), target))
    };
    annotations
        .iter::<Dict>()
        .filter_map(link)
        .take(LINKS)
        .collect()
}
