//! Files: proposals, folders of them, rule files; each bounded.

use anyhow::{Context, Result, bail};
use charterlint::document::{Document, Unread};
use charterlint::read;
use sha2::{Digest, Sha256};
use std::fmt::Write as _;
use std::io::Read;
use std::path::{Path, PathBuf};

/// Folders below a folder that are looked through, at most.
const DEPTH: usize = 16;

/// The documents of a proposal, with the digests of their bytes.
#[derive(Default)]
pub(super) struct Proposal {
    pub(super) documents: Vec<Document>,
    pub(super) digests: Vec<String>,
}

/// Reads all documents of a proposal. One that can't be read is told of in the report, as long as another can.
pub(super) fn proposal(paths: &[PathBuf], limit: u64) -> Result<Proposal> {
    let mut proposal = Proposal::default();
    let mut faults = Vec::new();
    for path in documents(paths)? {
        let name = path.to_string_lossy().into_owned();
        let bytes = bytes(&path, limit)?;
        let document = read::read(&name, &bytes).unwrap_or_else(|error| {
            let mut unread = Document::new(&name, String::new());
            let reason = error.to_string();
            let reason = reason
                .strip_prefix(&format!("{name}: "))
                .unwrap_or(&reason)
                .to_owned();
            unread.unread.push(Unread {
                place: String::new(),
                reason,
            });
            faults.push(error);
            unread
        });
        proposal.digests.push(hex(&Sha256::digest(&bytes)));
        proposal.documents.push(document);
    }
    if faults.len() == proposal.documents.len() {
        bail!(
            "{}",
            faults
                .iter()
                .map(ToString::to_string)
                .collect::<Vec<_>>()
                .join("\n")
        );
    }
    Ok(proposal)
}

/// The files that the paths stand for: a folder stands for the readable documents in and below it, by name.
fn documents(paths: &[PathBuf]) -> Result<Vec<PathBuf>> {
    let mut all = Vec::new();
    for path in paths {
        if !path.is_dir() {
            all.push(path.clone());
            continue;
        }
        let mut below = Vec::new();
        walk(path, DEPTH, &mut below)?;
        below.retain(|file| read::is_readable_name(&file.to_string_lossy()));
        if below.is_empty() {
            bail!(
                "{}: no document in this folder; readable are Markdown (.md) and UTF-8 text (.txt)",
                path.display()
            );
        }
        all.extend(below);
    }
    Ok(all)
}

/// The rule files in and below a folder, as pairs of a path and a text. What stands before `//` in the path is the folder.
pub(super) fn rule_files(folder: &Path) -> Result<Vec<(String, String)>> {
    if !folder.is_dir() {
        bail!("there is no such folder; it holds charters/, criteria/ and wordings/");
    }
    let mut files = Vec::new();
    walk(folder, DEPTH, &mut files)?;
    files.retain(|file| file.extension().is_some_and(|ending| ending == "toml"));
    let mut texts = Vec::new();
    for file in files {
        let place = file
            .strip_prefix(folder)
            .unwrap_or(&file)
            .to_string_lossy()
            .replace('\\', "/");
        let text = std::fs::read_to_string(&file)
            .with_context(|| format!("cannot read {}", file.display()))?;
        texts.push((format!("{}//{place}", folder.display()), text));
    }
    Ok(texts)
}

/// All files in and below a folder, by name, leaving out hidden ones and links.
fn walk(folder: &Path, depth: usize, into: &mut Vec<PathBuf>) -> Result<()> {
    let entries = std::fs::read_dir(folder)
        .with_context(|| format!("cannot read the folder {}", folder.display()))?;
    let mut entries: Vec<_> = entries.collect::<std::io::Result<_>>()?;
    entries.sort_by_key(std::fs::DirEntry::file_name);
    for entry in entries {
        let kind = entry.file_type()?;
        if entry.file_name().to_string_lossy().starts_with('.') {
            continue;
        }
        if kind.is_dir() && depth > 0 {
            walk(&entry.path(), depth - 1, into)?;
        } else if kind.is_file() {
            into.push(entry.path());
        }
    }
    Ok(())
}

/// The bytes of a file, or of standard input for `-`; an error if there are more than `limit`.
fn bytes(path: &Path, limit: u64) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let (name, read) = if path == Path::new("-") {
        (
            "standard input".to_owned(),
            std::io::stdin()
                .lock()
                .take(limit + 1)
                .read_to_end(&mut bytes),
        )
    } else {
        let file =
            std::fs::File::open(path).with_context(|| format!("cannot open {}", path.display()))?;
        (
            path.display().to_string(),
            file.take(limit + 1).read_to_end(&mut bytes),
        )
    };
    read.with_context(|| format!("cannot read {name}"))?;
    if bytes.len() as u64 > limit {
        bail!(
            "{name}: more than {} MiB; `--max-size` raises the limit",
            limit >> 20
        );
    }
    Ok(bytes)
}

fn hex(bytes: &[u8]) -> String {
    bytes
        .iter()
        .fold(String::with_capacity(64), |mut text, byte| {
            let _ = write!(text, "{byte:02x}");
            text
        })
}
