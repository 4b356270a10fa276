//! `PowerPoint` files, slide by slide: titles, lists, tables, diagrams, charts, and the speaker's notes, marked as such.
//!
//! Notes are read since they are handed out with the slides; hidden slides, hidden shapes and what stands off the slide are not seen, and reported.
//! Comments, dates, footers and slide numbers are no part of the proposal's text.

mod backdrop;
mod grounds;
mod shapes;
mod show;
mod slide;
mod units;
mod values;

use super::builder::Builder;
use super::office::{Archive, main_part, near, relations, relations_of};
use crate::catalogue::say::document::Slide;
use crate::catalogue::say::read as say;
use crate::document::{Document, Missing};
use crate::read::Limits;
use show::Show;
use slide::Slides;
use std::collections::HashSet;

/// Reads a `PowerPoint` file.
pub(super) fn read(name: &str, bytes: &[u8], limits: &Limits) -> Result<Document, String> {
    let mut archive = Archive::open(bytes, limits)?;
    let main = main_part(&mut archive, "ppt/presentation.xml")?;
    let show = archive
        .part(&main)?
        .ok_or_else(|| say::PartIsMissing { part: &main }.to_string())?;
    let show = Show::read(&show, limits.depth)?;
    let targets = archive.part(&relations_of(&main))?.unwrap_or_default();
    let parts = relations(&targets, "slide")?;
    let mut slides = Slides::new(archive, &show);
    let mut builder = Builder::new(name);
    let mut broken = None;
    let mut shown = HashSet::new();
    for (at, id) in show.slides.iter().enumerate() {
        let Some(part) = parts.get(id).map(|target| near(&main, target)) else {
            continue;
        };
        // each slide has a part of its own; only a file made to block readers shows one again and again
        if !shown.insert(part.clone()) {
            continue;
        }
        if let Err(reason) = slides.read(&part, at + 1, &mut builder) {
            note_broken(&mut builder, at + 1, &reason);
            broken = broken.or(Some(reason));
            if slides.archive.is_spent() {
                break;
            }
        }
    }
    match broken {
        Some(reason) if builder.document.blocks.is_empty() => Err(reason),
        _ => Ok(builder.finish()),
    }
}

/// Notes that a slide broke off; those behind it are read.
fn note_broken(builder: &mut Builder, number: usize, reason: &str) {
    builder.unread(&Slide { number }, &say::RestOfSlideCannotBeRead { reason });
    builder.document.missing = Missing::Part;
}
