//! Formats that are known and not read.

use crate::catalogue::say::read as say;
use std::fmt::Display;

/// A format that isn't read.
pub(in crate::read) struct Refused {
    /// First bytes of such a file.
    start: &'static [u8],
    /// What it is.
    pub(in crate::read) called: &'static dyn Display,
    /// How to make something readable of it.
    pub(in crate::read) way_out: &'static dyn Display,
}

const REFUSED: [Refused; 5] = [
    Refused {
        start: b"PK\x03\x04",
        called: &say::ZipFile,
        way_out: &say::UnpackAndName,
    },
    Refused {
        start: OLD_OFFICE,
        called: &say::OldOrEncryptedOfficeFile,
        way_out: &say::SaveWithoutPassword,
    },
    Refused {
        start: b"\x89PNG",
        called: &say::Picture,
        way_out: &say::RecogniseTextFirst,
    },
    Refused {
        start: b"\xFF\xD8\xFF",
        called: &say::Picture,
        way_out: &say::RecogniseTextFirst,
    },
    Refused {
        start: b"\x1F\x8B",
        called: &say::CompressedFile,
        way_out: &say::Unpack,
    },
];

/// First bytes of files that hold others in them, as those of old Office programs do.
pub(super) const OLD_OFFICE: &[u8] = b"\xD0\xCF\x11\xE0";

/// The format of a file that isn't read, if it is a known one.
pub(in crate::read) fn refused(bytes: &[u8]) -> Option<&'static Refused> {
    REFUSED
        .iter()
        .find(|refused| bytes.starts_with(refused.start))
}
