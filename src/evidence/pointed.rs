//! Places in the documents to which statements point: "see Annex C", "section 4.2". What stands there raises a statement only
//! if it is an artefact on the same criterion.

use super::reason::{Proof, Reason, Refused};
use super::statement::{Evidence, NearMiss};
use super::strength::Strength;
use super::weigh::Weighed;
use crate::document::{Block, BlockId, BlockKind, Document, Span, beside};
use std::collections::HashMap;
use std::ops::Range;

/// Blocks below the title of a place that belong to it, at most.
const BLOCKS: usize = 300;
/// Words of a title, at most: a paragraph that begins with "Annex C" may be a sentence about it.
const TITLE: usize = 14;
/// Words behind those that point that may be the place's number.
const BEHIND: usize = 12;
/// Letters of the number of a place, at most: `IV`, `4.2.1`.
const NUMBER: usize = 7;
/// Cells of a table from which on it shows something.
const CELLS: usize = 6;

/// A document that was looked through.
pub struct Seen<'a> {
    /// The document.
    pub document: &'a Document,
    /// What was found in it.
    pub weighed: &'a mut Weighed,
}

/// Goes where the statements of documents point, and raises those whose proof stands there.
pub fn follow(documents: &mut [Seen]) {
    let points = |seen: &Seen| {
        seen.weighed
            .evidence
            .iter()
            .any(|one| points_to(one).is_some())
    };
    if !documents.iter().any(points) {
        return;
    }
    let titles: Vec<Titles> = documents
        .iter()
        .map(|seen| Titles::of(seen.document))
        .collect();
    let mut raised = Vec::new();
    for (input, seen) in documents.iter().enumerate() {
        for (at, evidence) in seen.weighed.evidence.iter().enumerate() {
            let Some(span) = points_to(evidence) else {
                continue;
            };
            let names = names(seen.document, span);
            let mut all = documents.iter().zip(&titles).enumerate();
            let found = all.any(|(other, (there, titles))| {
                let home = (other == input).then_some(evidence.block);
                let mut names = names.iter();
                names.any(|name| {
                    let places = places(there.document, titles, name, home.is_none());
                    shows(there, places, evidence, home)
                })
            });
            if found {
                raised.push((input, at, span));
            }
        }
    }
    for (input, at, span) in raised {
        raise(&mut documents[input].weighed.evidence[at], span);
    }
}

/// Follows links from one of the files that were read to another: one to a file that isn't among them raises nothing, if others of its
/// kind are. A file that came alone was taken from its place, so that nobody can tell.
pub fn follow_links(documents: &mut [Seen]) {
    let names: Vec<String> = documents
        .iter()
        .map(|seen| seen.document.name.clone())
        .collect();
    for (at, seen) in documents.iter_mut().enumerate() {
        let others: Vec<&str> = (names.iter().enumerate())
            .filter(|(other, _)| *other != at)
            .map(|(_, name)| name.as_str())
            .collect();
        for evidence in &mut seen.weighed.evidence {
            follow_link(seen.document, &others, evidence);
        }
    }
}

fn follow_link(document: &Document, others: &[&str], evidence: &mut Evidence) {
    let Some(reason) = evidence.because.last_mut() else {
        return;
    };
    let (link, linked) = match *reason {
        Reason::RaisedBy(Proof::Link(link)) => (link, false),
        Reason::Linked(_, link) => (link, true),
        _ => return,
    };
    let Some(path) = beside(&document.name, document.links[link].target.trim()) else {
        return;
    };
    let ending = |path: &str| {
        path.rsplit_once('.')
            .map(|(_, ending)| ending.to_ascii_lowercase())
    };
    if others.contains(&path.as_str()) {
        if !linked {
            *reason = Reason::RaisedBy(Proof::File(link));
        }
    } else if ending(&path).is_some() && others.iter().any(|other| ending(other) == ending(&path)) {
        *reason = Reason::LeadsNowhere(link);
        evidence.strength = Some(if linked {
            Strength::Claimed
        } else {
            Strength::Committed
        });
    }
}

fn points_to(evidence: &Evidence) -> Option<Span> {
    evidence.because.iter().find_map(|reason| match reason {
        Reason::PointsTo(span) => Some(*span),
        _ => None,
    })
}

fn raise(evidence: &mut Evidence, span: Span) {
    evidence.strength = Some(Strength::Evidenced);
    for reason in &mut evidence.because {
        if *reason == Reason::PointsTo(span) {
            *reason = Reason::RaisedBy(Proof::Place(span));
        }
    }
}

/// What the place is called that words point to, as pairs of a kind and a number: `Annex` and `C`.
fn names(document: &Document, span: Span) -> Vec<[&str; 2]> {
    let text = &document.text;
    let end = text.floor_char_boundary((span.end + BEHIND).min(text.len()));
    let named: Vec<&str> = words(&text[span.start..end]).collect();
    let pairs = named.windows(2).map(|pair| [pair[0], pair[1]]);
    pairs.filter(|[_, number]| is_number(number)).collect()
}

