//! Marks of list items: bullets and numbers.

use super::boxes::{TICKED, is_square};
use crate::document::CROSSES;

/// Bytes behind a line in which the next mark is looked for.
const NEAR: usize = 500;

/// What kind of mark an item has; a list keeps to one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::read) enum Mark {
    Bullet,
    Number,
}

/// The mark of an item with which a line of running text begins, and its bytes with the space behind it.
/// `before` is what stands before the line in the same block, `after` the file from the line on,
/// `list` the mark of that block if it is itself an item.
///
/// A dash, an `o` or a number also comes to stand at the beginning of a line by chance, when a sentence is wrapped.
/// It begins an item only where no sentence is cut, where the list goes on, or where another line begins in the same way.
pub(in crate::read) fn mark(
    line: &str,
    before: &str,
    after: &str,
    list: Option<Mark>,
) -> Option<(Mark, usize)> {
    if let Some(length) = picture_length(line) {
        // a small picture may as well stand before a title; where another line begins with one, they stand before points
        let again = list == Some(Mark::Bullet) || pictures_again(after);
        return again.then_some((Mark::Bullet, length));
    }
    let (kind, length) = mark_of(line)?;
    // bullets are nothing else; a dash is, in most languages
    let sure = !line.starts_with('–') && line.starts_with(is_bullet);
    let ended = before
        .trim_end_matches(' ')
        .ends_with([':', '：', ';', '.', '!', '?', '\n']);
    let open = before.is_empty() || ended || list == Some(kind);
    (sure || open || comes_again(kind, after)).then_some((kind, length))
}

/// Bytes of a small picture with the space behind it that a line begins with, as authors put them before their points.
fn picture_length(line: &str) -> Option<usize> {
    let first = line.chars().next().filter(|first| is_picture(*first))?;
    let behind = line[first.len_utf8()..].trim_start_matches('\u{FE0F}');
    let space = spaces(behind);
    (space > 0).then(|| line.len() - behind.len() + space)
}

/// Whether one of the next lines of the paragraph begins with a small picture too, perhaps in bold words.
fn pictures_again(after: &str) -> bool {
    let near = &after[..after.floor_char_boundary(NEAR)];
    let lines = near
        .lines()
        .map(|line| line.trim_start_matches([' ', '\t', '>', '*', '_']));
    lines
        .take_while(|line| !line.is_empty())
        .skip(1)
        .any(|line| picture_length(line).is_some())
}

fn mark_of(line: &str) -> Option<(Mark, usize)> {
    let length = marker_length(line);
    let first = line.chars().next().filter(|_| length > 0)?;
    let bullet = is_bullet(first) || line.starts_with("o ");
    Some((if bullet { Mark::Bullet } else { Mark::Number }, length))
}

/// Whether one of the next lines of the paragraph begins with such a mark too. An `o` is too common a word to tell.
fn comes_again(kind: Mark, after: &str) -> bool {
    // near, so that a file of one line can't be searched for each of its marks
    let near = &after[..after.floor_char_boundary(NEAR)];
    near.lines()
        .map(|line| line.trim_start_matches([' ', '\t', '>']))
        .take_while(|line| !line.is_empty())
        .skip(1)
        .any(|line| !line.starts_with('o') && mark_of(line).is_some_and(|(found, _)| found == kind))
        && !near.starts_with("o ")
}

/// Bytes of a bullet or number with the space behind it that a line begins with; 0 if it begins with none.
pub(in crate::read) fn marker_length(line: &str) -> usize {
    match line.chars().next() {
        Some(first) if is_bullet(first) => bullet_length(line, first),
        // the letter o stands for a hollow bullet in texts that were copied from Word
        Some('o') if line.starts_with("o ") => 1 + spaces(&line[1..]),
        Some(first) => number_length(line, first),
        None => 0,
    }
}

/// A dash or an asterisk needs a space behind it to be a bullet; other bullets are nothing else.
fn bullet_length(line: &str, bullet: char) -> usize {
    // a mark may be followed by the one that has it shown in colour
    let shown = &line[bullet.len_utf8()..];
    let behind = shown.strip_prefix('\u{FE0F}').unwrap_or(shown);
    let space = spaces(behind);
    let is_also_a_dash = bullet.is_ascii() || bullet == '–';
    if space > 0 || !is_also_a_dash {
        line.len() - behind.len() + space
    } else {
        0
    }
}

