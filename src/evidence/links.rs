//! Which of a document's links lead to the bidder's own work, and which to tools, standards or others' pages.

use crate::document::{Document, Link};
use crate::rules::{Lexicon, is_host};
use std::collections::{BTreeMap, HashMap, HashSet};

/// Words before the colon of a label that are looked at.
const LABEL: usize = 6;
/// Links to an account from which on it is the bidder's, whatever its name.
const OFTEN: usize = 2;
/// Letters of a name, at least.
const NAME: usize = 3;
/// Parts of an address that may name its owner: host, account and repository; the host only where it isn't shared by all.
const NAMING: usize = 3;
/// Letters of a name that are looked at: a hostile address may have millions.
const LONGEST_NAME: usize = 40;

/// Names in a document, outside of addresses: words with a capital, in small letters.
struct Spoken(HashSet<String>);

impl Spoken {
    fn of(document: &Document, lexicon: &Lexicon) -> Self {
        let words = document.text.split_whitespace();
        let spoken = words.filter(|word| !is_address(word));
        let names = spoken
            .flat_map(|word| word.split(|letter: char| !letter.is_alphanumeric()))
            .filter(|word| word.starts_with(char::is_uppercase) && word.chars().count() >= NAME)
            .map(str::to_lowercase)
            .filter(|word| !lexicon.function_words.contains(word));
        Self(names.collect())
    }

    /// Whether the document names a part of an address's host, account or repository, or its beginning: "Brook" of `brookmaps.io`.
    fn names_part_of(&self, address: &str) -> bool {
        let shared =
            usize::from(is_repository(&host(address)) || host(address) == "hub.docker.com");
        let parts = address
            .split(['/', '?', '#'])
            .skip(shared)
            .take(NAMING - shared);
        let mut words = parts.flat_map(|part| part.split(|letter: char| !letter.is_alphanumeric()));
        words.any(|word| {
            let word = word.to_lowercase();
            let ends = word
                .char_indices()
                .map(|(at, letter)| at + letter.len_utf8());
            let mut beginnings = ends.skip(NAME - 1).take(LONGEST_NAME);
            beginnings.any(|end| self.0.contains(&word[..end]))
        })
    }
}

/// For each link of a document, whether it leads to the bidder's own work.
pub(super) fn own_links(document: &Document, lexicon: &Lexicon) -> Vec<bool> {
    if document.links.is_empty() {
        return Vec::new();
    }
    let spoken = Spoken::of(document, lexicon);
    let links = Links {
        document,
        lexicon,
        owner: own_owner(document, lexicon, &spoken),
        by_host: by_host(document),
        spoken,
    };
    let of_document = document.links.iter();
    of_document.map(|link| links.is_own(link)).collect()
}

/// A document's links together, by which it is told whose each of them is.
struct Links<'a> {
    document: &'a Document,
    lexicon: &'a Lexicon,
    /// Who most of those to code hosts belong to.
    owner: Option<String>,
    /// The different addresses on each host.
    by_host: HashMap<String, HashSet<&'a str>>,
    /// What the document names.
    spoken: Spoken,
}

impl Links<'_> {
    fn is_own(&self, link: &Link) -> bool {
        let target = link.target.trim();
        let Some(address) = address(target) else {
            return is_file_beside(target);
        };
        let host = host(address);
        if is_reserved(&host) || self.is_placeholder(address) {
            return false;
        }
        // on code hosts everybody has pages: only the account tells whose they are
        if let Some(owner) = owner(target) {
            return self.owner.as_ref() == Some(&owner);
        }
        if is_of(&host, &self.lexicon.artefact_hosts) {
            // the host alone is the page of a tool
            return has_path(address) || !self.lexicon.artefact_hosts.contains(&host);
        }
        if is_of(&host, &self.lexicon.others_hosts) {
            return false;
        }
        let words = self.document.slice(link.span);
        if names_its_host(words, &host) {
            return false;
        }
        // a tool is linked by a page or two, a site of the bidder's own by many
        let again_and_again = self.by_host.get(&host).is_some_and(|links| links.len() > 2);
        let names_it = || is_address(words) || names_a_thing(words) || is_file(address);
        let labelled = || is_address(words) && is_labelled(self.document, link, self.lexicon);
        // else whose it is can't be told unless the bid names what the address names
        let named = || is_address(words) || self.spoken.names_part_of(address);
        again_and_again || has_path(address) && names_it() && named() || labelled()
    }
}

