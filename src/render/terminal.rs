//! What may reach a terminal: no control character of a proposal, whole columns, colour only when asked for.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// Makes a stranger's text harmless: white space becomes one space, control characters and those that turn the direction of
/// text become a visible mark.
#[must_use]
pub fn clean(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    for char in text.chars() {
        match char {
            char if char.is_whitespace() => {
                if !clean.ends_with(' ') {
                    clean.push(' ');
                }
            }
            char if char.is_control() || is_invisible(char) => clean.push('\u{FFFD}'),
            char => clean.push(char),
        }
    }
    clean.trim().to_owned()
}

/// Marks of direction, zero-width characters, tags and the like: what a reader would not see.
fn is_invisible(char: char) -> bool {
    matches!(char, '\u{AD}' | '\u{061C}' | '\u{180E}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}')
}

/// Columns that a text takes.
#[must_use]
pub fn width(text: &str) -> usize {
    text.width()
}

/// Cuts a text at a word, with an ellipsis, if it takes more columns than `limit`.
#[must_use]
pub fn cut(text: &str, limit: usize) -> String {
    if width(text) <= limit {
        return text.to_owned();
    }
    let mut taken = 0;
    let fits = text.char_indices().find(|(_, char)| {
        taken += char.width().unwrap_or(0);
        taken >= limit
    });
    let end = fits.map_or(text.len(), |(at, _)| at);
    let end = text[..end]
        .rfind(' ')
        .filter(|&space| space * 2 > end)
        .unwrap_or(end);
    format!("{}…", text[..end].trim_end())
}

/// Breaks a text into lines of at most `limit` columns, each after `indent` spaces. A word longer than a line is broken.
#[must_use]
pub fn wrap(text: &str, limit: usize, indent: usize) -> String {
    let room = limit.saturating_sub(indent).max(20);
    let mut lines = vec![String::new()];
    for word in text.split(' ').flat_map(|word| pieces(word, room)) {
        let line = lines.last_mut().map(|line| (width(line), line));
        match line {
            Some((0, line)) => line.push_str(&word),
            Some((used, line)) if used + 1 + width(&word) <= room => {
                line.push(' ');
                line.push_str(&word);
            }
            _ => lines.push(word),
        }
    }
    let margin = " ".repeat(indent);
    lines
        .iter()
        .map(|line| format!("{margin}{line}"))
        .collect::<Vec<_>>()
        .join("\n")
}

fn pieces(word: &str, room: usize) -> Vec<String> {
    let mut pieces = vec![String::new()];
    let mut used = 0;
    for char in word.chars() {
        let columns = char.width().unwrap_or(0);
        if used + columns > room {
            pieces.push(String::new());
            used = 0;
        }
        if let Some(piece) = pieces.last_mut() {
            piece.push(char);
        }
        used += columns;
    }
    pieces
}

/// Colours for the few things that deserve them.
#[derive(Clone, Copy, Debug)]
pub struct Paint {
    /// Whether to use any.
    pub on: bool,
}

impl Paint {
    fn with(self, code: &str, text: &str) -> String {
        if self.on {
            format!("\u{1b}[{code}m{text}\u{1b}[0m")
        } else {
            text.to_owned()
        }
    }

    /// For headings.
    #[must_use]
    pub fn bold(self, text: &str) -> String {
        self.with("1", text)
    }

    /// For what stands in the background.
    #[must_use]
    pub fn dim(self, text: &str) -> String {
        self.with("2", text)
    }

    /// For what is well.
    #[must_use]
    pub fn green(self, text: &str) -> String {
        self.with("32", text)
    }

    /// For what is half well.
    #[must_use]
    pub fn yellow(self, text: &str) -> String {
        self.with("33", text)
    }

    /// For what is missing or contradicted.
    #[must_use]
    pub fn red(self, text: &str) -> String {
        self.with("31", text)
    }
}

#[cfg(test)]
mod tests {
    use super::{clean, cut, wrap};

    #[test]
    fn no_control_character_passes() {
        assert_eq!(
            clean("a\u{1b}[31mb\u{7}\u{202e}c\u{200b}d\r\n\te"),
            "a\u{fffd}[31mb\u{fffd}\u{fffd}c\u{fffd}d e"
        );
    }

    #[test]
    fn wide_letters_take_two_columns() {
        assert_eq!(cut("공공 서비스 디지털", 8), "공공…");
        assert_eq!(
            wrap("aaaaaaaaaa bbbbbbbbbb cccccccccc", 24, 2),
            "  aaaaaaaaaa bbbbbbbbbb\n  cccccccccc"
        );
    }
}
