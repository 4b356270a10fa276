//! One walker through folders, for repositories and for plain folders of documents.

use crate::cli::terminal;
use anyhow::Context as _;
use charterlint::catalogue::say::cli as say;
use ignore::{DirEntry, WalkBuilder, WalkState};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

/// Walks, in no order, on all processors. Links to folders aren't followed, they may lead in a circle; links to files are, if those stand below the root.
pub(super) fn files(walker: &WalkBuilder, root: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let unreadable = || {
        let folder = root.display();
        say::FolderUnreadable { folder }.to_string()
    };
    let home = fs::canonicalize(root).with_context(unreadable)?;
    let found = Found::default();
    walker.build_parallel().run(|| {
        let mut batch = Batch {
            paths: Vec::new(),
            found: &found,
        };
        let home = &home;
        Box::new(move |entry| batch.take(entry, home))
    });
    if let Some(error) = found.fault.into_inner().ok().flatten() {
        return Err(error).with_context(unreadable);
    }
    let mut outside: Vec<PathBuf> = found.outside.into_inner().unwrap_or_default();
    // threads find them in any order
    outside.sort();
    for link in outside {
        let link = link.display();
        terminal::complain(&say::Note, &say::LinkNotFollowed { link });
    }
    Ok(found.files.into_inner().unwrap_or_default())
}

/// What all threads found.
#[derive(Default)]
struct Found {
    files: Mutex<Vec<PathBuf>>,
    /// Links that lead out of the folder.
    outside: Mutex<Vec<PathBuf>>,
    fault: Mutex<Option<ignore::Error>>,
}

/// Files that one thread found; handed over when it is done, so that threads don't wait for each other at every file.
struct Batch<'a> {
    paths: Vec<PathBuf>,
    found: &'a Found,
}

impl Batch<'_> {
    fn take(&mut self, entry: Result<DirEntry, ignore::Error>, home: &Path) -> WalkState {
        match entry {
            Ok(entry) => match kind(&entry, home) {
                Kind::File => self.paths.push(entry.into_path()),
                Kind::Outside => {
                    if let Ok(mut outside) = self.found.outside.lock() {
                        outside.push(entry.into_path());
                    }
                }
                Kind::Other => {}
            },
            // a broken line of a .gitignore is nobody's fault here
            Err(error) if error.is_partial() => {}
            Err(error) => {
                if let Ok(mut fault) = self.found.fault.lock() {
                    fault.get_or_insert(error);
                }
                return WalkState::Quit;
            }
        }
        WalkState::Continue
    }
}

impl Drop for Batch<'_> {
    fn drop(&mut self) {
        if let Ok(mut files) = self.found.files.lock() {
            files.append(&mut self.paths);
        }
    }
}

enum Kind {
    File,
    Outside,
    Other,
}

fn kind(entry: &DirEntry, home: &Path) -> Kind {
    let Some(kind) = entry.file_type() else {
        return Kind::Other;
    };
    if kind.is_file() {
        return Kind::File;
    }
    if !kind.is_symlink() {
        return Kind::Other;
    }
    // where it really leads, over all links on the way
    match fs::canonicalize(entry.path()) {
        Ok(target) if !target.is_file() => Kind::Other,
        Ok(target) if target.starts_with(home) => Kind::File,
        Ok(_) => Kind::Outside,
        Err(_) => Kind::Other,
    }
}
