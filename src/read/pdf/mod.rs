//! PDF: pages of glyphs, from which rows, columns, tables, paragraphs and headings have to be found again.
//!
//! `page.rs` says what is needed of a page, `hayro.rs` gets it; the others know nothing of the format.

mod bidi;
mod bombs;
mod columns;
mod flow;
mod groups;
mod hayro;
mod heads;
mod lines;
mod page;
mod scan;
mod seen;
mod tables;

use super::builder::Builder;
use super::{Options, Recogniser};
use crate::document::{Document, Missing, Recognised, Span, Unread};
use flow::{Flow, Paged};
use lines::Row;
use page::{Letters, Page, Pages};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

/// A page of which pictures take up this share, and that has no letters, is a scanned one.
const SCANNED: f64 = 0.3;
/// Of so many letters one may be unknown.
const UNKNOWN: usize = 5;
/// A page of more drawing steps, and without letters, may show words as drawings.
const DRAWN: usize = 50;
/// How near to its end the mark that ends a PDF stands, in bytes; mail and web servers append to files.
const END_WITHIN: usize = 64 << 10;
/// Most glyphs of a file.
const GLYPHS: usize = 20_000_000;

/// Reads a PDF.
pub(super) fn read(name: &str, bytes: &[u8], options: &Options) -> Result<Document, String> {
    let mut file = hayro::File::open(bytes, &options.limits)?;
    if file.count() == 0 {
        return Err(
            "it has no pages that can be found; send it again, or print it to a new PDF".into(),
        );
    }
    let mut document = lay_out(name, &mut file, options);
    if is_cut_off(bytes) {
        document.missing = match document.missing {
            Missing::Everything => Missing::Everything,
            _ => Missing::Part,
        };
        document.unread.push(Unread {
            place: String::new(),
            reason: "the end of the file is missing; what is left was read: send the whole file"
                .into(),
        });
    }
    Ok(document)
}

/// Whether the mark that ends every PDF is nowhere near its end.
fn is_cut_off(bytes: &[u8]) -> bool {
    let tail = &bytes[bytes.len().saturating_sub(END_WITHIN)..];
    !tail.windows(5).any(|window| window == b"%%EOF")
}

/// A page's height and rows, and where its links lead.
type Laid = ((f64, Vec<Row>), Vec<String>);

/// What was wrong with which pages.
#[derive(Default)]
struct Faults {
    said: Vec<(String, Vec<usize>)>,
    /// Pages of which nothing could be read.
    lost: BTreeSet<usize>,
    /// Pages that are pictures, and who read them.
    recognised: BTreeMap<usize, Recognised>,
}

impl Faults {
    /// A page that couldn't be read.
    fn lose(&mut self, page: usize, reason: impl Into<String>) {
        self.lost.insert(page);
        self.add(page, reason);
    }

    /// Something to be known about a page.
    fn add(&mut self, page: usize, reason: impl Into<String>) {
        let reason = reason.into();
        match self.said.iter_mut().find(|(known, _)| *known == reason) {
            Some((_, pages)) => pages.push(page),
            None => self.said.push((reason, vec![page])),
        }
    }

    /// Takes back what was said about a page.
    fn forget(&mut self, page: usize) {
        self.lost.remove(&page);
        self.recognised.remove(&page);
        self.said
            .iter_mut()
            .for_each(|(_, pages)| pages.retain(|said| *said != page));
        self.said.retain(|(_, pages)| !pages.is_empty());
    }
}

fn lay_out(name: &str, file: &mut impl Pages, options: &Options) -> Document {
    let mut builder = Builder::new(name);
    let mut faults = Faults::default();
    let mut pages: Vec<(f64, Vec<Row>)> = Vec::new();
    let mut links: Vec<Vec<String>> = Vec::new();
    let mut glyphs = 0;
    let count = file.count();
    for at in 0..count.min(options.limits.pages) {
        let mut page = match file.page(at) {
            Ok(_) if glyphs > GLYPHS => {
                let reason = "from here on nothing was read, since the pages before hold more letters than any real proposal";
                faults.lose(at + 1, reason);
                faults.lost.extend(at + 2..=count);
                break;
            }
            Ok(page) => page,
            Err(reason) => {
                faults.lose(at + 1, format!("this page can't be read: {reason}"));
                Page::default()
            }
        };
        glyphs += page.glyphs.len();
        check(&mut page, at + 1, &mut faults);
        if let Some(recogniser) = options.recogniser {
            recognise(&mut page, at, file, recogniser, &mut faults);
        }
        report_hidden(&page, at + 1, &mut builder);
        pages.push((page.height, lines::rows(&page)));
        links.push(page.links.into_iter().map(|(_, target)| target).collect());
    }
    if count > options.limits.pages {
        let first = options.limits.pages + 1;
        let reason = "from here on nothing was read, since the file has more pages than any real proposal; --max-pages allows more";
        faults.lose(first, reason);
        faults.lost.extend(first..=count);
    }
    heads::drop(&mut pages);
    let group = |(at, ((_, rows), links)): (usize, Laid)| Paged {
        page: at + 1,
        groups: columns::in_order(rows)
            .iter()
            .flat_map(|region| groups::of(region))
            .collect(),
        links,
    };
    let pages: Vec<Paged> = pages
        .into_iter()
        .zip(links)
        .enumerate()
        .map(group)
        .collect();
    for (reason, pages) in &faults.said {
        builder.unread(numbers(pages), reason);
    }
    let mut flow = Flow::new(builder, &pages);
    for page in &pages {
        flow.page(page);
    }
    let mut document = flow.finish();
    document.missing = match faults.lost.len() {
        lost if lost == count => Missing::Everything,
        unread => Missing::Pages { unread, of: count },
    };
    mark_recognised(&mut document, &faults.recognised);
    document
}

