//! Compiles the conditions of patterns: their words become sets, and the ways through them steps.

use super::lexicon::Lexicon;
use super::need::{LazyRegex, Need, RowPart, Step};
use super::vocabulary::{ClassId, Sets};
use crate::rules::pattern::{Common, Condition, Node, WordIds, firsts, required};

/// The rows of a lexicon that its conditions share.
#[derive(Default)]
pub(in crate::rules) struct Conditions {
    sets: Sets,
    required: Vec<ClassId>,
    steps: Vec<Step>,
    regexes: Vec<LazyRegex>,
}

impl Conditions {
    /// What a condition needs of a sentence.
    pub(in crate::rules) fn compile(
        &mut self,
        condition: Condition,
        ids: &WordIds,
        common: &Common,
    ) -> Need {
        let node = match condition {
            Condition::Regex(written) => return Need::Regex(self.regex(written)),
            Condition::Words(node) => node,
        };
        let first = self.sets.class(firsts(&node), ids);
        let mut needed = Vec::new();
        for words in required(&node, ids, common) {
            let class = self.sets.class(words, ids);
            // a word that stands twice in a pattern is asked for once
            if !needed.contains(&class) {
                needed.push(class);
            }
        }
        let begin = self.steps.len();
        self.add_steps(&node, false, ids);
        Need::Words {
            first,
            required: append(&mut self.required, needed),
            steps: RowPart::new(begin, self.steps.len()),
        }
    }

    fn regex(&mut self, written: String) -> u32 {
        let regexes = &mut self.regexes;
        let known = regexes.iter().position(|regex| regex.written() == written);
        let at = known.unwrap_or_else(|| {
            regexes.push(written.into());
            regexes.len() - 1
        });
        u32::try_from(at).unwrap_or(0)
    }

    /// Appends the way through a node's words; `tight` if nothing may part its first word from the one before.
    fn add_steps(&mut self, node: &Node, tight: bool, ids: &WordIds) {
        match node {
            Node::Words(words) => {
                let class = self.sets.class(words.clone(), ids);
                self.steps.push(Step::Words { class, tight });
            }
            Node::Gap(words) => self.steps.push(Step::Gap(*words)),
            Node::Maybe(inner) => {
                self.add_holding(Step::Maybe, |own| own.add_steps(inner, tight, ids));
            }
            Node::Either(all) => self.add_holding(Step::Either, |own| {
                for node in all {
                    own.add_holding(Step::Way, |own| own.add_steps(node, tight, ids));
                }
            }),
            Node::Sequence(items) => {
                let mut tight = tight;
                for item in items {
                    self.add_steps(item, tight, ids);
                    tight = !matches!(item, Node::Gap(_));
                }
            }
            // either order is a way of its own
            Node::Near(left, words, right) => self.add_holding(Step::Either, |own| {
                for (one, other) in [(left, right), (right, left)] {
                    own.add_holding(Step::Way, |own| {
                        own.add_steps(one, tight, ids);
                        own.steps.push(Step::Gap(*words));
                        own.add_steps(other, false, ids);
                    });
                }
            }),
        }
    }

    /// Appends a step that says how many steps it holds.
    fn add_holding(&mut self, step: fn(u32) -> Step, fill: impl FnOnce(&mut Self)) {
        let at = self.steps.len();
        self.steps.push(step(0));
        // how many it holds is known behind them
        fill(self);
        let held = self.steps.len() - at - 1;
        self.steps[at] = step(u32::try_from(held).unwrap_or(0));
    }

    /// Puts the rows into their lexicon.
    pub(in crate::rules) fn finish(self, lexicon: &mut Lexicon) {
        lexicon.vocabulary = self.sets.finish();
        lexicon.required = self.required;
        lexicon.steps = self.steps;
        lexicon.regexes = self.regexes;
    }
}

/// Puts more at the end of a row, and says which part of the row it is.
pub(in crate::rules) fn append<T>(row: &mut Vec<T>, more: impl IntoIterator<Item = T>) -> RowPart {
    let first = row.len();
    row.extend(more);
    RowPart::new(first, row.len())
}
