//! The bids of a comparison: which they are, what they are called, and each assessed.

use crate::cli::terminal;
use crate::cli::work::{Settings, class_of, gather, leads_out, nothing, tell_passed_over};
use anyhow::{Context as _, bail};
use charterlint::catalogue::say::cli as say;
use charterlint::compare::Bid;
use charterlint::isolate::Reader;
use charterlint::read::Class;
use charterlint::rules::Charter;
use rayon::iter::{IntoParallelIterator as _, ParallelIterator as _};
use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

/// The bids with their names: each path is one; of a single folder, each file and folder in it.
pub(super) fn named(paths: &[PathBuf]) -> anyhow::Result<Vec<(String, PathBuf)>> {
    let paths = match paths {
        [folder] if folder.is_dir() => in_folder(folder)?,
        paths => paths.to_vec(),
    };
    if paths.len() < 2 {
        bail!(say::TooFewBids);
    }
    let mut count: HashMap<String, usize> = HashMap::new();
    for path in &paths {
        *count.entry(short(path)).or_default() += 1;
    }
    // two bids of one name have to be told apart
    let name = |path: PathBuf| match short(&path) {
        short if count[&short] == 1 => (short, path),
        _ => (path.to_string_lossy().into_owned(), path),
    };
    Ok(paths.into_iter().map(name).collect())
}

/// The last part of a path; the whole of one that has none, such as `..`.
fn short(path: &Path) -> String {
    path.file_name().map_or_else(
        || path.to_string_lossy().into_owned(),
        |name| name.to_string_lossy().into_owned(),
    )
}

/// What may be bids in a folder: documents by their names, and folders.
fn in_folder(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let unreadable = || {
        let folder = folder.display();
        say::FolderUnreadable { folder }.to_string()
    };
    let mut bids = Vec::new();
    let mut others = Vec::new();
    for entry in fs::read_dir(folder).with_context(unreadable)? {
        let path = entry.with_context(unreadable)?.path();
        let name = short(&path);
        // such as .git and .DS_Store
        if name.starts_with('.') {
            continue;
        }
        if leads_out(&path, folder) {
            let link = path.display();
            terminal::complain(&say::Note, &say::LinkNotFollowed { link });
        } else if path.is_dir() || path.is_file() && class_of(&path) == Class::Document {
            bids.push(path);
        } else {
            others.push(path);
        }
    }
    bids.sort();
    others.sort();
    tell_passed_over(folder, &others);
    Ok(bids)
}

/// Reads and assesses the bids, on all processors. What can't be read is named on standard error; if that is all there is, it is an error.
pub(super) fn assessed(
    named: Vec<(String, PathBuf)>,
    charter: &Charter,
    lang: Option<&str>,
    reader: &Reader,
) -> anyhow::Result<Vec<Bid>> {
    let opened: Vec<_> = named
        .into_par_iter()
        .map(|(name, path)| assess(name, path, charter, lang, reader))
        .collect();
    let (bids, faults): (Vec<Bid>, Vec<Vec<String>>) = opened.into_iter().unzip();
    let faults = faults.concat();
    let is_empty = |bid: &Bid| {
        let mut documents = bid.documents.iter();
        documents.all(|document| document.blocks.is_empty())
    };
    if bids.iter().all(is_empty) && !faults.is_empty() {
        bail!("{}", faults.join("\n"));
    }
    for fault in &faults {
        terminal::complain(&say::Warning, fault);
    }
    Ok(bids)
}

/// A bid, and what of it couldn't be read.
fn assess(
    name: String,
    path: PathBuf,
    charter: &Charter,
    lang: Option<&str>,
    reader: &Reader,
) -> (Bid, Vec<String>) {
    // there is a thread for each processor already
    let gathered = gather(&[path], reader, &Settings::default(), 1);
    let (proposal, faults) = gathered.unwrap_or_else(|error| nothing(&name, &error));
    let bid = Bid {
        report: proposal.assess(charter, lang),
        documents: proposal.documents,
        name,
    };
    (bid, faults)
}
