//! `PowerPoint` files, slide by slide: titles, lists, tables, diagrams, charts, and the speaker's notes, marked as such.
//!
//! Notes are read since they are handed out with the slides; hidden slides, hidden shapes and what stands off the slide are not seen, and reported.
//! Comments, dates, footers and slide numbers are no part of the proposal's text.

mod colours;
mod shapes;

use super::builder::Builder;
use super::office::xml::{Token, Xml};
use super::office::{Archive, drawings, main_part, near, relations, relations_of};
use crate::document::{Document, Missing, Spot};
use crate::read::Limits;
use colours::{Colours, Ground};
use shapes::{Context, Shapes};
use std::collections::{HashMap, HashSet};

/// So many units of the format make a hundredth of a millimetre.
const EMU: i64 = 360;

/// Reads a `PowerPoint` file.
pub(super) fn read(name: &str, bytes: &[u8], limits: &Limits) -> Result<Document, String> {
    let mut archive = Archive::open(bytes, limits)?;
    let main = main_part(&mut archive, "ppt/presentation.xml")?;
    let show = archive
        .part(&main)?
        .ok_or_else(|| format!("it has no part {main}; send the whole file"))?;
    let show = Show::read(&show, limits.depth)?;
    let targets = archive.part(&relations_of(&main))?.unwrap_or_default();
    let slides = relations(&targets, "slide")?;
    let mut builder = Builder::new(name);
    let mut broken = None;
    let (mut grounds, mut shown) = (HashMap::new(), HashSet::new());
    for (at, id) in show.slides.iter().enumerate() {
        let Some(part) = slides.get(id).map(|target| near(&main, target)) else {
            continue;
        };
        // each slide has a part of its own; only a file made to block readers shows one again and again
        if !shown.insert(part.clone()) {
            continue;
        }
        if let Err(reason) = slide(
            &mut archive,
            &part,
            at + 1,
            &show,
            &mut grounds,
            &mut builder,
        ) {
            builder.unread(
                format!("slide {}", at + 1),
                format!("its rest can't be read: {reason}"),
            );
            builder.document.missing = Missing::Part;
            broken = broken.or(Some(reason));
            if archive.is_spent() {
                break;
            }
        }
    }
    match broken {
        Some(reason) if builder.document.blocks.is_empty() => Err(reason),
        _ => Ok(builder.finish()),
    }
}

/// The show: its slides in order, and their size.
#[derive(Default)]
struct Show {
    slides: Vec<String>,
    size: Option<(i64, i64)>,
}

impl Show {
    fn read(part: &str, deepest: usize) -> Result<Self, String> {
        let mut show = Self::default();
        let mut xml = Xml::within(part, deepest);
        while let Some(token) = xml.next()? {
            let Token::Start(tag) = token else { continue };
            let number = |name: &str| tag.attribute(name).and_then(|number| number.parse().ok());
            match tag.name() {
                // two attributes are called id: the slide's own, a number, and that of its relation
                "sldId" => show.slides.extend(tag.attribute_from("r", "id")),
                "sldSz" => show.size = number("cx").zip(number("cy")),
                _ => {}
            }
        }
        Ok(show)
    }
}

/// Reads a slide and its notes.
fn slide(
    archive: &mut Archive,
    part: &str,
    number: usize,
    show: &Show,
    grounds: &mut HashMap<String, (Ground, Colours)>,
    builder: &mut Builder,
) -> Result<(), String> {
    let text = archive.part(part)?.unwrap_or_default();
    let targets = archive.part(&relations_of(part))?.unwrap_or_default();
    let other = |kind: &str| -> Result<Option<String>, String> {
        let found = relations(&targets, kind)?.into_values().next();
        Ok(found.map(|target| near(part, &target)))
    };
    let layout = other("slideLayout")?;
    let (ground, colours) = match &layout {
        Some(layout) => {
            if !grounds.contains_key(layout) {
                let read = ground(archive, layout)?;
                grounds.insert(layout.clone(), read);
            }
            grounds.get(layout).cloned().unwrap_or_default()
        }
        None => (Ground::default(), Colours::default()),
    };
    let context = Context {
        links: relations(&targets, "hyperlink")?,
        pictures: relations(&targets, "image")?,
        drawings: drawings::parts(archive, part, &targets)?,
        size: show.size,
        ground: ground.under(Ground::read(&text, archive.depth)?),
        colours,
        notes: false,
        deepest: archive.depth,
    };
    let spot = |notes| Spot::Slide { number, notes };
    builder.start_slide(spot(false));
    Shapes::new(builder, spot(false), &context).walk(&text)?;
    builder.end_slide(show.size.map(|(width, height)| (width / EMU, height / EMU)));
    let Some(notes) = other("notesSlide")? else {
        return Ok(());
    };
    let targets = archive.part(&relations_of(&notes))?.unwrap_or_default();
    let text = archive.part(&notes)?.unwrap_or_default();
    let context = Context {
        links: relations(&targets, "hyperlink")?,
        notes: true,
        deepest: archive.depth,
        ..Context::default()
    };
    Shapes::new(builder, spot(true), &context).walk(&text)
}

/// What is painted behind a slide by its layout and master, and what their names of colours mean.
fn ground(archive: &mut Archive, layout: &str) -> Result<(Ground, Colours), String> {
    let one = |archive: &mut Archive, part: &str, kind: &str| -> Result<Option<String>, String> {
        let targets = archive.part(&relations_of(part))?.unwrap_or_default();
        let found = relations(&targets, kind)?.into_values().next();
        Ok(found.map(|target| near(part, &target)))
    };
    let own = Ground::read(&archive.part(layout)?.unwrap_or_default(), archive.depth)?;
    let Some(master) = one(archive, layout, "slideMaster")? else {
        return Ok((own, Colours::default()));
    };
    let text = archive.part(&master)?.unwrap_or_default();
    let theme = match one(archive, &master, "theme")? {
        Some(theme) => archive.part(&theme)?.unwrap_or_default(),
        None => String::new(),
    };
    let ground = Ground::read(&text, archive.depth)?.under(own);
    Ok((ground, Colours::read(&theme, &text, archive.depth)?))
}
