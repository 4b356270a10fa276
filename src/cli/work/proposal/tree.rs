//! Folders in: repositories, and plain folders of documents. Nothing is opened while they are walked through.

use super::walk::{self, Skip, Walked};
use crate::cli::work::paths::name_of;
use charterlint::catalogue::say::cli as say;
use charterlint::files::{self, Cause, PassedOver, Survey, is_repository, is_vendored};
use charterlint::rules::Charter;
use ignore::{DirEntry, WalkBuilder};
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
    /// What was passed over on the way.
    pub(super) passed_over: PassedOver,
}

/// Folders in which version control keeps its own.
const VERSIONS: [&str; 3] = [".git", ".hg", ".svn"];

impl Tree {
    /// The files of a repository as git sees them, without those of others. What git ignores stays out even if there is no `.git`.
    pub(crate) fn of(root: &Path) -> anyhow::Result<Self> {
        let Walked {
            files,
            mut passed_over,
        } = walk::files(
            WalkBuilder::new(root).standard_filters(false),
            root,
            others_work,
        )?;
        let mut paths = below(root, &files);
        if paths.iter().any(|path| path.ends_with(".gitignore")) {
            let ignored = take_ignored(root, &mut paths)?;
            for path in ignored {
                let cause = if files::is_document(&path) {
                    Cause::HiddenDocument
                } else {
                    Cause::Ignored
                };
                passed_over.add(cause, &path);
            }
        }
        Ok(Self {
            root: root.to_owned(),
            prefix: prefix(root),
            paths,
            passed_over,
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

/// Paths below the root, with `/`, sorted: as words, which is many times faster than as paths.
fn below(root: &Path, files: &[PathBuf]) -> Vec<String> {
    let below = |path: &PathBuf| path.strip_prefix(root).map(name_of).ok();
    let mut paths: Vec<String> = files.iter().filter_map(below).collect();
    paths.sort_unstable();
    paths
}

/// Takes the paths out that git ignores. READMEs at the root stay: git has them all the same once they were added, and nobody means to hide them.
fn take_ignored(root: &Path, paths: &mut Vec<String>) -> anyhow::Result<Vec<String>> {
    let mut walker = WalkBuilder::new(root);
    walker
        .standard_filters(false)
        .git_ignore(true)
        .require_git(false);
    let kept = walk::files(&mut walker, root, others_work)?;
    let kept = below(root, &kept.files);
    let is_kept = |path: &String| {
        path.to_lowercase().starts_with("readme") && !path.contains('/')
            || kept.binary_search(path).is_ok()
    };
    let (stay, ignored) = std::mem::take(paths).into_iter().partition(is_kept);
    *paths = stay;
    Ok(ignored)
}

/// Whole folders of others' code aren't even walked through.
fn others_work(entry: &DirEntry) -> Option<Skip> {
    if !entry.file_type().is_some_and(|kind| kind.is_dir()) {
        return None;
    }
    let above = entry.path().parent().and_then(Path::file_name);
    let above = above.unwrap_or_default().to_string_lossy();
    let name = entry.file_name().to_string_lossy();
    if VERSIONS.contains(&&*name) {
        return Some(Skip::Untold);
    }
    is_vendored(&above, &name).then_some(Skip::Told(Cause::Vendored))
}

/// What is hidden, and what an archive made on a Mac has beside each file.
fn hidden(entry: &DirEntry) -> Option<Skip> {
    let name = entry.file_name().to_string_lossy();
    (name.starts_with('.') || name == "__MACOSX").then_some(Skip::Told(Cause::Hidden))
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
pub(super) fn plain(folder: &Path) -> anyhow::Result<Walked> {
    let mut walker = WalkBuilder::new(folder);
    let mut found = walk::files(walker.standard_filters(false), folder, hidden)?;
    // threads find them in any order, and reports have to be equal
    found.files.sort();
    Ok(found)
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
