//! Angle brackets around what is to be filled in, in a text in which such brackets are tags: `<insert the client's name>`.

use std::ops::Range;

/// Bytes between the brackets, at most.
const LONGEST: usize = 80;

/// How many are looked at.
const MOST: usize = 300;

/// Names of tags.
const TAGS: &str = " a abbr acronym address area article aside audio b base bdi bdo big blockquote body br button canvas caption center cite code col colgroup data \
    datalist dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure font footer form frame frameset g h1 h2 h3 h4 h5 h6 head header hgroup hr html i \
    iframe img input ins kbd label legend li line link main map mark marquee menu meta meter nav nobr noframes noscript object ol optgroup option output p param path \
    picture pre progress q rect rp rt ruby s samp script search section select slot small source span strike strong style sub summary sup svg table tbody td template \
    text textarea tfoot th thead time title tr track tt u ul use var video wbr ";

/// Where such places stand, with their brackets.
pub(super) fn slots(text: &str) -> Vec<Range<usize>> {
    let opened = text.match_indices('<');
    let slots = opened.filter_map(|(start, _)| {
        let inner =
            &text[start + 1..text.floor_char_boundary((start + 1 + LONGEST).min(text.len()))];
        let words = &inner[..inner.find(['>', '<', '\n'])?];
        let closed = inner[words.len()..].starts_with('>');
        let name = words.split(' ').next().unwrap_or_default();
        let is_written = words.starts_with(char::is_alphabetic)
            && (words.contains(' ') || words.starts_with(char::is_uppercase))
            && !words.contains(['=', '/', ':', '@', '"', '_', '-', ';']);
        let is_tag = TAGS.contains(&format!(" {} ", name.to_lowercase()));
        // within an address or a command it belongs to the program
        let apart = !text[..start]
            .ends_with(|before: char| !before.is_whitespace() && !"(*_“\"".contains(before));
        (closed && apart && is_written && !is_tag).then(|| start..start + words.len() + 2)
    });
    // what is closed somewhere is a tag of whoever wrote it
    // a template has some; each is looked for in the whole text
    let slots = slots.take(MOST).filter(|slot| {
        let name = text[slot.start + 1..slot.end - 1].split(' ').next();
        name.is_none_or(|name| !text.contains(&format!("</{name}>")))
    });
    slots.collect()
}

#[cfg(test)]
mod tests {
    use super::slots;

    #[test]
    fn what_is_to_be_filled_in_is_no_tag() {
        for (text, slot) in [
            ("by <insert the date> at last", Some("<insert the date>")),
            ("for <Client>", Some("<Client>")),
            ("a <br> b <details open> <IMG SRC=x> <P>", None),
            ("<Card x>a</Card>", None),
            ("<https://example.org> <a@example.org> <my-tag x>", None),
            ("1 < 2 and 3 > 2", None),
            ("<insert", None),
            ("key=<your key> http://<your host>.org", None),
        ] {
            let found = slots(text);
            assert_eq!(
                found.first().map(|slot| &text[slot.clone()]),
                slot,
                "{text}"
            );
        }
    }
}
