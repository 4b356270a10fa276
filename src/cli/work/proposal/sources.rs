//! Which files are read of the paths that are given.

use super::tree::{self, Tree};
use crate::cli::terminal;
use crate::cli::work::paths::same;
use crate::cli::work::settings::Settings;
use anyhow::{Error, bail};
use charterlint::catalogue::say::cli as say;
use charterlint::config::Config;
use charterlint::files::{self, Globs};
use charterlint::read;
use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

/// How many files that were passed over are named.
const NAMED: usize = 5;

/// What is read of the paths that are given.
pub(crate) struct Sources {
    /// The files, in order, each once.
    pub(crate) files: Vec<PathBuf>,
    /// The first repository among the paths.
    pub(crate) repository: Option<Tree>,
}

/// Looks into paths: all readable files of folders, the proposal of a repository. `settings` may name a repository's documents.
pub(crate) fn sources(paths: &[PathBuf], settings: &Settings) -> anyhow::Result<Sources> {
    let mut files = Vec::new();
    let mut repository = None;
    for path in paths {
        if !path.is_dir() {
            files.push(path.clone());
        } else if tree::is_root(path) {
            let tree = Tree::of(path)?;
            files.extend(documents(&tree, path, settings)?);
            repository.get_or_insert(tree);
        } else {
            files.extend(readable_in(path)?);
        }
    }
    // several paths may lead to one file, which would count twice
    let mut seen = HashSet::new();
    files.retain(|path| seen.insert(fs::canonicalize(path).unwrap_or_else(|_| path.clone())));
    Ok(Sources { files, repository })
}

/// The proposal's documents in a repository: those that the configuration names, else those that are found.
fn documents(tree: &Tree, root: &Path, settings: &Settings) -> anyhow::Result<Vec<PathBuf>> {
    match &settings.config {
        // a configuration speaks of the folder in which it stands, not of others that are checked with it
        Some(config) if !config.documents.is_empty() && same(root, &settings.folder) => {
            named(tree, config)
        }
        _ => found(tree, root),
    }
}

/// The documents that look like a proposal by their names. What also might be one is named.
fn found(tree: &Tree, root: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let chosen = files::proposal(&tree.paths);
    if chosen.documents.is_empty() {
        let folder = root.display();
        bail!(say::NoProposalInRepository { folder }.to_string());
    }
    let left_out = chosen.left_out.iter();
    let left_out: Vec<&str> = left_out.map(|&at| tree.paths[at].as_str()).collect();
    if !left_out.is_empty() {
        let message = say::LeftOut {
            folder: root.display(),
            files: first_of(&left_out),
        };
        terminal::complain(&say::Note, &message);
    }
    let documents = chosen.documents.iter();
    Ok(documents.map(|&at| tree.full(&tree.paths[at])).collect())
}

/// The documents that a configuration names.
fn named(tree: &Tree, config: &Config) -> anyhow::Result<Vec<PathBuf>> {
    let patterns = config
        .documents
        .iter()
        .map(|pattern| [pattern.value.as_str()]);
    let globs = Globs::new(patterns).map_err(|(pattern, reason)| {
        let told = say::PatternNotUnderstood {
            file: &config.file,
            pattern,
            reason,
        };
        Error::msg(told.to_string())
    })?;
    let sorted = globs.sort(&tree.paths);
    if let Some((pattern, _)) = config
        .documents
        .iter()
        .zip(&sorted)
        .find(|(_, paths)| paths.is_empty())
    {
        let told = say::PatternMatchesNothing {
            file: &config.file,
            line: pattern.line,
            pattern: &pattern.value,
        };
        bail!(told.to_string());
    }
    Ok(sorted
        .concat()
        .into_iter()
        .map(|at| tree.full(&tree.paths[at]))
        .collect())
}

/// The readable files of a folder and below. What is passed over is named, since an annex may be among it.
fn readable_in(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let files = tree::plain(folder)?;
    let (readable, others): (Vec<_>, Vec<_>) = files
        .into_iter()
        .partition(|path| read::is_readable_name(&path.to_string_lossy()));
    if readable.is_empty() {
        let told = say::NothingReadable {
            folder: folder.display(),
            kinds: read::readable_kinds(),
        };
        bail!(told.to_string());
    }
    tell_passed_over(folder, &others);
    Ok(readable)
}

/// Names files that aren't taken, since a document may be among them.
pub(crate) fn tell_passed_over(folder: &Path, others: &[PathBuf]) {
    if others.is_empty() {
        return;
    }
    let below = |path: &PathBuf| {
        let below = path.strip_prefix(folder).unwrap_or(path);
        below.display().to_string()
    };
    let names: Vec<String> = others.iter().map(below).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let message = say::PassedOver {
        folder: folder.display(),
        files: first_of(&names),
    };
    terminal::complain(&say::Note, &message);
}

/// The first names of a list, and how many more there are.
fn first_of(names: &[&str]) -> String {
    let first = names[..names.len().min(NAMED)].join(", ");
    match names.len().saturating_sub(NAMED) {
        0 => first,
        more => say::NamesAndMore { names: first, more }.to_string(),
    }
}
