//! Sizes of pages and pictures.

use crate::read::builder::pictures::Size;
use crate::read::office::xml::Tag;

/// So many units of the format make a hundredth of a millimetre.
const EMU: i64 = 360;

/// The size of a page, told in twentieths of a point.
pub(super) fn page_size(tag: &Tag) -> Option<Size> {
    let of = |name| Some(i64::from(tag.attribute(name)?.parse::<i32>().ok()?) * 127 / 72);
    of("w").zip(of("h"))
}

/// The size of a drawing.
pub(super) fn drawn_size(tag: &Tag) -> Option<Size> {
    let of = |name| Some(tag.attribute(name)?.parse::<i64>().ok()? / EMU);
    of("cx").zip(of("cy"))
}

/// The size of a shape of the old kind: `width:468pt;height:60.5pt`.
pub(super) fn styled_size(tag: &Tag) -> Option<Size> {
    let style = tag.attribute("style")?;
    let of = |name| {
        let mut settings = style
            .split(';')
            .filter_map(|setting| setting.split_once(':'));
        let (_, length) = settings.find(|(found, _)| found.trim() == name)?;
        in_points(length.trim())
    };
    of("width").zip(of("height"))
}

/// A length as hundredths of a millimetre; Word writes points and inches.
pub(super) fn in_points(length: &str) -> Option<i64> {
    let digits = length.trim_end_matches(|sign: char| sign.is_ascii_alphabetic());
    let unit = match &length[digits.len()..] {
        "in" => 2540.0,
        "pt" => 35.28,
        "cm" => 1000.0,
        "mm" => 100.0,
        "px" => 26.46,
        // nothing needs no unit
        "" if digits.parse() == Ok(0.0_f64) => 0.0,
        _ => return None,
    };
    let number = digits;
    let number: f64 = number.parse().ok()?;
    #[allow(clippy::cast_possible_truncation)] // bounded, and finite
    (number.abs() < 100_000.0).then_some((number * unit) as i64)
}
