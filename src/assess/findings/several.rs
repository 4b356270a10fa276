//! That what was handed in as one proposal may be the bids of several bidders: their scores would be nobody's.

use crate::catalogue::say::assess as say;
use crate::document::Document;
use crate::report::{Finding, Principle};
use std::collections::{BTreeMap, BTreeSet, HashSet};

/// Files and folders that look like bids of their own, from which on several bidders are more likely than several volumes.
const SEVERAL: usize = 3;
/// Principles of a charter from which on it is told how much of it a text speaks to.
const PRINCIPLES: usize = 4;
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

/// That the documents look like several bids, if they do: most of the folder's entries speak to most of the charter, or each is a folder with
/// a bid in it by name.
pub(super) fn several<'a>(
    documents: impl Iterator<Item = &'a Document>,
    principles: &[Principle],
) -> Option<Finding> {
    let documents: Vec<&Document> = documents.collect();
    let names: Vec<&str> = documents.iter().map(|one| one.name.as_str()).collect();
    let folder = folder(&names);
    let entries: Vec<&str> = names.iter().map(|name| entry(name, folder)).collect();
    let all: BTreeSet<&str> = entries.iter().copied().collect();
    let count = broad(&entries, principles).max(called_bids(&names, &entries));
    if count < SEVERAL || 2 * count <= all.len() {
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
        assert!(is_told(&["bids/a/bid.md", "bids/b/Bid.pdf", "bids/c/bid.docx"]));
        assert!(is_told(&["a/offer.md", "a/prices.md", "b/offer.md", "c/offer.md"]));
    }

    #[test]
    fn volumes_of_one_proposal_are_not() {
        for names in [
            &["bid.md", "annex.md", "prices.md"][..],
            &["offer/technical/proposal.md", "offer/financial/proposal.md"],
            &["offer/1/bid.md", "offer/1/tender.md", "offer/1/offer.md"],
            &["o/a/bid.md", "o/b/bid.md", "o/c/bid.md", "o/d.md", "o/e.md", "o/f.md"],
            &["proposal.md", "response.md", "tender.md"],
            &[],
        ] {
            assert!(!is_told(names), "{names:?}");
        }
    }
}
