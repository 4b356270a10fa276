//! The bids of a comparison: which they are, what they are called, and each assessed.

use crate::cli::terminal;
use crate::cli::work::{
    Part, Settings, bytes_of, class_of, gather, leads_out, most, name_of, nothing, of_parts, parts,
    tell_passed_over,
};
use anyhow::{Context as _, bail};
use charterlint::catalogue::say::cli as say;
use charterlint::compare::Bid;
use charterlint::isolate::Reader;
use charterlint::read::{Class, WITHIN};
use charterlint::rules::Charter;
use rayon::iter::{IntoParallelIterator as _, ParallelIterator as _};
use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::path::{Path, PathBuf};

/// What a bid is made of.
pub(super) enum Made {
    /// A file or folder.
    Of(PathBuf),
    /// Documents of an archive of bids.
    Unpacked(Vec<Part>),
}

/// The bids with their names: each path is one; of a single folder or archive, each file and folder in it.
pub(super) fn named(paths: &[PathBuf], reader: &Reader) -> anyhow::Result<Vec<(String, Made)>> {
    let paths = match paths {
        [folder] if folder.is_dir() => in_folder(folder)?,
        [file] if file.is_file() => {
            let bids = in_archive(file, reader)?;
            if bids.len() < 2 {
                bail!(say::TooFewBids);
            }
            return Ok(bids);
        }
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
        short if count[&short] == 1 => (short, Made::Of(path)),
        _ => (path.to_string_lossy().into_owned(), Made::Of(path)),
    };
    Ok(paths.into_iter().map(name).collect())
}

/// The bids of an archive: what stands at its top, or in the one folder that it was made of. What of it can't be read is said.
fn in_archive(file: &Path, reader: &Reader) -> anyhow::Result<Vec<(String, Made)>> {
    let name = name_of(file);
    let mut parts = parts(&name, bytes_of(file, most(reader))?, reader).into_iter();
    // the archive itself is no bid
    let Some(archive) = parts.next().filter(Part::is_archive) else {
        return Ok(Vec::new());
    };
    if let Some(fault) = archive.document(&name, reader).1 {
        terminal::complain(&say::Warning, &fault);
    }
    let parts: Vec<Part> = parts.collect();
    let below = |part: &Part| part.name[name.len() + WITHIN.len()..].to_owned();
    let folder = parts.first().and_then(|first| {
        let first = below(first);
        let (folder, _) = first.split_once('/')?;
        let folder = format!("{folder}/");
        let all = parts.iter().all(|part| below(part).starts_with(&folder));
        all.then_some(folder.len())
    });
    let mut bids: BTreeMap<String, Vec<Part>> = BTreeMap::new();
    for part in parts {
        let below = &below(&part)[folder.unwrap_or_default()..];
        // what is in an archive in the archive belongs to that one
        let top = below.split(WITHIN).next().unwrap_or(below);
        let top = top.split('/').next().unwrap_or(top).to_owned();
        bids.entry(top).or_default().push(part);
    }
    let bids = bids.into_iter();
    Ok(bids
        .map(|(name, parts)| (name, Made::Unpacked(parts)))
        .collect())
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
    named: Vec<(String, Made)>,
    charter: &Charter,
    lang: Option<&str>,
    reader: &Reader,
) -> anyhow::Result<Vec<Bid>> {
    let opened: Vec<_> = named
        .into_par_iter()
        .map(|(name, made)| assess(name, made, charter, lang, reader))
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
    made: Made,
    charter: &Charter,
    lang: Option<&str>,
    reader: &Reader,
) -> (Bid, Vec<String>) {
    // there is a thread for each processor already
    let (proposal, faults) = match made {
        Made::Of(path) => gather(&[path], reader, &Settings::default(), 1)
            .unwrap_or_else(|error| nothing(&name, &error)),
        Made::Unpacked(parts) => of_parts(parts, reader),
    };
    let bid = Bid {
        report: proposal.assess(charter, lang),
        documents: proposal.documents,
        name,
    };
    (bid, faults)
}
