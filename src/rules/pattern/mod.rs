//! Patterns as authors write them: read, named lists put in, and the words by which they are best found.

mod lists;
mod literal;
mod node;
mod parse;
mod rarity;

pub(super) use lists::add_lists;
pub(super) use literal::literal;
pub(super) use node::{Condition, Lists, Node, Parsed, Word, WordId, WordIds};
pub(super) use parse::parse;
pub(super) use rarity::{Common, firsts, required};
