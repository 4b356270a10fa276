//! Files in: the documents that together are one proposal.

use super::reader::Reader;
use super::settings::Settings;
use super::terminal;
use super::tree::{self, Tree};
use anyhow::{anyhow, bail};
use charterlint::Stage;
use charterlint::config::Config;
use charterlint::document::{Document, Missing, Unread};
use charterlint::files::{self, Globs};
use charterlint::read;
use charterlint::report::{Report, sha256};
use charterlint::rules::Charter;
use std::collections::HashSet;
use std::fs::{self, File};
use std::io::{self, ErrorKind, Read};
use std::num::NonZero;
use std::panic::resume_unwind;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// Most files that are read at once: each may take as much memory as one may.
const SIDE_BY_SIDE: usize = 4;
/// How many files that were passed over are named.
const NAMED: usize = 5;

/// A proposal, ready to be assessed.
#[derive(Default)]
pub(super) struct Proposal {
    /// Its documents; one that couldn't be read is empty and says why.
    pub(super) documents: Vec<Document>,
    /// SHA-256 of each file's bytes; empty where there were none to be had.
    pub(super) digests: Vec<String>,
    /// The repository that it is, if it is one.
    pub(super) tree: Option<Tree>,
}

impl Proposal {
    /// Assesses it: its documents, and if it is a repository, its files.
    pub(super) fn assess(&self, charter: &Charter, language: Option<&str>) -> Report {
        self.assess_observed(charter, language, &mut |_| {})
    }

    /// Does what [`Self::assess`] does, and tells after each stage that it is done.
    pub(super) fn assess_observed(
        &self,
        charter: &Charter,
        language: Option<&str>,
        done: &mut dyn FnMut(Stage),
    ) -> Report {
        let (documents, digests) = (&self.documents, &self.digests);
        let Some(tree) = &self.tree else {
            return charterlint::assess_observed(documents, digests, charter, language, done);
        };
        let survey = tree.survey(charter);
        done(Stage::Files);
        let exists = |path: &str| tree.exists(path);
        charterlint::assess_repository(
            documents, digests, charter, language, &survey, &exists, done,
        )
    }
}

/// Opens files, all readable ones of folders, the proposal of a repository, and standard input for `-`; `settings` may name a repository's documents.
/// What can't be read is noted in the proposal and named on standard error; if that is all there is, it is an error.
pub(super) fn open(
    paths: &[PathBuf],
    reader: &Reader,
    settings: &Settings,
) -> anyhow::Result<Proposal> {
    let (proposal, faults) = gather(paths, reader, settings, SIDE_BY_SIDE)?;
    if faults.len() == proposal.documents.len() {
        bail!("{}", faults.join("\n"));
    }
    for fault in &faults {
        terminal::complain("warning", fault);
    }
    Ok(proposal)
}

/// Opens the same as [`open`], and returns what couldn't be read instead of naming it. At most `at_once` files are read at once.
pub(super) fn gather(
    paths: &[PathBuf],
    reader: &Reader,
    settings: &Settings,
    at_once: usize,
) -> anyhow::Result<(Proposal, Vec<String>)> {
    let mut proposal = Proposal::default();
    let mut faults = Vec::new();
    let paths = sources(paths, settings, &mut proposal.tree)?;
    for loaded in load_all(&paths, reader, at_once) {
        let Loaded {
            document,
            digest,
            fault,
        } = loaded;
        proposal.documents.push(document);
        proposal.digests.push(digest);
        faults.extend(fault);
    }
    Ok((proposal, faults))
}

/// A proposal of which nothing could be opened, and why.
pub(super) fn nothing(name: &str, error: &anyhow::Error) -> (Proposal, Vec<String>) {
    let proposal = Proposal {
        documents: vec![unread(name, &format!("{name}: {error:#}"))],
        digests: vec![String::new()],
        tree: None,
    };
    (proposal, vec![format!("{error:#}")])
}

/// A file as it came in.
struct Loaded {
    document: Document,
    digest: String,
    /// Why it couldn't be read.
    fault: Option<String>,
}

