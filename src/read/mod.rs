//! Readers: bytes become a [`Document`].
//!
//! Which reader takes a file is told by the table in `kinds/`. To add a format: one file here, one row there.

mod archive;
mod book;
mod builder;
mod drawn;
mod encoding;
mod error;
mod kinds;
mod leftovers;
mod limits;
mod lists;
mod look;
mod mail;
mod markdown;
mod markup;
mod odf;
mod office;
mod options;
mod outline;
mod paint;
mod pdf;
mod places;
mod recognise;
mod rtf;
mod sheet;
mod slides;
mod style;
mod text;
mod unseen;
mod unshown;
mod web;
mod word;

use crate::catalogue::say::read as say;
use crate::document::{Document, Missing, Unread};
use crate::mask;
use kinds::{Reader, Reading};

pub use archive::{Archive, Member, Passed, WITHIN, archive};
pub use error::Error;
pub use kinds::{Class, class};
pub use limits::Limits;
pub use options::Options;
pub use recognise::{Picture, Recogniser, Word};

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
    // before anything looks at the file, so that a large one costs nothing
    if bytes.len() as u64 > options.limits.size {
        return Err(Error::Large {
            name: name.to_owned(),
            mib: options.limits.size >> 20,
        });
    }
    let (reader, mut document) = match read_bytes(name, bytes, options) {
        Some(read) => {
            let (reader, document) = read?;
            if bytes.starts_with(b"%PDF") && kinds::is_shell_of_form(&document, bytes) {
                return Ok(nothing(name, say::ShellOfForm.to_string()));
            }
            (reader, document)
        }
        None => match read_text(name, bytes)? {
            Text::Read(reader, document) => (reader, *document),
            Text::StandsForAnother(reason) => return Ok(nothing(name, reason)),
        },
    };
    document.unread.extend(note_misnamed(name, reader));
    note_empty(&mut document, bytes);
    // once for all that is made of a document: no output, and no other process, gets to see what is masked
    document.mask(mask::masked);
    document.finish();
    Ok(document)
}

/// Reads a file that isn't text; `None` if no reader knows it.
fn read_bytes(
    name: &str,
    bytes: &[u8],
    options: &Options,
) -> Option<Result<(&'static Reader, Document), Error>> {
    let reader = kinds::of_bytes(bytes)?;
    let Reading::Bytes(_, read) = reader.reading else {
        return None;
    };
    let broken = |reason| Error::Broken {
        name: name.to_owned(),
        format: reader.called.to_string(),
        reason,
    };
    let read = read(name, bytes, options).map_err(broken);
    Some(read.map(|document| (reader, document)))
}

/// What a text turned out to be.
enum Text {
    Read(&'static Reader, Box<Document>),
    /// It isn't the file that was to be sent; why, with the way to that one.
    StandsForAnother(String),
}

fn read_text(name: &str, bytes: &[u8]) -> Result<Text, Error> {
    if let Some(kind) = kinds::unread(bytes) {
        return Err(not_read(name, kind));
    }
    let no_text = || match kinds::unread_by_name(name) {
        Some(kind) => not_read(name, kind),
        None => Error::Binary {
            name: name.to_owned(),
        },
    };
    let (text, note) = encoding::decode(name, bytes).ok_or_else(no_text)?;
    let reader = kinds::of_text(name, &text).ok_or_else(no_text)?;
    let Reading::Text(_, read) = reader.reading else {
        return Err(no_text());
    };
    let another = kinds::stands_for_another(&text);
    if let Some(reason) = another.or_else(|| kinds::is_no_such_file(name, reader, &text)) {
        return Ok(Text::StandsForAnother(reason));
    }
    let mut document = read(name, text);
    document.unread.extend(note);
    Ok(Text::Read(reader, Box::new(document)))
}

/// A kind that is known and not read.
fn not_read(name: &str, kind: &kinds::Unread) -> Error {
    Error::Format {
        name: name.to_owned(),
        format: kind.called.to_string(),
        way_out: kind.way_out.to_string(),
    }
}

/// A document of which nothing is there to be read.
fn nothing(name: &str, reason: String) -> Document {
    let mut document = Document::new(name, String::new());
    document.missing = Missing::Everything;
    document.unread.push(whole(reason));
    document
}

/// Tells a name that says something else than what the file is.
fn note_misnamed(name: &str, reader: &Reader) -> Option<Unread> {
    let called = kinds::misnamed(name, reader)?;
    let misnamed = say::MisnamedFile {
        called,
        is: reader.called.to_string(),
    };
    Some(whole(misnamed.to_string()))
}

/// Tells a file without text.
fn note_empty(document: &mut Document, bytes: &[u8]) {
    if !document.blocks.is_empty() {
        return;
    }
    let why = if markdown::front_matter(&document.source) > 0 {
        say::NoTextButFrontMatter.to_string()
    } else {
        say::NoText.to_string()
    };
    document.unread.push(whole(why));
    // nobody sends an empty file on purpose: what it shows may be drawn in a way that isn't read
    if may_blow_up(bytes) {
        document.missing = Missing::Everything;
    }
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
    kinds::may_blow_up(bytes)
}

/// Whether a file of this name is one that a reader may take, for walking through folders.
#[must_use]
pub fn is_readable_name(name: &str) -> bool {
    kinds::is_readable_name(name)
}

/// The kinds of files that are read, with the usual endings of their names, as a sentence has them: `PDF, Word (.docx) … and plain text (.txt)`.
#[must_use]
pub fn readable_kinds() -> String {
    kinds::listed_with_endings()
}
