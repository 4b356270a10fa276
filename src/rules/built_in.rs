//! The rules that come with charterlint, as `build.rs` prepared them.

use super::file::{FileId, RuleFile};
use super::lexicon::Lexicon;
use super::pack::{RulePack, Sayings};

const FILES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/rules.bin"));
const SAYINGS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/sayings.bin"));
const DIGEST: &str = include_str!(concat!(env!("OUT_DIR"), "/rules.sha256"));
const LEXICONS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/lexicons.bin"));

impl RulePack {
    /// The rules that come with charterlint.
    #[must_use]
    pub fn built_in() -> Self {
        let mut pack = Self::of(files(FILES), DIGEST);
        pack.sayings = Sayings::later(|| files(SAYINGS));
        pack.prepared = Some(lexicons);
        pack
    }
}

fn files(prepared: &[u8]) -> Vec<(FileId, RuleFile)> {
    postcard::from_bytes(prepared).unwrap_or_default()
}

/// The lexicons of a built-in charter.
fn lexicons(charter: &str) -> Option<Vec<Lexicon>> {
    let prepared: Vec<(&str, &[u8])> = postcard::from_bytes(LEXICONS).ok()?;
    let (_, bytes) = prepared.into_iter().find(|(id, _)| *id == charter)?;
    postcard::from_bytes(bytes).ok()
}
