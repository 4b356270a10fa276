//! Front matter: settings for the program that makes a page of the text.

/// Bytes of the front matter: lines of settings between two rules at the very top.
pub(in crate::read) fn front_matter(text: &str) -> usize {
    let mut lines = text.split_inclusive('\n');
    let first = lines.next().unwrap_or_default();
    let rule = first.trim_end();
    if !matches!(rule, "---" | "+++") {
        return 0;
    }
    let mut length = first.len();
    for (number, line) in lines.enumerate() {
        length += line.len();
        let line = line.trim_end();
        // a rule at the top, and another one below: no settings begin with a blank line
        if number == 0 && line.is_empty() {
            return 0;
        }
        if line == rule || (rule == "---" && line == "...") {
            // without a key it is prose between two rules
            let settings = text[..length].contains([':', '=']);
            return if settings { length } else { 0 };
        }
    }
    0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_settings_between_rules_at_the_top_are_front_matter() {
        for (text, skipped) in [
            ("---\na: b\n---\nc", 13),
            ("---\r\na: b\r\n...\r\nc", 16),
            ("+++\na = 1\n+++\n", 14),
            ("---\nWe will.\n---\nc", 0),
            ("---\n\na: b\n\n---\n", 0),
            ("---\na: b\n", 0),
            ("a\n---\nb: c\n---\n", 0),
            ("", 0),
        ] {
            assert_eq!(front_matter(text), skipped, "{text:?}");
        }
    }
}
