//! The documents of a folder and below, by name, folder by folder: only the names in the folders that are open are kept.

use crate::cli::work::{class_of, leads_out};
use charterlint::catalogue::say::cli as say;
use charterlint::read::Class;
use std::ffi::OsString;
use std::fs::{self, FileType};
use std::io;
use std::path::{Path, PathBuf};
use std::vec;

/// A document, or a folder that can't be looked into.
pub(super) struct Entry {
    /// Its place below the folder that is walked.
    pub(super) below: PathBuf,
    /// Why it can't be looked into.
    pub(super) fault: Option<String>,
}

/// Walks through a folder. Hidden files are left out, and links to folders aren't followed: they may lead in a circle.
pub(super) struct Walk {
    root: PathBuf,
    open: Vec<(PathBuf, vec::IntoIter<(OsString, FileType)>)>,
    fault: Option<Entry>,
    /// Files that are of no readable kind by their names, so far.
    pub(super) passed_over: u64,
}

impl Walk {
    pub(super) fn new(root: &Path) -> Self {
        let mut walk = Self {
            root: root.to_owned(),
            open: Vec::new(),
            fault: None,
            passed_over: 0,
        };
        walk.enter(PathBuf::new());
        walk
    }

    fn is_file_within(&self, below: &Path) -> bool {
        let path = self.root.join(below);
        path.is_file() && !leads_out(&path, &self.root)
    }

    fn enter(&mut self, below: PathBuf) {
        match names(&self.root.join(&below)) {
            Ok(names) => self.open.push((below, names.into_iter())),
            Err(error) => {
                let fault = Some(say::FolderCannotBeRead { error }.to_string());
                self.fault = Some(Entry { below, fault });
            }
        }
    }
}

impl Iterator for Walk {
    type Item = Entry;

    fn next(&mut self) -> Option<Entry> {
        loop {
            if self.fault.is_some() {
                return self.fault.take();
            }
            let (folder, names) = self.open.last_mut()?;
            let Some((name, kind)) = names.next() else {
                self.open.pop();
                continue;
            };
            let below = folder.join(&name);
            if kind.is_dir() {
                self.enter(below);
            // a link to a file in the folder is followed, one to a folder isn't, and none leads out
            } else if kind.is_file() || self.is_file_within(&below) {
                if class_of(&self.root.join(&below)) == Class::Document {
                    return Some(Entry { below, fault: None });
                }
                self.passed_over += 1;
            }
        }
    }
}

/// What is in a folder, by name, without what is hidden.
fn names(folder: &Path) -> io::Result<Vec<(OsString, FileType)>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name();
        if !name.to_string_lossy().starts_with('.') {
            names.push((name, entry.file_type()?));
        }
    }
    // the system gives them in an order of its own
    names.sort_by(|one, other| one.0.cmp(&other.0));
    Ok(names)
}
