//! Makes text from anywhere safe to show: nothing in it can steer a terminal or turn the reading order round.

use std::borrow::Cow;

/// What stands for a character on a terminal: itself, a picture of it, or nothing for marks that only say where a line may break.
fn visible(character: char) -> Option<char> {
    match character {
        '\0'..='\u{1F}' => char::from_u32(0x2400 + u32::from(character)),
        '\u{7F}' => Some('␡'),
        '\u{AD}' | '\u{200B}' | '\u{2060}' | '\u{FEFF}' => None,
        _ if hidden(character) => Some('\u{FFFD}'),
        _ => Some(character),
    }
}

/// Whether a character has no shape of its own but steers a terminal, the direction of the text, or what a reader sees of it.
/// Joiners aren't among them: several scripts need them.
#[must_use]
pub const fn hidden(character: char) -> bool {
    matches!(
        character,
        '\0'..='\u{1F}'
            | '\u{7F}'..='\u{9F}'
            | '\u{AD}'
            | '\u{61C}'
            | '\u{180E}'
            | '\u{200B}'
            | '\u{200E}'..='\u{200F}'
            | '\u{2028}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}'
            | '\u{FEFF}'
            | '\u{FFF9}'..='\u{FFFB}'
            | '\u{FFFE}'..='\u{FFFF}'
            | '\u{E0000}'..='\u{E007F}'
    )
}

/// Text as one line: white space collapsed, and nothing hidden in it.
#[must_use]
pub fn line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(&self::word(word));
    }
    line
}

/// The beginning of a text in one line of at most so many characters.
#[must_use]
pub fn excerpt(text: &str, most: usize) -> String {
    let line = line(text);
    match line.char_indices().nth(most) {
        Some((end, _)) => format!("{}…", line[..end].trim_end()),
        None => line,
    }
}

/// A text without white space, with nothing hidden in it.
pub(crate) fn word(word: &str) -> Cow<'_, str> {
    if word.contains("##") || !word.bytes().all(|byte| byte.is_ascii_graphic()) {
        inert(word.chars().filter_map(visible).collect()).into()
    } else {
        Cow::Borrowed(word)
    }
}

/// Text with its line ends and spaces, and nothing else hidden in it.
#[must_use]
pub fn lines(text: &str) -> String {
    let lines = text
        .chars()
        .filter_map(|character| {
            if character == '\n' {
                Some(character)
            } else {
                visible(character)
            }
        })
        .collect();
    inert(lines)
}

/// Takes the force from what a build server would obey wherever it stands in its log: `##vso[…]`, `##teamcity[…]`, `##[…]`.
fn inert(text: String) -> String {
    if !text.contains("##") {
        return text;
    }
    let mut inert = String::with_capacity(text.len() + 8);
    let mut rest = text.as_str();
    while let Some(at) = rest.find("##") {
        let (before, marks) = rest.split_at(at);
        let word = marks[2..].trim_start_matches(|letter: char| letter.is_ascii_alphanumeric());
        inert.push_str(before);
        inert.push('#');
        if word.starts_with('[') {
            inert.push(' ');
        }
        rest = &marks[1..];
    }
    inert + rest
}

/// Text for a terminal that shows ASCII only; each character becomes one, so that columns stay.
pub(crate) fn ascii(text: &str) -> String {
    text.chars().map(ascii_for).collect()
}

const fn ascii_for(character: char) -> char {
    match character {
        '\0'..='\u{7F}' => character,
        '▰' | '●' => '#',
        '◑' => '+',
        '◔' => '.',
        '▱' | '─' | '‐' | '‑' | '–' | '—' | '−' => '-',
        '▲' => '^',
        '▼' => 'v',
        '○' => 'o',
        '✗' => 'x',
        '“' | '”' | '„' => '"',
        '‘' | '’' => '\'',
        '›' | '→' => '>',
        '·' | '•' => '*',
        '…' => '~',
        '\u{A0}' => ' ',
        _ => '?',
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_escape_sequence_becomes_a_picture() {
        assert_eq!(
            line("a\u{1b}[31mred\u{1b}]0;title\u{7}"),
            "a␛[31mred␛]0;title␇"
        );
        assert_eq!(line("delete\u{7f} back\u{8}space"), "delete␡ back␈space");
        assert_eq!(line("\u{9b}31m"), "\u{FFFD}31m");
    }

    #[test]
    fn white_space_collapses_to_one_line() {
        assert_eq!(
            line("  one\r\n\ttwo\u{85}three\u{2028}four\u{a0}five "),
            "one two three four five"
        );
        assert_eq!(lines("one\n  two\r\n"), "one\n  two␍\n");
    }

    #[test]
    fn the_reading_order_cannot_be_turned_round() {
        assert_eq!(
            line("safe\u{202e}elif\u{202c} \u{2066}x\u{2069}"),
            "safe\u{FFFD}elif\u{FFFD} \u{FFFD}x\u{FFFD}"
        );
        assert_eq!(line("tag\u{E0041}"), "tag\u{FFFD}");
    }

    #[test]
    fn a_build_server_is_told_nothing() {
        assert_eq!(
            line("x ##vso[a]b ###[c] ## Head"),
            "x # #vso[a]b ## #[c] ## Head"
        );
    }

    #[test]
    fn break_marks_vanish_and_joiners_stay() {
        assert_eq!(line("pro\u{ad}po\u{200b}sal\u{feff}"), "proposal");
        assert_eq!(
            line("می\u{200c}خواهم 👩\u{200d}💻"),
            "می\u{200c}خواهم 👩\u{200d}💻"
        );
    }

    #[test]
    fn nothing_hidden_is_left_whatever_comes_in() {
        let all: String = ('\0'..=char::MAX).collect();
        assert!(!line(&all).chars().any(hidden));
        assert!(
            !lines(&all)
                .chars()
                .any(|character| character != '\n' && hidden(character))
        );
        assert!(ascii(&line(&all)).is_ascii());
    }
}
