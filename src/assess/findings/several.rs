//! That what was handed in as one proposal may be the bids of several bidders: their scores would be nobody's.

use crate::catalogue::say::assess as say;
use crate::document::Document;
use crate::report::{Finding, Principle};
use std::collections::{BTreeMap, BTreeSet, HashSet};

/// Files and folders that look like bids of their own, from which on several bidders are more likely than several volumes.
const SEVERAL: usize = 3;
/// Principles of a charter from which on it is told how much of it a text speaks to.
const PRINCIPLES: usize = 4;
/// Letters of a word that may be a bidder's name.
const NAME: usize = 3;
/// How often a text tells its bidder's name, at least.
const TOLD: usize = 2;
/// Of so many other texts, one may tell it too: bidders speak of each other.
const OTHERS: usize = 5;
/// Of so many entries, one at least is called after its bidder: not everybody's name is written in one word.
const CALLED: usize = 3;
/// What files are called that are whole bids.
const WHOLE: [&str; 9] = [
    "angebot",
    "bid",
    "offer",
    "offre",
    "proposal",
    "quotation",
    "response",
    "submission",
    "tender",
];

/// That the documents look like several bids, if they do: most of the folder's entries are folders with a file in them that is called a bid;
/// or they speak to most of the charter, as the volumes of a long bid may, and are called by names that each text tells for itself alone,
/// as those don't.
pub(super) fn several<'a>(
    documents: impl Iterator<Item = &'a Document>,
    principles: &[Principle],
) -> Option<Finding> {
    let documents: Vec<&Document> = documents.collect();
    let names: Vec<&str> = documents.iter().map(|one| one.name.as_str()).collect();
    let folder = folder(&names);
    let entries: Vec<&str> = names.iter().map(|name| entry(name, folder)).collect();
    let all: BTreeSet<&str> = entries.iter().copied().collect();
    let most = |count: usize| count >= SEVERAL && 2 * count > all.len();
    let (broad, bids) = (broad(&entries, principles), called_bids(&names, &entries));
    let count = if most(bids) { bids } else { broad };
    if !most(count) {
        return None;
    }
    let called = || called_by_bidder(&documents, &entries);
    if !most(bids) && called() < SEVERAL.max(all.len().div_ceil(CALLED)) {
        return None;
    }
    let place = if folder.is_empty() { "." } else { folder };
    let message = say::SeveralBids {
        all: all.len(),
        count,
        folder: place,
    };
    Some(Finding {
        kind: "several-bids",
        input: None,
        place: String::new(),
        message: message.to_string(),
    })
}

/// Entries that speak to half of the principles or more.
fn broad(entries: &[&str], principles: &[Principle]) -> usize {
    if principles.len() < PRINCIPLES {
        return 0;
    }
    let mut spoken: BTreeMap<&str, HashSet<usize>> = BTreeMap::new();
    for (nth, principle) in principles.iter().enumerate() {
        let quotes = principle.criteria.iter().flat_map(|one| &one.evidence);
        for quote in quotes.filter(|quote| quote.strength.is_some()) {
            if let Some(&entry) = entries.get(quote.input) {
                spoken.entry(entry).or_default().insert(nth);
            }
        }
    }
    let broad = spoken
        .values()
        .filter(|spoken| 2 * spoken.len() >= principles.len());
    broad.count()
}

/// Folders in which a file is called a bid.
fn called_bids(names: &[&str], entries: &[&str]) -> usize {
    let called = names.iter().zip(entries).filter(|(name, entry)| {
        let below = name.len() > entry.len() && name.rsplit('/').next() != Some(*entry);
        let file = name.rsplit('/').next().unwrap_or(name);
        let stem = file.split('.').next().unwrap_or(file).to_lowercase();
        below && WHOLE.contains(&stem.as_str())
    });
    let folders: BTreeSet<&&str> = called.map(|(_, entry)| entry).collect();
    folders.len()
}

