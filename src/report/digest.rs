//! What texts and statements are known by.

use sha2::{Digest as _, Sha256};

/// What a statement for a criterion is known by, wherever it stands and however its lines are broken: 32 hexadecimal digits.
///
/// They are the first half of the SHA-256 over the criterion's id, a line feed, and the quote's words in lower case with single spaces between;
/// words are the longest runs of letters and digits.
#[must_use]
pub fn fingerprint(criterion_id: &str, quote: &str) -> String {
    let mut known = format!("{criterion_id}\n");
    let words = quote.split(|character: char| !character.is_alphanumeric());
    for (count, word) in words.filter(|word| !word.is_empty()).enumerate() {
        if count > 0 {
            known.push(' ');
        }
        if word.is_ascii() {
            known.extend(
                word.bytes()
                    .map(|byte| char::from(byte.to_ascii_lowercase())),
            );
        } else {
            known.push_str(&word.to_lowercase());
        }
    }
    let mut digest = sha256(known.as_bytes());
    // half of it tells statements apart, and fits a line
    digest.truncate(32);
    digest
}

/// SHA-256 in hexadecimal.
#[must_use]
pub fn sha256(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    let digits = digest.iter().flat_map(|byte| [byte >> 4, byte & 0xf]);
    digits
        .filter_map(|digit| char::from_digit(u32::from(digit), 16))
        .collect()
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
