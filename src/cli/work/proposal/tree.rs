//! Folders in: repositories, and plain folders of documents. Nothing is opened while they are walked through.

use super::walk;
use crate::cli::work::paths::name_of;
use charterlint::catalogue::say::cli as say;
use charterlint::files::{self, Survey, is_repository, is_vendored};
use charterlint::rules::Charter;
use ignore::WalkBuilder;
use std::fs::{self, File};
use std::io::Read as _;
use std::path::{Path, PathBuf};

/// A repository's files.
#[derive(Debug, Default)]
pub(crate) struct Tree {
    root: PathBuf,
    /// What stands before a path in names, such as `./`.
    pub(crate) prefix: String,
    /// Paths below the root, with `/`, sorted.
    pub(crate) paths: Vec<String>,
}

impl Tree {
    /// The files of a repository as git sees them, without those of others. What git ignores stays out even if there is no `.git`.
    pub(crate) fn of(root: &Path) -> anyhow::Result<Self> {
        let mut walker = WalkBuilder::new(root);
        walker
            .standard_filters(false)
            .git_ignore(true)
            .require_git(false)
            // whole folders of others' code aren't even walked through
            .filter_entry(|entry| {
                if !entry.file_type().is_some_and(|kind| kind.is_dir()) {
                    return true;
                }
                let above = entry.path().parent().and_then(Path::file_name);
                let above = above.unwrap_or_default().to_string_lossy();
                entry.depth() == 0 || !is_vendored(&above, &entry.file_name().to_string_lossy())
            });
        let below = |path: &PathBuf| path.strip_prefix(root).map(name_of);
        let found = walk::files(&walker, root)?;
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
    pub(crate) fn survey(&self, charter: &Charter) -> Survey {
        let tree = files::Tree {
            prefix: &self.prefix,
            paths: &self.paths,
            read: &|path, most| self.read(path, most),
            exists: &|path| self.exists(path),
        };
        files::survey(charter, &tree)
    }

    /// Where a path below the root stands.
    pub(crate) fn full(&self, path: &str) -> PathBuf {
        self.root.join(path)
    }

    /// A file's bytes, up to a number.
    pub(crate) fn read(&self, path: &str, most: u64) -> Result<Vec<u8>, String> {
        let unreadable = |error: std::io::Error| say::ItCannotBeRead { error }.to_string();
        let file = File::open(self.full(path)).map_err(unreadable)?;
        let mut bytes = Vec::new();
        // one byte more than may be tells that there is more
        file.take(most + 1)
            .read_to_end(&mut bytes)
            .map_err(unreadable)?;
        if bytes.len() as u64 > most {
            let mib = most / 1024 / 1024;
            return Err(say::TooLargeToLookInto { mib }.to_string());
        }
        Ok(bytes)
    }

    /// Whether there is a file or folder at a path below the root; an empty file is nothing.
    pub(crate) fn exists(&self, path: &str) -> bool {
        let known = fs::symlink_metadata(self.full(path));
        known.is_ok_and(|known| !known.is_file() || known.len() > 0)
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
pub(crate) fn is_root(folder: &Path) -> bool {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let names: Vec<String> = entries
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    is_repository(names.iter().map(String::as_str))
}

/// All files of a plain folder and below, but hidden ones; sorted.
pub(crate) fn plain(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let mut walker = WalkBuilder::new(folder);
    let mut files = walk::files(walker.standard_filters(false).hidden(true), folder)?;
    // threads find them in any order, and reports have to be equal
    files.sort();
    Ok(files)
}

/// What stands before a path below the root.
fn prefix(root: &Path) -> String {
    let name = name_of(root);
    if name.is_empty() || name.ends_with('/') {
        name
    } else {
        format!("{name}/")
    }
}
