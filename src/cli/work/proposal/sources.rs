//! Which files are read of the paths that are given.

use super::tree::{self, Tree};
use crate::cli::terminal;
use crate::cli::work::paths::{name_of, same};
use crate::cli::work::settings::Settings;
use anyhow::{Error, bail};
use charterlint::catalogue::say::cli as say;
use charterlint::config::Config;
use charterlint::files::{self, Cause, Chosen, Globs, Passed, PassedOver};
use charterlint::read::{self, Class};
use std::collections::HashSet;
use std::fs::{self, File};
use std::io::Read as _;
use std::path::{Path, PathBuf};

/// How many files that were passed over are named.
const NAMED: usize = 5;
/// Bytes by which a file's kind is told.
const HEAD: u64 = 2048;

/// What is read of the paths that are given.
pub(crate) struct Sources {
    /// The files, in order, each once.
    pub(crate) files: Vec<PathBuf>,
    /// The first repository among the paths.
    pub(crate) repository: Option<Tree>,
    /// What was passed over in folders.
    pub(crate) passed_over: PassedOver,
}

/// Looks into paths: all readable files of folders, the proposal of a repository. `settings` may name a repository's documents.
pub(crate) fn sources(paths: &[PathBuf], settings: &Settings) -> anyhow::Result<Sources> {
    let mut found = Sources {
        files: Vec::new(),
        repository: None,
        passed_over: PassedOver::default(),
    };
    for path in paths {
        if !path.is_dir() {
            found.named(path, paths.len());
        } else if tree::is_root(path) {
            let mut tree = Tree::of(path)?;
            found
                .passed_over
                .join(std::mem::take(&mut tree.passed_over));
            found.of_repository(&tree, path, settings)?;
            found.repository.get_or_insert(tree);
        } else {
            found.of_folder(path)?;
        }
    }
    if let Some(links) = found.passed_over.of(Cause::Link) {
        for link in &links.names {
            terminal::complain(&say::Note, &say::LinkNotFollowed { link });
        }
    }
    // several paths may lead to one file, which would count twice
    let mut seen = HashSet::new();
    let known = |path: &PathBuf| fs::canonicalize(path).unwrap_or_else(|_| path.clone());
    found.files.retain(|path| seen.insert(known(path)));
    Ok(found)
}

impl Sources {
    /// A file that is named itself. What an office program keeps beside a document isn't meant, if it came in with others.
    fn named(&mut self, path: &Path, all: usize) {
        if all > 1 && class_of(path) == Class::Owner {
            self.passed_over.add(Cause::Owner, &name_of(path));
        } else {
            self.files.push(path.to_owned());
        }
    }

    /// The proposal's documents in a repository: those that the configuration names, else those that are found.
    fn of_repository(
        &mut self,
        tree: &Tree,
        root: &Path,
        settings: &Settings,
    ) -> anyhow::Result<()> {
        let documents = match &settings.config {
            // a configuration speaks of the folder in which it stands, not of others that are checked with it
            Some(config) if !config.documents.is_empty() && same(root, &settings.folder) => {
                named(tree, config)?
            }
            _ => {
                let (documents, passed_over) = found(tree, root)?;
                self.passed_over.join(passed_over);
                documents
            }
        };
        self.files.extend(documents);
        Ok(())
    }

    /// The documents of a folder and below, whether they can be read or not: one that can't may be the annex that says it all.
    fn of_folder(&mut self, folder: &Path) -> anyhow::Result<()> {
        let walked = tree::plain(folder)?;
        self.passed_over.join(walked.passed_over);
        let (mut documents, mut media, mut others) = (Vec::new(), Vec::new(), Vec::new());
        let name = |path: &Path| name_of(path.strip_prefix(folder).unwrap_or(path));
        for path in walked.files {
            match class_of(&path) {
                Class::Document | Class::Text => documents.push(path),
                Class::Media => media.push(path),
                Class::Owner => self.passed_over.add(Cause::Owner, &name(&path)),
                Class::Other => others.push(path),
            }
        }
        if documents.is_empty() {
            media.extend(others);
            tell_passed_over(folder, &media);
            let told = say::NothingReadable {
                folder: folder.display(),
                kinds: read::readable_kinds(),
            };
            bail!(told.to_string());
        }
        for (cause, paths) in [(Cause::Media, &media), (Cause::Source, &others)] {
            for path in paths {
                self.passed_over.add(cause, &name(path));
            }
        }
        media.extend(others);
        tell_passed_over(folder, &media);
        self.files.extend(documents);
        Ok(())
    }
}

/// What a file is, by its content if its name doesn't say that it is a document.
pub(crate) fn class_of(path: &Path) -> Class {
    let name = path.to_string_lossy();
    match read::class(&name, b"") {
        Class::Document => Class::Document,
        _ => read::class(&name, &head(path)),
    }
}

/// The beginning of a file; nothing if it can't be had.
fn head(path: &Path) -> Vec<u8> {
    let mut head = Vec::new();
    // a pipe would have to be waited for
    if path.is_file()
        && let Ok(file) = File::open(path)
    {
        // what was read until an error is told apart well enough
        let _ = file.take(HEAD).read_to_end(&mut head);
    }
    head
}

/// The documents that look like a proposal by their names, and what doesn't. What also might be one is named.
fn found(tree: &Tree, root: &Path) -> anyhow::Result<(Vec<PathBuf>, PassedOver)> {
    let Chosen {
        documents,
        passed_over,
    } = files::proposal(&tree.paths, &|path| head(&tree.full(path)));
    if documents.is_empty() {
        let folder = root.display();
        bail!(say::NoProposalInRepository { folder }.to_string());
    }
    if let Some(Passed { count, names }) = passed_over.of(Cause::Elsewhere) {
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let message = say::LeftOut {
            folder: root.display(),
            files: first_of(&names, *count),
        };
        terminal::complain(&say::Note, &message);
    }
    let documents = documents.iter();
    let documents = documents.map(|&at| tree.full(&tree.paths[at])).collect();
    Ok((documents, passed_over))
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
        files: first_of(&names, names.len()),
    };
    terminal::complain(&say::Note, &message);
}

/// The first names of a list, and how many more there are of `count`.
fn first_of(names: &[&str], count: usize) -> String {
    let first = &names[..names.len().min(NAMED)];
    let more = count - first.len();
    let names = first.join(", ");
    match more {
        0 => names,
        more => say::NamesAndMore { names, more }.to_string(),
    }
}
