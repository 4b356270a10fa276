//! The rules that come with charterlint, as `build.rs` prepared them.

use crate::rules::{Prepared, RulePack};

const PREPARED: Prepared<&[u8]> = Prepared {
    files: include_bytes!(concat!(env!("OUT_DIR"), "/rules.bin")),
    sayings: include_bytes!(concat!(env!("OUT_DIR"), "/sayings.bin")),
    lexicons: include_bytes!(concat!(env!("OUT_DIR"), "/lexicons.bin")),
};
const DIGEST: &str = include_str!(concat!(env!("OUT_DIR"), "/rules.sha256"));

impl RulePack {
    /// The rules that come with charterlint.
    #[must_use]
    pub fn built_in() -> Self {
        Self::of_prepared(PREPARED, DIGEST)
    }
}
