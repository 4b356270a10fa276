//! Which kinds of files are read, and of which kind a file is.
//!
//! The kind is told from the content first and from the name second. To add a format: one file in `read/` and one row in [`READERS`](table::READERS).

mod name;
mod packed;
mod reader;
mod refused;
mod stand_in;
mod table;
mod tell;

pub(super) use name::ending;
pub(super) use reader::{Reader, Reading};
pub(super) use refused::refused;
pub(super) use stand_in::{is_no_such_file, stands_for_another};
pub(super) use table::{is_readable_name, listed, listed_with_endings};
pub(super) use tell::{may_blow_up, misnamed, of_bytes, of_text};