/// The words of a text, numbers with the points in them.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let words = text.split(|letter: char| !letter.is_alphanumeric() && letter != '.');
    words
        .map(|word| word.trim_matches('.'))
        .filter(|word| !word.is_empty())
}

/// Whether a word counts places: `C`, `IV`, `12`, `4.2`, `B1`.
fn is_number(word: &str) -> bool {
    word.len() <= NUMBER
        && (word.starts_with(|first: char| first.is_ascii_digit())
            || word
                .chars()
                .all(|letter| letter.is_uppercase() || letter.is_numeric()))
}

/// Whether an artefact on the criterion of a statement stands at one of the places of a document. `home` is the statement's own block, if it is its document.
fn shows(
    there: &Seen,
    mut places: impl Iterator<Item = Range<BlockId>>,
    evidence: &Evidence,
    home: Option<BlockId>,
) -> bool {
    places.any(|place| {
        let elsewhere = home.is_none_or(|home| !place.contains(&home));
        let table = shows_table(&there.document.blocks[place.clone()]);
        let speaks = |known: &&Evidence| {
            known.criterion == evidence.criterion
                && place.contains(&known.block)
                && points_to(known).is_none()
        };
        let mut known = there.weighed.evidence.iter().filter(speaks);
        let enough = if table {
            Strength::Committed
        } else {
            Strength::Evidenced
        };
        // a heading says nothing by itself, but tells what the table below it is of
        let titled = |near: &NearMiss| {
            let block = near.evidence.block;
            let title = block + 1 == place.start || place.contains(&block);
            title
                && near.reason == Refused::Heading
                && near.evidence.criterion == evidence.criterion
        };
        elsewhere
            && (known.any(|known| known.strength >= Some(enough))
                || table && there.weighed.near_misses.iter().any(titled))
    })
}

/// Whether a document's file is called so: `annex-c.pdf`.
fn is_called(document: &Document, [kind, number]: &[&str; 2]) -> bool {
    let file = document
        .name
        .rsplit(['/', '\\', '›'])
        .next()
        .unwrap_or_default();
    let words: Vec<&str> = words(file).collect();
    words
        .windows(2)
        .any(|pair| pair[0].eq_ignore_ascii_case(kind) && pair[1].eq_ignore_ascii_case(number))
}

/// The blocks below each title that begins so, and the whole of another file that is called so.
fn places(
    document: &Document,
    titles: &Titles,
    name: &[&str; 2],
    other_file: bool,
) -> impl Iterator<Item = Range<BlockId>> {
    let blocks = &document.blocks;
    let of_file = (other_file && is_called(document, name)).then_some(0..blocks.len());
    let below = titles.named(name).into_iter().map(move |title| {
        let behind = blocks[title + 1..].iter().take(BLOCKS);
        let below = behind.take_while(|next| !ends(&blocks[title], next));
        title + 1..title + 1 + below.count()
    });
    below.chain(of_file)
}

/// The titles of a document's places by what they begin with, in small letters: `Annex C: Personas`, `4.2 Personas`.
#[derive(Default)]
struct Titles {
    /// By their first two words.
    pairs: HashMap<[String; 2], Vec<BlockId>>,
    /// Headings by the number that they begin with.
    numbers: HashMap<String, Vec<BlockId>>,
}

impl Titles {
    fn of(document: &Document) -> Self {
        let mut titles = Self::default();
        for (at, block) in document.blocks.iter().enumerate() {
            let heading = matches!(block.kind, BlockKind::Heading(_));
            if heading || block.kind == BlockKind::Paragraph {
                titles.take(at, document.slice(block.span), heading);
            }
        }
        titles
    }

    fn take(&mut self, at: BlockId, text: &str, heading: bool) {
        if words(text).nth(TITLE).is_some() {
            return;
        }
        let mut words = words(text).map(str::to_ascii_lowercase);
        let Some(first) = words.next() else {
            return;
        };
        if heading && first.starts_with(|letter: char| letter.is_ascii_digit()) {
            self.numbers.entry(first.clone()).or_default().push(at);
        }
        if let Some(second) = words.next() {
            self.pairs.entry([first, second]).or_default().push(at);
        }
    }

    /// The titles of a place, in their order.
    fn named(&self, name: &[&str; 2]) -> Vec<BlockId> {
        let [kind, number] = name.map(str::to_ascii_lowercase);
        let mut titles = self.numbers.get(&number).cloned().unwrap_or_default();
        titles.extend(self.pairs.get(&[kind, number]).into_iter().flatten());
        titles.sort_unstable();
        titles.dedup();
        titles
    }
}

/// Whether a block ends the place below a title.
fn ends(title: &Block, next: &Block) -> bool {
    match (title.kind, next.kind) {
        (BlockKind::Heading(title), BlockKind::Heading(next)) => next <= title,
        (_, BlockKind::Heading(_)) => true,
        _ => false,
    }
}

/// Whether a table or program text stands among blocks.
fn shows_table(blocks: &[Block]) -> bool {
    let cells = blocks.iter().filter(|block| block.kind == BlockKind::Cell);
    cells.count() >= CELLS || blocks.iter().any(|block| block.kind == BlockKind::Code)
}
