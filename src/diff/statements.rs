//! Which statements for a criterion came, went, or count otherwise now.

use crate::judge::Verdict;
use crate::shape::{Criterion, Evidence};
use std::collections::{BTreeSet, HashMap, HashSet};

/// Pairs of statements, at most, that are held against each other to find a rewording. More are a proposal of another kind, not an edited one.
const PAIRS: usize = 10_000;

/// A statement that isn't as it was.
#[derive(Clone, Debug)]
pub struct Statement<'a> {
    /// What became of it.
    pub kind: Kind,
    /// What it is known by: in the report after, or in the one before if it is gone.
    pub fingerprint: &'a str,
    /// As it stood before; `None` if it didn't, or if that report doesn't list it.
    pub old: Option<&'a Evidence<'a>>,
    /// As it stands now.
    pub new: Option<&'a Evidence<'a>>,
}

/// What became of a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// It is no evidence any more: taken out, or reworded beyond knowing.
    Gone,
    /// The same words count less now.
    Weakened,
    /// It was put in other words.
    Reworded,
    /// The same words count more now.
    Strengthened,
    /// It is new.
    New,
}

impl Kind {
    /// All of them, what is gone first.
    pub const ALL: [Self; 5] = [
        Self::Gone,
        Self::Weakened,
        Self::Reworded,
        Self::Strengthened,
        Self::New,
    ];

    /// The word that reports use.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Gone => "gone",
            Self::Weakened => "weakened",
            Self::Reworded => "reworded",
            Self::Strengthened => "strengthened",
            Self::New => "new",
        }
    }
}

/// The statements of a criterion that changed: what is gone first, what is new last. What couldn't be judged says nothing of statements.
pub(super) fn compare<'a>(old: &'a Criterion<'a>, new: &'a Criterion<'a>) -> Vec<Statement<'a>> {
    if [old.verdict, new.verdict].contains(&Verdict::CannotEvaluate) {
        return Vec::new();
    }
    let (before, after) = (all(old), all(new));
    let mut gone = without(old, &after);
    let mut come = without(new, &before);
    let mut statements = reworded(&mut gone, &mut come);
    statements.extend(counted_otherwise(old, new));
    statements.extend(gone.into_iter().map(|(fingerprint, old)| Statement {
        kind: Kind::Gone,
        fingerprint,
        old,
        new: None,
    }));
    statements.extend(come.into_iter().map(|(fingerprint, new)| Statement {
        kind: Kind::New,
        fingerprint,
        old: None,
        new,
    }));
    statements.sort_by_key(|statement| statement.kind);
    statements
}

/// By fingerprint, the first place at which each statement stands.
pub(super) fn listed<'a>(criterion: &'a Criterion<'a>) -> HashMap<&'a str, &'a Evidence<'a>> {
    let mut listed = HashMap::new();
    for evidence in &criterion.evidence {
        listed
            .entry(evidence.fingerprint.as_str())
            .or_insert(evidence);
    }
    listed
}

/// Fingerprints of all evidence, listed or not.
fn all<'a>(criterion: &'a Criterion<'a>) -> HashSet<&'a str> {
    let listed = criterion
        .evidence
        .iter()
        .map(|evidence| &evidence.fingerprint);
    listed
        .chain(&criterion.unlisted)
        .map(String::as_str)
        .collect()
}

/// The statements that the other side hasn't, each once; first those whose words are known.
fn without<'a>(criterion: &'a Criterion<'a>, other: &HashSet<&str>) -> Vec<Loose<'a>> {
    let listed = criterion
        .evidence
        .iter()
        .map(|evidence| (evidence.fingerprint.as_str(), Some(evidence)));
    let unlisted = criterion
        .unlisted
        .iter()
        .map(|known| (known.as_str(), None));
    let mut seen = HashSet::new();
    listed
        .chain(unlisted)
        .filter(|(fingerprint, _)| !other.contains(fingerprint) && seen.insert(*fingerprint))
        .collect()
}

/// A statement that one report has and the other hasn't, by its fingerprint; its words, if the report lists it.
type Loose<'a> = (&'a str, Option<&'a Evidence<'a>>);

/// Takes pairs that say nearly the same out of what is gone and what is new, the most alike first.
fn reworded<'a>(gone: &mut Vec<Loose<'a>>, come: &mut Vec<Loose<'a>>) -> Vec<Statement<'a>> {
    if gone.len() * come.len() > PAIRS {
        return Vec::new();
    }
    let (mut taken_old, mut taken_new) = (HashSet::new(), HashSet::new());
    let mut statements = Vec::new();
    for (old, new) in alike(gone, come) {
        if taken_old.contains(&old) || taken_new.contains(&new) {
            continue;
        }
        taken_old.insert(old);
        taken_new.insert(new);
        statements.push(Statement {
            kind: Kind::Reworded,
            fingerprint: come[new].0,
            old: gone[old].1,
            new: come[new].1,
        });
    }
    leave(gone, &taken_old);
    leave(come, &taken_new);
    statements
}

/// Pairs that have half of their words in common, by their places in the lists, the most alike first.
fn alike(gone: &[Loose], come: &[Loose]) -> Vec<(usize, usize)> {
    let words = |side: &[Loose]| -> Vec<BTreeSet<String>> {
        let all = side.iter();
        all.map(|(_, evidence)| evidence.map(words_of).unwrap_or_default())
            .collect()
    };
    let new_words = words(come);
    let mut pairs = Vec::new();
    for (old, old_words) in words(gone).iter().enumerate() {
        for (new, new_words) in new_words.iter().enumerate() {
            let common = old_words.intersection(new_words).count();
            let all = old_words.len() + new_words.len();
            if common > 0 && 4 * common >= all {
                pairs.push((2000 * common / all, old, new));
            }
        }
    }
    pairs.sort_by_key(|&(alike, old, new)| (std::cmp::Reverse(alike), old, new));
    pairs.into_iter().map(|(_, old, new)| (old, new)).collect()
}

fn leave<T>(list: &mut Vec<T>, taken: &HashSet<usize>) {
    let mut at = 0;
    list.retain(|_| {
        at += 1;
        !taken.contains(&(at - 1))
    });
}

fn words_of(evidence: &Evidence) -> BTreeSet<String> {
    let words = evidence
        .quote
        .split(|character: char| !character.is_alphanumeric());
    words
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

/// The same words, with another strength: their surroundings changed.
fn counted_otherwise<'a>(old: &'a Criterion<'a>, new: &'a Criterion<'a>) -> Vec<Statement<'a>> {
    let before = listed(old);
    let mut seen = HashSet::new();
    let mut statements = Vec::new();
    for now in &new.evidence {
        let Some(&was) = before.get(now.fingerprint.as_str()) else {
            continue;
        };
        if seen.insert(now.fingerprint.as_str()) && was.strength != now.strength {
            statements.push(Statement {
                kind: if now.strength > was.strength {
                    Kind::Strengthened
                } else {
                    Kind::Weakened
                },
                fingerprint: &now.fingerprint,
                old: Some(was),
                new: Some(now),
            });
        }
    }
    statements
}
