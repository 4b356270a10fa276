//! What stands by a statement that can be verified: a link to the bidder's own work, a figure, a date, a client, a certificate.

use super::cues::Cues;
use super::{Proof, Reason, Scale};
use crate::document::{BlockKind, Document, Link, Span};
use crate::prose::Token;
use crate::rules::{CueKind, Lexicon, ProofKind};
use std::collections::{BTreeMap, HashMap, HashSet};

/// Words of a neighbouring sentence up to which it counts as a mere pointer ("See the report.").
const POINTER: usize = 12;

impl Scale<'_> {
    /// What makes the statement verifiable, if anything of the given kinds does.
    pub(super) fn proof(&self, sentence: usize, cues: &Cues, kinds: &[ProofKind]) -> Option<Proof> {
        let words = |kind, cue| {
            let span = cues.any(cue)?;
            Some(Proof::Words(kind, span))
        };
        // what a promise of the future names isn't there yet
        let ahead = cues.any(CueKind::Future).is_some();
        kinds.iter().find_map(|&kind| match kind {
            ProofKind::Artefact => self
                .artefact(sentence)
                .or_else(|| words(kind, CueKind::Artefact)),
            ProofKind::Client => words(kind, CueKind::Client),
            _ if ahead => None,
            ProofKind::Figure => words(kind, CueKind::Figure),
            ProofKind::Date => words(kind, CueKind::Date),
            ProofKind::Certificate => words(kind, CueKind::Certificate),
        })
    }

    /// A link to the bidder's own work in the sentence, in its item or cell, or in a mere pointer beside it.
    fn artefact(&self, number: usize) -> Option<Proof> {
        if self.own_links.is_empty() {
            return None;
        }
        let sentence = &self.prose.sentences[number];
        let block = &self.document.blocks[sentence.block];
        let item =
            matches!(block.kind, BlockKind::Item { .. } | BlockKind::Cell).then_some(block.span);
        let mut spans = [Some(sentence.span), self.pointer(number), item]
            .into_iter()
            .flatten();
        spans.find_map(|span| self.own_link(span)).map(Proof::Link)
    }

    /// A link to the bidder's own work that touches a piece of the text.
    pub(super) fn own_link(&self, span: Span) -> Option<usize> {
        self.document
            .link_positions(span)
            .find(|&at| self.own_links[at])
    }

    /// How many words a sentence has that belong to no address.
    fn words_beside_addresses(&self, sentence: usize) -> usize {
        let span = self.prose.sentences[sentence].span;
        let links = self.document.link_positions(span);
        let addresses: Vec<Span> = links
            .map(|link| self.document.links[link].span)
            .filter(|&link| is_address(self.document.slice(link)))
            .collect();
        let tokens = self.prose.sentences[sentence].own..self.prose.sentences[sentence].tokens.end;
        let outside = |token: &&Token| {
            let word = Span::new(token.start(), token.end());
            let inside = |link: &Span| link.contains(word);
            !addresses.iter().any(inside)
        };
        self.prose.tokens[tokens].iter().filter(outside).count()
    }

    /// A statement together with the pointer behind it, if it leads there (`Test report: https://…`) or has its proof there.
    pub(super) fn with_pointer(&self, number: usize, because: &[Reason]) -> Span {
        let span = self.prose.sentences[number].span;
        let leads = self.document.slice(span).ends_with(':');
        let proof = because.iter().find_map(|reason| match reason {
            Reason::RaisedBy(Proof::Link(link)) => Some(self.document.links[*link].span),
            _ => None,
        });
        if !leads && proof.is_none_or(|link| link.start <= span.end) {
            return span;
        }
        let leads_there = |pointer: &Span| leads && self.own_link(*pointer).is_some();
        let proves = |pointer: &Span| proof.is_some_and(|link| pointer.contains(link));
        self.pointer(number)
            .filter(|pointer| leads_there(pointer) || proves(pointer))
            .map_or(span, |pointer| Span::new(span.start, pointer.end))
    }

    /// The next sentence of the block, if it is a mere pointer.
    fn pointer(&self, number: usize) -> Option<Span> {
        let of_block = &self.prose.of_block[self.prose.sentences[number].block];
        Some(number + 1)
            .filter(|next| of_block.contains(next) && self.words_beside_addresses(*next) <= POINTER)
            .map(|next| self.prose.sentences[next].span)
    }

    /// How many words a sentence has without those that it continues.
    pub(super) fn own_words(&self, sentence: usize) -> usize {
        let sentence = &self.prose.sentences[sentence];
        sentence.tokens.end - sentence.own
    }
}

/// For each link of a document, whether it leads to the bidder's own work.
pub(super) fn own_links(document: &Document, lexicon: &Lexicon) -> Vec<bool> {
    let owner = own_owner(document);
    // the same link again makes nobody its owner
    let mut links_to: HashMap<String, HashSet<&str>> = HashMap::new();
    for link in &document.links {
        let target = link.target.trim();
        if let Some(host) = address(target).map(host) {
            links_to.entry(host).or_default().insert(target);
        }
    }
    let is_own = |link: &Link| {
        let target = link.target.trim();
        let Some(address) = address(target) else {
            return !target.starts_with('#')
                && !target.starts_with("mailto:")
                && !target.is_empty();
        };
        let host = host(address);
        if let Some(of_link) = self::owner(target) {
            return owner.as_ref() == Some(&of_link);
        }
        if is_of(&host, &lexicon.artefact_hosts) {
            return true;
        }
        if is_of(&host, &lexicon.others_hosts) {
            return false;
        }
        let again_and_again = links_to.get(&host).is_some_and(|links| links.len() > 2);
        let words = document.slice(link.span);
        let names_it = || is_address(words) || names_a_thing(words) || is_file(address);
        again_and_again || has_path(address) && names_it()
    };
    document.links.iter().map(is_own).collect()
}

fn host(address: &str) -> String {
    let host = address.split(['/', '?', '#']).next().unwrap_or_default();
    host.trim_start_matches("www.").to_ascii_lowercase()
}

fn has_path(address: &str) -> bool {
    let mut parts = address.split(['/', '#']).filter(|part| !part.is_empty());
    parts.nth(1).is_some()
}

/// Whether a host is one of these or below one.
fn is_of(host: &str, hosts: &[String]) -> bool {
    hosts.iter().any(|known| {
        let rest = host.strip_suffix(known.as_str());
        rest.is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
    })
}

/// Whether an address ends in a file such as people write or take pictures of.
fn is_file(address: &str) -> bool {
    let ending = address.rsplit('.').next().unwrap_or_default();
    let files = [
        "pdf", "docx", "xlsx", "pptx", "odt", "png", "jpg", "jpeg", "svg", "gif", "mp4", "csv",
    ];
    files.iter().any(|file| ending.eq_ignore_ascii_case(file))
}

/// Whether linked words name a thing ("survey results", "our API") instead of giving a tool's name.
fn names_a_thing(words: &str) -> bool {
    let mut words = words.split(|char: char| !char.is_alphanumeric());
    words.any(|word| {
        word.len() > 2
            && word.bytes().all(|byte| byte.is_ascii_lowercase())
            && !["and", "the", "for"].contains(&word)
    })
}

fn is_address(words: &str) -> bool {
    words.contains("://") || words.starts_with("www.")
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
