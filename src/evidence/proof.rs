//! What stands by a statement that can be verified: a link to the bidder's own work, a figure, a date, a client, a certificate.

use super::cues::Cues;
use super::{Scale, short};
use crate::document::{BlockKind, Document, Link, Span};
use crate::rules::{CueKind, ProofKind};
use std::collections::BTreeMap;

/// Words of a neighbouring sentence up to which it counts as a mere pointer ("See the report.").
const POINTER: usize = 12;

impl Scale<'_> {
    /// What makes the statement verifiable, in words, if anything of the given kinds does.
    pub(super) fn proof(
        &self,
        sentence: usize,
        cues: &Cues,
        kinds: &[ProofKind],
    ) -> Option<String> {
        kinds.iter().find_map(|kind| match kind {
            ProofKind::Artefact => self.artefact(sentence).or_else(|| {
                cues.any(CueKind::Artefact)
                    .map(|cue| format!("the artefact “{cue}”"))
            }),
            ProofKind::Figure | ProofKind::Date | ProofKind::Certificate
                if cues.any(CueKind::Future).is_some() =>
            {
                None
            }
            ProofKind::Figure => cues
                .any(CueKind::Figure)
                .map(|cue| format!("the figure “{cue}”")),
            ProofKind::Date => cues
                .any(CueKind::Date)
                .map(|cue| format!("the date “{cue}”")),
            ProofKind::Client => cues
                .any(CueKind::Client)
                .map(|cue| format!("the client “{cue}”")),
            ProofKind::Certificate => cues
                .any(CueKind::Certificate)
                .map(|cue| format!("the certificate “{cue}”")),
        })
    }

    /// A link to the bidder's own work in the sentence, or in a mere pointer beside it.
    fn artefact(&self, sentence: usize) -> Option<String> {
        let link = self
            .reach(sentence)
            .into_iter()
            .find_map(|span| self.document.links_in(span).find(|link| self.is_own(link)))?;
        let words = self.document.slice(link.span).trim();
        Some(if words.is_empty() {
            format!("the artefact {}", short(&link.target))
        } else {
            format!("the linked artefact “{}”", short(words))
        })
    }

    /// The spans whose links belong to the sentence.
    fn reach(&self, number: usize) -> Vec<Span> {
        let sentence = &self.prose.sentences[number];
        let of_block = self.prose.of_block[sentence.block].clone();
        let next = Some(number + 1)
            .filter(|next| of_block.contains(next) && self.own_words(*next) <= POINTER);
        let block = &self.document.blocks[sentence.block];
        let item =
            matches!(block.kind, BlockKind::Item { .. } | BlockKind::Cell).then_some(block.span);
        std::iter::once(sentence.span)
            .chain(next.map(|next| self.prose.sentences[next].span))
            .chain(item)
            .collect()
    }

    /// How many words a sentence has without those that it continues.
    pub(super) fn own_words(&self, sentence: usize) -> usize {
        let sentence = &self.prose.sentences[sentence];
        sentence.tokens.end - sentence.own
    }

    /// Whether a link leads to the bidder's own work.
    pub(super) fn is_own(&self, link: &Link) -> bool {
        let target = link.target.trim();
        let Some(address) = address(target) else {
            return !target.starts_with('#')
                && !target.starts_with("mailto:")
                && !target.is_empty();
        };
        let host = address
            .split(['/', '?', '#'])
            .next()
            .unwrap_or_default()
            .trim_start_matches("www.")
            .to_ascii_lowercase();
        let others = self.lexicon.others_hosts.iter().any(|other| {
            host == *other
                || host
                    .strip_suffix(other.as_str())
                    .is_some_and(|rest| rest.ends_with('.'))
        });
        if others {
            return false;
        }
        match owner(target) {
            Some(owner) => self.own.as_ref() == Some(&owner),
            None => {
                address
                    .split(['/', '#'])
                    .filter(|part| !part.is_empty())
                    .count()
                    > 1
                    || self
                        .document
                        .links
                        .iter()
                        .filter(|other| other.target.contains(&host))
                        .count()
                        > 2
            }
        }
    }
}

/// Who most of the document's links to code hosts belong to.
pub(super) fn own_owner(document: &Document) -> Option<String> {
    let mut owners: BTreeMap<String, usize> = BTreeMap::new();
    for link in &document.links {
        if let Some(owner) = owner(&link.target) {
            *owners.entry(owner).or_default() += 1;
        }
    }
    owners
        .into_iter()
        .max_by_key(|(owner, count)| (*count, std::cmp::Reverse(owner.clone())))
        .map(|(owner, _)| owner)
}

/// The account of a code host that an address belongs to.
fn owner(target: &str) -> Option<String> {
    let address = address(target)?.trim_start_matches("www.");
    let (host, path) = address.split_once('/')?;
    let host = host.to_ascii_lowercase();
    if let Some(account) = host
        .strip_suffix(".github.io")
        .or_else(|| host.strip_suffix(".gitlab.io"))
    {
        return Some(account.to_owned());
    }
    let code_host = [
        "github.com",
        "gitlab.com",
        "bitbucket.org",
        "codeberg.org",
        "raw.githubusercontent.com",
    ]
    .contains(&host.as_str());
    let account = path
        .split(['/', '?', '#'])
        .next()
        .filter(|account| !account.is_empty())?;
    code_host.then(|| account.to_ascii_lowercase())
}

fn address(target: &str) -> Option<&str> {
    ["https://", "http://", "//"]
        .iter()
        .find_map(|scheme| target.strip_prefix(scheme))
        .or_else(|| target.starts_with("www.").then_some(target))
}
