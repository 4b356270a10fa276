//! Words that several bids share: a dozen or more in a row, in one paragraph, in the same order, whatever their case and marks.
//!
//! Every run of [`LEAST`] words is hashed; runs of equal hash in different bids are lined up and grown as far as the words agree.
//! A run that a bid repeats counts at its first place there, so that a text which repeats itself can't make the search slow.

use super::bid::Bid;
use crate::document::{BlockKind, Place, Span};
use crate::words::word_length;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

/// Words in a row from which on it is no accident that two texts have them.
const LEAST: usize = 12;
/// A run in more bids than this is lined up with the first of them only: all pairs would be too many.
const ALL_PAIRS: usize = 8;
/// A passage in more bids than this says nothing about two of them.
const FORM: usize = 64;

/// Passages that are looked at more closely; the shorter ones count in the overlaps only.
const MOST: usize = 2_000;

/// Words that stand in several bids.
#[derive(Clone, Debug)]
pub struct Passage {
    /// How many.
    pub words: usize,
    /// Whether three bids or more, and most of all, have them: then they are more likely the buyer's own words than copied ones.
    pub in_most: bool,
    /// Whether a longer passage before this one holds most of it, in other company.
    pub variant: bool,
    /// Where they stand, once for each bid that has them, in the order of the bids.
    pub stands: Vec<Stand>,
}

/// Where a passage stands.
#[derive(Clone, Debug)]
pub struct Stand {
    /// Index into [`super::Comparison::bids`].
    pub bid: usize,
    /// Index into the inputs of the bid's report.
    pub input: usize,
    /// The words as they stand there.
    pub text: String,
    /// The words as a reader of the page sees them.
    pub seen: String,
    /// Where in the file's text, in bytes.
    pub span: Span,
    /// Where, for people.
    pub place: Place,
}

/// How much two bids share, leaving out what most bids have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overlap {
    /// Indices into [`super::Comparison::bids`], the lower first.
    pub bids: (usize, usize),
    /// Stretches of text.
    pub passages: usize,
    /// Words in them.
    pub words: usize,
    /// These words in percent of the shorter bid, rounded down.
    pub percent: usize,
}

/// A word and where it stands.
struct Word {
    hash: u64,
    input: usize,
    block: usize,
    span: Span,
}

/// `words` words from `start` on, in one bid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Range {
    start: usize,
    words: usize,
}

impl Range {
    const fn end(self) -> usize {
        self.start + self.words
    }
}

/// A passage under way: its places by bid.
type Places = BTreeMap<usize, Range>;

/// The passages that bids share, the longest first, and how much of each other pairs of bids have.
pub(super) fn shared(bids: &[Bid]) -> (Vec<Passage>, Vec<Overlap>) {
    let texts: Vec<Vec<Word>> = bids.iter().map(words_of).collect();
    let mut places = line_up(&texts);
    let in_most = |places: &Places| places.len() > 2 && 2 * places.len() > bids.len();
    let overlaps = overlaps(places.iter().filter(|places| !in_most(places)), &texts);
    places.sort_by_key(rank);
    // after the overlaps, which count them all
    places.truncate(MOST);
    let places = outermost(places);
    let mut before: BTreeMap<usize, Vec<Range>> = BTreeMap::new();
    let passages = places
        .iter()
        .map(|places| Passage {
            words: places.values().next().map_or(0, |range| range.words),
            in_most: in_most(places),
            variant: is_variant(places, &mut before),
            stands: stands(places, bids, &texts),
        })
        .collect();
    (passages, overlaps)
}

fn words_of(bid: &Bid) -> Vec<Word> {
    let mut words = Vec::new();
    for (input, document) in bid.documents.iter().enumerate() {
        let prose = document.blocks.iter().enumerate();
        for (id, block) in prose.filter(|(_, block)| block.kind != BlockKind::Code) {
            let mut at = block.span.start;
            while let Some(skip) =
                document.text[at..block.span.end].find(|letter: char| letter.is_alphanumeric())
            {
                at += skip;
                let length = word_length(&document.text[at..block.span.end]);
                if length == 0 {
                    break;
                }
                let span = Span::new(at, at + length);
                words.push(Word {
                    hash: hash(document.slice(span)),
                    input,
                    block: id,
                    span,
                });
                at += length;
            }
        }
    }
    words
}

fn hash(word: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    word.to_lowercase().hash(&mut hasher);
    hasher.finish()
}

/// Every passage with its places: pairs of bids are lined up, and pairs with the same words come together.
fn line_up(texts: &[Vec<Word>]) -> Vec<Places> {
    let mut by_words: BTreeMap<Vec<u64>, Places> = BTreeMap::new();
    for ((one, other), mut starts) in pairs(texts) {
        starts.sort_unstable();
        let next = |(a, b): &(usize, usize), (c, d): &(usize, usize)| a + 1 == *c && b + 1 == *d;
        for run in starts.chunk_by(next) {
            let words = run.len() + LEAST - 1;
            let (a, b) = run[0];
            let key: Vec<u64> = hashes(&texts[one][a..a + words]).collect();
            // The hashes of runs agree; only words that agree themselves are shared.
            if key.iter().copied().eq(hashes(&texts[other][b..b + words])) {
                let places = by_words.entry(key).or_default();
                places.entry(one).or_insert(Range { start: a, words });
                places.entry(other).or_insert(Range { start: b, words });
            }
        }
    }
    by_words.into_values().collect()
}

