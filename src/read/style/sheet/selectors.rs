//! Selectors: what of them is known, and what their states mean on a page that nobody touched.

use super::names::Name;
use cssparser::{ParseError, Parser as Input, ToCss};
use selectors::parser::{
    NonTSPseudoClass, Parser, PseudoElement, SelectorImpl, SelectorParseErrorKind,
};
use std::fmt;

/// Selectors of style sheets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::read::style) struct Selectors;

impl SelectorImpl for Selectors {
    type ExtraMatchingData<'a> = ();
    type AttrValue = Name;
    type Identifier = Name;
    type LocalName = Name;
    type NamespaceUrl = Name;
    type NamespacePrefix = Name;
    type BorrowedNamespaceUrl = str;
    type BorrowedLocalName = str;
    type NonTSPseudoClass = State;
    type PseudoElement = Pseudo;
}

/// A state in which an element may be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::read::style) enum State {
    /// It leads somewhere.
    Link,
    /// It has one of these attributes.
    Has(&'static [&'static str]),
    /// It hasn't.
    HasNot(&'static [&'static str]),
    /// Somebody does something with it: points at it, chooses it.
    Touched,
    /// It is always so.
    Always,
    /// What it means isn't known.
    Unknown,
}

/// Parts of an element that have a look of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::read::style) enum Pseudo {
    /// Words before or behind it.
    Generated,
    /// Some of its words.
    Letters,
    /// Anything else.
    Other,
}

impl NonTSPseudoClass for State {
    fn is_active_or_hover(&self) -> bool {
        matches!(self, Self::Touched)
    }

    fn is_user_action_state(&self) -> bool {
        matches!(self, Self::Touched)
    }
}

impl ToCss for State {
    fn to_css<W: fmt::Write>(&self, to: &mut W) -> fmt::Result {
        to.write_str(":state")
    }
}

impl PseudoElement for Pseudo {
    fn accepts_state_pseudo_classes(&self) -> bool {
        true
    }

    fn is_before_or_after(&self) -> bool {
        matches!(self, Self::Generated)
    }
}

impl ToCss for Pseudo {
    fn to_css<W: fmt::Write>(&self, to: &mut W) -> fmt::Result {
        to.write_str("::part")
    }
}

/// Parses selectors.
pub(super) struct SelectorParser;

impl<'i> Parser<'i> for SelectorParser {
    type Impl = Selectors;
    type Error = SelectorParseErrorKind;

    fn parse_nth_child_of(&self) -> bool {
        true
    }

    fn parse_is_and_where(&self) -> bool {
        true
    }

    fn parse_has(&self) -> bool {
        true
    }

    fn parse_parent_selector(&self) -> bool {
        true
    }

    fn is_is_alias(&self, name: &str) -> bool {
        ["matches", "-webkit-any", "-moz-any"]
            .iter()
            .any(|alias| name.eq_ignore_ascii_case(alias))
    }

    fn parse_non_ts_pseudo_class(&self, name: &str) -> Result<State, ParseError<Self::Error>> {
        Ok(state(&name.to_ascii_lowercase()))
    }

    fn parse_non_ts_functional_pseudo_class(
        &self,
        _name: &str,
        input: &mut Input<'i>,
        _after_part: bool,
    ) -> Result<State, ParseError<Self::Error>> {
        // languages, directions, states of components: what they hold is passed over
        while input.next().is_ok() {}
        Ok(State::Unknown)
    }

    fn parse_pseudo_element(&self, name: &str) -> Result<Pseudo, ParseError<Self::Error>> {
        Ok(match name.to_ascii_lowercase().as_str() {
            "before" | "after" => Pseudo::Generated,
            "first-line" | "first-letter" => Pseudo::Letters,
            _ => Pseudo::Other,
        })
    }

    fn parse_functional_pseudo_element(
        &self,
        _name: &str,
        input: &mut Input<'i>,
    ) -> Result<Pseudo, ParseError<Self::Error>> {
        while input.next().is_ok() {}
        Ok(Pseudo::Other)
    }
}

fn state(name: &str) -> State {
    match name {
        "link" | "any-link" | "-webkit-any-link" => State::Link,
        "checked" => State::Has(&["checked", "selected"]),
        "disabled" => State::Has(&["disabled"]),
        "enabled" => State::HasNot(&["disabled"]),
        "required" => State::Has(&["required"]),
        "optional" => State::HasNot(&["required"]),
        "read-only" => State::HasNot(&["contenteditable"]),
        "open" => State::Has(&["open"]),
        "defined" | "valid" | "in-range" => State::Always,
        "hover"
        | "active"
        | "focus"
        | "focus-within"
        | "focus-visible"
        | "visited"
        | "target"
        | "target-within"
        | "target-current"
        | "indeterminate"
        | "invalid"
        | "out-of-range"
        | "user-valid"
        | "user-invalid"
        | "autofill"
        | "-webkit-autofill"
        | "fullscreen"
        | "-webkit-full-screen"
        | "-moz-full-screen"
        | "modal"
        | "popover-open"
        | "picture-in-picture"
        | "playing"
        | "paused"
        | "read-write"
        | "placeholder-shown"
        | "default"
        | "past"
        | "future"
        | "current" => State::Touched,
        _ => State::Unknown,
    }
}
