//! What texts and statements are known by.

use sha2::{Digest as _, Sha256};
use std::fmt::Write as _;

/// What a statement for a criterion is known by, wherever it stands and however its lines are broken: 32 hexadecimal digits.
///
/// They are the first half of the SHA-256 over the criterion's id, a line feed, and the quote's words in lower case with single spaces between;
/// words are the longest runs of letters and digits.
#[must_use]
pub fn fingerprint(criterion_id: &str, quote: &str) -> String {
    let words: Vec<String> = quote
        .split(|character: char| !character.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    let mut digest = sha256(format!("{criterion_id}\n{}", words.join(" ")).as_bytes());
    // half of it tells statements apart, and fits a line
    digest.truncate(32);
    digest
}

/// SHA-256 in hexadecimal.
#[must_use]
pub fn sha256(bytes: &[u8]) -> String {
    let mut digest = String::with_capacity(64);
    for byte in Sha256::digest(bytes) {
        // Writing to a string can't fail.
        let _ = write!(digest, "{byte:02x}");
    }
    digest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fingerprint_survives_marks_case_and_line_breaks() {
        let one = fingerprint("open-source/licence", "Our code is **MIT**-licensed.");
        assert_eq!(
            one,
            &sha256(b"open-source/licence\nour code is mit licensed")[..32]
        );
        assert_eq!(
            one,
            fingerprint("open-source/licence", "our CODE is\n> MIT licensed")
        );
        assert_ne!(
            one,
            fingerprint("open-source/reuse", "Our code is MIT licensed")
        );
        assert_ne!(
            one,
            fingerprint("open-source/licence", "Our code is not MIT licensed")
        );
    }
}
