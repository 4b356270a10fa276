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
mod seen;
mod tables;

use super::builder::Builder;
use crate::document::Document;
use flow::{Flow, Paged};
use lines::Row;
use page::{Letters, Page, Pages};
use std::fmt::Write as _;

/// A page of which pictures take up this share, and that has no letters, is a scanned one.
const SCANNED: f64 = 0.3;
/// Of so many letters one may be unknown.
const UNKNOWN: usize = 5;
/// A page of more drawing steps, and without letters, may show words as drawings.
const DRAWN: usize = 50;
/// Most glyphs of a file.
const GLYPHS: usize = 20_000_000;

/// Reads a PDF.
pub(super) fn read(name: &str, bytes: &[u8]) -> Result<Document, String> {
    let mut file = hayro::File::open(bytes)?;
    if file.count() == 0 {
        return Err(
            "it has no pages that can be found; send it again, or print it to a new PDF".into(),
        );
    }
    Ok(lay_out(name, &mut file))
}

/// A page's height and rows, and where its links lead.
type Laid = ((f64, Vec<Row>), Vec<String>);

/// What was wrong with which pages.
#[derive(Default)]
struct Faults(Vec<(String, Vec<usize>)>);

impl Faults {
    fn add(&mut self, page: usize, reason: impl Into<String>) {
        let reason = reason.into();
        match self.0.iter_mut().find(|(known, _)| *known == reason) {
            Some((_, pages)) => pages.push(page),
            None => self.0.push((reason, vec![page])),
        }
    }
}

fn lay_out(name: &str, file: &mut impl Pages) -> Document {
    let mut builder = Builder::new(name);
    let mut faults = Faults::default();
    let mut pages: Vec<(f64, Vec<Row>)> = Vec::new();
    let mut links: Vec<Vec<String>> = Vec::new();
    let mut glyphs = 0;
    for at in 0..file.count() {
        let mut page = match file.page(at) {
            Ok(_) if glyphs > GLYPHS => {
                faults.add(at + 1, "it wasn't read, since the pages before hold more letters than any real proposal");
                break;
            }
            Ok(page) => page,
            Err(reason) => {
                faults.add(at + 1, format!("this page can't be read: {reason}"));
                Page::default()
            }
        };
        glyphs += page.glyphs.len();
        check(&mut page, at + 1, &mut faults);
        report_hidden(&page, at + 1, &mut builder);
        pages.push((page.height, lines::rows(&page)));
        links.push(page.links.into_iter().map(|(_, target)| target).collect());
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
    for (reason, pages) in faults.0 {
        builder.unread(numbers(&pages), reason);
    }
    let mut flow = Flow::new(builder, &pages);
    for page in &pages {
        flow.page(page);
    }
    flow.finish()
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
        faults.add(
            number,
            "this page is a picture; what text recognition found in it was read and may be wrong",
        );
    } else if seen == 0 && page.pictured > SCANNED {
        faults.add(number, "this page is a picture; to have it read, run text recognition on the file first, for example with `ocrmypdf`");
    } else if all == 0 && page.drawings > DRAWN {
        faults.add(
            number,
            "this page has drawings and no letters; if there are words among them, run text recognition on the file",
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
        faults.add(number, "its fonts don't say which letters they show; send the file from which it was made, or run text recognition on it");
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