/// Marks what stands on pages that are pictures.
fn mark_recognised(document: &mut Document, pages: &BTreeMap<usize, Recognised>) {
    let by = |span| {
        let last = Span::new(span_end(span), span_end(span));
        [span, last]
            .into_iter()
            .find_map(|at| pages.get(&document.page(at)?).copied())
    };
    let spans = document.blocks.iter().map(|block| block.span);
    let marked = spans.filter_map(|span| Some((span, by(span)?)));
    document.recognised = marked.collect();
}

/// The last byte of a span.
fn span_end(span: Span) -> usize {
    span.end.saturating_sub(1).max(span.start)
}

/// Has a page read that is a picture, or whose words are drawings. What lies invisible under the picture gives way to what is seen.
fn recognise(
    page: &mut Page,
    at: usize,
    file: &impl Pages,
    recogniser: &dyn Recogniser,
    faults: &mut Faults,
) {
    let number = at + 1;
    let is_layer = faults.recognised.contains_key(&number);
    if !(is_layer || faults.lost.contains(&number)) || page.drawings == 0 {
        return;
    }
    let words = match file.picture(at) {
        Some(picture) => recogniser
            .words(&picture)
            .map(|words| scan::written(words, picture.dpi)),
        None => Err("it can't be drawn".into()),
    };
    match words {
        Ok(glyphs) => {
            faults.forget(number);
            faults.recognised.insert(number, Recognised::Now);
            let reason = if glyphs.is_empty() {
                "this page is a picture, and text recognition found no words on it"
            } else {
                "this page is a picture; it was read by text recognition, which may be wrong"
            };
            faults.add(number, reason);
            page.glyphs = glyphs;
        }
        Err(reason) => faults.add(number, format!("text recognition failed: {reason}")),
    }
}

/// Notes what of a page can't be read, and takes it out.
fn check(page: &mut Page, number: usize, faults: &mut Faults) {
    let letters = |page: &Page| {
        page.glyphs
            .iter()
            .filter(|glyph| !glyph.letters.is_space())
            .count()
    };
    let all = letters(page);
    let seen = page
        .glyphs
        .iter()
        .filter(|glyph| glyph.hidden.is_none() && !glyph.letters.is_space())
        .count();
    let under_picture = page
        .glyphs
        .iter()
        .all(|glyph| glyph.hidden.is_none_or(|why| why == seen::INVISIBLE));
    if all > 0 && seen == 0 && page.pictured > 0.8 && under_picture {
        page.glyphs.iter_mut().for_each(|glyph| glyph.hidden = None);
        faults.recognised.insert(number, Recognised::Layer);
        faults.add(
            number,
            "this page is a picture; the invisible text under it was read, which may differ from what the picture shows: every quote from it says so, and --ocr reads the picture itself",
        );
    } else if seen == 0 && page.pictured > SCANNED {
        faults.lose(
            number,
            "this page is a picture; --ocr has it read by the program `tesseract`",
        );
    } else if all == 0 && page.drawings > DRAWN {
        faults.lose(
            number,
            "this page has drawings and no letters; if there are words among them, --ocr has it read by the program `tesseract`",
        );
    }
    let is_unknown = |letters: &Letters| letters.first() == '\u{FFFD}';
    let unknown = page
        .glyphs
        .iter()
        .filter(|glyph| is_unknown(&glyph.letters))
        .count();
    if unknown * UNKNOWN > all {
        page.glyphs.clear();
        faults.lose(number, "its fonts don't say which letters they show; send the file from which it was made, or have it read with --ocr");
    }
    page.glyphs.retain(|glyph| !is_unknown(&glyph.letters));
    let artifacts = page.glyphs.iter().filter(|glyph| glyph.artifact).count();
    if artifacts * 2 < page.glyphs.len() {
        page.glyphs.retain(|glyph| !glyph.artifact);
    }
}

/// Reports the glyphs that a reader of the page doesn't see, in the order in which they are drawn.
fn report_hidden(page: &Page, number: usize, builder: &mut Builder) {
    let mut end: Option<(f64, f64)> = None;
    builder.stand(1, Some(number));
    for glyph in &page.glyphs {
        let Some(why) = glyph.hidden else {
            builder.hidden.end_passage();
            continue;
        };
        let mut words = String::new();
        if end.is_some_and(|(x, y)| (glyph.x - x).hypot(glyph.y - y) > 0.2 * glyph.size.max(1.0)) {
            words.push(' ');
        }
        glyph.letters.push_to(&mut words);
        builder.hide(why, &words);
        end = Some((
            glyph.x + glyph.along.0 * glyph.width,
            glyph.y + glyph.along.1 * glyph.width,
        ));
    }
    builder.hidden.end_passage();
}

/// `page 3`, `pages 1-3, 7`.
fn numbers(pages: &[usize]) -> String {
    let mut text = String::from(if pages.len() == 1 { "page " } else { "pages " });
    let mut at = 0;
    while at < pages.len() {
        let from = at;
        while at + 1 < pages.len() && pages[at + 1] == pages[at] + 1 {
            at += 1;
        }
        if from > 0 {
            text.push_str(", ");
        }
        let _ = write!(text, "{}", pages[from]);
        if at > from {
            let _ = write!(text, "-{}", pages[at]);
        }
        at += 1;
    }
    text
}