/// Entries that are called by a word which their own texts tell as a name, and hardly another one does.
fn called_by_bidder(documents: &[&Document], entries: &[&str]) -> usize {
    let words: BTreeSet<String> = entries.iter().flat_map(|entry| names_in(entry)).collect();
    // by word and entry: how often it stands there, and how often as a name
    let mut told: BTreeMap<&str, BTreeMap<&str, (usize, usize)>> = BTreeMap::new();
    for (document, &entry) in documents.iter().zip(entries) {
        for word in document.text.split(|letter: char| !letter.is_alphabetic()) {
            if let Some(known) = words.get(&word.to_lowercase()) {
                let (all, capital) = told.entry(known).or_default().entry(entry).or_default();
                *all += 1;
                *capital += usize::from(word.starts_with(char::is_uppercase));
            }
        }
    }
    let all: BTreeSet<&str> = entries.iter().copied().collect();
    let others = (all.len() - 1) / OTHERS;
    let is_own = |entry: &&&str| {
        names_in(entry).any(|word| {
            let Some(told) = told.get(word.as_str()) else {
                return false;
            };
            let own = told.get(**entry);
            own.is_some_and(|&(all, capital)| all >= TOLD && 2 * capital > all)
                && told.len() - 1 <= others
        })
    };
    all.iter().filter(is_own).count()
}

/// The words of an entry's name, in lower case, without its ending.
fn names_in(entry: &str) -> impl Iterator<Item = String> {
    let stem = entry.rsplit_once('.').map_or(entry, |(stem, _)| stem);
    stem.split(|letter: char| !letter.is_alphabetic())
        .filter(|word| word.chars().count() >= NAME)
        .map(str::to_lowercase)
}

/// The folder that all names have in common; empty if there is none.
fn folder<'a>(names: &[&'a str]) -> &'a str {
    let above = |name: &'a str| name.rsplit_once('/').map_or("", |(above, _)| above);
    let mut common = names.first().map_or("", |name| above(name));
    for name in names {
        while !common.is_empty() && !is_below(name, common) {
            common = above(common);
        }
    }
    common
}

fn is_below(name: &str, folder: &str) -> bool {
    name.strip_prefix(folder)
        .is_some_and(|below| below.starts_with('/'))
}

/// What of a folder a document stands in: a file or a folder.
fn entry<'a>(name: &'a str, folder: &str) -> &'a str {
    let below = name.strip_prefix(folder).unwrap_or(name);
    let below = below.trim_start_matches('/');
    below.split('/').next().unwrap_or(below)
}

#[cfg(test)]
mod tests {
    use super::several;
    use crate::document::Document;

    fn is_told(names: &[&str]) -> bool {
        let documents: Vec<Document> = names
            .iter()
            .map(|name| Document::new(*name, String::new()))
            .collect();
        several(documents.iter(), &[]).is_some()
    }

    #[test]
    fn folders_with_a_bid_each_are_several() {
        assert!(is_told(&[
            "bids/a/bid.md",
            "bids/b/Bid.pdf",
            "bids/c/bid.docx"
        ]));
        assert!(is_told(&[
            "a/offer.md",
            "a/prices.md",
            "b/offer.md",
            "c/offer.md"
        ]));
    }

    #[test]
    fn volumes_of_one_proposal_are_not() {
        for names in [
            &["bid.md", "annex.md", "prices.md"][..],
            &["offer/technical/proposal.md", "offer/financial/proposal.md"],
            &["offer/1/bid.md", "offer/1/tender.md", "offer/1/offer.md"],
            &[
                "o/a/bid.md",
                "o/b/bid.md",
                "o/c/bid.md",
                "o/d.md",
                "o/e.md",
                "o/f.md",
            ],
            &["proposal.md", "response.md", "tender.md"],
            &[],
        ] {
            assert!(!is_told(names), "{names:?}");
        }
    }
}
