//! By which of its words a pattern is best found.

use super::node::{Node, Word, WordId, WordIds};
use std::collections::BTreeSet;

/// Words that stand in most texts, so that a pattern is better found by another.
pub(in crate::rules) type Common = BTreeSet<String>;

/// All words that a node can begin with.
pub(in crate::rules) fn firsts(node: &Node) -> Vec<WordId> {
    let mut words = Vec::new();
    add_firsts(node, &mut words);
    words
}

fn add_firsts(node: &Node, into: &mut Vec<WordId>) {
    match node {
        Node::Words(words) => into.extend(words),
        Node::Gap(_) => {}
        Node::Maybe(inner) => add_firsts(inner, into),
        Node::Either(all) => all.iter().for_each(|node| add_firsts(node, into)),
        Node::Near(left, _, right) => {
            add_firsts(left, into);
            add_firsts(right, into);
        }
        Node::Sequence(items) => {
            for item in items {
                add_firsts(item, into);
                // behind what may be left out the next one can be the first as well
                if !matches!(item, Node::Maybe(_)) {
                    break;
                }
            }
        }
    }
}

/// The sets of words that the node can't be without: a sentence that lacks one of them needn't be looked at. The rarest comes first.
pub(in crate::rules) fn required(
    node: &Node,
    known: &WordIds,
    common: &Common,
) -> Vec<Vec<WordId>> {
    let mut sets = Vec::new();
    add_required(node, known, common, &mut sets);
    sets.sort_by_key(|(cost, _)| *cost);
    sets.into_iter().map(|(_, words)| words).collect()
}

type Set = (u32, Vec<WordId>);

fn add_required(node: &Node, known: &WordIds, common: &Common, into: &mut Vec<Set>) {
    match node {
        Node::Words(words) => {
            let cost = words.iter().map(|&word| cost(word, known, common)).sum();
            into.push((cost, words.clone()));
        }
        Node::Gap(_) | Node::Maybe(_) => {}
        Node::Sequence(items) => {
            for item in items {
                add_required(item, known, common, into);
            }
        }
        Node::Near(left, _, right) => {
            add_required(left, known, common, into);
            add_required(right, known, common, into);
        }
        Node::Either(all) => into.extend(one_of_each(all, known, common)),
    }
}

/// The rarest set of each alternative, together: one of these words is there whichever it is.
fn one_of_each(all: &[Node], known: &WordIds, common: &Common) -> Option<Set> {
    all.iter()
        .try_fold((0, Vec::new()), |(cost, mut words), node| {
            let mut sets = Vec::new();
            add_required(node, known, common, &mut sets);
            let (more, next) = sets.into_iter().min_by_key(|(cost, _)| *cost)?;
            words.extend(next);
            Some((cost + more, words))
        })
}

/// How often a word is met, roughly.
fn cost(word: WordId, known: &WordIds, common: &Common) -> u32 {
    let begins = |stem: &String| {
        let next = common.range(stem.clone()..).next();
        next.is_some_and(|next| next.starts_with(stem))
    };
    // rough: only which of two is met more often tells
    match known.get(word) {
        Word::Name => 500,
        Word::Number => 200,
        Word::Money | Word::Percent | Word::Date => 20,
        Word::Exact(word) if common.contains(word) => 100,
        Word::Exact(_) => 2,
        Word::Tail(stem) if begins(stem) => 100,
        Word::Tail(stem) if stem.len() < 4 => 10,
        Word::Tail(_) => 4,
    }
}