/// Loads files side by side; they come back in their order.
fn load_all(paths: &[PathBuf], reader: &Reader, at_once: usize) -> Vec<Loaded> {
    let cores = thread::available_parallelism().map_or(1, NonZero::get);
    let next = AtomicUsize::new(0);
    let load_some = || {
        let mut loaded = Vec::new();
        while let Some((at, path)) = {
            let at = next.fetch_add(1, Ordering::Relaxed);
            paths.get(at).map(|path| (at, path))
        } {
            loaded.push((at, load(path, reader)));
        }
        loaded
    };
    let mut loaded = thread::scope(|scope| {
        let others: Vec<_> = (1..cores.min(paths.len()).min(at_once))
            .map(|_| scope.spawn(load_some))
            .collect();
        let mut loaded = load_some();
        for other in others {
            // a panic in one is a panic of all, as if there were no threads
            loaded.extend(other.join().unwrap_or_else(|panic| resume_unwind(panic)));
        }
        loaded
    });
    loaded.sort_by_key(|(at, _)| *at);
    loaded.into_iter().map(|(_, loaded)| loaded).collect()
}

fn load(path: &Path, reader: &Reader) -> Loaded {
    let name = name_of(path);
    match bytes(path, reader.most()) {
        Err(reason) => {
            let fault = format!("{name}: {reason}");
            Loaded {
                document: unread(&name, &fault),
                digest: String::new(),
                fault: Some(fault),
            }
        }
        Ok(bytes) => {
            let (document, fault) = document(&name, &bytes, reader);
            Loaded {
                document,
                digest: sha256(&bytes),
                fault,
            }
        }
    }
}

/// What a report calls a file.
pub(super) fn name_of(path: &Path) -> String {
    path.to_string_lossy()
        .replace('\\', if cfg!(windows) { "/" } else { "\\" })
}

/// The document in a file's bytes; an empty one with the reason if it can't be read.
pub(super) fn document(name: &str, bytes: &[u8], reader: &Reader) -> (Document, Option<String>) {
    match reader.read(name, bytes) {
        Ok(document) => (document, None),
        Err(fault) => (unread(name, &fault), Some(fault)),
    }
}

/// The bytes of a file, where it is an error if there are none to be had.
pub(super) fn bytes_of(path: &Path, most: u64) -> anyhow::Result<Vec<u8>> {
    bytes(path, most).map_err(|reason| anyhow!("{}: {reason}", name_of(path)))
}

/// An empty document that says why it is empty. `fault` begins with the name, perhaps with a line: `name: …` or `name:3: …`.
fn unread(name: &str, fault: &str) -> Document {
    let (place, reason) = fault
        .strip_prefix(name)
        .unwrap_or(fault)
        .split_once(": ")
        .unwrap_or(("", fault));
    let place = place
        .strip_prefix(':')
        .map(|line| format!("line {line}"))
        .unwrap_or_default();
    let mut document = Document::new(name, String::new());
    document.missing = Missing::Everything;
    document.unread.push(Unread {
        place,
        reason: reason.to_owned(),
    });
    document
}

/// The bytes of a file, or of standard input for `-`; why they aren't to be had. `most`: the largest file, in bytes.
pub(super) fn bytes(path: &Path, most: u64) -> Result<Vec<u8>, String> {
    let source: Box<dyn Read> = if is_standard_input(path) {
        Box::new(io::stdin().lock())
    } else {
        Box::new(File::open(path).map_err(|error| explain(&error))?)
    };
    let mut bytes = Vec::new();
    source
        .take(most + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| explain(&error))?;
    if bytes.len() as u64 > most {
        return Err(format!(
            "this is larger than {} MiB; if it really is a proposal, allow more with --max-size",
            most >> 20
        ));
    }
    Ok(bytes)
}

fn explain(error: &io::Error) -> String {
    match error.kind() {
        ErrorKind::NotFound => "there is no such file; check the path".into(),
        ErrorKind::PermissionDenied => "it may not be opened; check its permissions".into(),
        _ => format!("it can't be read: {error}"),
    }
}

