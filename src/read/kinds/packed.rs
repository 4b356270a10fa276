//! The kind of a packed file, which is a zip file, by what is in it.

use super::reader::{Reader, Reading, Sign};
use super::table::READERS;
use std::io::{Cursor, Read as _};
use zip::ZipArchive;

/// Longest media type, in bytes.
const TYPE_LENGTH: u64 = 100;

/// First bytes of all zip files, empty ones too.
pub(super) const START: &[u8] = b"PK";

/// The reader of a zip file; of a broken one by what it names.
pub(super) fn reader_of(bytes: &[u8]) -> Option<&'static Reader> {
    let Ok(mut zip) = ZipArchive::new(Cursor::new(bytes)) else {
        return reader_of_broken(bytes);
    };
    let media_type = media_type(&mut zip);
    // what a file says of itself goes before what it holds
    by_media_type(|named| media_type.starts_with(named))
        .or_else(|| by_part(|part| zip.index_for_name(part).is_some()))
}

fn reader_of_broken(bytes: &[u8]) -> Option<&'static Reader> {
    let is_named = |name: &str| {
        let name = name.as_bytes();
        bytes.windows(name.len()).any(|window| window == name)
    };
    by_media_type(is_named).or_else(|| by_part(is_named))
}

/// What an `OpenDocument` file says that it is; empty for other files.
fn media_type(zip: &mut ZipArchive<Cursor<&[u8]>>) -> String {
    let mut media_type = String::new();
    if let Ok(part) = zip.by_name("mimetype") {
        // what was read until an error is told apart well enough
        let _ = part.take(TYPE_LENGTH).read_to_string(&mut media_type);
    }
    media_type
}

fn by_media_type(is_it: impl Fn(&str) -> bool) -> Option<&'static Reader> {
    READERS.iter().find(|reader| match reader.reading {
        Reading::Bytes(Sign::MediaType(named), _) => is_it(named),
        _ => false,
    })
}

fn by_part(is_there: impl Fn(&str) -> bool) -> Option<&'static Reader> {
    READERS.iter().find(|reader| match reader.reading {
        Reading::Bytes(Sign::Parts(parts), _) => parts.iter().any(|part| is_there(part)),
        _ => false,
    })
}
