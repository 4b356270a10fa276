//! A zip file of documents, read as the folder that it was made of. Nothing is written anywhere.
//!
//! An archive is a stranger's list of what it holds, and that list can lie: names that stand there twice, parts that overlap, links. What a
//! careful person would not unpack isn't read, and is told.

mod listed;

use super::kinds::{Class, class, is_archive};
use super::limits::Limits;
use crate::catalogue::say::read as say;
use crate::document::{Document, Missing, Unread};
use listed::doubled;
use std::io::{Cursor, Read};
use zip::ZipArchive;
use zip::read::ZipFile;

/// What stands between an archive's name and that of a file in it.
pub const WITHIN: &str = " › ";
/// Most files that an archive may hold.
const FILES: usize = 10_000;
/// Bytes by which a file's kind is told.
const HEAD: u64 = 2048;

/// What an archive holds.
#[derive(Debug)]
pub struct Archive {
    /// The archive itself: it has no words, and tells what of it couldn't be unpacked.
    pub document: Document,
    /// The documents in it, by name.
    pub members: Vec<Member>,
    /// What was passed over in it, by name.
    pub passed: Vec<(Passed, String)>,
}

/// A document in an archive.
#[derive(Debug)]
pub struct Member {
    /// Its path in the archive, with `/`.
    pub path: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// Why a file of an archive was passed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Passed {
    /// It is a picture, a sound or a film.
    Media,
    /// It is a link.
    Link,
    /// It is none of a proposal.
    Other,
    /// Its name, or that of a folder above, begins with a full stop.
    Hidden,
    /// An office program keeps it beside a document while that is open.
    Owner,
}

/// Unpacks an archive, in memory and up to the limits; `None` if the file is none.
#[must_use]
pub fn archive(name: &str, bytes: &[u8], limits: &Limits) -> Option<Archive> {
    is_archive(bytes).then(|| {
        let mut unpacking = Unpacking::new(name, limits);
        if let Err(reason) = unpacking.all(bytes) {
            unpacking.tell("", say::ArchiveBut { reason }.to_string());
        }
        unpacking.finish()
    })
}

struct Unpacking {
    found: Archive,
    /// How far the rest may unpack, and all of it and one file, in bytes.
    left: u64,
    limits: Limits,
}

/// What a file of an archive turned out to be.
enum Entry {
    Document(Vec<u8>),
    Passed(Passed),
    Folder,
}

impl Unpacking {
    fn new(name: &str, limits: &Limits) -> Self {
        Self {
            found: Archive {
                document: Document::new(name, String::new()),
                members: Vec::new(),
                passed: Vec::new(),
            },
            left: limits.expansion,
            limits: *limits,
        }
    }

    fn all(&mut self, bytes: &[u8]) -> Result<(), String> {
        let broken = |error: zip::result::ZipError| {
            let error = error.to_string();
            say::PackedFileIsBroken { error }.to_string()
        };
        let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
        if zip.len() > FILES {
            return Err(say::ListsTooManyParts { most: FILES }.to_string());
        }
        if zip.has_overlapping_entries().map_err(broken)? {
            return Err(say::PartsOverlap.to_string());
        }
        for path in doubled(bytes, zip.central_directory_start()) {
            self.tell(&path, say::ListedTwice.to_string());
        }
        for at in 0..zip.len() {
            let path = path_of(&zip, at);
            match self.entry(&mut zip, at, &path) {
                Ok(Entry::Document(bytes)) => self.found.members.push(Member { path, bytes }),
                Ok(Entry::Passed(why)) => self.found.passed.push((why, path)),
                Ok(Entry::Folder) => {}
                Err(reason) => self.tell(&path, reason),
            }
        }
        Ok(())
    }

