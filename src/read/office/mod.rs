//! What Word and `OpenDocument` files have in common: a zip file with parts in XML, and limits that no real bid meets.

pub(super) mod xml;

use crate::read::Limits;
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// Most parts that a file may list.
const PARTS: usize = 100_000;

/// An open office file.
pub(super) struct Archive<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    left: u64,
    part: u64,
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
        })
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
        if length > limit {
            return Err(format!(
                "its part {name} unpacks to more than {} MiB, which no proposal does; --max-expansion allows more",
                limit >> 20
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
