//! Patterns turned back into words: what somebody would write who knows the rules and has nothing to say.

use super::node::{Condition, Node, Word, WordIds};

/// The shortest words in which a pattern is found: gaps left out, of alternatives the first.
pub(in crate::rules) fn literal(needs: &[Condition], known: &WordIds) -> String {
    let mut words = Vec::new();
    for need in needs {
        if let Condition::Words(node) = need {
            spell(node, known, &mut words);
        }
    }
    words.join(" ")
}

fn spell(node: &Node, known: &WordIds, into: &mut Vec<String>) {
    match node {
        Node::Words(words) => into.extend(words.first().map(|&word| match known.get(word) {
            Word::Exact(word) | Word::Tail(word) => word.clone(),
            Word::Number => "12".into(),
            Word::Money => "$12".into(),
            Word::Percent => "12%".into(),
            Word::Date => "2026-03-01".into(),
            Word::Name => "Acme".into(),
        })),
        Node::Sequence(items) => items.iter().for_each(|item| spell(item, known, into)),
        Node::Either(ways) => {
            if let Some(first) = ways.first() {
                spell(first, known, into);
            }
        }
        // the shortest way
        Node::Maybe(_) | Node::Gap(_) => {}
        Node::Near(one, _, other) => {
            spell(one, known, into);
            spell(other, known, into);
        }
    }
}
