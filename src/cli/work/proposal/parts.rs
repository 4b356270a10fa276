//! A file and, if it is an archive, the documents in it: each is read as if it stood in a folder.

use super::document::document;
use charterlint::document::Document;
use charterlint::files::{Cause, PassedOver};
use charterlint::isolate::Reader;
use charterlint::read::{self, Archive, Limits, Member, Passed, WITHIN};
use charterlint::report::sha256;

/// How deep archives are unpacked: one in another, as mail programs pack what is attached.
const DEEPEST: usize = 2;

/// A file, or a document in an archive.
pub(crate) struct Part {
    /// `bid.pdf`, or `bid.zip › annex.pdf`.
    pub(crate) name: String,
    /// Its bytes.
    pub(crate) bytes: Vec<u8>,
    /// If it is an archive, its document, which has no words.
    pub(super) archive: Option<Document>,
    /// What was passed over in it.
    pub(crate) passed_over: PassedOver,
}

impl Part {
    /// Its document under a name, and why it can't be read, if so.
    pub(crate) fn document(&self, name: &str, reader: &Reader) -> (Document, Option<String>) {
        let Some(archive) = &self.archive else {
            return document(name, &self.bytes, reader);
        };
        let mut archive = archive.clone();
        name.clone_into(&mut archive.name);
        let faults = archive.unread.iter().map(|unread| {
            let colon = if unread.place.is_empty() { "" } else { ": " };
            format!("{name}: {}{colon}{}", unread.place, unread.reason)
        });
        let faults: Vec<String> = faults.collect();
        (archive, (!faults.is_empty()).then(|| faults.join("\n")))
    }

    /// Whether it is an archive, which only holds others.
    pub(crate) const fn is_archive(&self) -> bool {
        self.archive.is_some()
    }

    /// SHA-256 of its bytes, in hexadecimal.
    pub(crate) fn digest(&self) -> String {
        sha256(&self.bytes)
    }
}

/// A file, and behind it what is in it.
pub(crate) fn parts(name: &str, bytes: Vec<u8>, reader: &Reader) -> Vec<Part> {
    let mut unpacking = Unpacking {
        found: Vec::new(),
        limits: reader.options().limits,
    };
    unpacking.add(name.to_owned(), bytes, DEEPEST);
    unpacking.found
}

/// Parts so far, and how far the rest may unpack: archives in an archive share what it may.
struct Unpacking {
    found: Vec<Part>,
    limits: Limits,
}

impl Unpacking {
    fn add(&mut self, name: String, bytes: Vec<u8>, depth: usize) {
        let mut part = Part {
            name,
            bytes,
            archive: None,
            passed_over: PassedOver::default(),
        };
        let unpacked = match depth {
            0 => None,
            _ => read::archive(&part.name, &part.bytes, &self.limits),
        };
        let Some(archive) = unpacked else {
            self.found.push(part);
            return;
        };
        let Archive {
            document,
            members,
            passed,
        } = archive;
        for (why, path) in passed {
            let within = format!("{}{WITHIN}{path}", part.name);
            part.passed_over.add(cause(why), &within);
        }
        part.archive = Some(document);
        let name = part.name.clone();
        self.found.push(part);
        let length: usize = members.iter().map(|member| member.bytes.len()).sum();
        self.limits.expansion = self.limits.expansion.saturating_sub(length as u64);
        for Member { path, bytes } in members {
            self.add(format!("{name}{WITHIN}{path}"), bytes, depth - 1);
        }
    }
}

const fn cause(passed: Passed) -> Cause {
    match passed {
        Passed::Media => Cause::Media,
        Passed::Link => Cause::Link,
        Passed::Other => Cause::Source,
        Passed::Hidden => Cause::Hidden,
        Passed::Owner => Cause::Owner,
    }
}
