//! A `*` behind a word or a group: every word that begins so.

use super::node::{Node, Word, WordId, WordIds};

/// Gives the last word of every alternative a tail.
///
/// # Errors
/// There is no such word, or it is too short for a tail.
pub(super) fn with_tail(node: Node, known: &mut WordIds) -> Result<Node, String> {
    Ok(match node {
        Node::Words(words) => {
            let words = words.into_iter().map(|word| tail(word, known));
            Node::Words(words.collect::<Result<_, _>>()?)
        }
        Node::Sequence(mut items) => {
            if let Some(last) = items.pop() {
                items.push(with_tail(last, known)?);
            }
            Node::Sequence(items)
        }
        Node::Either(all) => {
            let all = all.into_iter().map(|node| with_tail(node, known));
            Node::Either(all.collect::<Result<_, _>>()?)
        }
        Node::Maybe(_) | Node::Gap(_) | Node::Near(..) => {
            return Err("`*` stands after a word or a group of words".into());
        }
    })
}

fn tail(word: WordId, known: &mut WordIds) -> Result<WordId, String> {
    match known.get(word).clone() {
        Word::Exact(stem) if stem.chars().count() >= 2 => Ok(known.id(Word::Tail(stem))),
        Word::Exact(stem) => Err(format!(
            "`{stem}*` matches too much: give at least two letters before `*`"
        )),
        Word::Tail(_) | Word::Number | Word::Money | Word::Percent | Word::Date | Word::Name => {
            Ok(word)
        }
    }
}
