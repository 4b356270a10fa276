//! Of which kind a file is: content first, name second.

use super::binary::looks_binary;
use super::class::Class;
use super::name::{ending, has_ending};
use super::packed;
use super::reader::{Reader, Reading, Sign};
use super::table::{READERS, is_readable_name};
use super::unread::{OLD_OFFICE, Unread, unread, unread_by_name};

/// Such a file of an office program is shorter than this, in bytes.
const OWNER: usize = 512;

/// Endings of what is packed like documents are, or begins as they do, and is none.
const PROGRAMS: [&str; 21] = [
    "jar", "war", "ear", "aar", "apk", "ipa", "xpi", "crx", "whl", "egg", "nupkg", "vsix",
    "snupkg", "deb", "rpm", "patch", "diff", "kmz", "3mf", "npz", "pbix",
];

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
    let is_zip = || unread(bytes).is_some_and(Unread::is_zip);
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

/// What a file is, by its content first and by its name second. `head` is its beginning, a KiB or all of it; nothing if only the name is known.
#[must_use]
pub fn class(name: &str, head: &[u8]) -> Class {
    let own = name.rsplit(['/', '\\']).next().unwrap_or(name);
    if own.starts_with("~$") && head.len() < OWNER {
        return Class::Owner;
    }
    if is_readable_name(own) {
        return Class::Document;
    }
    if PROGRAMS.contains(&ending(own).as_str()) {
        return Class::Other;
    }
    if is_of_bytes(head) {
        return Class::Document;
    }
    if let Some(kind) = unread(head).or_else(|| unread_by_name(own)) {
        return kind.class;
    }
    let is_text = !head.is_empty() && !looks_binary(head);
    if is_text && !has_ending(own) {
        return Class::Text;
    }
    Class::Other
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn content_goes_before_the_name() {
        for (name, head, expected) in [
            ("offer.pdf", &b""[..], Class::Document),
            ("offer.doc", b"", Class::Document),
            ("offer.msg", b"", Class::Document),
            ("offer.7z", b"", Class::Document),
            ("logo.png", b"", Class::Media),
            ("tour.mp4", b"", Class::Media),
            ("main.rs", b"fn main() {}", Class::Other),
            ("data.json", b"{}", Class::Other),
            ("app.jar", b"PK\x03\x04", Class::Other),
            ("offer.png", b"%PDF-1.7", Class::Document),
            ("offer.dat", b"\xD0\xCF\x11\xE0", Class::Document),
            ("offer", b"%PDF-1.7", Class::Document),
            ("offer", b"We publish our code.", Class::Text),
            ("Offer v2.0 final", b"We publish our code.", Class::Text),
            ("picture.dat", b"\x89PNG\r\n", Class::Media),
            ("~$offer.docx", b"\x05Ann", Class::Owner),
            ("bid/~$offer.docx", b"", Class::Owner),
        ] {
            assert_eq!(class(name, head), expected, "{name}");
        }
    }
}
