//! Files that were opened, each once, within bounds.

use super::tree::Tree;
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// Bytes up to which a file is looked into.
const FILE: u64 = 2 * 1024 * 1024;
/// Bytes that are looked into in all.
const ALL: usize = 64 * 1024 * 1024;

/// A file that was looked into.
#[derive(Clone, Debug)]
pub struct Opened {
    /// What the user calls it.
    pub name: String,
    /// Its path below the root.
    pub path: String,
    /// SHA-256 of its bytes, in hexadecimal.
    pub digest: String,
    pub(super) text: String,
}

/// The files that were opened so far.
#[derive(Debug, Default)]
pub(super) struct Shelf {
    pub(super) opened: Vec<Opened>,
    /// Files that could not be looked into, with the reason.
    pub(super) unread: BTreeMap<String, String>,
    /// Positions of files in `opened` by their paths.
    known: BTreeMap<String, Option<usize>>,
    bytes: usize,
}

impl Shelf {
    /// The position of a file in `opened`; `None` if it can't be looked into, which is noted.
    pub(super) fn open(&mut self, tree: &Tree, path: &str) -> Option<usize> {
        if let Some(known) = self.known.get(path) {
            return *known;
        }
        let opened = self.load(tree, path);
        // a file that can't be read is kept too, so that it is tried once and told once
        let at = match opened {
            Ok(opened) => {
                self.bytes += opened.text.len();
                self.opened.push(opened);
                Some(self.opened.len() - 1)
            }
            Err(reason) => {
                self.unread.insert(format!("{}{path}", tree.prefix), reason);
                None
            }
        };
        self.known.insert(path.to_owned(), at);
        at
    }

    fn load(&self, tree: &Tree, path: &str) -> Result<Opened, String> {
        if self.bytes >= ALL {
            return Err("it was not looked into: too much was already".into());
        }
        let bytes = (tree.read)(path, FILE)?;
        let mut digest = String::with_capacity(64);
        for byte in Sha256::digest(&bytes) {
            let _ = write!(digest, "{byte:02x}");
        }
        // as the reader of proposals: offsets count from after the mark
        let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&bytes);
        let text = std::str::from_utf8(bytes)
            .map_err(|_| "it was not looked into: it is no text in UTF-8".to_owned())?;
        Ok(Opened {
            name: format!("{}{path}", tree.prefix),
            path: path.to_owned(),
            digest,
            text: text.to_owned(),
        })
    }
}
