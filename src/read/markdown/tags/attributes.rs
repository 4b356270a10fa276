//! Names and attributes of tags.

use super::references::next_piece;

/// The name of a tag in lower case, and its attributes.
pub(super) fn split_name(tag: &str) -> (String, &str) {
    let tag = tag.trim_start_matches('/');
    let end = tag
        .find(|char: char| !char.is_ascii_alphanumeric() && char != '-')
        .unwrap_or(tag.len());
    (tag[..end].to_ascii_lowercase(), &tag[end..])
}

pub(super) fn heading_level(name: &str) -> Option<u8> {
    let level = name.strip_prefix('h')?.parse().ok()?;
    (1..=6).contains(&level).then_some(level)
}

/// Where a tag `<a href="…">` leads.
pub(in crate::read::markdown) fn link_target(tag: &str) -> Option<&str> {
    let (name, attributes) = split_name(tag.trim_matches(['<', '>']));
    let href =
        |(name, value): (&str, &'_ str)| name.eq_ignore_ascii_case("href") && !value.is_empty();
    let mut all = attributes_of(attributes).filter(|_| name == "a" && !tag.starts_with("</"));
    all.find(|&attribute| href(attribute))
        .map(|(_, target)| target)
}

/// Names in small letters and values of attributes, references in them being read.
pub(in crate::read::markdown) fn all_attributes(text: &str) -> Vec<(String, String)> {
    let all = attributes_of(text.trim_end_matches('/'));
    all.map(|(name, value)| (name.to_ascii_lowercase(), plain(value)))
        .collect()
}

fn plain(value: &str) -> String {
    let mut plain = String::new();
    let mut rest = value;
    while rest.contains('&') {
        let (piece, length) = next_piece(rest);
        plain.push_str(&piece);
        rest = &rest[length..];
    }
    plain + rest
}

fn attributes_of(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut rest = text.trim_start();
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let (name, value, after) = next_attribute(rest);
        rest = after.trim_start();
        Some((name, value))
    })
}

/// Name and value of the first attribute, and what comes behind it.
fn next_attribute(text: &str) -> (&str, &str, &str) {
    let end = text
        .char_indices()
        .skip(1)
        .find(|(_, char)| char.is_whitespace() || matches!(char, '=' | '/'))
        .map_or(text.len(), |(found, _)| found);
    let (name, rest) = text.split_at(end);
    let Some(value) = rest.trim_start().strip_prefix('=') else {
        return (name, "", rest);
    };
    let value = value.trim_start();
    if let Some(quote @ ('"' | '\'')) = value.chars().next() {
        let inside = &value[1..];
        let end = inside.find(quote).unwrap_or(inside.len());
        (name, &inside[..end], inside.get(end + 1..).unwrap_or(""))
    } else {
        let end = value.find(char::is_whitespace).unwrap_or(value.len());
        (name, &value[..end], &value[end..])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_in_tags_are_found() {
        assert_eq!(link_target("<a href=\"x>y\">"), Some("x>y"));
        assert_eq!(link_target("<A class='b' HREF=z >"), Some("z"));
        assert_eq!(link_target("<abbr href='z'>"), None);
        assert_eq!(link_target("<a name='z'>"), None);
        assert_eq!(link_target("</a>"), None);
    }
}
