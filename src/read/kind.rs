//! What kind of file it is: content first, name second.

use super::sheet::csv::looks_like_table;
use std::io::{Cursor, Read as _};
use zip::ZipArchive;

/// Kinds that are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Markdown,
    Plain,
    Html,
    Csv,
    RichText,
    Mail,
    Word,
    PowerPoint,
    Excel,
    OpenText,
    OpenSlides,
    OpenSheet,
    Pdf,
}

const MARKDOWN_ENDINGS: [&str; 4] = ["md", "markdown", "mdown", "mkd"];
const PLAIN_ENDINGS: [&str; 2] = ["txt", "text"];
const HTML_ENDINGS: [&str; 3] = ["html", "htm", "xhtml"];
const TABLE_ENDINGS: [&str; 3] = ["csv", "tsv", "tab"];
/// Endings of formats that are told from their content.
const OTHER_ENDINGS: [(&str, Kind); 17] = [
    ("pdf", Kind::Pdf),
    ("docx", Kind::Word),
    ("docm", Kind::Word),
    ("dotx", Kind::Word),
    ("pptx", Kind::PowerPoint),
    ("pptm", Kind::PowerPoint),
    ("ppsx", Kind::PowerPoint),
    ("xlsx", Kind::Excel),
    ("xlsm", Kind::Excel),
    ("odt", Kind::OpenText),
    ("ott", Kind::OpenText),
    ("odp", Kind::OpenSlides),
    ("otp", Kind::OpenSlides),
    ("ods", Kind::OpenSheet),
    ("ots", Kind::OpenSheet),
    ("rtf", Kind::RichText),
    ("eml", Kind::Mail),
];
/// Parts by which a zip file is told.
const PARTS: [(&str, Kind); 4] = [
    ("word/document.xml", Kind::Word),
    ("word/document2.xml", Kind::Word),
    ("ppt/presentation.xml", Kind::PowerPoint),
    ("xl/workbook.xml", Kind::Excel),
];
/// Media types by which an `OpenDocument` file is told.
const TYPES: [(&str, Kind); 3] = [
    ("application/vnd.oasis.opendocument.text", Kind::OpenText),
    (
        "application/vnd.oasis.opendocument.presentation",
        Kind::OpenSlides,
    ),
    (
        "application/vnd.oasis.opendocument.spreadsheet",
        Kind::OpenSheet,
    ),
];
/// Longest media type, in bytes.
const TYPE_LENGTH: u64 = 100;
/// Headers that e-mails have and letters haven't.
const MAIL_HEADERS: [&str; 5] = [
    "mime-version:",
    "message-id:",
    "received:",
    "return-path:",
    "content-type:",
];
/// How far into a file the mark of a PDF may stand, in bytes.
const PDF_WITHIN: usize = 1024;

/// First bytes, what they stand for, and how to make readable text of such a file.
const FORMATS: [(&[u8], &str, &str); 5] = [
    (
        b"PK\x03\x04",
        "a zip file",
        "unpack it, and name the files or the folder",
    ),
    (
        b"\xD0\xCF\x11\xE0",
        "an old or encrypted Microsoft Office file",
        "save it as .docx, .xlsx, .pptx or PDF without a password",
    ),
    (
        b"\x89PNG",
        "a picture",
        "a picture of text has to be read by text recognition first",
    ),
    (
        b"\xFF\xD8\xFF",
        "a picture",
        "a picture of text has to be read by text recognition first",
    ),
    (b"\x1F\x8B", "a compressed file", "unpack it"),
];

/// A format that isn't read, with the way out.
pub(super) fn of_unread(bytes: &[u8]) -> Option<(&'static str, &'static str)> {
    FORMATS
        .iter()
        .find(|(magic, ..)| bytes.starts_with(magic))
        .map(|(_, format, way_out)| (*format, *way_out))
}

/// The kind of a file that isn't text.
pub(super) fn of_bytes(bytes: &[u8]) -> Option<Kind> {
    let head = &bytes[..bytes.len().min(PDF_WITHIN)];
    if head.windows(5).any(|window| window == b"%PDF-") {
        return Some(Kind::Pdf);
    }
    if bytes.starts_with(b"{\\rtf") {
        return Some(Kind::RichText);
    }
    if bytes.starts_with(b"PK") {
        of_zip(bytes)
    } else {
        looks_like_mail(bytes).then_some(Kind::Mail)
    }
}

/// Whether it is packed, or drawn by a program in the file, or made of parts within parts.
pub(super) fn may_blow_up(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(PDF_WITHIN)];
    let packed: [&[u8]; 3] = [b"PK", b"\xD0\xCF\x11\xE0", b"{\\rtf"];
    packed.iter().any(|magic| head.starts_with(magic))
        || head.windows(5).any(|window| window == b"%PDF-")
        || looks_like_mail(bytes)
}

/// The kind of a zip file; of a broken one by what it names.
fn of_zip(bytes: &[u8]) -> Option<Kind> {
    let Ok(mut zip) = ZipArchive::new(Cursor::new(bytes)) else {
        return of_broken_zip(bytes);
    };
    let mut media_type = String::new();
    if let Ok(part) = zip.by_name("mimetype") {
        let _ = part.take(TYPE_LENGTH).read_to_string(&mut media_type);
    }
    let typed = TYPES.iter().find(|(name, _)| media_type.starts_with(name));
    let named = PARTS
        .iter()
        .find(|(name, _)| zip.index_for_name(name).is_some());
    typed.or(named).map(|(_, kind)| *kind)
}

