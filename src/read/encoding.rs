//! Bytes become text: by byte order mark, by what the page declares, as UTF-8, and else by a guess that is told.

use super::kinds::{ending, looks_binary};
use super::web::looks_like_page;
use crate::catalogue::say::read as say;
use crate::document::Unread;
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

/// How far into a page its encoding may be declared, in bytes.
const DECLARED_WITHIN: usize = 2048;
/// Bytes by which text of two bytes a letter is told, and letters below which it isn't.
const LOOKED_AT: usize = 4096;
const FEW: usize = 16;

/// Text, with a note if its encoding was guessed or some of it can't be decoded; `None` if it is no text at all.
pub(super) fn decode(name: &str, bytes: &[u8]) -> Option<(String, Option<Unread>)> {
    if let Some(text) = utf_32(bytes) {
        return Some((text, None));
    }
    if let Some((encoding, length)) = Encoding::for_bom(bytes) {
        return Some(with(encoding, &bytes[length..], false));
    }
    if let Some(encoding) = unmarked_utf_16(bytes) {
        return Some(with(encoding, bytes, false));
    }
    if looks_binary(bytes) {
        return None;
    }
    // text that is UTF-8 by chance is as good as never anything else; a zero is no letter in any text
    if let Ok(text) = std::str::from_utf8(bytes) {
        return (!text.contains('\0')).then(|| (text.to_owned(), None));
    }
    let declared = declared(name, bytes).filter(|encoding| *encoding != UTF_8);
    Some(match declared {
        Some(encoding) => with(encoding, bytes, false),
        // a guess would take all of it for another alphabet because of a few bytes
        None if is_nearly_utf8(bytes) => with(UTF_8, bytes, false),
        None => with(guess(bytes), bytes, true),
    })
}

/// UTF-32 with its byte order mark, that of one order being the beginning of UTF-16's mark.
fn utf_32(bytes: &[u8]) -> Option<String> {
    let read: fn([u8; 4]) -> u32 = if bytes.starts_with(b"\xFF\xFE\0\0") {
        u32::from_le_bytes
    } else if bytes.starts_with(b"\0\0\xFE\xFF") {
        u32::from_be_bytes
    } else {
        return None;
    };
    let (letters, _) = bytes[4..].as_chunks::<4>();
    let letters = letters.iter().map(|four| read(*four));
    // in UTF-16 two zeros behind the mark would be a letter that no text has
    Some(
        letters
            .map(|letter| char::from_u32(letter).unwrap_or('\u{FFFD}'))
            .collect(),
    )
}

/// UTF-16 without a mark, as old programs of Windows write it: of text in Latin letters every other byte is a zero.
fn unmarked_utf_16(bytes: &[u8]) -> Option<&'static Encoding> {
    let (pairs, _) = bytes[..bytes.len().min(LOOKED_AT)].as_chunks::<2>();
    let zeros = |at: usize| pairs.iter().filter(|pair| pair[at] == 0).count();
    let (first, second) = (zeros(0), zeros(1));
    let most = pairs.len() * 9 / 10;
    if pairs.len() < FEW {
        None
    } else if second >= most && first == 0 {
        Some(UTF_16LE)
    } else if first >= most && second == 0 {
        Some(UTF_16BE)
    } else {
        None
    }
}

fn with(encoding: &'static Encoding, bytes: &[u8], guessed: bool) -> (String, Option<Unread>) {
    let (text, faults) = encoding.decode_without_bom_handling(bytes);
    let name = encoding.name();
    let reason = if guessed {
        Some(say::EncodingGuessed { encoding: name }.to_string())
    } else if faults {
        Some(say::BytesOutsideEncoding { encoding: name }.to_string())
    } else {
        None
    };
    let note = reason.map(|reason| Unread {
        place: String::new(),
        reason,
    });
    (text.into_owned(), note)
}

/// The encoding that a page declares in its head.
fn declared(name: &str, bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes[..bytes.len().min(DECLARED_WITHIN)].to_ascii_lowercase();
    let head = String::from_utf8_lossy(&head);
    // written without spaces in nearly all pages; `<meta charset>` and `<meta http-equiv>` both end so
    let label = head
        .split_once("charset=")
        .or_else(|| {
            head.split_once("encoding=")
                .filter(|(before, _)| before.contains("<?xml"))
        })?
        .1
        .trim_start_matches(['"', '\'', ' ']);
    let end = label
        .find(|char: char| !(char.is_ascii_alphanumeric() || matches!(char, '-' | '_')))
        .unwrap_or(label.len());
    let encoding = Encoding::for_label(&label.as_bytes()[..end])?;
    // a page in UTF-16 could not be searched for what it declares
    let unusable = encoding == UTF_16LE || encoding == UTF_16BE;
    (looks_like_page(&ending(name), bytes) && !unusable).then_some(encoding)
}

/// Whether a few bytes only are broken, as when a file was cut or put together from two.
fn is_nearly_utf8(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes);
    let broken = text.matches('\u{FFFD}').count();
    let letters = text.chars().filter(|char| !char.is_ascii()).count() - broken;
    letters > 10 * broken
}

fn guess(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    detector.guess(None, Utf8Detection::Deny)
}