/// The files to read, in order, each once. The first repository among the paths is kept.
pub(super) fn sources(
    paths: &[PathBuf],
    settings: &Settings,
    repository: &mut Option<Tree>,
) -> anyhow::Result<Vec<PathBuf>> {
    let mut sources = Vec::new();
    for path in paths {
        if !path.is_dir() {
            sources.push(path.clone());
        } else if tree::is_root(path) {
            let tree = Tree::of(path)?;
            sources.extend(documents(&tree, path, settings)?);
            repository.get_or_insert(tree);
        } else {
            sources.extend(readable_in(path)?);
        }
    }
    let mut seen = HashSet::new();
    sources.retain(|path| seen.insert(fs::canonicalize(path).unwrap_or_else(|_| path.clone())));
    Ok(sources)
}

/// The proposal's documents in a repository: those that the configuration names, else those that are found.
fn documents(tree: &Tree, root: &Path, settings: &Settings) -> anyhow::Result<Vec<PathBuf>> {
    if let Some(config) = &settings.config
        && !config.documents.is_empty()
        && same(root, &settings.folder)
    {
        return named(tree, config);
    }
    let chosen = files::proposal(&tree.paths);
    if chosen.documents.is_empty() {
        bail!(
            "{}: no proposal was found in this repository: no README, nothing in docs/ or proposal/, no PDF or Word file; name its documents, or write `documents = [\"…\"]` into charterlint.toml",
            root.display()
        );
    }
    let left_out: Vec<&str> = chosen
        .left_out
        .iter()
        .map(|&at| tree.paths[at].as_str())
        .collect();
    if !left_out.is_empty() {
        let message = format!(
            "{}: left out, standing elsewhere than proposals do: {}; `documents` in charterlint.toml takes them in",
            root.display(),
            first_of(&left_out)
        );
        terminal::complain("note", &message);
    }
    Ok(chosen
        .documents
        .iter()
        .map(|&at| tree.full(&tree.paths[at]))
        .collect())
}

/// The documents that a configuration names.
fn named(tree: &Tree, config: &Config) -> anyhow::Result<Vec<PathBuf>> {
    let patterns = config
        .documents
        .iter()
        .map(|pattern| [pattern.value.as_str()]);
    let globs = Globs::new(patterns).map_err(|(pattern, reason)| {
        anyhow!(
            "{}: documents: the pattern {pattern} can't be understood: {reason}",
            config.file
        )
    })?;
    let sorted = globs.sort(&tree.paths);
    if let Some((pattern, _)) = config
        .documents
        .iter()
        .zip(&sorted)
        .find(|(_, paths)| paths.is_empty())
    {
        bail!(
            "{}:{}: documents: no file matches {}; `*` stays within a folder, `**` goes over folders, and what git ignores is no file here",
            config.file,
            pattern.line,
            pattern.value
        );
    }
    Ok(sorted
        .concat()
        .into_iter()
        .map(|at| tree.full(&tree.paths[at]))
        .collect())
}

fn same(one: &Path, other: &Path) -> bool {
    matches!((fs::canonicalize(one), fs::canonicalize(other)), (Ok(one), Ok(other)) if one == other)
}

/// The first names of a list, and how many more there are.
fn first_of(names: &[&str]) -> String {
    let more = match names.len().saturating_sub(NAMED) {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    format!("{}{more}", names[..names.len().min(NAMED)].join(", "))
}

/// The readable files of a folder and below. What is passed over is named, since an annex may be among it.
fn readable_in(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let files = tree::plain(folder)?;
    let (readable, others): (Vec<_>, Vec<_>) = files
        .into_iter()
        .partition(|path| read::is_readable_name(&path.to_string_lossy()));
    if readable.is_empty() {
        bail!(
            "{}: no readable document in this folder or below; readable are {}",
            folder.display(),
            read::readable_kinds()
        );
    }
    tell_passed_over(folder, &others);
    Ok(readable)
}

/// Names files that aren't taken, since a document may be among them.
pub(super) fn tell_passed_over(folder: &Path, others: &[PathBuf]) {
    if !others.is_empty() {
        let names: Vec<String> = others
            .iter()
            .map(|path| {
                path.strip_prefix(folder)
                    .unwrap_or(path)
                    .display()
                    .to_string()
            })
            .collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        terminal::complain(
            "note",
            &format!(
                "{}: passed over, being of no readable kind by name: {}",
                folder.display(),
                first_of(&names)
            ),
        );
    }
}

fn is_standard_input(path: &Path) -> bool {
    path.as_os_str() == "-"
}
