//! What Word and `OpenDocument` files have in common: a zip file with parts in XML, and limits that no real bid meets.

mod diagrams;
pub(super) mod drawings;
pub(super) mod numbers;
pub(super) mod xml;

use crate::read::Limits;
use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use xml::{Piece, Xml};
use zip::ZipArchive;

/// Most parts that a file may list.
const PARTS: usize = 100_000;

/// An open office file.
pub(super) struct Archive<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    /// How far the rest may unpack, and a part of it, and all of it, in bytes.
    left: u64,
    part: u64,
    all: u64,
    /// How deep the elements of a part may nest.
    pub(super) depth: usize,
}

impl<'a> Archive<'a> {
    pub(super) fn open(bytes: &'a [u8], limits: &Limits) -> Result<Self, String> {
        let zip = ZipArchive::new(Cursor::new(bytes))
            .map_err(|error| format!("it is broken or cut off ({error}); send the whole file"))?;
        if zip.len() > PARTS {
            return Err(format!("it lists more than {PARTS} parts"));
        }
        Ok(Self {
            zip,
            left: limits.expansion,
            part: limits.expansion / 4,
            all: limits.expansion,
            depth: limits.depth,
        })
    }

    /// Whether so much was unpacked that no more will be.
    pub(super) const fn is_spent(&self) -> bool {
        self.left == 0
    }

    /// A part's text; `None` if there is no such part.
    pub(super) fn part(&mut self, name: &str) -> Result<Option<String>, String> {
        let Some(at) = self.zip.index_for_name(name) else {
            return Ok(None);
        };
        let part = self
            .zip
            .by_index(at)
            .map_err(|error| format!("its part {name} can't be read ({error})"))?;
        let limit = self.part.min(self.left);
        let mut bytes = Vec::new();
        part.take(limit + 1)
            .read_to_end(&mut bytes)
            .map_err(|error| format!("its part {name} is broken ({error})"))?;
        let length = bytes.len() as u64;
        if length > limit && limit < self.part {
            self.left = 0;
            return Err(format!(
                "it unpacks to more than {} MiB, which no proposal does; --max-expansion allows more",
                self.all >> 20
            ));
        }
        if length > limit {
            return Err(format!(
                "its part {name} unpacks to more than {} MiB, which no proposal does; --max-expansion allows more",
                self.part >> 20
            ));
        }
        self.left -= length;
        Ok(Some(decode(bytes)))
    }
}

/// XML is UTF-8, or UTF-16 with a byte order mark.
fn decode(bytes: Vec<u8>) -> String {
    match encoding_rs::Encoding::for_bom(&bytes) {
        Some((encoding, _)) => encoding.decode(&bytes).0.into_owned(),
        None => String::from_utf8(bytes)
            .unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned()),
    }
}

/// The name of the part that everything hangs on: what the package names, of several the first by id, else the usual one.
pub(super) fn main_part(archive: &mut Archive, usual: &str) -> Result<String, String> {
    let roots = archive.part("_rels/.rels")?.unwrap_or_default();
    let named = relations(&roots, "officeDocument")?.into_values().next();
    Ok(named.map_or_else(|| usual.to_owned(), |target| near("", &target)))
}

/// Targets of a part's relations of one kind, by id and in its order. Those of an empty kind: all.
pub(super) fn relations(part: &str, kind: &str) -> Result<BTreeMap<String, String>, String> {
    let mut targets = BTreeMap::new();
    let mut xml = Xml::new(part);
    while let Some(piece) = xml.next()? {
        let Piece::Start(tag) = piece else { continue };
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
pub(super) fn relations_of(part: &str) -> String {
    let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
    format!("{folder}/_rels/{file}.rels")
        .trim_start_matches('/')
        .to_owned()
}

/// The part to which a relation of `part` leads.
pub(super) fn near(part: &str, target: &str) -> String {
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
