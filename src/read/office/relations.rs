//! How parts name each other.

use super::archive::Archive;
use super::xml::{Token, Xml};
use std::collections::BTreeMap;

/// The name of the part that everything hangs on: what the package names, of several the first by id, else the usual one.
pub(in crate::read) fn main_part(archive: &mut Archive, usual: &str) -> Result<String, String> {
    let roots = archive.part("_rels/.rels")?.unwrap_or_default();
    let named = relations(&roots, "officeDocument")?.into_values().next();
    Ok(named.map_or_else(|| usual.to_owned(), |target| near("", &target)))
}

/// Targets of a part's relations of one kind, by id and in its order. Those of an empty kind: all.
pub(in crate::read) fn relations(
    part: &str,
    kind: &str,
) -> Result<BTreeMap<String, String>, String> {
    let mut targets = BTreeMap::new();
    let mut xml = Xml::new(part);
    while let Some(token) = xml.next()? {
        let Token::Start(tag) = token else { continue };
        let is_kind = kind.is_empty()
            || tag
                .attribute("Type")
                .is_some_and(|found| found.rsplit('/').next() == Some(kind));
        if is_kind && let (Some(id), Some(target)) = (tag.attribute("Id"), tag.attribute("Target"))
        {
            targets.insert(id, target);
        }
    }
    Ok(targets)
}

/// The name of the part that holds the relations of a part.
pub(in crate::read) fn relations_of(part: &str) -> String {
    let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
    format!("{folder}/_rels/{file}.rels")
        .trim_start_matches('/')
        .to_owned()
}

/// The part to which a relation of `part` leads.
pub(in crate::read) fn near(part: &str, target: &str) -> String {
    if let Some(absolute) = target.strip_prefix('/') {
        return absolute.to_owned();
    }
    let mut path: Vec<&str> = part.split('/').collect();
    path.pop();
    for step in target.split('/') {
        match step {
            ".." => {
                path.pop();
            }
            "." | "" => {}
            step => path.push(step),
        }
    }
    path.join("/")
}
