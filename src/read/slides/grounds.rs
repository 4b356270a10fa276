//! What layouts and masters paint behind slides.

use super::backdrop::Backdrop;
use crate::read::office::theme::Theme;
use crate::read::office::xml::{Token, Xml};
use crate::read::office::{Archive, near, relations, relations_of};
use std::collections::HashMap;

/// Grounds by the part of their layout: many slides have the same.
#[derive(Default)]
pub(super) struct Grounds {
    known: HashMap<String, (Backdrop, Theme)>,
}

impl Grounds {
    /// What is painted behind slides of this layout, and what their names of colours mean.
    pub(super) fn of_layout(
        &mut self,
        archive: &mut Archive,
        layout: &str,
    ) -> Result<(Backdrop, Theme), String> {
        if let Some(known) = self.known.get(layout) {
            return Ok(known.clone());
        }
        let ground = read(archive, layout)?;
        self.known.insert(layout.to_owned(), ground.clone());
        Ok(ground)
    }
}

/// What is painted behind a slide by its layout and master, and what their names of colours mean.
fn read(archive: &mut Archive, layout: &str) -> Result<(Backdrop, Theme), String> {
    let text = archive.part(layout)?.unwrap_or_default();
    let deepest = archive.depth;
    let Some(master) = named_by(archive, layout, "slideMaster")? else {
        let theme = Theme::default();
        return Ok((Backdrop::read(&text, &theme, deepest)?, theme));
    };
    let master_text = archive.part(&master)?.unwrap_or_default();
    let theme = match named_by(archive, &master, "theme")? {
        Some(theme) => archive.part(&theme)?.unwrap_or_default(),
        None => String::new(),
    };
    let mut theme = Theme::read(&theme, deepest)?;
    let mut xml = Xml::within(&master_text, deepest);
    while let Some(token) = xml.next()? {
        if let Token::Start(tag) = token
            && tag.name() == "clrMap"
        {
            theme.take_map(&tag);
        }
    }
    let own = Backdrop::read(&text, &theme, deepest)?;
    let backdrop = Backdrop::read(&master_text, &theme, deepest)?.under(own);
    Ok((backdrop, theme))
}

/// The first part of a kind that another one names.
fn named_by(archive: &mut Archive, part: &str, kind: &str) -> Result<Option<String>, String> {
    let targets = archive.part(&relations_of(part))?.unwrap_or_default();
    let found = relations(&targets, kind)?.into_values().next();
    Ok(found.map(|target| near(part, &target)))
}
