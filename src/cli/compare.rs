//! `charterlint compare`: several bids in, side by side out.

use super::args::CompareArgs;
use super::reader::Reader;
use super::settings::Settings;
use super::{Exit, check, gate, proposal, reports, scales, terminal};
use anyhow::{Context as _, bail};
use charterlint::compare::{self, Bid, Demands};
use charterlint::render::Style;
use charterlint::rules::Charter;
use rayon::iter::{IntoParallelIterator as _, ParallelIterator as _};
use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

pub(super) fn run(args: &CompareArgs) -> anyhow::Result<Exit> {
    let charter = check::charter(&args.rules, &args.reading, &args.gates, &args.principles)?;
    if !args.format.is_text && args.output.is_none() {
        bail!(
            "--format {} is no text; name a file for it with --output",
            args.format.name
        );
    }
    reports::check_comparison(args)?;
    let style = style(args)?;
    let reader = Reader::new(&args.reading.safety)?;
    let bids = assessed(named(&args.paths)?, &charter, args, &reader)?;
    let demands = Demands {
        must_haves: args
            .gates
            .requirements
            .iter()
            .map(gate::Requirement::must_have)
            .collect(),
        threshold: args.gates.fail_under,
    };
    let comparison = compare::compare(bids, args.sort.into(), demands);
    reports::write_comparison(&comparison, &style, args)?;
    Ok(if comparison.all_reach() {
        Exit::Enough
    } else {
        Exit::NotReached
    })
}

fn style(args: &CompareArgs) -> anyhow::Result<Style> {
    let base = if args.output.is_some() {
        Style::default()
    } else {
        terminal::wide_style()
    };
    Ok(Style {
        evidence: args.evidence,
        brief: args.quiet,
        limited_to: check::sorted(&args.principles),
        scale: Some(scales::named(&args.rules.own, &args.scale)?),
        ..base
    })
}

/// The bids with their names: each path is one; of a single folder, each file and folder in it.
fn named(paths: &[PathBuf]) -> anyhow::Result<Vec<(String, PathBuf)>> {
    let paths = match paths {
        [folder] if folder.is_dir() => in_folder(folder)?,
        paths => paths.to_vec(),
    };
    if paths.len() < 2 {
        bail!(
            "a comparison takes two bids or more; name several files or folders, or one folder that holds them"
        );
    }
    let mut count: HashMap<String, usize> = HashMap::new();
    for path in &paths {
        *count.entry(short(path)).or_default() += 1;
    }
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
    let unreadable = || format!("{}: this folder can't be read", folder.display());
    let mut bids = Vec::new();
    let mut others = Vec::new();
    for entry in fs::read_dir(folder).with_context(unreadable)? {
        let path = entry.with_context(unreadable)?.path();
        let name = short(&path);
        if name.starts_with('.') {
            continue;
        }
        if path.is_dir() || charterlint::read::is_readable_name(&name) {
            bids.push(path);
        } else {
            others.push(path);
        }
    }
    bids.sort();
    others.sort();
    proposal::tell_passed_over(folder, &others);
    Ok(bids)
}

/// Reads and assesses the bids, on all processors.
fn assessed(
    named: Vec<(String, PathBuf)>,
    charter: &Charter,
    args: &CompareArgs,
    reader: &Reader,
) -> anyhow::Result<Vec<Bid>> {
    // bids are others': their configurations are not heeded
    let settings = Settings::default();
    let opened: Vec<_> = named
        .into_par_iter()
        .map(|(name, path)| {
            // there is a thread for each processor already
            let gathered = proposal::gather(&[path], reader, &settings, 1);
            let lang = args.reading.lang.as_deref();
            let gathered = gathered.unwrap_or_else(|error| proposal::nothing(&name, &error));
            let (proposal, faults) = gathered;
            let report = proposal.assess(charter, lang);
            let bid = Bid {
                name,
                documents: proposal.documents,
                report,
            };
            (bid, faults)
        })
        .collect();
    let mut bids = Vec::new();
    let mut told = Vec::new();
    for (bid, faults) in opened {
        bids.push(bid);
        told.extend(faults);
    }
    let is_empty = |bid: &Bid| {
        bid.documents
            .iter()
            .all(|document| document.blocks.is_empty())
    };
    if bids.iter().all(is_empty) && !told.is_empty() {
        bail!("{}", told.join("\n"));
    }
    for fault in &told {
        terminal::complain("warning", fault);
    }
    Ok(bids)
}
