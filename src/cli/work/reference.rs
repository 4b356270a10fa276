//! Earlier scores that were given, beside which a report's own is shown.

use super::paths::name_of;
use super::proposal::bytes_of;
use anyhow::Context as _;
use charterlint::reference::Reference;
use charterlint::report::{Report, sha256};
use std::path::Path;

/// Bytes that such a file takes at most: a million scores.
const MOST: u64 = 8 * 1024 * 1024;

/// A reference with the file in which it stands.
pub(crate) struct GivenReference {
    /// The file, as the user calls it.
    pub(crate) name: String,
    /// SHA-256 of its bytes, in hexadecimal.
    pub(crate) digest: String,
    pub(crate) reference: Reference,
}

impl GivenReference {
    /// Reads it, if one is given.
    pub(crate) fn of(file: Option<&Path>) -> anyhow::Result<Option<Self>> {
        let Some(file) = file else {
            return Ok(None);
        };
        let name = name_of(file);
        let bytes = bytes_of(file, MOST)?;
        let text = String::from_utf8_lossy(&bytes);
        let reference = Reference::read(&text).with_context(|| name.clone())?;
        Ok(Some(Self {
            digest: sha256(&bytes),
            name,
            reference,
        }))
    }

    /// Enters into a report what it says.
    pub(super) fn enter(&self, limited_to: &[String], report: &mut Report) {
        let Self {
            name,
            digest,
            reference,
        } = self;
        reference.enter(name, digest, limited_to, report);
    }
}
