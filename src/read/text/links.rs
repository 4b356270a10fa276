//! Links that stand in a text as addresses, or nearly as Markdown has them.

use crate::document::{Document, Link, Span};

/// Most bytes of a link's words, and of its target. They are looked for around each bracket: without a bound, a file of brackets would take forever.
const WORDS: usize = 200;
const TARGET: usize = 300;

/// Makes links of the addresses that stand in the text, and of what was meant as a link: `[notes](test notes/round 1.md)`.
pub(in crate::read) fn find_links(document: &mut Document) {
    let meant: Vec<Link> = meant_links(&document.text)
        .into_iter()
        .map(|(words, target)| Link {
            span: words,
            target: document.slice(target).to_owned(),
            source: document.in_source(Span::new(words.start - 1, target.end + 1)),
        })
        .collect();
    document.links.extend(meant);
    // `links_in` searches links that stand in order
    document.links.sort_by_key(|link| link.span);
    let known = |span: &Span| {
        let mut links = document.links_in(*span);
        links.any(|link| link.span.contains(*span))
    };
    let mut spans = addresses(&document.text);
    spans.retain(|span| !known(span));
    let links: Vec<Link> = spans
        .into_iter()
        .map(|span| Link {
            span,
            target: document.slice(span).to_owned(),
            source: document.in_source(span),
        })
        .collect();
    document.links.extend(links);
    document.links.sort_by_key(|link| link.span);
}

/// Linked words and targets of links that Markdown takes for text, since a space stands in the path or before it.
fn meant_links(text: &str) -> Vec<(Span, Span)> {
    let joints = text.match_indices(']').filter_map(|(close, _)| {
        let rest = &text[close + 1..];
        let open = rest.strip_prefix('(').or_else(|| rest.strip_prefix(" ("))?;
        Some((close, text.len() - open.len()))
    });
    let parts = joints
        .filter_map(|(close, start)| Some((words_before(text, close)?, target_from(text, start)?)));
    parts.collect()
}

/// The words in brackets that end here.
fn words_before(text: &str, close: usize) -> Option<Span> {
    let from = text.floor_char_boundary(close.saturating_sub(WORDS));
    let open = from + text[from..close].rfind(['[', ']', '\n'])?;
    text[open..]
        .starts_with('[')
        .then(|| Span::new(open + 1, close))
}

/// The target that begins here, if it looks like a path.
fn target_from(text: &str, start: usize) -> Option<Span> {
    let to = text.floor_char_boundary((start + TARGET).min(text.len()));
    let end = start + text[start..to].find([')', '(', '\n'])?;
    let target = &text[start..end];
    let is_path = target.contains(['/', '.']) || is_file_of_capitals(target);
    (text[end..].starts_with(')') && is_path && !target.starts_with(' '))
        .then(|| Span::new(start, end))
}

/// Whether a target is a file such as repositories have: LICENSE, COPYING.
fn is_file_of_capitals(target: &str) -> bool {
    target.len() > 4 && target.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// Where web addresses stand, in order and apart from each other.
fn addresses(text: &str) -> Vec<Span> {
    let mut starts: Vec<(usize, &str)> = ["https://", "http://", "www."]
        .iter()
        .flat_map(|scheme| text.match_indices(scheme))
        .collect();
    starts.sort_unstable();
    let mut spans: Vec<Span> = Vec::new();
    let mut behind = 0;
    for (start, scheme) in starts {
        // an address within an address, as that of an archived page, is a part of it
        let host = text[start + scheme.len()..].starts_with(char::is_alphanumeric);
        let in_word = scheme == "www." && text[..start].ends_with(char::is_alphanumeric);
        if start < behind || !host || in_word {
            continue;
        }
        let ends = |char: char| char.is_whitespace() || ")]>\"|<`»”".contains(char);
        let length = text[start..].find(ends).unwrap_or(text.len() - start);
        behind = start + length;
        let target = text[start..behind].trim_end_matches(['.', ',', ';', ':', '!', '?', '\'']);
        spans.push(Span::new(start, start + target.len()));
    }
    spans
}
