//! References of cells, such as `B7`.

/// Most columns of a sheet, and most rows.
pub(super) const COLUMNS: usize = 16_384;
pub(super) const ROWS: usize = 1_048_576;

/// `B7` for column 1 and row 7.
pub(super) fn reference(column: usize, row: usize) -> String {
    let mut letters = Vec::new();
    let mut left = column + 1;
    while left > 0 {
        left -= 1;
        letters.push(b'A' + u8::try_from(left % 26).unwrap_or(0));
        left /= 26;
    }
    letters.reverse();
    format!("{}{row}", String::from_utf8_lossy(&letters))
}

/// Column from 0 and row from 1 of a reference such as `$B$7`.
pub(super) fn position(reference: &str) -> Option<(usize, usize)> {
    let mut column = 0_usize;
    let mut row = 0_usize;
    for sign in reference.bytes().filter(|sign| *sign != b'$') {
        match sign {
            b'A'..=b'Z' if row == 0 => column = column * 26 + usize::from(sign - b'A') + 1,
            b'0'..=b'9' => row = row * 10 + usize::from(sign - b'0'),
            b':' => break,
            _ => return None,
        }
        if column > COLUMNS || row > ROWS {
            return None;
        }
    }
    (column > 0 && row > 0).then(|| (column - 1, row))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_count_as_spreadsheets_do() {
        for (column, row, name) in [
            (0, 1, "A1"),
            (25, 2, "Z2"),
            (26, 3, "AA3"),
            (16383, 9, "XFD9"),
        ] {
            assert_eq!(reference(column, row), name);
        }
    }

    #[test]
    fn positions_are_bounded() {
        assert_eq!(position("$B$7"), Some((1, 7)));
        assert_eq!(position("XFD1048576"), Some((16_383, 1_048_576)));
        for wrong in [
            "",
            "7",
            "B",
            "XFE1",
            "A1048577",
            "A99999999999999999999",
            "Ä1",
        ] {
            assert_eq!(position(wrong), None, "{wrong}");
        }
    }
}
