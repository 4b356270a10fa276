//! What patterns are made of: words with tails, alternatives, gaps.

use hashbrown::HashMap;

/// A word as a pattern names it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(in crate::rules) enum Word {
    /// The word, in any case; with a capital in it, only as written.
    Exact(String),
    /// Every word that begins so.
    Tail(String),
    /// Any number, in digits or spelled out.
    Number,
    /// A number with a currency sign.
    Money,
    /// A number with a percent sign.
    Percent,
    /// A date in figures.
    Date,
    /// Any word with a capital first letter.
    Name,
}

/// Stands for a word in [`WordIds`].
pub(in crate::rules) type WordId = u32;

/// Every word that patterns name, once.
#[derive(Clone, Debug, Default)]
pub(in crate::rules) struct WordIds {
    ids: HashMap<Word, WordId>,
    all: Vec<Word>,
}

impl WordIds {
    /// The word that an id stands for.
    pub(in crate::rules) fn get(&self, id: WordId) -> &Word {
        &self.all[id as usize]
    }

    /// The id of a word, new if it is.
    pub(in crate::rules) fn id(&mut self, word: Word) -> WordId {
        *self.ids.entry(word).or_insert_with_key(|word| {
            self.all.push(word.clone());
            WordId::try_from(self.all.len() - 1).unwrap_or(WordId::MAX)
        })
    }
}

/// A piece of a pattern.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::rules) enum Node {
    /// One word of a set.
    Words(Vec<WordId>),
    /// One after the other.
    Sequence(Vec<Node>),
    /// One of them.
    Either(Vec<Node>),
    /// It, or nothing.
    Maybe(Box<Node>),
    /// At most so many words of any kind.
    Gap(u8),
    /// Both, in either order, at most so many words apart.
    Near(Box<Node>, u8, Box<Node>),
}

/// One condition of a pattern.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::rules) enum Condition {
    /// Words.
    Words(Node),
    /// A regular expression on the sentence.
    Regex(String),
}

/// A whole pattern, read: all of `needs` and none of `never` in a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::rules) struct Parsed {
    /// What the sentence must hold; the first is looked for in the sentence, the others also in its heading or lead-in.
    pub needs: Vec<Condition>,
    /// What it must not hold.
    pub never: Vec<Condition>,
    /// How many words it comes to, with those of lists.
    pub words: usize,
}

/// Single words of a choice come together into one set, which is found in one step.
pub(in crate::rules) fn either(all: Vec<Node>) -> Node {
    let mut words = Vec::new();
    let mut others = Vec::new();
    for node in all {
        match node {
            Node::Words(set) => words.extend(set),
            Node::Either(nodes) => nodes.into_iter().for_each(|node| match node {
                Node::Words(set) => words.extend(set),
                other => others.push(other),
            }),
            other => others.push(other),
        }
    }
    // the same choice is the same set, in whatever order it is written
    words.sort_unstable();
    words.dedup();
    if !words.is_empty() {
        others.insert(0, Node::Words(words));
    }
    if others.len() == 1 {
        others.remove(0)
    } else {
        Node::Either(others)
    }
}
