//! Text in so many columns of a terminal, whatever its letters.

use crate::render::plain;
use unicode_width::{UnicodeWidthChar as _, UnicodeWidthStr as _};

/// Text of at most so many columns, its end cut off.
pub(super) fn cut(text: &str, columns: usize) -> String {
    if text.width() <= columns {
        return text.to_owned();
    }
    let mut width = 0;
    let fits = |letter: &char| {
        width += letter.width().unwrap_or(0);
        // one column is left for the mark of the cut
        width < columns
    };
    let mut cut: String = text.chars().take_while(fits).collect();
    cut.push('…');
    cut
}

/// Text of just so many columns, set to the left.
pub(super) fn pad(text: &str, columns: usize) -> String {
    let mut padded = cut(&plain::line(text), columns);
    let missing = columns.saturating_sub(padded.width());
    padded.extend(std::iter::repeat_n(' ', missing));
    padded
}

/// Text of at least so many columns, set to the right.
pub(super) fn right(text: &str, columns: usize) -> String {
    let missing = columns.saturating_sub(text.width());
    format!("{}{text}", " ".repeat(missing))
}

#[cfg(test)]
mod tests {
    use super::{cut, pad};

    #[test]
    fn a_cell_takes_its_columns_whatever_the_letters() {
        assert_eq!(pad("bid", 5), "bid  ");
        assert_eq!(pad("a long name", 6), "a lon…");
        assert_eq!(cut("電子政府", 8), "電子政府");
        assert_eq!(pad("電子政府", 6), "電子… ");
    }
}
