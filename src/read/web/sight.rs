//! Whether a file is a page at first sight.

/// Endings of such files.
pub(in crate::read) const ENDINGS: &[&str] = &["html", "htm", "xhtml"];

/// How far into a file its first tag is looked for, in bytes.
const WITHIN: usize = 4096;
/// Bytes of the longest beginning.
const BEGINNING: usize = 16;

/// Whether a text begins as pages do, or is called one and has tags.
pub(in crate::read) fn is_page(ending: &str, text: &str) -> bool {
    looks_like_page(ending, text.as_bytes())
}

/// The same of a file that isn't decoded yet: its page says how to.
pub(in crate::read) fn looks_like_page(ending: &str, bytes: &[u8]) -> bool {
    let head = without_comments(&bytes[..bytes.len().min(WITHIN)]);
    let start = head[..head.len().min(BEGINNING)].to_ascii_lowercase();
    let begins = [&b"<!doctype html"[..], b"<html", b"<head>", b"<body"];
    begins.iter().any(|begin| start.starts_with(begin))
        || ENDINGS.contains(&ending) && bytes.contains(&b'<')
}

/// What stands behind comments and the declaration of XML.
fn without_comments(mut head: &[u8]) -> &[u8] {
    loop {
        head = head.trim_ascii_start();
        let end: &[u8] = if head.starts_with(b"<!--") {
            b"-->"
        } else if head.starts_with(b"<?xml") {
            b"?>"
        } else {
            return head;
        };
        let Some(at) = head.windows(end.len()).position(|window| window == end) else {
            return head;
        };
        head = &head[at + end.len()..];
    }
}
