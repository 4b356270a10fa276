//! What a file's name says.

use std::path::Path;

/// Longest ending, in letters.
const LONGEST: usize = 8;

/// Whether a name has an ending that says what the file is, which `Offer v2.0 final` hasn't.
pub(super) fn has_ending(name: &str) -> bool {
    let ending = ending(name);
    let is_plain = ending.chars().all(char::is_alphanumeric);
    is_plain && ending.len() <= LONGEST && ending.chars().any(char::is_alphabetic)
}

/// The ending of a name in lower case, without the full stop; empty if it has none.
pub(in crate::read) fn ending(name: &str) -> String {
    Path::new(name)
        .extension()
        .map(|ending| ending.to_string_lossy().to_lowercase())
        .unwrap_or_default()
}
