//! The elements of a page, flat and bounded: each knows its parent and its neighbours by number.

use std::cell::Cell;

/// Number of an element.
pub(super) type NodeId = u32;

/// Most elements; those beyond are judged by nothing.
pub(super) const MOST_NODES: usize = 1_000_000;
/// How deep elements may nest; those deeper are taken for neighbours.
pub(super) const DEEPEST: u16 = 400;
/// Steps from element to element, and names compared, at most: a selector may be made to go through the page for each element of it.
const STEPS: u64 = 8_000_000;

/// An element.
#[derive(Debug, Default)]
pub(super) struct Node {
    pub(super) name: Box<str>,
    pub(super) attributes: Vec<(Box<str>, Box<str>)>,
    pub(super) parent: Option<NodeId>,
    pub(super) before: Option<NodeId>,
    pub(super) next: Option<NodeId>,
    pub(super) first: Option<NodeId>,
    pub(super) last: Option<NodeId>,
    pub(super) depth: u16,
    /// Whether it nests deeper than is followed.
    pub(super) too_deep: bool,
    /// Letters in it, and with those of the elements in it.
    pub(super) own: u32,
    pub(super) letters: u32,
}

impl Node {
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        let mut all = self.attributes.iter();
        all.find(|(known, _)| **known == *name)
            .map(|(_, value)| &**value)
    }

    pub(super) fn classes(&self) -> impl Iterator<Item = &str> {
        let classes = self.attribute("class").unwrap_or_default();
        classes.split_ascii_whitespace()
    }
}

/// A page's elements in the order in which they begin.
#[derive(Debug, Default)]
pub(super) struct Tree {
    pub(super) nodes: Vec<Node>,
    /// Steps so far.
    pub(super) steps: Cell<u64>,
}

impl Tree {
    pub(super) fn node(&self, id: NodeId) -> &Node {
        &self.nodes[id as usize]
    }

    /// Adds an element as the last one of its parent.
    pub(super) fn add(
        &mut self,
        name: &str,
        attributes: Vec<(Box<str>, Box<str>)>,
        parent: Option<NodeId>,
    ) -> NodeId {
        let id = NodeId::try_from(self.nodes.len()).unwrap_or(NodeId::MAX);
        let too_deep = parent.is_some_and(|parent| self.node(parent).depth >= DEEPEST);
        let parent = if too_deep {
            parent.and_then(|parent| self.node(parent).parent)
        } else {
            parent
        };
        let before = parent.and_then(|parent| self.node(parent).last);
        let depth = parent.map_or(0, |parent| self.node(parent).depth + 1);
        self.nodes.push(Node {
            name: name.into(),
            attributes,
            parent,
            before,
            depth,
            too_deep,
            ..Node::default()
        });
        if let Some(before) = before {
            self.nodes[before as usize].next = Some(id);
        }
        if let Some(parent) = parent {
            let parent = &mut self.nodes[parent as usize];
            parent.first.get_or_insert(id);
            parent.last = Some(id);
        }
        id
    }

    /// Counts the letters of each element with those of the elements in it, once all are known.
    pub(super) fn count_letters(&mut self) {
        for at in (0..self.nodes.len()).rev() {
            let all = self.nodes[at].letters.saturating_add(self.nodes[at].own);
            self.nodes[at].letters = all;
            // a parent begins before what it holds
            if let Some(parent) = self.nodes[at].parent {
                let parent = &mut self.nodes[parent as usize];
                parent.letters = parent.letters.saturating_add(all);
            }
        }
    }

    /// Takes a step; `false` if there were too many.
    pub(super) fn step(&self) -> bool {
        let steps = self.steps.get();
        self.steps.set(steps + 1);
        steps < STEPS
    }

    /// Takes several steps at once.
    pub(super) fn steps(&self, count: usize) {
        let steps = self.steps.get();
        let count = u64::try_from(count).unwrap_or(u64::MAX);
        self.steps.set(steps.saturating_add(count));
    }

    /// Whether there were so many steps that not all was looked at.
    pub(super) fn is_exhausted(&self) -> bool {
        self.steps.get() >= STEPS
    }
}
