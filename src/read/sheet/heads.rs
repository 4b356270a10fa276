//! Whether a row names the columns of those below it.

use super::cells::{Cell, Row};

/// Longest head of a column, in characters, where nothing but its words tells that it is one.
const HEAD: usize = 60;
/// Longest head that may end with a mark, such as `No.`, in characters.
const ABBREVIATED: usize = 5;

/// Whether a row names the columns of those below: it looks set off, or it is short words above longer ones.
pub(super) fn is_head(row: &Row, next: Option<&Row>) -> bool {
    let Some(next) = next.filter(|next| next.cells.len() > 1) else {
        return false;
    };
    let named = |cell: &Cell| {
        let text = cell.text.trim();
        text.contains(char::is_alphabetic)
            && text.chars().count() <= HEAD
            && (!text.ends_with(['.', ';', ':']) || text.chars().count() <= ABBREVIATED)
    };
    let length = |row: &Row| row.cells.iter().map(|cell| cell.text.len()).sum::<usize>();
    let all_bold = |row: &Row| row.cells.iter().all(|cell| cell.bold);
    let told_apart = all_bold(row) && !all_bold(next) || length(next) > length(row);
    row.cells.iter().all(named) && told_apart
}
