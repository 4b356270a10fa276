//! One walker through folders, for repositories and for plain folders of documents.

use crate::cli::work::paths::name_of;
use anyhow::Context as _;
use charterlint::catalogue::say::cli as say;
use charterlint::files::{Cause, PassedOver};
use ignore::{DirEntry, WalkBuilder, WalkState};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

/// What isn't walked through.
#[derive(Clone, Copy)]
pub(super) enum Skip {
    /// It is told, with why.
    Told(Cause),
    /// Nobody takes it for a part of a proposal.
    Untold,
}

/// What a walk found.
pub(super) struct Walked {
    /// In no order.
    pub(super) files: Vec<PathBuf>,
    /// What it didn't go into, by names below the root.
    pub(super) passed_over: PassedOver,
}

/// Walks on all processors. Links to folders aren't followed, they may lead in a circle; links to files are, if those stand below the root.
pub(super) fn files(
    walker: &mut WalkBuilder,
    root: &Path,
    skip: fn(&DirEntry) -> Option<Skip>,
) -> anyhow::Result<Walked> {
    let unreadable = || {
        let folder = root.display();
        say::FolderUnreadable { folder }.to_string()
    };
    let home = fs::canonicalize(root).with_context(unreadable)?;
    let found = Arc::new(Found::default());
    let skipped = Arc::clone(&found);
    walker.filter_entry(move |entry| {
        let skip = skip(entry).filter(|_| entry.depth() > 0);
        if let Some(Skip::Told(cause)) = skip {
            skipped.pass(cause, entry.path());
        }
        skip.is_none()
    });
    walker.build_parallel().run(|| {
        let mut batch = Batch {
            paths: Vec::new(),
            found: &found,
        };
        let home = &home;
        Box::new(move |entry| batch.take(entry, home))
    });
    if let Some(error) = taken(&found.fault) {
        return Err(error).with_context(unreadable);
    }
    Ok(Walked {
        passed_over: told(taken(&found.passed), root),
        files: taken(&found.files),
    })
}

/// What was passed over, in order: threads find it in any.
fn told(mut passed: Vec<(Cause, PathBuf)>, root: &Path) -> PassedOver {
    passed.sort();
    let mut told = PassedOver::default();
    for (cause, path) in passed {
        told.add(cause, &name_of(path.strip_prefix(root).unwrap_or(&path)));
    }
    told
}

/// What all threads found.
#[derive(Default)]
struct Found {
    files: Mutex<Vec<PathBuf>>,
    passed: Mutex<Vec<(Cause, PathBuf)>>,
    fault: Mutex<Option<ignore::Error>>,
}

impl Found {
    fn pass(&self, cause: Cause, path: &Path) {
        if let Ok(mut passed) = self.passed.lock() {
            passed.push((cause, path.to_owned()));
        }
    }
}

/// What stands behind a lock when all threads are done.
fn taken<T: Default>(found: &Mutex<T>) -> T {
    found
        .lock()
        .map(|mut found| std::mem::take(&mut *found))
        .unwrap_or_default()
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
                Kind::Passed(cause) => self.found.pass(cause, entry.path()),
                Kind::Folder => {}
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
    Folder,
    Passed(Cause),
}

fn kind(entry: &DirEntry, home: &Path) -> Kind {
    let Some(kind) = entry.file_type() else {
        return Kind::Folder;
    };
    if kind.is_file() {
        Kind::File
    } else if kind.is_dir() {
        Kind::Folder
    } else if kind.is_symlink() {
        // where it really leads, over all links on the way
        match fs::canonicalize(entry.path()) {
            Ok(target) if !target.starts_with(home) => Kind::Passed(Cause::Link),
            Ok(target) if target.is_file() => Kind::File,
            // it is walked through where it stands
            Ok(target) if target.is_dir() => Kind::Folder,
            Ok(_) | Err(_) => Kind::Passed(Cause::Device),
        }
    } else {
        Kind::Passed(Cause::Device)
    }
}
