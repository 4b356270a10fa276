//! Colours of letters and cells.

use crate::read::office::theme::Theme;
use crate::read::office::xml::Tag;
use crate::read::paint::Colour;

/// The palette that files refer to by number, from the eighth colour on; the first eight are the same as those after them.
const PALETTE: [&str; 56] = [
    "000000", "FFFFFF", "FF0000", "00FF00", "0000FF", "FFFF00", "FF00FF", "00FFFF", "800000",
    "008000", "000080", "808000", "800080", "008080", "C0C0C0", "808080", "9999FF", "993366",
    "FFFFCC", "CCFFFF", "660066", "FF8080", "0066CC", "CCCCFF", "000080", "FF00FF", "FFFF00",
    "00FFFF", "800080", "800000", "008080", "0000FF", "00CCFF", "CCFFFF", "CCFFCC", "FFFF99",
    "99CCFF", "FF99CC", "CC99FF", "FFCC99", "3366FF", "33CCCC", "99CC00", "FFCC00", "FF9900",
    "FF6600", "666699", "969696", "003366", "339966", "003300", "333300", "993300", "993366",
    "333399", "333333",
];
/// The numbers of the colours that the system gives to letters and to paper.
const LETTERS: usize = 64;
const PAPER: usize = 65;

/// The colour that a tag names; `None` if it names none that is known.
pub(super) fn colour(tag: &Tag, theme: &Theme) -> Option<Colour> {
    let number = |name: &str| tag.attribute(name)?.parse::<usize>().ok();
    let own = tag
        .attribute("rgb")
        .and_then(|digits| Colour::from_hex(&digits));
    let indexed = || match number("indexed")? {
        LETTERS => Some(Colour::BLACK),
        PAPER => Some(Colour::WHITE),
        at => Colour::from_hex(PALETTE.get(at.checked_sub(8).unwrap_or(at))?),
    };
    let colour = own
        .or_else(|| theme.counted(number("theme")?))
        .or_else(indexed)?;
    let tint = tag.attribute("tint").and_then(|tint| tint.parse().ok());
    Some(colour.tinted(tint.unwrap_or(0.0_f32).clamp(-1.0, 1.0)))
}
