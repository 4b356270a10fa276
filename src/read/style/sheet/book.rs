//! The rules of all sheets of a page, and which of them are for an element.

use super::element::{Here, States};
use super::selectors::{Pseudo, Selectors};
use crate::read::style::tree::{NodeId, Tree};
use selectors::context::{
    MatchingContext, MatchingForInvalidation, MatchingMode, NeedsSelectorFlags, QuirksMode,
    SelectorCaches,
};
use selectors::matching::matches_selector;
use selectors::parser::{Component, Selector, SelectorList};
use std::collections::HashMap;

/// Most selectors of a page.
const MOST_RULES: usize = 50_000;
/// Most declarations of a page.
const MOST_DECLARATIONS: usize = 300_000;

/// On which screens something holds, `None` where that can't be told: a desk's, and the others.
pub(super) type Holds = [Option<bool>; 3];

/// A property with its value as it is written.
#[derive(Clone, Debug)]
pub(in crate::read::style) struct Declaration {
    pub(in crate::read::style) name: Box<str>,
    pub(in crate::read::style) value: Box<str>,
    pub(in crate::read::style) important: bool,
}

/// A selector with what it asks for.
struct Rule {
    selector: Selector<Selectors>,
    body: usize,
    holds: Holds,
    /// Its layer; those without one come last.
    layer: usize,
    pseudo: Option<Pseudo>,
}

/// All rules of a page.
#[derive(Default)]
pub(in crate::read::style) struct Book {
    rules: Vec<Rule>,
    bodies: Vec<Vec<Declaration>>,
    by_id: HashMap<Box<str>, Vec<usize>>,
    by_class: HashMap<Box<str>, Vec<usize>>,
    by_name: HashMap<Box<str>, Vec<usize>>,
    others: Vec<usize>,
    declared: usize,
    pub(super) layers: Vec<String>,
    /// What animations have words look like in their second half.
    pub(in crate::read::style) frames: HashMap<String, Vec<Vec<Declaration>>>,
    /// Sheets that it takes in from elsewhere.
    pub(in crate::read::style) imported: usize,
    /// Whether there was more than is taken in.
    pub(in crate::read::style) is_full: bool,
}

/// The rules for an element, by their numbers.
#[derive(Debug, Default)]
pub(in crate::read::style) struct Matched {
    pub(in crate::read::style) sure: Vec<usize>,
    /// Those of which it can't be told whether they hold.
    pub(in crate::read::style) maybe: Vec<usize>,
    /// Those for parts of it.
    pub(in crate::read::style) parts: Vec<(Pseudo, usize)>,
}

impl Book {
    /// Takes in a rule.
    pub(super) fn add(
        &mut self,
        selectors: &SelectorList<Selectors>,
        body: Vec<Declaration>,
        holds: Holds,
        layer: Option<usize>,
    ) {
        let never = holds.iter().all(|holds| *holds == Some(false));
        if body.is_empty() || never {
            return;
        }
        self.declared += body.len();
        self.is_full |= self.declared > MOST_DECLARATIONS || self.rules.len() > MOST_RULES;
        if self.is_full {
            return;
        }
        self.bodies.push(body);
        for selector in selectors.slice() {
            let at = self.rules.len();
            let (list, key) = match key(selector) {
                Key::Id(id) => (&mut self.by_id, id),
                Key::Class(class) => (&mut self.by_class, class),
                Key::Name(name) => (&mut self.by_name, name),
                Key::None => {
                    self.others.push(at);
                    self.rules
                        .push(rule(selector, self.bodies.len() - 1, holds, layer));
                    continue;
                }
            };
            list.entry(key).or_default().push(at);
            self.rules
                .push(rule(selector, self.bodies.len() - 1, holds, layer));
        }
    }