fn hashes(words: &[Word]) -> impl Iterator<Item = u64> {
    words.iter().map(|word| word.hash)
}

/// Where runs of [`LEAST`] words agree, by pair of bids.
fn pairs(texts: &[Vec<Word>]) -> BTreeMap<(usize, usize), Vec<(usize, usize)>> {
    let mut runs: Vec<(u64, usize, usize)> = Vec::new();
    for (bid, words) in texts.iter().enumerate() {
        for (start, run) in words.windows(LEAST).enumerate() {
            let (first, last) = (&run[0], &run[LEAST - 1]);
            if (first.input, first.block) == (last.input, last.block) {
                let mut hasher = DefaultHasher::new();
                hashes(run).for_each(|word| word.hash(&mut hasher));
                runs.push((hasher.finish(), bid, start));
            }
        }
    }
    runs.sort_unstable();
    // of a bid that repeats itself the first place only
    runs.dedup_by_key(|run| (run.0, run.1));
    let mut pairs: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for same in runs.chunk_by(|one, next| one.0 == next.0) {
        // else boilerplate of many bids makes all their pairs
        let firsts = if same.len() > ALL_PAIRS {
            1
        } else {
            same.len()
        };
        for (nth, one) in same[..firsts].iter().enumerate() {
            for other in &same[nth + 1..] {
                let starts = pairs.entry((one.1, other.1)).or_default();
                starts.push((one.2, other.2));
            }
        }
    }
    pairs
}

/// The longest first, then in the order of bids and text.
fn rank(places: &Places) -> Option<(Reverse<usize>, usize, usize, Reverse<usize>)> {
    let (&bid, &range) = places.iter().next()?;
    Some((
        Reverse(range.words),
        bid,
        range.start,
        Reverse(places.len()),
    ))
}

/// Without passages that are only a piece of another in the same bids.
fn outermost(all: Vec<Places>) -> Vec<Places> {
    let mut kept: Vec<Places> = Vec::new();
    let mut in_bid: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for places in all {
        let Some((first, range)) = places.iter().next() else {
            continue;
        };
        let around = in_bid.get(first).into_iter().flatten().any(|&other| {
            let other = &kept[other];
            let holds = other
                .get(first)
                .is_some_and(|outer| outer.start <= range.start && range.end() <= outer.end());
            holds && places.keys().all(|bid| other.contains_key(bid))
        });
        if !around {
            for bid in places.keys() {
                in_bid.entry(*bid).or_default().push(kept.len());
            }
            kept.push(places);
        }
    }
    kept
}

fn overlaps<'a>(passages: impl Iterator<Item = &'a Places>, texts: &[Vec<Word>]) -> Vec<Overlap> {
    let mut ranges: BTreeMap<(usize, usize), BTreeSet<Range>> = BTreeMap::new();
    for places in passages.filter(|places| places.len() <= FORM) {
        for (&one, &range) in places {
            for &other in places.keys().filter(|&&other| other > one) {
                ranges.entry((one, other)).or_default().insert(range);
            }
        }
    }
    let mut overlaps: Vec<Overlap> = ranges
        .into_iter()
        .map(|(bids, ranges)| {
            let (passages, words) = covered(&ranges);
            let shorter = texts[bids.0].len().min(texts[bids.1].len()).max(1);
            Overlap {
                bids,
                passages,
                words,
                percent: (100 * words / shorter).min(100),
            }
        })
        .collect();
    overlaps.sort_by_key(|overlap| Reverse(overlap.words));
    overlaps
}

/// Stretches that these ranges make, and the words in them, each counted once.
fn covered(ranges: &BTreeSet<Range>) -> (usize, usize) {
    let (mut stretches, mut end, mut words) = (0, 0, 0);
    for range in ranges {
        stretches += usize::from(stretches == 0 || range.start > end);
        words += range.end().saturating_sub(end.max(range.start));
        end = end.max(range.end());
    }
    (stretches, words)
}

/// Whether half of a passage or more stands in one of those before it, in any bid; notes its places for those after it.
fn is_variant(places: &Places, before: &mut BTreeMap<usize, Vec<Range>>) -> bool {
    let mut variant = false;
    for (&bid, range) in places {
        let known = before.entry(bid).or_default();
        variant |= known.iter().any(|other| {
            let end = other.end().min(range.end());
            let common = end.saturating_sub(other.start.max(range.start));
            2 * common >= range.words
        });
        known.push(*range);
    }
    variant
}

fn stands(places: &Places, bids: &[Bid], texts: &[Vec<Word>]) -> Vec<Stand> {
    let stand = |(&bid, range): (&usize, &Range)| {
        let words = &texts[bid][range.start..range.end()];
        let (first, last) = (&words[0], &words[words.len() - 1]);
        let document = &bids[bid].documents[first.input];
        let span = Span::new(first.span.start, last.span.end);
        Stand {
            bid,
            input: first.input,
            text: document.quote(span).to_owned(),
            seen: document.slice(span).to_owned(),
            span: document.in_source(span),
            place: document.place(span, first.block),
        }
    };
    places.iter().map(stand).collect()
}
