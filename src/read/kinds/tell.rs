//! Of which kind a file is: content first, name second.

use super::name::ending;
use super::packed;
use super::reader::{Reader, Reading, Sign};
use super::table::READERS;
use super::unread::{OLD_OFFICE, unread};

/// The reader of a file that isn't text.
pub(in crate::read) fn of_bytes(bytes: &[u8]) -> Option<&'static Reader> {
    let first = READERS.iter().find(|reader| is_possible(reader, bytes))?;
    match first.reading {
        // all zip files begin alike; which one it is stands inside
        Reading::Bytes(Sign::MediaType(_) | Sign::Parts(_), _) => packed::reader_of(bytes),
        _ => Some(first),
    }
}

/// Whether a file is a zip file of others, and none that an office program made.
pub(in crate::read) fn is_archive(bytes: &[u8]) -> bool {
    let is_zip = || unread(bytes).is_some_and(|kind| kind.is_zip());
    bytes.starts_with(packed::START) && of_bytes(bytes).is_none() && is_zip()
}

/// Whether a file begins like one that a reader takes which isn't told by its text.
pub(super) fn is_of_bytes(head: &[u8]) -> bool {
    READERS.iter().any(|reader| is_possible(reader, head))
}

/// The reader of a text.
pub(in crate::read) fn of_text(name: &str, text: &str) -> Option<&'static Reader> {
    let ending = ending(name);
    READERS.iter().find(|reader| match reader.reading {
        Reading::Text(is_it, _) => is_it(&ending, text),
        Reading::Bytes(..) => false,
    })
}

/// Whether it is packed, or drawn by a program in the file, or made of parts within parts.
pub(in crate::read) fn may_blow_up(bytes: &[u8]) -> bool {
    let mut readers = READERS.iter().filter(|reader| reader.may_blow_up);
    // old Office files are refused at once; a reader of them would unpack as well
    readers.any(|reader| is_possible(reader, bytes)) || bytes.starts_with(OLD_OFFICE)
}

/// What a file's name says that it is, if that is something else than what it turned out to be. Only of kinds that no text can be taken for.
pub(in crate::read) fn misnamed(name: &str, reader: &Reader) -> Option<String> {
    let ending = ending(name);
    let named = READERS.iter().find(|named| {
        let is_told_by_bytes = matches!(named.reading, Reading::Bytes(..));
        is_told_by_bytes && named.endings.contains(&ending.as_str())
    });
    named
        .map(|named| named.called.to_string())
        .filter(|called| *called != reader.called.to_string())
}

/// Whether a file may be of a reader's kind, as far as that can be told without unpacking it.
fn is_possible(reader: &Reader, bytes: &[u8]) -> bool {
    let Reading::Bytes(sign, _) = reader.reading else {
        return false;
    };
    match sign {
        Sign::Start(start) => bytes.starts_with(start),
        Sign::Within(within, mark) => {
            let head = &bytes[..bytes.len().min(within)];
            head.windows(mark.len()).any(|window| window == mark)
        }
        Sign::MediaType(_) | Sign::Parts(_) => bytes.starts_with(packed::START),
        Sign::Looks(is_it) => is_it(bytes),
    }
}
