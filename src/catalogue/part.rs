//! What a sentence is made of once it is prepared.

use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// A part of a sentence. Variables are numbered in the order of their names.
#[derive(Debug, Deserialize, Serialize)]
pub(crate) enum Part<'a> {
    /// Words that always stand; never two of these in a row.
    Words(#[serde(borrow)] Cow<'a, str>),
    /// What a variable says.
    Variable(u8),
    /// One of several ways to go on, by what a variable says.
    Choice(Choice<'a>),
}

/// Ways to go on.
#[derive(Debug, Deserialize, Serialize)]
pub(crate) struct Choice<'a> {
    /// The variable that decides.
    pub(crate) by: u8,
    /// A number, a plural category or a word, and what then stands.
    #[serde(borrow)]
    pub(crate) cases: Vec<(&'a str, Vec<Part<'a>>)>,
    /// What stands in all other cases.
    pub(crate) otherwise: Vec<Part<'a>>,
}
