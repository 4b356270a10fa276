//! Where a line breaks within a block: whether a sentence ends there, or goes on in the next line.

use crate::rules::Unending;

/// Lines from which on a block whose lines all begin small is a list.
const ITEMS: usize = 3;

/// Marks that end a sentence, wherever they stand.
const ENDS: [char; 12] = [
    '.', '!', '?', ':', ';', '…', '。', '！', '？', '：', '；', '؟',
];

/// The lines of a block.
pub(super) struct Lines<'a> {
    text: &'a str,
    /// Where the block begins in the document's text.
    start: usize,
    unending: &'a Unending,
    /// Whether each line is an item of a list without marks.
    are_items: bool,
}

impl<'a> Lines<'a> {
    /// The lines of a block that begins at `start`; `None` if it is a single one.
    pub(super) fn of(text: &'a str, start: usize, unending: &'a Unending) -> Option<Self> {
        text.contains('\n').then(|| Self {
            text,
            start,
            unending,
            are_items: are_items(text, unending),
        })
    }

    /// Whether the break at `at` parts sentences: the line before it ends one, or the next one begins like one.
    /// `word` is the last one before it, which ends at `from`.
    pub(super) fn part(&self, word: &str, from: usize, at: usize) -> bool {
        let (from, at) = (from - self.start, at - self.start);
        let next = self.text[at..].trim_start();
        if self.are_items || is_shaped(line_before(self.text, at)) || is_shaped(line(next)) {
            return true;
        }
        let marks = self.text[from..at].trim_end();
        let word = word.to_lowercase().replace('’', "'");
        let ends = marks
            .trim_end_matches([')', ']', '"', '”', '’', '»', '\''])
            .ends_with(ENDS);
        match begins(next) {
            Begins::WithMark => true,
            Begins::Small => {
                ends && !(marks.starts_with('.') && self.unending.abbreviations.contains(&word))
            }
            Begins::Large => {
                let goes_on = marks.is_empty() && self.unending.unfinished.contains(&word)
                    || marks.ends_with([',', '–', '—', '&', '/', '(']);
                !goes_on
            }
        }
    }
}

/// How a line begins.
enum Begins {
    /// As one that goes on with the line before.
    Small,
    /// With a capital or a number.
    Large,
    /// With the mark of an item, or another one.
    WithMark,
}

fn begins(line: &str) -> Begins {
    // what stands in brackets belongs to what stands before it
    let inner = line.strip_prefix('(').unwrap_or(line);
    match inner.chars().next() {
        Some(first) if first.is_uppercase() || first.is_numeric() => Begins::Large,
        // letters without capitals, as those of Chinese or Arabic, tell nothing
        Some(first) if first.is_alphabetic() => Begins::Small,
        Some('&' | '/' | ',') => Begins::Small,
        _ => Begins::WithMark,
    }
}

/// Whether each of several lines begins small and none shows that it goes on: a list whose author left out the marks.
fn are_items(text: &str, unending: &Unending) -> bool {
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let is_item = |line: &str| {
        let last = line.rsplit(' ').next().unwrap_or_default();
        line.starts_with(char::is_lowercase)
            && line.ends_with(char::is_alphanumeric)
            && !unending.unfinished.contains(&last.to_lowercase())
    };
    lines.clone().count() >= ITEMS && lines.all(is_item)
}

/// Whether the spacing of a line carries meaning, as that of columns does.
fn is_shaped(line: &str) -> bool {
    line.contains("   ") || line.contains('\t')
}

fn line(text: &str) -> &str {
    text.split('\n').next().unwrap_or_default()
}

fn line_before(text: &str, at: usize) -> &str {
    text[..at].rsplit('\n').next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unending() -> Unending {
        let words = |words: &str| words.split(' ').map(str::to_owned).collect();
        Unending {
            abbreviations: words("no approx"),
            unfinished: words("not to the don't"),
        }
    }

    #[test]
    fn a_break_parts_sentences_only_where_one_ends_or_the_next_begins() {
        let unending = unending();
        for (text, parts) in [
            ("We will not\npublish it", false),
            ("They conform to\nWCAG 2.2", false),
            ("We don’t\nGitHub", false),
            ("It costs the\n500 a day", false),
            ("We log, test,\nWatch", false),
            ("We publish all code\nunder the EUPL", false),
            ("We publish all code\n(in a repository)", false),
            ("Certificate no.\nforty", false),
            ("我们不\n公开", false),
            ("We publish all code\nBackups are taken", true),
            ("Signing in takes\n3 steps", true),
            ("We publish it.\nand more", true),
            ("Approach:\nwe test", true),
            ("(“We do.”)\nand more", true),
            ("Backups\n• logs", true),
            ("We do not\n- publish", true),
            ("backups each night\nlogs of access\nsingle sign-on", true),
            ("a plan   not\npublish", true),
        ] {
            let at = text.find('\n').expect("a break");
            let from = text[..at].trim_end_matches(|mark: char| !mark.is_alphanumeric());
            let word = from.rsplit(' ').next().expect("a word");
            let word = if word.starts_with('我') {
                "我们不"
            } else {
                word
            };
            let lines = Lines::of(text, 0, &unending).expect("lines");
            assert_eq!(lines.part(word, from.len(), at), parts, "{text:?}");
        }
    }
}
