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

/// Whether a path in a folder is a link that leads out of it, or nowhere.
pub(crate) fn leads_out(path: &Path, folder: &Path) -> bool {
    path.is_symlink()
        && !matches!((fs::canonicalize(path), fs::canonicalize(folder)), (Ok(to), Ok(home)) if to.starts_with(&home))
}

/// Whether two paths lead to one file or folder, which is there.
pub(super) fn same(one: &Path, other: &Path) -> bool {
    matches!((fs::canonicalize(one), fs::canonicalize(other)), (Ok(one), Ok(other)) if one == other)
}
