//! A PDF that is open: its pages, read by as many threads as there are processors.

use super::limits::{FILE_STEPS, PAGE_STEPS};
use super::marks;
use super::objects::{Layers, Typefaces};
use super::page::Page;
use super::scan;
use crate::read::{Limits, Picture};
use hayro_syntax::{DecryptionError, LoadPdfError, Pdf};
use std::num::NonZero;
use std::ops::Range;
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
        // the library panics over some broken files
        let opened = catch_unwind(|| {
            Pdf::new(bytes.to_vec()).map(|pdf| {
                let layers = Layers::switched_off(pdf.xref());
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

    /// Reads the pages, as many as may be read, and makes something of each, in their order.
    pub(super) fn read_pages<T: Send>(&self, make: impl Fn(Read) -> T + Sync) -> Vec<T> {
        let mut pages = Vec::with_capacity(self.pages);
        let mut left = FILE_STEPS;
        while pages.len() < self.pages {
            let from = pages.len();
            let batch = from..(from + BATCH).min(self.pages);
            for (steps, page) in self.read_batch(batch, left, &make) {
                left = left.saturating_sub(steps);
                pages.push(page);
            }
        }
        pages
    }

    /// Reads some pages; each with the steps that it took, of those that are `left`.
    fn read_batch<T: Send>(
        &self,
        pages: Range<usize>,
        left: usize,
        make: &(impl Fn(Read) -> T + Sync),
    ) -> Vec<(usize, T)> {
        let processors = thread::available_parallelism().map_or(1, NonZero::get);
        let threads = processors.min(THREADS).min(pages.len().div_ceil(SHARE));
        let share = pages.len().div_ceil(threads.max(1));
        let read = |from: usize| {
            let mut faces = Typefaces::new(self.largest);
            (from..(from + share).min(pages.end))
                .map(|at| {
                    let (steps, page) = self.page(at, &mut faces, left);
                    (steps, make(page))
                })
                .collect::<Vec<_>>()
        };
        if threads < 2 {
            return read(pages.start);
        }
        in_threads(pages.clone().step_by(share), &read)
    }

    /// A page, from 0, and how many steps it took.
    fn page<'a>(&'a self, at: usize, faces: &mut Typefaces<'a>, left: usize) -> (usize, Read) {
        let Some(source) = self.pdf.pages().get(at) else {
            return (0, Err("it is missing".into()));
        };
        let drawn = catch_unwind(AssertUnwindSafe(|| {
            marks::draw_page(source, faces, &self.layers, left)
        }));
        drawn.unwrap_or_else(|_| {
            // a font that was loaded halfway is of no use
            *faces = Typefaces::new(self.largest);
            (PAGE_STEPS, Err("it is broken".into()))
        })
    }
}

/// Does so much work at once, each in a thread of its own, and returns what came of it in order.
fn in_threads<T: Send>(
    starts: impl Iterator<Item = usize>,
    work: &(impl Fn(usize) -> Vec<T> + Sync),
) -> Vec<T> {
    thread::scope(|scope| {
        // all are started before the first one is waited for
        let running: Vec<_> = starts
            .map(|from| {
                let thread = thread::Builder::new().stack_size(STACK);
                (from, thread.spawn_scoped(scope, move || work(from)))
            })
            .collect();
        running
            .into_iter()
            .flat_map(|(from, thread)| match thread.map(ScopedJoinHandle::join) {
                Ok(Ok(done)) => done,
                Ok(Err(fault)) => std::panic::resume_unwind(fault),
                // where no more threads may run, this one works
                Err(_) => work(from),
            })
            .collect()
    })
}

fn broken() -> String {
    "it is broken beyond repair; send it again, or print it to a new PDF".into()
}
