//! Files in: the documents that together are one proposal.

use super::terminal;
use anyhow::{Context as _, anyhow, bail};
use charterlint::document::{Document, Unread};
use charterlint::read;
use charterlint::report::sha256;
use std::collections::HashSet;
use std::fs::{self, File};
use std::io::{self, ErrorKind, Read};
use std::path::{Path, PathBuf};

const MIB: u64 = 1024 * 1024;
/// How many files that were passed over are named.
const NAMED: usize = 5;

/// A proposal, ready to be assessed.
#[derive(Default)]
pub(super) struct Proposal {
    /// Its documents; one that couldn't be read is empty and says why.
    pub(super) documents: Vec<Document>,
    /// SHA-256 of each file's bytes; empty where there were none to be had.
    pub(super) digests: Vec<String>,
}

/// Opens files, all readable ones of folders, and standard input for `-`.
/// What can't be read is noted in the proposal and named on standard error; if that is all there is, it is an error.
pub(super) fn open(paths: &[PathBuf], max_mib: u64) -> anyhow::Result<Proposal> {
    let (proposal, faults) = gather(paths, max_mib)?;
    if faults.len() == proposal.documents.len() {
        bail!("{}", faults.join("\n"));
    }
    for fault in &faults {
        terminal::complain("warning", fault);
    }
    Ok(proposal)
}

/// Opens the same as [`open`], and returns what couldn't be read instead of naming it.
pub(super) fn gather(paths: &[PathBuf], max_mib: u64) -> anyhow::Result<(Proposal, Vec<String>)> {
    let mut proposal = Proposal::default();
    let mut faults = Vec::new();
    for path in sources(paths)? {
        let Loaded {
            document,
            digest,
            fault,
        } = load(&path, max_mib);
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

fn load(path: &Path, max_mib: u64) -> Loaded {
    let name = name_of(path);
    match bytes(path, max_mib) {
        Err(reason) => {
            let fault = format!("{name}: {reason}");
            Loaded {
                document: unread(&name, &fault),
                digest: String::new(),
                fault: Some(fault),
            }
        }
        Ok(bytes) => {
            let (document, fault) = document(&name, &bytes);
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
pub(super) fn document(name: &str, bytes: &[u8]) -> (Document, Option<String>) {
    match read::read(name, bytes) {
        Ok(document) => (document, None),
        Err(error) => {
            let fault = error.to_string();
            (unread(name, &fault), Some(fault))
        }
    }
}

/// The bytes of a file, where it is an error if there are none to be had.
pub(super) fn bytes_of(path: &Path, max_mib: u64) -> anyhow::Result<Vec<u8>> {
    bytes(path, max_mib).map_err(|reason| anyhow!("{}: {reason}", name_of(path)))
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
    document.unread.push(Unread {
        place,
        reason: reason.to_owned(),
    });
    document
}

/// The bytes of a file, or of standard input for `-`; why they aren't to be had.
pub(super) fn bytes(path: &Path, max_mib: u64) -> Result<Vec<u8>, String> {
    let source: Box<dyn Read> = if is_standard_input(path) {
        Box::new(io::stdin().lock())
    } else {
        Box::new(File::open(path).map_err(|error| explain(&error))?)
    };
    let mut bytes = Vec::new();
    source
        .take(max_mib * MIB + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| explain(&error))?;
    if bytes.len() as u64 > max_mib * MIB {
        return Err(format!(
            "this is larger than {max_mib} MiB; if it really is a proposal, allow more with --max-size"
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

/// The files to read, in order, each once.
pub(super) fn sources(paths: &[PathBuf]) -> anyhow::Result<Vec<PathBuf>> {
    let mut sources = Vec::new();
    for path in paths {
        if path.is_dir() {
            sources.extend(readable_in(path)?);
        } else {
            sources.push(path.clone());
        }
    }
    let mut seen = HashSet::new();
    sources.retain(|path| seen.insert(fs::canonicalize(path).unwrap_or_else(|_| path.clone())));
    Ok(sources)
}

/// The readable files of a folder and below. What is passed over is named, since an annex may be among it.
fn readable_in(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    walk(folder, &mut files)?;
    files.sort();
    let (readable, others): (Vec<_>, Vec<_>) = files
        .into_iter()
        .partition(|path| read::is_readable_name(&path.to_string_lossy()));
    if readable.is_empty() {
        bail!(
            "{}: no readable document in this folder or below; readable are PDF, Word (.docx), PowerPoint (.pptx), Excel (.xlsx), OpenDocument (.odt, .odp, .ods), RTF (.rtf), HTML, e-mail (.eml), CSV, Markdown (.md) and plain text (.txt)",
            folder.display()
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
            .take(NAMED)
            .map(|path| {
                path.strip_prefix(folder)
                    .unwrap_or(path)
                    .display()
                    .to_string()
            })
            .collect();
        let more = if others.len() > NAMED {
            format!(" and {} more", others.len() - NAMED)
        } else {
            String::new()
        };
        terminal::complain(
            "note",
            &format!(
                "{}: passed over, being of no readable kind by name: {}{more}",
                folder.display(),
                names.join(", ")
            ),
        );
    }
}

/// All files below a folder but hidden ones. Links to folders aren't followed: they may lead in a circle.
fn walk(folder: &Path, files: &mut Vec<PathBuf>) -> anyhow::Result<()> {
    let unreadable = || format!("{}: this folder can't be read", folder.display());
    for entry in fs::read_dir(folder).with_context(unreadable)? {
        let entry = entry.with_context(unreadable)?;
        let path = entry.path();
        if entry.file_name().to_string_lossy().starts_with('.') {
            continue;
        }
        if entry.file_type().with_context(unreadable)?.is_dir() {
            walk(&path, files)?;
        } else if path.is_file() {
            files.push(path);
        }
    }
    Ok(())
}

fn is_standard_input(path: &Path) -> bool {
    path.as_os_str() == "-"
}
