//! Rules in: the built-in ones with the user's own laid over them, and what is asked of them by name.

mod criterion;
mod limit;
mod meant;
mod own_files;
mod pack;

pub(crate) use criterion::describe;
pub(crate) use limit::limit;
pub(crate) use meant::{Meant, meant, principles};
pub(crate) use own_files::own_files;
pub(crate) use pack::{charter, charter_of, check_language, pack, scale};
