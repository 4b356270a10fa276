//! Patterns as authors write them: read, named lists put in, and the words by which they are best found.

mod lists;
mod literal;
mod node;
mod parse;
mod rarity;
mod tail;

pub(super) use lists::Lists;
pub(super) use literal::literal;
pub(super) use node::{Condition, Node, Parsed, Word, WordId, WordIds};
pub(super) use parse::{parse, read_lists};
pub(super) use rarity::{Common, firsts, required};