/// `12.`, `a)`, `(iv)`; years and words in front of a full stop are none.
fn number_length(line: &str, first: char) -> usize {
    let open = usize::from(first == '(');
    let inner = line[open..]
        .find(|char: char| !char.is_ascii_alphanumeric())
        .unwrap_or(0);
    let number = &line[open..open + inner];
    let numbering = !number.is_empty()
        && (number.bytes().all(|byte| byte.is_ascii_digit()) && number.len() <= 3
            || number.len() == 1
            || is_roman(number));
    let close = &line[open + inner..];
    let closed = close.starts_with(')') || (open == 0 && close.starts_with('.'));
    let space = close.get(1..).map_or(0, spaces);
    if numbering && closed && space > 0 {
        open + inner + 1 + space
    } else {
        0
    }
}

fn is_bullet(char: char) -> bool {
    matches!(
        char,
        '•' | '◦'
            | '▪'
            | '‣'
            | '·'
            | '–'
            | '*'
            | '-'
            | '+'
            | '\u{F0B7}'
            | '\u{25CF}'
            | '\u{25CB}'
            | '☐'
            | TICKED
            | '☒'
            | '\u{F0FD}'
            | '\u{F0FE}'
            | '✓'
            | '✔'
            | '✅'
            | '➢'
            | '➤'
            | '➔'
            | '►'
            | '▶'
            | '■'
            | '◆'
            | '❖'
            | '★'
    ) || is_square(char)
        || CROSSES.contains(&char)
}

/// The mark of an item that is crossed out, and so isn't offered.
pub(in crate::read) fn crossed(sign: &str) -> Option<&'static str> {
    sign.starts_with(CROSSES).then_some("✗")
}

/// Whether a letter is a small picture, as authors put before their points.
const fn is_picture(char: char) -> bool {
    matches!(char, '\u{1F300}'..='\u{1FAFF}' | '\u{2600}'..='\u{2604}' | '⚖' | '⚙' | '⚡' | '✨' | '⭐')
}

fn is_roman(number: &str) -> bool {
    number.len() <= 5
        && number
            .bytes()
            .all(|byte| matches!(byte, b'i' | b'v' | b'x'))
}

fn spaces(text: &str) -> usize {
    text.len() - text.trim_start_matches([' ', '\t', '\u{A0}']).len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_measured_with_their_space() {
        for (line, length) in [
            ("- a", 2),
            ("-a", 0),
            ("•a", 3),
            ("– a", 4),
            ("–a", 0),
            ("o a", 2),
            ("of a", 0),
            ("12. a", 4),
            ("1234. a", 0),
            ("(iv) a", 5),
            ("a) a", 3),
            ("e.g. a", 0),
            ("✓ a", 4),
            ("✔\u{FE0F} a", 7),
            ("❌ a", 4),
            ("🔒 a", 0),
            ("3.2 a", 0),
            ("", 0),
        ] {
            assert_eq!(marker_length(line), length, "{line}");
        }
    }

    #[test]
    fn a_wrapped_sentence_is_no_item() {
        let alone = |line, before, list| mark(line, before, line, list).map(|(_, length)| length);
        assert_eq!(alone("(3) of the act", "as in section ", None), None);
        assert_eq!(alone("– a dash", "the costs ", None), None);
        assert_eq!(alone("o sistema", "o prazo, ", None), None);
        assert_eq!(alone("(3) costs", "We name: ", None), Some(4));
        assert_eq!(alone("b) costs", "staff ", Some(Mark::Number)), Some(3));
        assert_eq!(alone("b) costs", "", None), Some(3));
    }

    #[test]
    fn marks_that_come_again_make_a_list() {
        let found = |text| mark(text, "We offer ", text, None).is_some();
        assert!(found("a) hosting\nb) support"));
        assert!(found("– hosting\n  at night\n– support"));
        assert!(!found("a) hosting\n– support"));
        assert!(!found("a) hosting\n\nb) support"));
        assert!(!found("o sistema\no prazo"));
        assert!(found("🔒 keys\n**🏆 prizes**"));
        assert!(!found("🔒 keys\nand prizes"));
    }
}