    /// The rules for an element on one of the screens; `touched`: as if somebody had touched everything.
    pub(in crate::read::style) fn matched(
        &self,
        tree: &Tree,
        id: NodeId,
        screen: usize,
        touched: bool,
        caches: &mut SelectorCaches,
    ) -> Matched {
        let states = States {
            touched,
            ..States::default()
        };
        let here = Here {
            tree,
            id,
            states: &states,
        };
        let mut matched = Matched::default();
        for at in self.candidates(tree, id) {
            let rule = &self.rules[at];
            if rule.holds[screen] == Some(false) || !tree.step() {
                continue;
            }
            states.doubtful.set(false);
            if !matches(rule, here, caches) {
                continue;
            }
            if let Some(pseudo) = rule.pseudo {
                matched.parts.push((pseudo, at));
            } else if rule.holds[screen].is_none() || states.doubtful.get() {
                matched.maybe.push(at);
            } else {
                matched.sure.push(at);
            }
        }
        matched.sure.sort_unstable();
        matched
    }

    fn candidates(&self, tree: &Tree, id: NodeId) -> impl Iterator<Item = usize> {
        let node = tree.node(id);
        let of_id = node.attribute("id").and_then(|id| self.by_id.get(id));
        let of_classes = node.classes().filter_map(|class| self.by_class.get(class));
        let of_name = self.by_name.get(&*node.name);
        let listed = of_classes.chain(of_id).chain(of_name);
        listed.chain([&self.others]).flatten().copied()
    }

    pub(in crate::read::style) fn body(&self, rule: usize) -> &[Declaration] {
        &self.bodies[self.rules[rule].body]
    }

    /// The declarations of rules and of the element itself, those that win last.
    pub(in crate::read::style) fn cascade<'a>(
        &'a self,
        rules: &[usize],
        own: &'a [Declaration],
    ) -> Vec<&'a Declaration> {
        let mut all = Vec::new();
        for &at in rules {
            let rule = &self.rules[at];
            let specificity = rule.selector.specificity();
            for declaration in self.body(at) {
                let layer = in_order(rule.layer, declaration.important);
                all.push((
                    declaration.important,
                    layer,
                    false,
                    specificity,
                    at,
                    declaration,
                ));
            }
        }
        for declaration in own {
            let layer = in_order(usize::MAX, declaration.important);
            all.push((
                declaration.important,
                layer,
                true,
                0,
                usize::MAX,
                declaration,
            ));
        }
        // stable, so that of one rule the last one wins
        all.sort_by_key(|one| (one.0, one.1, one.2, one.3, one.4));
        all.into_iter().map(|one| one.5).collect()
    }
}

/// The place of a layer: of what is important the first one wins.
const fn in_order(layer: usize, important: bool) -> usize {
    if important { usize::MAX - layer } else { layer }
}

fn rule(selector: &Selector<Selectors>, body: usize, holds: Holds, layer: Option<usize>) -> Rule {
    Rule {
        selector: selector.clone(),
        body,
        holds,
        layer: layer.unwrap_or(usize::MAX),
        pseudo: selector.pseudo_element().copied(),
    }
}

fn matches(rule: &Rule, here: Here, caches: &mut SelectorCaches) -> bool {
    let mode = if rule.pseudo.is_some() {
        MatchingMode::ForStatelessPseudoElement
    } else {
        MatchingMode::Normal
    };
    let mut context = MatchingContext::new(
        mode,
        None,
        caches,
        QuirksMode::NoQuirks,
        NeedsSelectorFlags::No,
        MatchingForInvalidation::No,
    );
    matches_selector(&rule.selector, 0, None, here, &mut context)
}

/// By what an element is found for which a selector may be.
enum Key {
    Id(Box<str>),
    Class(Box<str>),
    Name(Box<str>),
    None,
}

fn key(selector: &Selector<Selectors>) -> Key {
    let mut parts = selector.iter();
    if selector.has_pseudo_element() {
        // what stands before it is the element
        while parts.next().is_some() {}
        let _ = parts.next_sequence();
    }
    let mut key = Key::None;
    for part in parts {
        match (part, &key) {
            (Component::ID(id), _) => return Key::Id(id.0.clone()),
            (Component::Class(class), _) => key = Key::Class(class.0.clone()),
            (Component::LocalName(name), Key::None) => key = Key::Name(name.lower_name.0.clone()),
            _ => {}
        }
    }
    key
}
