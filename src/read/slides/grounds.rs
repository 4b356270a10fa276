//! What layouts and masters paint behind slides.

use super::colours::{Colours, Ground};
use crate::read::office::{Archive, near, relations, relations_of};
use std::collections::HashMap;

/// Grounds by the part of their layout: many slides have the same.
#[derive(Default)]
pub(super) struct Grounds {
    known: HashMap<String, (Ground, Colours)>,
}

impl Grounds {
    /// What is painted behind slides of this layout, and what their names of colours mean.
    pub(super) fn of_layout(
        &mut self,
        archive: &mut Archive,
        layout: &str,
    ) -> Result<(Ground, Colours), String> {
        if let Some(known) = self.known.get(layout) {
            return Ok(known.clone());
        }
        let ground = read(archive, layout)?;
        self.known.insert(layout.to_owned(), ground.clone());
        Ok(ground)
    }
}

/// What is painted behind a slide by its layout and master, and what their names of colours mean.
fn read(archive: &mut Archive, layout: &str) -> Result<(Ground, Colours), String> {
    let own = Ground::read(&archive.part(layout)?.unwrap_or_default(), archive.depth)?;
    let Some(master) = named_by(archive, layout, "slideMaster")? else {
        return Ok((own, Colours::default()));
    };
    let text = archive.part(&master)?.unwrap_or_default();
    let theme = match named_by(archive, &master, "theme")? {
        Some(theme) => archive.part(&theme)?.unwrap_or_default(),
        None => String::new(),
    };
    let ground = Ground::read(&text, archive.depth)?.under(own);
    Ok((ground, Colours::read(&theme, &text, archive.depth)?))
}

/// The first part of a kind that another one names.
fn named_by(archive: &mut Archive, part: &str, kind: &str) -> Result<Option<String>, String> {
    let targets = archive.part(&relations_of(part))?.unwrap_or_default();
    let found = relations(&targets, kind)?.into_values().next();
    Ok(found.map(|target| near(part, &target)))
}