fn of_broken_zip(bytes: &[u8]) -> Option<Kind> {
    let names = TYPES.iter().chain(&PARTS);
    let mut found = names.filter(|(name, _)| {
        let name = name.as_bytes();
        bytes.windows(name.len()).any(|window| window == name)
    });
    found.next().map(|(_, kind)| *kind)
}

/// Whether a file begins with headers, and some that only e-mails have.
fn looks_like_mail(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(16_384)];
    let mut is_mail = false;
    for (number, line) in head.split(|byte| *byte == b'\n').enumerate() {
        let line = line.trim_ascii_end();
        if line.is_empty() {
            return is_mail;
        }
        let folded = line.starts_with(b" ") || line.starts_with(b"\t");
        let name = line.iter().position(|byte| *byte == b':').unwrap_or(0);
        let named = name > 0
            && line[..name]
                .iter()
                .all(|byte| byte.is_ascii_alphanumeric() || *byte == b'-');
        if !named && (!folded || number == 0) {
            return false;
        }
        let start = String::from_utf8_lossy(&line[..=name.min(line.len() - 1)]).to_lowercase();
        is_mail |= MAIL_HEADERS.contains(&start.as_str());
    }
    is_mail
}

/// HTML, a table, Markdown or plain text.
pub(super) fn of_text(name: &str, text: &str) -> Kind {
    let ending = ending(name);
    if looks_like_html(name, text.as_bytes()) {
        Kind::Html
    } else if TABLE_ENDINGS.contains(&ending.as_str())
        || ending.is_empty() && looks_like_table(text)
    {
        Kind::Csv
    } else if MARKDOWN_ENDINGS.contains(&ending.as_str())
        || (!PLAIN_ENDINGS.contains(&ending.as_str()) && shows_markdown(text))
    {
        Kind::Markdown
    } else {
        Kind::Plain
    }
}

/// Whether a text begins as pages do, or is called one and has tags.
pub(super) fn looks_like_html(name: &str, bytes: &[u8]) -> bool {
    let mut head = &bytes[..bytes.len().min(4096)];
    loop {
        head = head.trim_ascii_start();
        let end: &[u8] = if head.starts_with(b"<!--") {
            b"-->"
        } else if head.starts_with(b"<?xml") {
            b"?>"
        } else {
            break;
        };
        let Some(at) = head.windows(end.len()).position(|window| window == end) else {
            break;
        };
        head = &head[at + end.len()..];
    }
    let start = head[..head.len().min(16)].to_ascii_lowercase();
    let begins = [&b"<!doctype html"[..], b"<html", b"<head>", b"<body"];
    begins.iter().any(|begin| start.starts_with(begin))
        || HTML_ENDINGS.contains(&ending(name).as_str()) && bytes.contains(&b'<')
}

/// What a file's name says that it is, if that is something else than what it turned out to be.
pub(super) fn misnamed(name: &str, kind: Kind) -> Option<&'static str> {
    let ending = ending(name);
    OTHER_ENDINGS
        .iter()
        .find(|(other, other_kind)| *other == ending && *other_kind != kind)
        .map(|(_, other_kind)| other_kind.called())
}

impl Kind {
    /// What such a file is called.
    pub(super) const fn called(self) -> &'static str {
        match self {
            Self::Markdown => "Markdown",
            Self::Plain => "plain text",
            Self::Html => "an HTML page",
            Self::Csv => "a table as text",
            Self::RichText => "a rich text file",
            Self::Mail => "an e-mail",
            Self::Word => "a Word file",
            Self::PowerPoint => "a PowerPoint file",
            Self::Excel => "an Excel file",
            Self::OpenText => "an OpenDocument text",
            Self::OpenSlides => "an OpenDocument presentation",
            Self::OpenSheet => "an OpenDocument spreadsheet",
            Self::Pdf => "a PDF",
        }
    }
}

pub(super) fn is_readable_name(name: &str) -> bool {
    let ending = ending(name);
    MARKDOWN_ENDINGS.contains(&ending.as_str())
        || PLAIN_ENDINGS.contains(&ending.as_str())
        || HTML_ENDINGS.contains(&ending.as_str())
        || TABLE_ENDINGS.contains(&ending.as_str())
        || OTHER_ENDINGS.iter().any(|(other, _)| *other == ending)
}

fn ending(name: &str) -> String {
    std::path::Path::new(name)
        .extension()
        .map(|ending| ending.to_string_lossy().to_lowercase())
        .unwrap_or_default()
}

/// Whether the text has marks that only Markdown has.
fn shows_markdown(text: &str) -> bool {
    text.lines().take(2000).any(|line| {
        let hashes = line.bytes().take_while(|&byte| byte == b'#').count();
        (1..=6).contains(&hashes) && line[hashes..].starts_with(' ')
            || line.starts_with("```")
            || line.contains("](")
            || line.starts_with("|--")
            || line.starts_with("| --")
    })
}
