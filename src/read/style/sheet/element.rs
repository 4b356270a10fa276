//! An element as selectors see it.

use super::names::Name;
use super::selectors::{Pseudo, Selectors, State};
use crate::read::style::tree::{Node, NodeId, Tree};
use selectors::attr::{AttrSelectorOperation, CaseSensitivity, NamespaceConstraint};
use selectors::bloom::BloomFilter;
use selectors::matching::{ElementSelectorFlags, MatchingContext};
use selectors::{Element, OpaqueElement};
use std::cell::Cell;
use std::fmt;

/// How states are taken while a page is matched, and whether one was met that isn't known.
#[derive(Debug, Default)]
pub(in crate::read::style) struct States {
    /// Whether everything is as if it was touched.
    pub(super) touched: bool,
    pub(super) doubtful: Cell<bool>,
}

/// An element of a page.
#[derive(Clone, Copy)]
pub(in crate::read::style) struct Here<'a> {
    pub(super) tree: &'a Tree,
    pub(super) id: NodeId,
    pub(super) states: &'a States,
}

impl fmt::Debug for Here<'_> {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{}#{}", self.node().name, self.id)
    }
}

impl<'a> Here<'a> {
    fn node(&self) -> &'a Node {
        self.tree.node(self.id)
    }

    /// The element at another place; none once there were too many steps.
    fn to(self, id: Option<NodeId>) -> Option<Self> {
        id.filter(|_| self.tree.step())
            .map(|id| Self { id, ..self })
    }

    fn has_any(&self, names: &[&str]) -> bool {
        names
            .iter()
            .any(|name| self.node().attribute(name).is_some())
    }
}

impl Element for Here<'_> {
    type Impl = Selectors;

    fn opaque(&self) -> OpaqueElement {
        OpaqueElement::new(self.node())
    }

    fn parent_element(&self) -> Option<Self> {
        self.to(self.node().parent)
    }

    fn parent_node_is_shadow_root(&self) -> bool {
        false
    }

    fn containing_shadow_host(&self) -> Option<Self> {
        None
    }

    fn is_pseudo_element(&self) -> bool {
        false
    }

    fn prev_sibling_element(&self) -> Option<Self> {
        self.to(self.node().before)
    }

    fn next_sibling_element(&self) -> Option<Self> {
        self.to(self.node().next)
    }

    fn first_element_child(&self) -> Option<Self> {
        self.to(self.node().first)
    }

    fn is_html_element_in_html_document(&self) -> bool {
        true
    }

    fn has_local_name(&self, name: &str) -> bool {
        self.tree.step() && *self.node().name == *name
    }

    fn has_namespace(&self, _: &str) -> bool {
        true
    }

    fn is_same_type(&self, other: &Self) -> bool {
        self.tree.step() && self.node().name == other.node().name
    }

    fn attr_matches(
        &self,
        _: &NamespaceConstraint<&Name>,
        name: &Name,
        operation: &AttrSelectorOperation<&Name>,
    ) -> bool {
        let value = self.node().attribute(&name.0);
        self.tree.step() && value.is_some_and(|value| operation.eval_str(value))
    }

    fn match_non_ts_pseudo_class(
        &self,
        state: &State,
        _: &mut MatchingContext<'_, Selectors>,
    ) -> bool {
        match state {
            State::Link => self.is_link(),
            State::Has(names) => self.states.touched || self.has_any(names),
            State::HasNot(names) => !self.has_any(names),
            State::Touched => self.states.touched,
            State::Always => true,
            State::Unknown => {
                self.states.doubtful.set(true);
                true
            }
        }
    }

    fn match_pseudo_element(&self, _: &Pseudo, _: &mut MatchingContext<'_, Selectors>) -> bool {
        true
    }

    fn apply_selector_flags(&self, _: ElementSelectorFlags) {}

    fn is_link(&self) -> bool {
        matches!(&*self.node().name, "a" | "area") && self.has_any(&["href"])
    }

    fn is_html_slot_element(&self) -> bool {
        false
    }

    fn has_id(&self, id: &Name, case: CaseSensitivity) -> bool {
        let own = self.node().attribute("id");
        self.tree.step() && own.is_some_and(|own| case.eq(own.as_bytes(), id.0.as_bytes()))
    }

    fn has_class(&self, class: &Name, case: CaseSensitivity) -> bool {
        let class = class.0.as_bytes();
        self.tree.step()
            && self
                .node()
                .classes()
                .any(|own| case.eq(own.as_bytes(), class))
    }

    fn has_custom_state(&self, _: &Name) -> bool {
        false
    }

    fn imported_part(&self, _: &Name) -> Option<Name> {
        None
    }

    fn is_part(&self, _: &Name) -> bool {
        false
    }

    fn is_empty(&self) -> bool {
        self.node().first.is_none() && self.node().own == 0
    }

    fn is_root(&self) -> bool {
        self.node().parent.is_none()
    }

    fn add_element_unique_hashes(&self, _: &mut BloomFilter) -> bool {
        false
    }
}
