//! Formats that are known and not read.

/// A format that isn't read.
pub(in crate::read) struct Refused {
    /// First bytes of such a file.
    start: &'static [u8],
    /// What it is.
    pub(in crate::read) called: &'static str,
    /// How to make something readable of it.
    pub(in crate::read) way_out: &'static str,
}

const REFUSED: [Refused; 5] = [
    Refused {
        start: b"PK\x03\x04",
        called: "a zip file",
        way_out: "unpack it, and name the files or the folder",
    },
    Refused {
        start: OLD_OFFICE,
        called: "an old or encrypted Microsoft Office file",
        way_out: "save it as .docx, .xlsx, .pptx or PDF without a password",
    },
    Refused {
        start: b"\x89PNG",
        called: "a picture",
        way_out: "a picture of text has to be read by text recognition first",
    },
    Refused {
        start: b"\xFF\xD8\xFF",
        called: "a picture",
        way_out: "a picture of text has to be read by text recognition first",
    },
    Refused {
        start: b"\x1F\x8B",
        called: "a compressed file",
        way_out: "unpack it",
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
