//! The built-in rules as bytes, so that the program starts without reading TOML or making lexicons.

use crate::rules::compiled::Lexicon;
use crate::rules::file::{FileId, RuleFile};

/// What the program carries along.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Prepared<Bytes> {
    /// Charters, criteria and scales.
    pub(crate) files: Bytes,
    /// The files of the languages.
    pub(crate) sayings: Bytes,
    /// For each charter its lexicons.
    pub(crate) lexicons: Bytes,
}

impl Prepared<Vec<u8>> {
    /// Writes files, and the lexicons of charters by their ids.
    #[allow(dead_code)] // `build.rs` alone writes
    pub(in crate::rules) fn write(
        files: &[(FileId, RuleFile)],
        charters: &[(String, Vec<Lexicon>)],
    ) -> postcard::Result<Self> {
        let (sayings, files): (Vec<_>, Vec<_>) = files.iter().partition(|(id, _)| id.of_language());
        // each charter's lexicons are bytes of their own, so that a check reads those of one charter only
        let mut lexicons = Vec::new();
        for (id, of_charter) in charters {
            lexicons.push((id.as_str(), postcard::to_stdvec(of_charter)?));
        }
        let lexicons: Vec<(&str, &[u8])> = lexicons
            .iter()
            .map(|(id, bytes)| (*id, bytes.as_slice()))
            .collect();
        Ok(Self {
            files: postcard::to_stdvec(&files)?,
            sayings: postcard::to_stdvec(&sayings)?,
            lexicons: postcard::to_stdvec(&lexicons)?,
        })
    }
}

/// Reads files, or sayings.
pub(super) fn read_files(bytes: &[u8]) -> Vec<(FileId, RuleFile)> {
    // what this version wrote, it reads
    postcard::from_bytes(bytes).unwrap_or_default()
}

/// Reads the lexicons of a charter.
pub(super) fn read_lexicons(bytes: &[u8], charter: &str) -> Option<Vec<Lexicon>> {
    let lexicons: Vec<(&str, &[u8])> = postcard::from_bytes(bytes).ok()?;
    let (_, of_charter) = lexicons.into_iter().find(|(id, _)| *id == charter)?;
    postcard::from_bytes(of_charter).ok()
}
