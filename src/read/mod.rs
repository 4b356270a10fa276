//! Readers: bytes become a [`Document`].
//!
//! The kind is told from the content first and from the name second. To add a format: one file here, one row in `kind.rs` and one in [`read`].

mod builder;
mod encoding;
mod hidden;
mod html;
mod indented;
mod kind;
mod limits;
mod lists;
mod look;
mod mail;
mod markdown;
mod odf;
mod office;
mod pdf;
mod recognise;
mod rtf;
mod sheet;
mod slides;
mod table;
mod text;
mod web;
mod word;

use crate::document::{Document, Missing, Unread};
use kind::Kind;

pub use limits::Limits;
pub use recognise::{Picture, Recogniser, Word};

/// What is read, for messages.
const READABLE: &str = "readable are PDF, Word (.docx), PowerPoint (.pptx), Excel (.xlsx), OpenDocument (.odt, .odp, .ods), RTF, HTML, e-mail (.eml), CSV, Markdown and plain text";

/// Why a file can't be read, with the way out.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// A format that is known but not read.
    #[error("{name}: this is {format}, which isn't read; {way_out}; {READABLE}")]
    Format {
        /// The file.
        name: String,
        /// What it is.
        format: &'static str,
        /// How to make something readable of it.
        way_out: &'static str,
    },
    /// Neither text nor a known format.
    #[error("{name}: this is no text and no known format; {READABLE}")]
    Binary {
        /// The file.
        name: String,
    },
    /// Larger than [`Limits::size`].
    #[error("{name}: this is larger than {mib} MiB; if it really is a proposal, allow more")]
    Large {
        /// The file.
        name: String,
        /// The limit.
        mib: u64,
    },
    /// A known format, but broken, locked or over a limit.
    #[error("{name}: this is {format}, but {reason}")]
    Broken {
        /// The file.
        name: String,
        /// What it is.
        format: &'static str,
        /// What is wrong, with the way out.
        reason: String,
    },
}

/// What a reader has to heed and may use.
#[derive(Clone, Copy, Default)]
pub struct Options<'a> {
    /// How much a file may ask.
    pub limits: Limits,
    /// Who reads pages that are pictures; without one they are noted as unread.
    pub recogniser: Option<&'a dyn Recogniser>,
}

/// Reads a document, with the usual limits and without text recognition. `name` is what the user calls it; its ending helps where the content leaves the kind open.
///
/// Reading happens in this process. PDF and office files can be made to take a reader's time and memory; whoever reads strangers' files
/// where that matters does it in a process that may die, as the room `isolate` does (see [`may_blow_up`]).
///
/// # Errors
/// A format that can't be read. A readable file that says nothing is no error: the document then tells so in `unread`.
pub fn read(name: &str, bytes: &[u8]) -> Result<Document, Error> {
    read_with(name, bytes, &Options::default())
}

/// Reads a document as [`read`] does, with limits and text recognition of one's own.
///
/// # Errors
/// A format that can't be read, or a file over a limit.
pub fn read_with(name: &str, bytes: &[u8], options: &Options) -> Result<Document, Error> {
    if bytes.len() as u64 > options.limits.size {
        return Err(Error::Large {
            name: name.to_owned(),
            mib: options.limits.size >> 20,
        });
    }
    let (kind, mut document) = match kind::of_bytes(bytes) {
        Some(kind) => (kind, read_as(kind, name, bytes, options)?),
        None => read_text(name, bytes)?,
    };
    if let Some(called) = kind::misnamed(name, kind) {
        let reason = format!(
            "the name says {called}, but this is {}; it was read as that",
            kind.called()
        );
        document.unread.push(whole(reason));
    }
    if document.blocks.is_empty() {
        let why = if lists::front_matter(&document.source) > 0 {
            "there is no text in it but front matter, which is no part of a proposal"
        } else {
            "there is no text in it"
        };
        document.unread.push(whole(why.into()));
        // nobody sends an empty file on purpose: what it shows may be drawn in a way that isn't read
        if kind::may_blow_up(bytes) {
            document.missing = Missing::Everything;
        }
    }
    document.finish();
    Ok(document)
}

/// Reads a file that isn't text.
fn read_as(kind: Kind, name: &str, bytes: &[u8], options: &Options) -> Result<Document, Error> {
    let limits = &options.limits;
    let read = match kind {
        Kind::Word => word::read(name, bytes, limits),
        Kind::Pdf => pdf::read(name, bytes, options),
        Kind::OpenText => odf::read_text(name, bytes, limits),
        Kind::OpenSlides => odf::read_slides(name, bytes, limits),
        Kind::OpenSheet => odf::read_sheet(name, bytes, limits),
        Kind::PowerPoint => slides::read(name, bytes, limits),
        Kind::RichText => rtf::read(name, bytes),
        Kind::Mail => mail::read(name, bytes),
        Kind::Excel => sheet::xlsx::read(name, bytes, limits),
        Kind::Markdown | Kind::Plain | Kind::Html | Kind::Csv => {
            return read_text(name, bytes).map(|(_, document)| document);
        }
    };
    read.map_err(|reason: String| Error::Broken {
        name: name.to_owned(),
        format: kind.called(),
        reason,
    })
}

fn read_text(name: &str, bytes: &[u8]) -> Result<(Kind, Document), Error> {
    if let Some((format, way_out)) = kind::of_unread(bytes) {
        return Err(Error::Format {
            name: name.to_owned(),
            format,
            way_out,
        });
    }
    let Some((text, note)) = encoding::decode(name, bytes) else {
        return Err(Error::Binary {
            name: name.to_owned(),
        });
    };
    let kind = kind::of_text(name, &text);
    let mut document = match kind {
        Kind::Html => web::read(name, &text),
        Kind::Markdown => markdown::read(name, text),
        Kind::Csv => sheet::csv::read(name, &text),
        _ => text::read(name, text),
    };
    document.unread.extend(note);
    Ok((kind, document))
}

/// A finding about the whole file.
fn whole(reason: String) -> Unread {
    Unread {
        place: String::new(),
        reason,
    }
}

/// Whether a file is of a format that can be made to unpack to far more than it is, to nest without end or to draw forever:
/// such a file is better read in a process of its own. Text, Markdown and HTML aren't among them: their readers take a time and memory
/// in proportion to the file's size.
#[must_use]
pub fn may_blow_up(bytes: &[u8]) -> bool {
    kind::may_blow_up(bytes)
}

/// Whether a file of this name is one that a reader may take, for walking through folders.
#[must_use]
pub fn is_readable_name(name: &str) -> bool {
    kind::is_readable_name(name)
}
