//! A page once its glyphs were looked through: what can be read, what is hidden, what is missing.

use super::directions;
use super::row::Row;
use super::strokes::Strokes;
use crate::catalogue::say::read as say;
use crate::document::Recognised;
use crate::read::pdf::area::Area;
use crate::read::pdf::page::{Glyph, Page};
use crate::read::unseen::Unseen;

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
pub(crate) struct Sheet {
    pub(super) height: f64,
    pub(crate) rows: Vec<Row>,
    /// The strokes that part rows, for each direction of text.
    pub(crate) strokes: Vec<Strokes>,
    /// Where its links lead.
    pub(crate) links: Vec<String>,
    /// What can't be read, with the way out.
    pub(crate) faults: Vec<String>,
    /// Whether nothing of it could be read.
    pub(crate) lost: bool,
    /// Whether anything but letters is drawn on it, which may show words.
    pub(crate) drawn: bool,
    /// Its pictures that nobody reads.
    pub(super) figures: Vec<Area>,
    /// Who read its letters, if it shows them as a picture only.
    pub(crate) recognised: Option<Recognised>,
    /// Letters that nobody sees: why, and which.
    pub(crate) hidden: Vec<(Unseen, String)>,
    /// What the file says is no part of its text.
    pub(crate) artifacts: Vec<String>,
}

impl Sheet {
    /// Looks through a page, or notes why it can't be read.
    pub(crate) fn from_page(page: Result<Page, String>) -> Self {
        let mut page = match page {
            Ok(page) => page,
            Err(reason) => {
                return Self {
                    faults: vec![say::PageCannotBeRead { reason }.to_string()],
                    lost: true,
                    ..Self::default()
                };
            }
        };
        let mut sheet = Self {
            drawn: page.drawings > 0,
            ..Self::default()
        };
        // what is hidden is known once the picture is: letters under a scanned page are its text
        sheet.find_picture(&mut page);
        sheet.find_unknown(&mut page);
        sheet.artifacts = take_artifacts(&mut page);
        sheet.hidden = hidden(&page);
        sheet.hidden.append(&mut page.unplaced);
        sheet.height = page.height;
        if !sheet.lost && sheet.recognised.is_none() {
            sheet.figures = std::mem::take(&mut page.figures);
        }
        (sheet.rows, sheet.strokes) = directions::rows_by_direction(&page);
        sheet.links = page.links.into_iter().map(|link| link.target).collect();
        sheet
    }

    /// Takes in letters that text recognition found instead of what was read of the page.
    pub(crate) fn recognise(&mut self, glyphs: Vec<Glyph>) {
        let found = if glyphs.is_empty() {
            say::NoWordsRecognised.to_string()
        } else {
            say::ReadByTextRecognition.to_string()
        };
        let page = Page {
            height: self.height,
            glyphs,
            ..Page::default()
        };
        let (rows, strokes) = directions::rows_by_direction(&page);
        *self = Self {
            height: self.height,
            rows,
            strokes,
            links: std::mem::take(&mut self.links),
            faults: vec![found],
            recognised: Some(Recognised::Now),
            ..Self::default()
        };
    }

    fn lose(&mut self, reason: &impl ToString) {
        self.lost = true;
        self.faults.push(reason.to_string());
    }

    /// Notes that the page is a picture, or shows words as drawings; the letters under a picture are taken for what it shows.
    fn find_picture(&mut self, page: &mut Page) {
        let letters = || page.glyphs.iter().filter(|glyph| !glyph.letters.is_space());
        let all = letters().count();
        let seen = letters().filter(|glyph| glyph.hidden.is_none()).count();
        let recognised = |why| matches!(why, Unseen::InvisibleLetters | Unseen::UnderPicture);
        // bullets beside drawn words are no words
        let is_word = |glyph: &Glyph| glyph.letters.first().is_alphanumeric();
        let under_picture = letters().filter_map(|glyph| glyph.hidden).all(recognised);
        // a scanned page may show a stamp or a page number that was written later
        if all > 0 && seen * 10 < all && page.pictured > WHOLE && under_picture {
            page.glyphs
                .iter_mut()
                .for_each(|glyph| (glyph.hidden, glyph.doubt) = (None, None));
            self.recognised = Some(Recognised::Layer);
            self.faults.push(say::InvisibleTextWasRead.to_string());
        } else if seen == 0 && page.pictured > SCANNED {
            self.lose(&say::PageIsAPicture);
        } else if !letters().any(is_word) && page.drawings > DRAWN {
            self.lose(&say::PageOfDrawings);
        }
    }

    /// Letters that nobody knows are taken out.
    fn find_unknown(&mut self, page: &mut Page) {
        let is_unknown = |glyph: &Glyph| glyph.letters.first() == '\u{FFFD}';
        let all = page
            .glyphs
            .iter()
            .filter(|glyph| !glyph.letters.is_space())
            .count();
        let unknown = page.glyphs.iter().filter(|glyph| is_unknown(glyph)).count();
        if page.lost_letters > 0 {
            self.faults.push(say::WordsInTooLargeFont.to_string());
        }
        if (unknown + page.lost_letters) * UNKNOWN > all + page.lost_letters {
            page.glyphs.clear();
            self.lose(&say::UnknownLetters);
        }
        page.glyphs.retain(|glyph| !is_unknown(glyph));
    }
}

/// Takes out what is marked as no part of the text, if it isn't most of the page.
fn take_artifacts(page: &mut Page) -> Vec<String> {
    let artifacts = page.glyphs.iter().filter(|glyph| glyph.artifact).count();
    // some programs mark all that they draw
    if artifacts == 0 || artifacts * 2 >= page.glyphs.len() {
        return Vec::new();
    }
    let said = passages(&page.glyphs, |glyph| {
        (glyph.artifact && glyph.hidden.is_none()).then_some(())
    });
    page.glyphs
        .retain(|glyph| !glyph.artifact || glyph.hidden.is_some());
    said.into_iter().map(|((), words)| words).collect()
}

/// The glyphs that a reader of the page doesn't see, in the order in which they are drawn.
fn hidden(page: &Page) -> Vec<(Unseen, String)> {
    passages(&page.glyphs, |glyph| glyph.hidden)
}

/// Glyphs that follow each other and were chosen for the same reason make a passage.
fn passages<Reason: PartialEq>(
    glyphs: &[Glyph],
    choose: impl Fn(&Glyph) -> Option<Reason>,
) -> Vec<(Reason, String)> {
    let mut passages: Vec<(Reason, String)> = Vec::new();
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
            // most programs draw no spaces, but go on farther to the right
            if end.is_some_and(|end| is_apart(glyph, end)) && !words.ends_with(' ') {
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

/// Whether a glyph begins farther from where the one before ended than letters of a word do.
fn is_apart(glyph: &Glyph, (x, y): (f64, f64)) -> bool {
    (glyph.x - x).hypot(glyph.y - y) > 0.2 * glyph.size.max(1.0)
}
