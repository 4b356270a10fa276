//! Readers: bytes become a [`Document`].
//!
//! The kind is told from the content first and from the name second. To add a format: one file here and one line in `read`.

mod html;
mod kind;
mod lists;
mod markdown;
mod text;

use crate::document::{Document, Unread};
use kind::Kind;

/// Why a file can't be read, with the way out.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// A format that is known but not read yet.
    #[error(
        "{name}: this is {format}, which this version doesn't read; {way_out}. Readable are UTF-8 text and Markdown"
    )]
    Format {
        /// The file.
        name: String,
        /// What it is.
        format: &'static str,
        /// How to make something readable of it.
        way_out: &'static str,
    },
    /// Neither text nor a known format.
    #[error("{name}: this is no text; readable are UTF-8 text and Markdown")]
    Binary {
        /// The file.
        name: String,
    },
    /// Text in another encoding.
    #[error(
        "{name}:{line}: this is no valid UTF-8; save the file as UTF-8, for example with `iconv -t UTF-8`"
    )]
    Encoding {
        /// The file.
        name: String,
        /// The first line that can't be decoded.
        line: usize,
    },
}

/// Reads a document. `name` is what the user calls it; its ending helps where the content leaves the kind open.
///
/// # Errors
/// A format that can't be read. A readable file that says nothing is no error: the document then tells so in `unread`.
pub fn read(name: &str, bytes: &[u8]) -> Result<Document, Error> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let text = decode(name, bytes)?;
    let mut document = match kind::of_text(name, &text) {
        Kind::Markdown => markdown::read(name, text),
        Kind::Plain => text::read(name, text),
    };
    if document.blocks.is_empty() {
        document.unread.push(Unread {
            place: String::new(),
            reason: "there is no text in it".into(),
        });
    }
    Ok(document)
}

/// Whether a file of this name is one that a reader may take, for walking through folders.
#[must_use]
pub fn is_readable_name(name: &str) -> bool {
    kind::is_readable_name(name)
}

fn decode(name: &str, bytes: &[u8]) -> Result<String, Error> {
    let name = || name.to_owned();
    if let Some((format, way_out)) = kind::of_bytes(bytes) {
        return Err(Error::Format {
            name: name(),
            format,
            way_out,
        });
    }
    match std::str::from_utf8(bytes) {
        Ok(text) if text.contains('\0') => Err(Error::Binary { name: name() }),
        Ok(text) => Ok(text.to_owned()),
        Err(_) if looks_binary(bytes) => Err(Error::Binary { name: name() }),
        Err(error) => {
            let before = String::from_utf8_lossy(&bytes[..error.valid_up_to()]);
            let line = before.matches('\n').count() + 1;
            Err(Error::Encoding { name: name(), line })
        }
    }
}

/// Text in an old encoding has few control characters; a program or a picture has many.
fn looks_binary(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(8192)];
    let control = head
        .iter()
        .filter(|&&byte| byte < 0x20 && !matches!(byte, b'\n' | b'\r' | b'\t' | 0x0C))
        .count();
    control * 50 > head.len()
}
