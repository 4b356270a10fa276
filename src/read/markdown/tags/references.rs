//! Words of HTML: spaces are alike, and some characters are written as references.

use std::borrow::Cow;

/// What the next few bytes of an HTML text stand for (a word, one space for any, a character for its reference), and how many they are.
pub(in crate::read::markdown) fn next_piece(text: &str) -> (Cow<'_, str>, usize) {
    let space = text.len() - text.trim_start().len();
    if space > 0 {
        return (Cow::Borrowed(" "), space);
    }
    if let Some((char, length)) = text.starts_with('&').then(|| entity(text)).flatten() {
        return (Cow::Owned(char.to_string()), length);
    }
    let end = text
        .char_indices()
        .skip(1)
        .find(|(_, char)| char.is_whitespace() || *char == '&')
        .map_or(text.len(), |(at, _)| at);
    (Cow::Borrowed(&text[..end]), end)
}

/// The character that a reference at the start of `text` (`&amp;`, `&#8217;`) stands for, and its length;
/// only the few that are common in prose.
fn entity(text: &str) -> Option<(char, usize)> {
    let end = text
        .as_bytes()
        .iter()
        .take(10)
        .position(|&byte| byte == b';')?;
    let name = text.get(1..end)?;
    let char = match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => ' ',
        "ndash" => '–',
        "mdash" => '—',
        "rsquo" => '’',
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code)?
        }
    };
    Some((char, end + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn common_references_are_read() {
        assert_eq!(entity("&amp; b"), Some(('&', 5)));
        assert_eq!(entity("&#x2019;s"), Some(('’', 8)));
        assert_eq!(entity("& b;"), None);
        assert_eq!(entity("&é;"), None);
    }
}
