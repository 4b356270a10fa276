//! Paths of files: what reports call them, and whether two are of one.

use std::fs;
use std::path::Path;

/// What a report calls a file: with `/` between its parts, on every system.
pub(crate) fn name_of(path: &Path) -> String {
    let path = path.to_string_lossy();
    if cfg!(windows) {
        path.replace('\\', "/")
    } else {
        path.into_owned()
    }
}

/// Whether two paths lead to one file or folder, which is there.
pub(super) fn same(one: &Path, other: &Path) -> bool {
    matches!((fs::canonicalize(one), fs::canonicalize(other)), (Ok(one), Ok(other)) if one == other)
}
