//! Drawings that are parts of their own: diagrams and charts. A reader of the page sees their words, so they are read where they stand.

use super::archive::Archive;
use super::diagrams;
use super::relations::{near, relations};
use super::xml::{Tag, Token, Xml};
use std::collections::{HashMap, HashSet};

/// Kinds of relations that lead to such a part.
const KINDS: [&str; 2] = ["diagramData", "chart"];

/// The drawings of a part, by the ids of the relations among `targets` that lead to them.
pub(in crate::read) fn parts(
    archive: &mut Archive,
    part: &str,
    targets: &str,
) -> Result<HashMap<String, String>, String> {
    let mut drawings = HashMap::new();
    for kind in KINDS {
        for (id, target) in relations(targets, kind)? {
            let Some(mut drawing) = archive.part(&near(part, &target))? else {
                continue;
            };
            if kind == "diagramData" {
                drawing = diagrams::in_order(&drawing, archive.depth)?;
            }
            drawings.insert(id, drawing);
        }
    }
    Ok(drawings)
}

/// The id of the drawing that stands where this tag does.
pub(in crate::read) fn named_by(tag: &Tag) -> Option<String> {
    match tag.name() {
        "relIds" => tag.attribute("dm"),
        "chart" => tag.attribute_from("r", "id"),
        _ => None,
    }
}

/// The names of a chart's series and categories.
#[derive(Default)]
pub(in crate::read) struct Labels {
    /// Each series repeats the categories.
    known: HashSet<String>,
}

impl Labels {
    /// Those that the tag begins and that weren't told before; numbers say nothing.
    pub(in crate::read) fn read(
        &mut self,
        tag: &Tag,
        xml: &mut Xml,
    ) -> Result<Vec<String>, String> {
        let mut labels = Vec::new();
        if !matches!(tag.name(), "strCache" | "strLit" | "multiLvlStrCache") {
            return Ok(labels);
        }
        let mut points = Xml::within(xml.inner()?, xml.deepest());
        while let Some(token) = points.next()? {
            if matches!(&token, Token::Start(tag) if tag.name() == "v") {
                let label = points.words()?;
                let says = label.contains(char::is_alphabetic);
                if says && self.known.insert(label.clone()) {
                    labels.push(label);
                }
            }
        }
        Ok(labels)
    }
}
