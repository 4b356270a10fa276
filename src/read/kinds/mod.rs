//! Which kinds of files are read, and of which kind a file is.
//!
//! The kind is told from the content first and from the name second. To add a format: one file in `read/` and one row in [`READERS`](table::READERS).

mod binary;
mod class;
mod name;
mod packed;
mod reader;
mod stand_in;
mod table;
mod tell;
mod unread;

pub(super) use binary::looks_binary;
pub use class::Class;
pub(super) use name::ending;
pub(super) use reader::{Reader, Reading};
pub(super) use stand_in::{is_no_such_file, is_shell_of_form, stands_for_another};
pub(super) use table::{is_readable_name, listed, listed_with_endings};
pub use tell::class;
pub(super) use tell::{is_archive, may_blow_up, misnamed, of_bytes, of_text};
pub(super) use unread::{Unread, unread, unread_by_name};
