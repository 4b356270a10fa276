//! How cells look, and how many lines they need.

use crate::judge::Verdict;
use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};
use unicode_width::UnicodeWidthStr as _;

const LINE: Color = Color::RGB(0xC3_CA_D2);
const STRONG_LINE: Color = Color::RGB(0x55_5E_68);
/// Of the letters that a column shows, those that bold ones fill alike.
const BOLD: f64 = 0.85;

/// The score from which on a bid does well, and the one from which on it does fairly.
pub(super) const GOOD: u32 = 67;
pub(super) const FAIR: u32 = 33;

/// A cell of words; the first of a group has a line above it.
pub(super) fn words(first: bool) -> Format {
    let format = Format::new()
        .set_text_wrap()
        .set_align(FormatAlign::Top)
        .set_border_bottom(FormatBorder::Hair)
        .set_border_bottom_color(LINE);
    if first {
        format
            .set_border_top(FormatBorder::Thin)
            .set_border_top_color(STRONG_LINE)
    } else {
        format
    }
}

/// A cell of a number or a mark.
pub(super) fn centred(first: bool) -> Format {
    words(first).set_align(FormatAlign::Center)
}

/// The head of a column; one that people fill in has a colour of its own.
pub(super) fn head(own: bool) -> Format {
    let fill = if own { 0xFF_E6_A8 } else { 0xE7_EC_F3 };
    Format::new()
        .set_bold()
        .set_text_wrap()
        .set_align(FormatAlign::Top)
        .set_border_bottom(FormatBorder::Thin)
        .set_background_color(Color::RGB(fill))
}

/// A cell that people fill in.
pub(super) fn own(first: bool) -> Format {
    words(first)
        .set_background_color(Color::RGB(0xFF_F8_E6))
        .set_border_left(FormatBorder::Hair)
        .set_border_left_color(LINE)
        .set_border_right(FormatBorder::Hair)
        .set_border_right_color(LINE)
}

/// The heading of a list below a table.
pub(super) fn title() -> Format {
    Format::new().set_bold()
}

/// A cell of a verdict.
pub(super) fn verdict(verdict: Verdict, format: &Format) -> Format {
    let colour = Color::RGB(match verdict {
        Verdict::Evidenced => 0xB7_E1_CD,
        Verdict::Committed => 0xDF_F0_D8,
        Verdict::Claimed => 0xFF_F2_CC,
        Verdict::Absent => 0xF8_E0_DC,
        Verdict::Contradicted => 0xF4_B6_AE,
        Verdict::NotApplicable | Verdict::CannotEvaluate => 0xE8_E8_E8,
    });
    format.clone().set_background_color(colour)
}

/// A cell of a score.
pub(super) fn score(percent: Option<u32>, format: &Format) -> Format {
    let colour = Color::RGB(match percent {
        Some(GOOD..) => 0xB7_E1_CD,
        Some(FAIR..) => 0xFF_F2_CC,
        Some(_) => 0xF8_E0_DC,
        None => 0xE8_E8_E8,
    });
    format.clone().set_background_color(colour)
}

/// Lines that words take in a column of so many letters.
pub(super) fn lines(words: &str, width: f64) -> f64 {
    let lines = words.split('\n').map(|line| lines_of(line, width));
    lines.sum()
}

/// The same for bold ones.
pub(super) fn bold_lines(words: &str, width: f64) -> f64 {
    lines(words, width * BOLD)
}

/// Lines of one paragraph: a word that doesn't fit into what is left of a line begins the next one.
fn lines_of(line: &str, width: f64) -> f64 {
    let (mut lines, mut at) = (1.0, 0.0);
    for word in line.split(' ') {
        let letters = f64::from(u32::try_from(word.width()).unwrap_or(u32::MAX));
        if at > 0.0 && at + letters > width {
            lines += 1.0;
            at = 0.0;
        }
        // a word that is longer than a line is broken
        let more = (letters / width).ceil().max(1.0) - 1.0;
        lines += more;
        at += letters - more * width + 1.0;
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::lines;

    #[test]
    fn lines_break_between_words() {
        for (words, width, expected) in [
            ("", 10.0, 1.0),
            ("one two", 10.0, 1.0),
            ("one two three", 10.0, 2.0),
            ("aaaaaa bbbbbb cccccc", 10.0, 3.0),
            ("https://example.org/a/long/path", 10.0, 4.0),
            ("one\ntwo", 10.0, 2.0),
        ] {
            let found = lines(words, width);
            assert!((found - expected).abs() < 0.1, "{words:?}: {found}");
        }
    }
}
