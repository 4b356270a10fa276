//! What kind of file it is: content first, name second.

/// Kinds that are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Markdown,
    Plain,
    Html,
    Word,
    OpenDocument,
    Pdf,
}

const MARKDOWN_ENDINGS: [&str; 4] = ["md", "markdown", "mdown", "mkd"];
const PLAIN_ENDINGS: [&str; 2] = ["txt", "text"];
const HTML_ENDINGS: [&str; 3] = ["html", "htm", "xhtml"];
/// Endings of formats that are told from their content, and what such files are called.
const OTHER_ENDINGS: [(&str, Kind, &str); 4] = [
    ("pdf", Kind::Pdf, "a PDF"),
    ("docx", Kind::Word, "a Word file"),
    ("docm", Kind::Word, "a Word file"),
    ("odt", Kind::OpenDocument, "an OpenDocument text"),
];
/// How far into a file the mark of a PDF may stand, in bytes.
const PDF_WITHIN: usize = 1024;

/// First bytes, what they stand for, and how to make readable text of such a file.
const FORMATS: [(&[u8], &str, &str); 6] = [
    (
        b"PK\x03\x04",
        "a zip file",
        "unpack it, or save spreadsheets and slides as PDF",
    ),
    (
        b"\xD0\xCF\x11\xE0",
        "an old or encrypted Microsoft Office file",
        "save it as .docx without a password",
    ),
    (b"{\\rtf", "a rich text file", "save it as .docx"),
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
    if !bytes.starts_with(b"PK") {
        return None;
    }
    let holds = |name: &[u8]| bytes.windows(name.len()).any(|window| window == name);
    if holds(b"word/document.xml") || holds(b"word/document2.xml") {
        Some(Kind::Word)
    } else if holds(b"application/vnd.oasis.opendocument.text") {
        Some(Kind::OpenDocument)
    } else {
        None
    }
}

/// Whether it is packed, or drawn by a program in the file.
pub(super) fn may_blow_up(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(PDF_WITHIN)];
    let packed: [&[u8]; 3] = [b"PK", b"\xD0\xCF\x11\xE0", b"{\\rtf"];
    packed.iter().any(|magic| head.starts_with(magic))
        || head.windows(5).any(|window| window == b"%PDF-")
}

/// HTML, Markdown or plain text.
pub(super) fn of_text(name: &str, text: &str) -> Kind {
    let ending = ending(name);
    if looks_like_html(name, text.as_bytes()) {
        Kind::Html
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
        .find(|(other, other_kind, _)| *other == ending && *other_kind != kind)
        .map(|(.., called)| *called)
}

impl Kind {
    /// What such a file is called.
    pub(super) const fn called(self) -> &'static str {
        match self {
            Self::Markdown => "Markdown",
            Self::Plain => "plain text",
            Self::Html => "an HTML page",
            Self::Word => "a Word file",
            Self::OpenDocument => "an OpenDocument text",
            Self::Pdf => "a PDF",
        }
    }
}

pub(super) fn is_readable_name(name: &str) -> bool {
    let ending = ending(name);
    MARKDOWN_ENDINGS.contains(&ending.as_str())
        || PLAIN_ENDINGS.contains(&ending.as_str())
        || HTML_ENDINGS.contains(&ending.as_str())
        || OTHER_ENDINGS
            .iter()
            .any(|(other, kind, _)| *other == ending && *kind != Kind::OpenDocument)
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
