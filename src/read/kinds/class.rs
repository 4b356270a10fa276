//! What a file is to a proposal: a document, whether it can be read or not, a picture or a film, or something else.

use super::name::{ending, has_ending};
use super::table::is_readable_name;
use super::tell;
use super::unread::{unread, unread_by_name};
use crate::read::encoding;

/// What a file is to a proposal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// A document. If it can't be read, anything may be said in it: that has to be told, and nothing is absent.
    Document,
    /// A text whose name doesn't say what it is.
    Text,
    /// A picture, a sound or a film: to be told, but people send logos with everything.
    Media,
    /// What an office program keeps beside a document while it is open.
    Owner,
    /// Source, data, programs and what else has no words of a proposal.
    Other,
}

/// Such a file of an office program is shorter than this, in bytes.
const OWNER: usize = 512;

/// Endings of what is packed like documents are, or begins as they do, and is none.
const PROGRAMS: [&str; 21] = [
    "jar", "war", "ear", "aar", "apk", "ipa", "xpi", "crx", "whl", "egg", "nupkg", "vsix",
    "snupkg", "deb", "rpm", "patch", "diff", "kmz", "3mf", "npz", "pbix",
];

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
    if tell::is_of_bytes(head) {
        return Class::Document;
    }
    if let Some(kind) = unread(head).or_else(|| unread_by_name(own)) {
        return kind.class;
    }
    let is_text = !head.is_empty() && !encoding::looks_binary(head);
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
