//! What a file's name says.

use std::path::Path;

/// The ending of a name in lower case, without the full stop; empty if it has none.
pub(in crate::read) fn ending(name: &str) -> String {
    Path::new(name)
        .extension()
        .map(|ending| ending.to_string_lossy().to_lowercase())
        .unwrap_or_default()
}
