//! Text in Markdown.

use crate::catalogue::say;
use crate::render::plain;

/// Bytes that a comment may take; the host counts characters, so this is on the safe side.
const LIMIT: usize = 65_000;

/// A text with as many of the sections as fit into a comment, and its foot. That some didn't fit is told.
pub(in crate::render) fn fitting(mut text: String, sections: &[String], foot: &str) -> String {
    let left_out = format!("\n{}\n", say::report::SectionsLeftOut);
    let mut left = false;
    for section in sections {
        // a section that is too long doesn't keep shorter ones behind it out
        if text.len() + section.len() + foot.len() + left_out.len() > LIMIT {
            left = true;
        } else {
            text.push_str(section);
        }
    }
    if left {
        text.push_str(&left_out);
    }
    text + foot
}

/// Text as text: no mark-up, no HTML, and nothing that a host would make a link, a mention or a formula of.
pub(in crate::render) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 16);
    let line = plain::line(text);
    for (at, character) in line.char_indices() {
        match character {
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '&' => escaped.push_str("&amp;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' | '$' => {
                escaped.push('\\');
                escaped.push(character);
            }
            // an empty comment breaks what a host would take for a mention, a reference, an address or a picture
            '@' | '#' => {
                escaped.push(character);
                escaped.push_str(BREAK);
            }
            ':' if !line[at + 1..].starts_with([' ', '\n']) => {
                escaped.push(character);
                escaped.push_str(BREAK);
            }
            _ => escaped.push(character),
        }
    }
    break_www(&escaped)
}

const BREAK: &str = "<!-- -->";

fn break_www(text: &str) -> String {
    let mut broken = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.to_ascii_lowercase().find("www.") {
        let (before, after) = rest.split_at(at + 3);
        broken.push_str(before);
        broken.push_str(BREAK);
        rest = after;
    }
    broken + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_stays_text() {
        assert_eq!(
            escape("<b>*x*</b> [a](b) `c` | @you"),
            "&lt;b&gt;\\*x\\*&lt;/b&gt; \\[a\\](b) \\`c\\` \\| @<!-- -->you"
        );
        assert_eq!(
            escape("http://x WWW.y #1 $z$"),
            "http:<!-- -->//x WWW<!-- -->.y #<!-- -->1 \\$z\\$"
        );
    }
}
