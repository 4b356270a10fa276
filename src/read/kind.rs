//! What kind of file it is: content first, name second.

/// Kinds of text that are told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Markdown,
    Plain,
}

const MARKDOWN_ENDINGS: [&str; 4] = ["md", "markdown", "mdown", "mkd"];
const PLAIN_ENDINGS: [&str; 2] = ["txt", "text"];

/// First bytes, what they stand for, and how to make readable text of such a file.
const FORMATS: [(&[u8], &str, &str); 9] = [
    (
        b"%PDF-",
        "a PDF",
        "make text of it with `pdftotext -layout`",
    ),
    (
        b"PK\x03\x04",
        "a zip file (Word, OpenDocument, spreadsheet or slides)",
        "save it as plain text, or convert it with `pandoc -t gfm`",
    ),
    (
        b"\xD0\xCF\x11\xE0",
        "an old Microsoft Office file",
        "save it as plain text",
    ),
    (
        b"{\\rtf",
        "a rich text file",
        "save it as plain text, or convert it with `pandoc -t gfm`",
    ),
    (
        b"\xFF\xFE",
        "UTF-16 text",
        "convert it with `iconv -f UTF-16 -t UTF-8`",
    ),
    (
        b"\xFE\xFF",
        "UTF-16 text",
        "convert it with `iconv -f UTF-16 -t UTF-8`",
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

/// A format that isn't text, with the way out.
pub(super) fn of_bytes(bytes: &[u8]) -> Option<(&'static str, &'static str)> {
    if let Some((_, format, way_out)) = FORMATS.iter().find(|(magic, ..)| bytes.starts_with(magic))
    {
        return Some((format, way_out));
    }
    let head = bytes[..bytes.len().min(512)]
        .trim_ascii_start()
        .to_ascii_lowercase();
    let html = head.starts_with(b"<!doctype html") || head.starts_with(b"<html");
    html.then_some(("an HTML page", "convert it with `pandoc -f html -t gfm`"))
}

/// Markdown or plain text.
pub(super) fn of_text(name: &str, text: &str) -> Kind {
    let ending = ending(name);
    if MARKDOWN_ENDINGS.contains(&ending.as_str())
        || (!PLAIN_ENDINGS.contains(&ending.as_str()) && shows_markdown(text))
    {
        Kind::Markdown
    } else {
        Kind::Plain
    }
}

pub(super) fn is_readable_name(name: &str) -> bool {
    let ending = ending(name);
    MARKDOWN_ENDINGS.contains(&ending.as_str()) || PLAIN_ENDINGS.contains(&ending.as_str())
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
