//! Bytes become text: by byte order mark, by what the page declares, as UTF-8, and else by a guess that is told.

use super::kinds::ending;
use super::web::looks_like_page;
use crate::catalogue::say::read as say;
use crate::document::Unread;
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

/// How far into a page its encoding may be declared, in bytes.
const DECLARED_WITHIN: usize = 2048;

/// Text, with a note if its encoding was guessed or some of it can't be decoded; `None` if it is no text at all.
pub(super) fn decode(name: &str, bytes: &[u8]) -> Option<(String, Option<Unread>)> {
    if let Some((encoding, length)) = Encoding::for_bom(bytes) {
        return Some(with(encoding, &bytes[length..], false));
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

/// Text in an old encoding has few control characters; a program or a picture has many.
pub(super) fn looks_binary(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(8192)];
    let control = head
        .iter()
        .filter(|&&byte| byte < 0x20 && !matches!(byte, b'\n' | b'\r' | b'\t' | 0x0C | 0x1B))
        .count();
    control * 50 > head.len()
}
