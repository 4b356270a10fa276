//! A text's sketch: a few numbers that are alike for texts that are alike.
//!
//! This file is also part of `build.rs`, which makes the sketches of all licences: it may use nothing of the crate.

/// Numbers of a sketch at most.
pub(super) const SIZE: usize = 64;

/// The smallest hashes of all pairs of neighbouring words, ascending, each once.
pub(super) fn sketch(text: &str) -> Vec<u32> {
    let mut hashes = Vec::new();
    let mut before = 0;
    for word in text
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
    {
        let word = hash(word);
        hashes.push(mix(before ^ word.rotate_left(17)));
        before = word;
    }
    hashes.sort_unstable();
    hashes.dedup();
    hashes.truncate(SIZE);
    hashes
}

/// How much of 100 of two texts is alike, by their sketches: what both have, of what there is in all.
pub(super) fn alike(one: &[u32], other: &[u32]) -> usize {
    let (mut left, mut right) = (one, other);
    let (mut all, mut both) = (0, 0);
    // beyond the shorter sketch, or the smallest numbers of both together, nothing is known
    while let ([first, ..], [second, ..]) = (left, right)
        && all < SIZE
    {
        both += usize::from(first == second);
        all += 1;
        if first <= second {
            left = &left[1..];
        }
        if second <= first {
            right = &right[1..];
        }
    }
    let whole = |sketch: &[u32], rest: usize| if sketch.len() < SIZE { rest } else { 0 };
    all += whole(one, left.len()) + whole(other, right.len());
    (both * 100).checked_div(all).unwrap_or_default()
}

/// FNV-1a over a word in small letters.
fn hash(word: &str) -> u32 {
    let letters = word.bytes().map(|byte| byte.to_ascii_lowercase());
    letters.fold(0x811c_9dc5, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    })
}

/// Spreads what differs little over all bits.
fn mix(hash: u32) -> u32 {
    let hash = (hash ^ (hash >> 16)).wrapping_mul(0x85eb_ca6b);
    let hash = (hash ^ (hash >> 13)).wrapping_mul(0xc2b2_ae35);
    hash ^ (hash >> 16)
}
