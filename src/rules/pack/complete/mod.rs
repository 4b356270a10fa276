//! What must hold of the files of a language beyond that they can be read.

mod lists;
mod wordings;

pub(super) use lists::{lists_of_file, lists_of_language};
pub(super) use wordings::wordings;