    fn entry(
        &mut self,
        zip: &mut ZipArchive<Cursor<&[u8]>>,
        at: usize,
        path: &str,
    ) -> Result<Entry, String> {
        let unreadable = |error: zip::result::ZipError| {
            let error = error.to_string();
            say::MemberCannotBeRead { error }.to_string()
        };
        // looked at before anything is unpacked
        let known = zip.by_index_raw(at).map_err(unreadable)?;
        if known.is_dir() || path.is_empty() {
            return Ok(Entry::Folder);
        }
        if known.is_symlink() {
            return Ok(Entry::Passed(Passed::Link));
        }
        if is_hidden(path) {
            return Ok(Entry::Passed(Passed::Hidden));
        }
        let is_locked = known.encrypted();
        drop(known);
        if is_locked {
            // a logo under lock is a logo
            return match passed(class(path, b"")) {
                Some(why) if why != Passed::Other => Ok(Entry::Passed(why)),
                _ => Err(say::MemberIsLocked.to_string()),
            };
        }
        let member = zip.by_index(at).map_err(unreadable)?;
        self.unpacked(member, path)
    }

    /// The bytes of a document; of anything else only its beginning is unpacked.
    fn unpacked(
        &mut self,
        mut member: ZipFile<'_, Cursor<&[u8]>>,
        path: &str,
    ) -> Result<Entry, String> {
        let broken = |error: std::io::Error| {
            let error = error.to_string();
            say::MemberCannotBeRead { error }.to_string()
        };
        let mut bytes = Vec::new();
        let head = member.by_ref().take(HEAD).read_to_end(&mut bytes);
        head.map_err(broken)?;
        if let Some(why) = passed(class(path, &bytes)) {
            return Ok(Entry::Passed(why));
        }
        let most = self.left.min(self.limits.size);
        // one byte more tells a file that is as long as it may be from a longer one
        let rest = (most + 1).saturating_sub(bytes.len() as u64);
        member.take(rest).read_to_end(&mut bytes).map_err(broken)?;
        let length = bytes.len() as u64;
        if length > self.left {
            self.left = 0;
            let mib = self.limits.expansion >> 20;
            return Err(say::FileUnpacksTooFar { mib }.to_string());
        }
        if length > self.limits.size {
            let mib = self.limits.size >> 20;
            return Err(say::MemberTooLarge { mib }.to_string());
        }
        self.left -= length;
        Ok(Entry::Document(bytes))
    }

    /// Something that may be a document couldn't be unpacked.
    fn tell(&mut self, path: &str, reason: String) {
        let document = &mut self.found.document;
        document.missing = Missing::Part;
        document.unread.push(Unread {
            place: path.to_owned(),
            reason,
        });
    }

    fn finish(mut self) -> Archive {
        if self.found.members.is_empty() && self.found.document.unread.is_empty() {
            self.tell("", say::NoDocumentInArchive.to_string());
        }
        let Archive {
            document, members, ..
        } = &mut self.found;
        if members.is_empty() {
            document.missing = Missing::Everything;
        }
        members.sort_by(|one, other| one.path.cmp(&other.path));
        self.found.passed.sort();
        self.found
    }
}

/// The path of a file in an archive, with `/`; empty if the list doesn't say one.
fn path_of(zip: &ZipArchive<Cursor<&[u8]>>, at: usize) -> String {
    let name = zip.name_for_index(at).and_then(Result::ok);
    let path = name.unwrap_or_default().replace('\\', "/");
    path.trim_start_matches("./")
        .trim_start_matches('/')
        .to_owned()
}

fn is_hidden(path: &str) -> bool {
    let mut parts = path.split('/');
    // `..` would lead somewhere if anything were written
    parts.any(|part| part.starts_with('.') && part != ".." || part == "__MACOSX")
}

fn passed(class: Class) -> Option<Passed> {
    match class {
        Class::Document | Class::Text => None,
        Class::Media => Some(Passed::Media),
        Class::Owner => Some(Passed::Owner),
        Class::Other => Some(Passed::Other),
    }
}