impl Links<'_> {
    /// Whether a name in an address waits for somebody to fill in the right one: `github.com/your-org/…`, `trello.com/b/xxxx`.
    fn is_placeholder(&self, address: &str) -> bool {
        let mut parts = address.split(['/', '?', '#']).skip(1);
        parts.any(|part| {
            let same = part.len() > 2 && part.bytes().all(|byte| byte == part.as_bytes()[0]);
            same && part.starts_with(char::is_alphabetic)
                || is_named(part, &self.lexicon.placeholders)
        })
    }
}

/// Whether a name is one of these; a `*` at their end stands for any tail.
fn is_named(name: &str, known: &[String]) -> bool {
    let name = name.to_ascii_lowercase();
    known.iter().any(|known| match known.strip_suffix('*') {
        Some(stem) => name.starts_with(stem),
        None => name == *known,
    })
}

/// Whether a host is kept for examples and tests, or is the machine itself, so that nothing stands there (RFC 2606, RFC 6761).
fn is_reserved(host: &str) -> bool {
    let host = host.split(':').next().unwrap_or_default();
    let host = host.trim_end_matches('.');
    let reserved = ["example", "invalid", "test", "localhost"];
    let examples = ["example.com", "example.org", "example.net"];
    let ending = host.rsplit('.').next().unwrap_or_default();
    reserved.contains(&ending)
        || examples.iter().any(|known| is_host(host, known))
        || host.starts_with("127.")
}

/// The different addresses on each host: the same link again makes nobody its owner.
fn by_host(document: &Document) -> HashMap<String, HashSet<&str>> {
    let mut by_host: HashMap<String, HashSet<&str>> = HashMap::new();
    for link in &document.links {
        let target = link.target.trim();
        if let Some(host) = address(target).map(host) {
            by_host.entry(host).or_default().insert(target);
        }
    }
    by_host
}

/// Whether a link without a host leads to a file, and not to a heading or a mailbox.
fn is_file_beside(target: &str) -> bool {
    !target.starts_with('#') && !target.starts_with("mailto:") && !target.is_empty()
}

/// The host of an address in small letters, without its `www.`.
pub(super) fn host(address: &str) -> String {
    let host = address.split(['/', '?', '#']).next().unwrap_or_default();
    host.trim_start_matches("www.").to_ascii_lowercase()
}

fn has_path(address: &str) -> bool {
    let mut parts = address.split(['/', '#']).filter(|part| !part.is_empty());
    parts.nth(1).is_some()
}

/// Whether a host is one of these or below one.
fn is_of(host: &str, hosts: &[String]) -> bool {
    hosts.iter().any(|known| is_host(host, known))
}

/// Whether an address ends in a file such as people write or take pictures of.
pub(super) fn is_file(address: &str) -> bool {
    let ending = address.rsplit_once('.').map_or("", |(_, ending)| ending);
    let files = [
        "txt", "md", "pdf", "docx", "xlsx", "pptx", "odt", "png", "jpg", "jpeg", "svg", "gif",
        "mp4", "csv",
    ];
    files.iter().any(|file| ending.eq_ignore_ascii_case(file))
}

/// Whether linked words name a thing ("survey results", "our API") instead of giving a tool's name.
fn names_a_thing(words: &str) -> bool {
    let mut words = words.split(|char: char| !char.is_alphanumeric());
    words.any(|word| {
        // names of tools have capitals or are the host's own name
        word.len() > 2
            && word.bytes().all(|byte| byte.is_ascii_lowercase())
            && !["and", "the", "for"].contains(&word)
    })
}

