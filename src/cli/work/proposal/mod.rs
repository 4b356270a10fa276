//! Files in: the documents that together are one proposal.

mod document;
mod load;
mod parts;
mod sources;
mod tree;
mod walk;

use crate::cli::terminal;
use crate::cli::work::settings::Settings;
use anyhow::bail;
use charterlint::Stage;
use charterlint::catalogue::say::cli as say;
use charterlint::document::Document;
use charterlint::files::PassedOver;
use charterlint::isolate::Reader;
use charterlint::report::Report;
use charterlint::rules::Charter;
use document::unread;
use load::{Loaded, load_all, loaded};
use std::path::PathBuf;

pub(crate) use load::{bytes, bytes_of};
pub(crate) use parts::{Part, parts};
pub(crate) use sources::{Sources, class_of, sources, tell_passed_over};
pub(crate) use tree::Tree;

/// Most files that are read at once: each may take as much memory as one may.
const SIDE_BY_SIDE: usize = 4;

/// A proposal, ready to be assessed.
#[derive(Default)]
pub(crate) struct Proposal {
    /// Its documents; one that couldn't be read is empty and says why.
    pub(crate) documents: Vec<Document>,
    /// SHA-256 of each file's bytes; empty where there were none to be had.
    pub(crate) digests: Vec<String>,
    /// The repository that it is, if it is one.
    pub(crate) tree: Option<Tree>,
    /// What was handed in with it and not read.
    pub(crate) passed_over: PassedOver,
    /// How many of the documents are archives, which only hold others.
    archives: usize,
}

impl Proposal {
    /// Assesses it: its documents, and if it is a repository, its files.
    pub(crate) fn assess(&self, charter: &Charter, language: Option<&str>) -> Report {
        self.assess_observed(charter, language, &mut |_| {})
    }

    /// Does what [`Self::assess`] does, and tells after each stage that it is done.
    pub(crate) fn assess_observed(
        &self,
        charter: &Charter,
        language: Option<&str>,
        done: &mut dyn FnMut(Stage),
    ) -> Report {
        let mut report = self.assessed(charter, language, done);
        charterlint::tell_passed_over(&mut report, &self.passed_over);
        report
    }

    /// Adds documents, and gives back what couldn't be read.
    fn take(&mut self, loaded: Vec<Loaded>) -> Vec<String> {
        let mut faults = Vec::new();
        for one in loaded {
            self.documents.push(one.document);
            self.digests.push(one.digest);
            self.passed_over.join(one.passed_over);
            // an archive of which nothing came out is as bad as any other file
            let holds = one.is_archive && one.fault.is_none();
            self.archives += usize::from(holds);
            faults.extend(one.fault);
        }
        faults
    }

    fn assessed(
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
pub(crate) fn open(
    paths: &[PathBuf],
    reader: &Reader,
    settings: &Settings,
) -> anyhow::Result<Proposal> {
    let (proposal, faults) = gather(paths, reader, settings, SIDE_BY_SIDE)?;
    // what is left would be a report of nothing
    if faults.len() >= proposal.documents.len() - proposal.archives {
        bail!("{}", faults.join("\n"));
    }
    for fault in &faults {
        terminal::complain(&say::Warning, fault);
    }
    Ok(proposal)
}

/// Opens the same as [`open`], and returns what couldn't be read instead of naming it. At most `at_once` files are read at once.
pub(crate) fn gather(
    paths: &[PathBuf],
    reader: &Reader,
    settings: &Settings,
    at_once: usize,
) -> anyhow::Result<(Proposal, Vec<String>)> {
    let Sources {
        files,
        repository,
        passed_over,
    } = sources(paths, settings)?;
    let mut proposal = Proposal {
        tree: repository,
        passed_over,
        ..Proposal::default()
    };
    let faults = proposal.take(load_all(&files, reader, at_once));
    Ok((proposal, faults))
}

/// The proposal that parts of an archive are, and what couldn't be read.
pub(crate) fn of_parts(parts: Vec<Part>, reader: &Reader) -> (Proposal, Vec<String>) {
    let mut proposal = Proposal::default();
    let faults = proposal.take(loaded(parts, reader));
    (proposal, faults)
}

/// A proposal of which nothing could be opened, and why.
pub(crate) fn nothing(name: &str, error: &anyhow::Error) -> (Proposal, Vec<String>) {
    let proposal = Proposal {
        documents: vec![unread(name, &format!("{name}: {error:#}"))],
        digests: vec![String::new()],
        ..Proposal::default()
    };
    (proposal, vec![format!("{error:#}")])
}
