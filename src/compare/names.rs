//! What readers call bids: as short as tells them apart, and never by a title that may be no bidder's.

use super::bid::Bid;
use crate::document::BlockKind;
use crate::plain;
use std::collections::{HashMap, HashSet};

/// Marks between the parts of a file's name.
const BETWEEN: [char; 4] = [' ', '-', '_', '.'];
/// Letters of a word from which on it tells more than a number would.
const WORD: usize = 3;
/// Characters of a title, beyond which it is a sentence.
const TITLE: usize = 80;

/// Gives bids that go by the names of their files shorter ones: what all have in common at the beginning falls away, and so does what says
/// of which kind a file is. A bid's own title stands instead where it spells the file's name out, or where files have numbers only.
pub fn shorten(bids: &mut [Bid]) {
    let files: Vec<String> = bids.iter().map(|bid| bid.name.clone()).collect();
    let stems = without_common(&differing(&files, files.iter().map(|name| stem(name))));
    let titles: Vec<Option<String>> = bids.iter().map(title).collect();
    let numbered = !stems.iter().any(|stem| words(stem).next().is_some());
    let wanted = stems.iter().zip(&titles).map(|(stem, title)| match title {
        Some(title) if numbered || spells_out(title, stem) => title.clone(),
        _ => stem.clone(),
    });
    // bids of one title are told apart by their files
    let names = differing(&stems, wanted);
    for (bid, name) in bids.iter_mut().zip(names) {
        bid.name = name;
    }
}

/// New names, but the old one for each that others would have too.
fn differing(old: &[String], new: impl Iterator<Item = String>) -> Vec<String> {
    let new: Vec<String> = new.collect();
    let mut count: HashMap<String, usize> = HashMap::new();
    for name in &new {
        *count.entry(name.to_lowercase()).or_default() += 1;
    }
    let taken: HashSet<String> = old.iter().map(|name| name.to_lowercase()).collect();
    let names = old.iter().zip(new).map(|(old, new)| {
        let low = new.to_lowercase();
        // what another bid would fall back to is no name for this one
        let free = count[&low] == 1 && (low == old.to_lowercase() || !taken.contains(&low));
        if free { new } else { old.clone() }
    });
    names.collect()
}

/// A file's name without its ending; a name that is all ending stays.
fn stem(name: &str) -> String {
    match name.rsplit_once('.') {
        Some((stem, ending))
            if !stem.is_empty()
                && (2..=5).contains(&ending.len())
                && ending.starts_with(|letter: char| letter.is_ascii_alphabetic())
                && ending.chars().all(|letter| letter.is_ascii_alphanumeric()) =>
        {
            stem.to_owned()
        }
        _ => name.to_owned(),
    }
}

/// Names without the parts with which all of them begin, as far as something is left of each that says more than a number.
fn without_common(names: &[String]) -> Vec<String> {
    let Some(first) = names.first().filter(|_| names.len() > 1) else {
        return names.to_vec();
    };
    let ends = first
        .match_indices(BETWEEN)
        .map(|(at, mark)| at + mark.len());
    let fits = |end: &usize| {
        names.iter().all(|name| {
            let rest = name.strip_prefix(&first[..*end]);
            rest.is_some_and(|rest| words(rest).next().is_some())
        })
    };
    let cut = ends.rev().find(fits).unwrap_or(0);
    names.iter().map(|name| name[cut..].to_owned()).collect()
}

/// The words of a name, in lower case.
fn words(name: &str) -> impl Iterator<Item = String> {
    name.split(|letter: char| !letter.is_alphabetic())
        .filter(|word| word.chars().count() >= WORD)
        .map(str::to_lowercase)
}

/// Whether a title says what a file's name says, in full: every word of the name stands in it.
fn spells_out(title: &str, name: &str) -> bool {
    let title: HashSet<String> = words(title).collect();
    let mut name = words(name).peekable();
    name.peek().is_some() && name.all(|word| title.contains(&word))
}

/// The heading at the top of a bid in one file. Of several files nobody knows which one bears the bid's title.
fn title(bid: &Bid) -> Option<String> {
    let [document] = bid.documents.as_slice() else {
        return None;
    };
    let first = document.blocks.first()?;
    if !matches!(first.kind, BlockKind::Heading(_)) {
        return None;
    }
    let title = plain::line(document.block_text(0));
    (!title.is_empty() && title.chars().count() <= TITLE).then_some(title)
}

#[cfg(test)]
mod tests {
    use super::{differing, spells_out, stem, without_common};

    /// Names of files, and what is left of them.
    const CASES: &[(&[&str], &[&str])] = &[
        (&["acme.md", "globex.pdf"], &["acme", "globex"]),
        // an ending falls away only where names still differ
        (
            &["acme.md", "acme.pdf", "globex.pdf"],
            &["acme.md", "acme.pdf", "globex"],
        ),
        (
            &["rfp-2026-acme.pdf", "rfp-2026-globex.pdf"],
            &["acme", "globex"],
        ),
        // numbers alone would say nothing
        (&["bid-01.md", "bid-02.md"], &["bid-01", "bid-02"]),
        // nothing is left of the shorter one
        (&["acme", "acme-north"], &["acme", "acme-north"]),
        // half a word is no part
        (&["alderley", "aldgate"], &["alderley", "aldgate"]),
        (&["Acme Ltd. v1.2", "Globex"], &["Acme Ltd. v1.2", "Globex"]),
        (
            &["Gebot Müller.docx", "Gebot Ágnes.docx"],
            &["Müller", "Ágnes"],
        ),
        (&["A.md", "a.txt"], &["A.md", "a.txt"]),
        (&["..", ".hidden"], &["..", ".hidden"]),
    ];

    #[test]
    fn what_names_have_in_common_falls_away() {
        for (files, expected) in CASES {
            let files: Vec<String> = files.iter().map(ToString::to_string).collect();
            let stems = differing(&files, files.iter().map(|name| stem(name)));
            assert_eq!(&without_common(&stems), expected, "{files:?}");
        }
    }

    #[test]
    fn a_title_stands_for_a_name_only_if_it_spells_it_out() {
        assert!(spells_out("Aldgate Fences: our offer", "aldgate"));
        assert!(!spells_out("Technical response", "acme"));
        assert!(!spells_out("Acme and Globex", "acme-north"));
        assert!(!spells_out("Bid 12", "12"));
    }
}
