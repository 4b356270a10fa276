//! The parts of a packed file.

use crate::read::Limits;
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// Most parts that a file may list.
const PARTS: usize = 100_000;

/// An open office file.
pub(in crate::read) struct Archive<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    /// How far the rest may unpack, and a part of it, and all of it, in bytes.
    left: u64,
    part: u64,
    all: u64,
    /// How deep the elements of a part may nest.
    pub(in crate::read) depth: usize,
}

impl<'a> Archive<'a> {
    pub(in crate::read) fn open(bytes: &'a [u8], limits: &Limits) -> Result<Self, String> {
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
    pub(in crate::read) const fn is_spent(&self) -> bool {
        self.left == 0
    }

    /// A part's text; `None` if there is no such part.
    pub(in crate::read) fn part(&mut self, name: &str) -> Result<Option<String>, String> {
        let Some(at) = self.zip.index_for_name(name) else {
            return Ok(None);
        };
        let part = self
            .zip
            .by_index(at)
            .map_err(|error| format!("its part {name} can't be read ({error})"))?;
        let limit = self.part.min(self.left);
        let mut bytes = Vec::new();
        // one byte more tells a part that is as long as it may be from a longer one
        part.take(limit + 1)
            .read_to_end(&mut bytes)
            .map_err(|error| format!("its part {name} is broken ({error})"))?;
        let length = bytes.len() as u64;
        if length > limit {
            return Err(self.too_large(name, limit));
        }
        self.left -= length;
        Ok(Some(decode(bytes)))
    }

    /// What is said of a part that unpacks to more than it may; nothing more is unpacked once the file as a whole is too large.
    fn too_large(&mut self, name: &str, limit: u64) -> String {
        let (what, most) = if limit < self.part {
            self.left = 0;
            ("it".to_owned(), self.all)
        } else {
            (format!("its part {name}"), self.part)
        };
        format!(
            "{what} unpacks to more than {} MiB, which no proposal does; --max-expansion allows more",
            most >> 20
        )
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
