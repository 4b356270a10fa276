//! Folders in: one walker for repositories and for plain folders of documents. Nothing is opened while it walks.

use super::terminal;
use anyhow::Context as _;
use charterlint::files::{self, Survey, is_repository, is_vendored};
use charterlint::rules::Charter;
use ignore::{DirEntry, WalkBuilder, WalkState};
use std::fs::{self, File};
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

/// A repository's files.
#[derive(Debug, Default)]
pub(super) struct Tree {
    root: PathBuf,
    /// What stands before a path in names, such as `./`.
    pub(super) prefix: String,
    /// Paths below the root, with `/`, sorted.
    pub(super) paths: Vec<String>,
}

impl Tree {
    /// The files of a repository as git sees them, without those of others. What git ignores stays out even if there is no `.git`.
    pub(super) fn of(root: &Path) -> anyhow::Result<Self> {
        let mut walker = WalkBuilder::new(root);
        walker
            .standard_filters(false)
            .git_ignore(true)
            .require_git(false)
            .filter_entry(|entry| {
                if !entry.file_type().is_some_and(|kind| kind.is_dir()) {
                    return true;
                }
                let above = entry.path().parent().and_then(Path::file_name);
                let above = above.unwrap_or_default().to_string_lossy();
                entry.depth() == 0 || !is_vendored(&above, &entry.file_name().to_string_lossy())
            });
        let below = |path: &PathBuf| path.strip_prefix(root).map(slashed);
        let found = files(&walker, root)?;
        let mut paths: Vec<String> = found.iter().filter_map(|path| below(path).ok()).collect();
        paths.extend(ignored_readmes(root, &paths));
        // as words, which is many times faster than as paths
        paths.sort_unstable();
        Ok(Self {
            root: root.to_owned(),
            prefix: prefix(root),
            paths,
        })
    }

    /// What the checks of a charter find in its files.
    pub(super) fn survey(&self, charter: &Charter) -> Survey {
        let tree = files::Tree {
            prefix: &self.prefix,
            paths: &self.paths,
            read: &|path, most| self.read(path, most),
            exists: &|path| self.exists(path),
        };
        files::survey(charter, &tree)
    }

    /// Where a path below the root stands.
    pub(super) fn full(&self, path: &str) -> PathBuf {
        self.root.join(path)
    }

    /// A file's bytes, up to a number.
    pub(super) fn read(&self, path: &str, most: u64) -> Result<Vec<u8>, String> {
        let unreadable = |error: std::io::Error| format!("it can't be read: {error}");
        let file = File::open(self.full(path)).map_err(unreadable)?;
        let mut bytes = Vec::new();
        file.take(most + 1)
            .read_to_end(&mut bytes)
            .map_err(unreadable)?;
        if bytes.len() as u64 > most {
            return Err(format!(
                "it was not looked into: it is larger than {} MiB",
                most / 1024 / 1024
            ));
        }
        Ok(bytes)
    }

    /// Whether there is a file or folder at a path below the root.
    pub(super) fn exists(&self, path: &str) -> bool {
        fs::symlink_metadata(self.full(path)).is_ok()
    }
}

/// READMEs at the root that a `.gitignore` names: git has them all the same once they were added, and nobody means to hide them.
fn ignored_readmes(root: &Path, known: &[String]) -> Vec<String> {
    let entries = fs::read_dir(root).into_iter().flatten().flatten();
    let files = entries.filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_file()));
    files
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .filter(|name| name.to_lowercase().starts_with("readme") && !known.contains(name))
        .collect()
}

/// Whether a folder is a repository: it has what only repositories have.
pub(super) fn is_root(folder: &Path) -> bool {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let names: Vec<String> = entries
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    is_repository(names.iter().map(String::as_str))
}

/// All files of a plain folder and below, but hidden ones; sorted.
pub(super) fn plain(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let mut walker = WalkBuilder::new(folder);
    let mut files = files(walker.standard_filters(false).hidden(true), folder)?;
    files.sort();
    Ok(files)
}

/// Walks, in no order, on all processors. Links to folders aren't followed, they may lead in a circle; links to files are, if those stand below the root.
fn files(walker: &WalkBuilder, root: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let home = fs::canonicalize(root)
        .with_context(|| format!("{}: this folder can't be read", root.display()))?;
    let found = Mutex::new(Vec::new());
    let fault = Mutex::new(None);
    let outside = Mutex::new(Vec::new());
    walker.build_parallel().run(|| {
        let mut batch = Batch {
            paths: Vec::new(),
            found: &found,
        };
        let (home, fault, outside) = (&home, &fault, &outside);
        Box::new(move |entry| {
            match entry {
                Ok(entry) => match kind(&entry, home) {
                    Kind::File => batch.paths.push(entry.into_path()),
                    Kind::Outside => put(outside, entry.into_path()),
                    Kind::Other => {}
                },
                // a broken line of a .gitignore is nobody's fault here
                Err(error) if error.is_partial() => {}
                Err(error) => {
                    if let Ok(mut fault) = fault.lock() {
                        fault.get_or_insert(error);
                    }
                    return WalkState::Quit;
                }
            }
            WalkState::Continue
        })
    });
    if let Some(error) = fault.into_inner().ok().flatten() {
        return Err(error)
            .with_context(|| format!("{}: this folder can't be read", root.display()));
    }
    let mut outside: Vec<PathBuf> = outside.into_inner().unwrap_or_default();
    outside.sort();
    for link in outside {
        let message = format!(
            "{}: it leads out of the folder, and was not followed",
            link.display()
        );
        terminal::complain("note", &message);
    }
    Ok(found.into_inner().unwrap_or_default())
}

/// Paths that one thread found; handed over when it is done.
struct Batch<'a> {
    paths: Vec<PathBuf>,
    found: &'a Mutex<Vec<PathBuf>>,
}

impl Drop for Batch<'_> {
    fn drop(&mut self) {
        if let Ok(mut found) = self.found.lock() {
            found.append(&mut self.paths);
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
    match fs::canonicalize(entry.path()) {
        Ok(target) if !target.is_file() => Kind::Other,
        Ok(target) if target.starts_with(home) => Kind::File,
        Ok(_) => Kind::Outside,
        Err(_) => Kind::Other,
    }
}

fn put(list: &Mutex<Vec<PathBuf>>, path: PathBuf) {
    if let Ok(mut list) = list.lock() {
        list.push(path);
    }
}

fn prefix(root: &Path) -> String {
    let name = slashed(root);
    if name.is_empty() || name.ends_with('/') {
        name
    } else {
        format!("{name}/")
    }
}

/// A path with `/` between its parts.
fn slashed(path: &Path) -> String {
    let path = path.to_string_lossy();
    if cfg!(windows) {
        path.replace('\\', "/")
    } else {
        path.into_owned()
    }
}
