//! A page once its glyphs were looked through: what can be read, what is hidden, what is missing.

use super::lines::{self, Row};
use super::page::{Glyph, Page};
use super::rules::Rules;
use super::seen::{INVISIBLE, PICTURED};

/// A page of which pictures take up this share, and that has no letters, is a scanned one.
const SCANNED: f64 = 0.3;
/// A picture of this share is the page itself.
const WHOLE: f64 = 0.8;
/// Of so many letters one may be unknown.
const UNKNOWN: usize = 5;
/// A page of more drawing steps, and without letters, may show words as drawings.
const DRAWN: usize = 50;

/// A page, ready to be laid out.
#[derive(Default)]
pub(super) struct Sheet {
    pub(super) height: f64,
    pub(super) rows: Vec<Row>,
    /// The lines that part rows, for each direction of text.
    pub(super) rules: Vec<Rules>,
    /// Where its links lead.
    pub(super) links: Vec<String>,
    /// What can't be read, with the way out.
    pub(super) faults: Vec<String>,
    /// Letters that nobody sees: why, and which.
    pub(super) hidden: Vec<(&'static str, String)>,
    /// What the file says is no part of its text.
    pub(super) artifacts: Vec<String>,
}

impl Sheet {
    pub(super) fn of(page: Result<Page, String>) -> Self {
        let mut page = match page {
            Ok(page) => page,
            Err(reason) => {
                return Self {
                    faults: vec![format!("this page can't be read: {reason}")],
                    ..Self::default()
                };
            }
        };
        let mut sheet = Self::default();
        sheet.faults.extend(picture_fault(&mut page));
        sheet.faults.extend(unknown_fault(&mut page));
        sheet.artifacts = take_artifacts(&mut page);
        sheet.hidden = hidden(&page);
        sheet.height = page.height;
        (sheet.rows, sheet.rules) = lines::rows(&page);
        sheet.links = page.links.into_iter().map(|(_, target)| target).collect();
        sheet
    }
}

fn picture_fault(page: &mut Page) -> Option<String> {
    let letters = || page.glyphs.iter().filter(|glyph| !glyph.letters.is_space());
    let all = letters().count();
    let seen = letters().filter(|glyph| glyph.hidden.is_none()).count();
    let recognised = |why| why == INVISIBLE || why == PICTURED;
    let under_picture = letters().filter_map(|glyph| glyph.hidden).all(recognised);
    if all > 0 && seen * 10 < all && page.pictured > WHOLE && under_picture {
        page.glyphs.iter_mut().for_each(|glyph| glyph.hidden = None);
        return Some(
            "this page is a picture; what text recognition found in it was read and may be wrong"
                .into(),
        );
    }
    if seen == 0 && page.pictured > SCANNED {
        return Some("this page is a picture; to have it read, run text recognition on the file first, for example with `ocrmypdf`".into());
    }
    (all == 0 && page.drawings > DRAWN).then(|| {
        "this page has drawings and no letters; if there are words among them, run text recognition on the file".into()
    })
}

/// Letters that nobody knows are taken out.
fn unknown_fault(page: &mut Page) -> Option<String> {
    let is_unknown = |glyph: &Glyph| glyph.letters.first() == '\u{FFFD}';
    let all = page
        .glyphs
        .iter()
        .filter(|glyph| !glyph.letters.is_space())
        .count();
    let unknown = page.glyphs.iter().filter(|glyph| is_unknown(glyph)).count();
    if unknown * UNKNOWN > all {
        page.glyphs.clear();
        return Some("its fonts don't say which letters they show; send the file from which it was made, or run text recognition on it".into());
    }
    page.glyphs.retain(|glyph| !is_unknown(glyph));
    None
}

/// Takes out what is marked as no part of the text, if it isn't most of the page.
fn take_artifacts(page: &mut Page) -> Vec<String> {
    let artifacts = page.glyphs.iter().filter(|glyph| glyph.artifact).count();
    if artifacts == 0 || artifacts * 2 >= page.glyphs.len() {
        return Vec::new();
    }
    let said = passages(&page.glyphs, |glyph| {
        (glyph.artifact && glyph.hidden.is_none()).then_some("")
    });
    page.glyphs
        .retain(|glyph| !glyph.artifact || glyph.hidden.is_some());
    said.into_iter().map(|(_, words)| words).collect()
}

/// The glyphs that a reader of the page doesn't see, in the order in which they are drawn.
fn hidden(page: &Page) -> Vec<(&'static str, String)> {
    passages(&page.glyphs, |glyph| glyph.hidden)
}

/// Glyphs that follow each other and were chosen for the same reason make a passage.
fn passages(
    glyphs: &[Glyph],
    choose: impl Fn(&Glyph) -> Option<&'static str>,
) -> Vec<(&'static str, String)> {
    let mut passages: Vec<(&'static str, String)> = Vec::new();
    let mut end: Option<(f64, f64)> = None;
    for glyph in glyphs {
        let Some(why) = choose(glyph) else {
            end = None;
            continue;
        };
        let follows = end.is_some() && passages.last().is_some_and(|(known, _)| *known == why);
        if !follows {
            passages.push((why, String::new()));
        }
        if let Some((_, words)) = passages.last_mut() {
            let far =
                |(x, y): (f64, f64)| (glyph.x - x).hypot(glyph.y - y) > 0.2 * glyph.size.max(1.0);
            if end.is_some_and(far) && !words.ends_with(' ') {
                words.push(' ');
            }
            glyph.letters.push_to(words);
        }
        end = Some((
            glyph.x + glyph.along.0 * glyph.width,
            glyph.y + glyph.along.1 * glyph.width,
        ));
    }
    passages.retain(|(_, words)| words.contains(char::is_alphanumeric));
    passages
}
