//! Which statements moved: those that stand elsewhere in the order of all that stayed. A line added above moves nothing.

use super::compared::Compared;
use super::statements;
use crate::shape::{Evidence, Report};
use std::collections::HashMap;

/// A statement that stands elsewhere now.
#[derive(Clone, Debug)]
pub struct Move<'a> {
    /// Where it stood.
    pub old: &'a Evidence<'a>,
    /// Where it stands.
    pub new: &'a Evidence<'a>,
    /// The criteria that it speaks to.
    pub criteria: Vec<&'a str>,
}

/// A statement in both reports, by its place in each.
struct Kept<'a> {
    before: (usize, usize),
    after: (usize, usize),
    old: &'a Evidence<'a>,
    new: &'a Evidence<'a>,
    criterion: &'a str,
}

pub(super) fn find<'a>(old: &Report, new: &Report, criteria: &[Compared<'a>]) -> Vec<Move<'a>> {
    let (files_before, files_after) = (files(old), files(new));
    let mut kept: Vec<Kept> = criteria
        .iter()
        .flat_map(|compared| kept(compared, &files_before, &files_after))
        .collect();
    kept.sort_by_key(|one| (one.before, one.after));
    let stayed = longest_rising(&kept.iter().map(|one| one.after).collect::<Vec<_>>());
    let mut moved: Vec<Move> = Vec::new();
    let mut last = None;
    for (one, _) in kept.iter().zip(stayed).filter(|(_, stayed)| !stayed) {
        match moved
            .last_mut()
            .filter(|_| last == Some((one.before, one.after)))
        {
            // one statement may speak to several criteria
            Some(known) => known.criteria.push(one.criterion),
            None => moved.push(Move {
                old: one.old,
                new: one.new,
                criteria: vec![one.criterion],
            }),
        }
        last = Some((one.before, one.after));
    }
    moved
}

/// The statements for a criterion that stand in both reports, each at its first place.
fn kept<'a>(
    compared: &Compared<'a>,
    files_before: &HashMap<&str, usize>,
    files_after: &HashMap<&str, usize>,
) -> Vec<Kept<'a>> {
    let before = statements::listed(compared.old);
    let after = statements::listed(compared.new);
    // in the order of the list, not of the map
    let evidence = compared.old.evidence.iter();
    evidence
        .filter(|old| {
            let first = before.get(old.fingerprint.as_str());
            first.is_some_and(|first| std::ptr::eq(*first, *old))
        })
        .filter_map(|old| {
            let new = *after.get(old.fingerprint.as_str())?;
            Some(Kept {
                before: place(files_before, old),
                after: place(files_after, new),
                old,
                new,
                criterion: &compared.new.id,
            })
        })
        .collect()
}

/// Number of the file, and first byte in it.
fn place(files: &HashMap<&str, usize>, evidence: &Evidence) -> (usize, usize) {
    let file = files.get(&*evidence.file).copied();
    (file.unwrap_or(0), evidence.start)
}

fn files<'a>(report: &'a Report<'a>) -> HashMap<&'a str, usize> {
    report
        .inputs
        .iter()
        .enumerate()
        .map(|(nth, input)| (&*input.name, nth))
        .collect()
}

/// For each place, whether it belongs to the longest run of places that never goes back.
fn longest_rising(places: &[(usize, usize)]) -> Vec<bool> {
    // `tails[n]` ends the best run of n + 1 places so far; `before` leads back through it.
    let mut tails: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(places.len());
    for (at, place) in places.iter().enumerate() {
        let length = tails.partition_point(|&tail| places[tail] <= *place);
        before.push(length.checked_sub(1).map(|shorter| tails[shorter]));
        if length == tails.len() {
            tails.push(at);
        } else {
            tails[length] = at;
        }
    }
    let mut rising = vec![false; places.len()];
    let mut next = tails.last().copied();
    while let Some(at) = next {
        rising[at] = true;
        next = before[at];
    }
    rising
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_move_and_many_stay() {
        let places = |order: &[usize]| order.iter().map(|&at| (0, at)).collect::<Vec<_>>();
        assert_eq!(longest_rising(&places(&[1, 2, 3])), [true, true, true]);
        assert_eq!(
            longest_rising(&places(&[9, 1, 2, 2, 3])),
            [false, true, true, true, true]
        );
        assert_eq!(longest_rising(&[]), Vec::<bool>::new());
    }
}