/// Whether linked words are the name of the host, as those to a tool's page are: `yarn` of yarnpkg.com.
fn names_its_host(words: &str, host: &str) -> bool {
    let squeezed = |text: &str| -> String {
        let letters = text.chars().filter(|letter| letter.is_alphanumeric());
        letters.flat_map(char::to_lowercase).collect()
    };
    let name = squeezed(words);
    let domain = host.rsplit_once('.').map_or(host, |(domain, _)| domain);
    !is_address(words) && name.len() > 2 && squeezed(domain).contains(&name)
}

/// Whether the words before an address say that the bidder's own work stands there: `Prototype URL: https://…`.
fn is_labelled(document: &Document, link: &Link, lexicon: &Lexicon) -> bool {
    let before = &document.text[..link.span.start];
    let in_line = before.rsplit('\n').next().unwrap_or_default().trim_end();
    let Some(label) = in_line.trim_end_matches(['*', '_', ' ']).strip_suffix(':') else {
        return false;
    };
    let words = label.rsplit(|letter: char| !letter.is_alphanumeric());
    words.take(LABEL).any(|word| {
        let mut known = lexicon.artefact_labels.iter();
        known.any(|label| label.eq_ignore_ascii_case(word))
    })
}

/// Whether linked words are an address themselves.
pub(super) fn is_address(words: &str) -> bool {
    words.contains("://") || words.starts_with("www.")
}

/// Who most of the document's links to code hosts belong to: if nobody else's are linked, several are, or the document names account or
/// repository.
fn own_owner(document: &Document, lexicon: &Lexicon, spoken: &Spoken) -> Option<String> {
    let mut owners: BTreeMap<String, usize> = BTreeMap::new();
    for link in &document.links {
        if let Some(owner) = owner(&link.target)
            && !is_named(&owner, &lexicon.placeholders)
        {
            *owners.entry(owner).or_default() += 1;
        }
    }
    let alone = owners.len() == 1;
    let (most, times) = owners
        .into_iter()
        // of equals the first by name, so that the same text always gives the same
        .max_by_key(|(owner, count)| (*count, std::cmp::Reverse(owner.clone())))?;
    let names_it = || {
        let mut of_owner =
            (document.links.iter()).filter(|link| owner(&link.target).as_ref() == Some(&most));
        of_owner.any(|link| spoken.names_part_of(address(&link.target).unwrap_or_default()))
    };
    (alone || times >= OFTEN || names_it()).then_some(most)
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
    if host == "hub.docker.com" {
        let account = path.strip_prefix("r/")?.split('/').next()?;
        return Some(account.to_ascii_lowercase());
    }
    let account = path
        .split(['/', '?', '#'])
        .next()
        .filter(|account| !account.is_empty())?;
    is_repository(&host).then(|| account.to_ascii_lowercase())
}

/// Whether what stands on a host is public code, below the names of an account and a repository.
pub(super) fn is_repository(host: &str) -> bool {
    [
        "github.com",
        "gitlab.com",
        "bitbucket.org",
        "codeberg.org",
        "raw.githubusercontent.com",
    ]
    .contains(&host)
}

/// Whether an address names an account and a repository.
pub(super) fn of_repository(target: &str) -> bool {
    let parts = address(target).unwrap_or_default().split(['/', '?', '#']);
    parts.filter(|part| !part.is_empty()).nth(2).is_some()
}

/// An address without its scheme; `None` if a link leads into the document or to a file beside it.
pub(super) fn address(target: &str) -> Option<&str> {
    ["https://", "http://", "//"]
        .iter()
        .find_map(|scheme| target.strip_prefix(scheme))
        .or_else(|| target.starts_with("www.").then_some(target))
}
