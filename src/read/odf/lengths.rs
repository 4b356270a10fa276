//! Lengths as `OpenDocument` writes them.

/// A length in hundredths of a millimetre.
pub(super) fn length(length: &str) -> Option<i64> {
    let digits = length.trim_end_matches(|sign: char| sign.is_ascii_alphabetic() || sign == '%');
    let number: f64 = digits.parse().ok()?;
    let unit = match &length[digits.len()..] {
        "cm" => 1000.0,
        "mm" => 100.0,
        "in" => 2540.0,
        "pt" => 35.28,
        "pc" => 423.3,
        "px" => 26.46,
        _ => return None,
    };
    #[allow(clippy::cast_possible_truncation)] // bounded, and finite
    (number.abs() < 100_000.0).then_some((number * unit) as i64)
}
