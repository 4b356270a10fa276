//! The files of a repository as evidence: what they are, and what the checks of the criteria find in them.
//!
//! Which files are evidence for what stands in the criteria's own files. Here is only how each kind of file is read: one small file a kind, one row
//! in the table of `readers`. Nothing is opened here; the caller lists the paths and hands out bytes.

mod documents;
mod fact;
mod globs;
mod named;
mod passed_over;
mod readers;
mod search;
mod shelf;
mod survey;
mod tree;

pub use documents::{Chosen, is_document, is_repository, is_vendored, proposal};
pub use fact::{Fact, Found};
pub use globs::Globs;
pub use named::named;
pub use passed_over::{Cause, Passed, PassedOver};
pub(crate) use readers::called;
pub use shelf::Opened;
pub use survey::{Survey, survey};
pub use tree::{Opening, Tree};
