//! One document of an archive, from its bytes to its line.

use super::earlier::Earlier;
use super::output::Before;
use super::walk::Entry;
use crate::cli::work::{bytes, most, name_of, of_parts, parts};
use anyhow::bail;
use charterlint::catalogue::say::cli as say;
use charterlint::isolate::Reader;
use charterlint::render::{self, Settings};
use charterlint::report::sha256;
use charterlint::rules::Charter;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

/// With what documents are screened.
pub(super) struct Screen<'a> {
    pub(super) root: &'a Path,
    pub(super) charter: &'a Charter,
    pub(super) settings: &'a Settings,
    pub(super) reader: &'a Reader,
    pub(super) reuse: Option<&'a Earlier>,
}

/// What came of a document, with its line where that is to be written.
pub(super) enum Outcome {
    Judged(String),
    Failed(String),
    /// Judged in an earlier run, whose line is taken.
    Known(String),
    /// Its line stands in the file already.
    Done,
}

impl Screen<'_> {
    /// Judges a document, unless it is done. `before` is the line that an interrupted run wrote at this place.
    pub(super) fn document(
        &self,
        entry: &Entry,
        before: Option<Before>,
    ) -> anyhow::Result<Outcome> {
        let path = name_of(&entry.below);
        let Some(before) = before else {
            return Ok(self.outcome(entry, &path, None));
        };
        if before.done.path == path {
            let digest = before.done.sha256.as_deref();
            match self.outcome(entry, &path, digest) {
                Outcome::Done => return Ok(Outcome::Done),
                Outcome::Judged(line) | Outcome::Failed(line) | Outcome::Known(line)
                    if line == before.line =>
                {
                    return Ok(Outcome::Done);
                }
                _ => {}
            }
        }
        let line = before.number;
        let (before, now) = (&before.done.path, &path);
        bail!(if before == now {
            say::DocumentChanged { line, before, now }.to_string()
        } else {
            say::OtherDocument { line, before, now }.to_string()
        })
    }

    /// Reads and judges; `done` is the digest of bytes that are done already.
    fn outcome(&self, entry: &Entry, path: &str, done: Option<&str>) -> Outcome {
        let failed = |digest: &str, reason: &str| {
            Outcome::Failed(render::failed_line(path, digest, reason, self.settings))
        };
        if let Some(fault) = &entry.fault {
            return failed("", fault);
        }
        let bytes = match bytes(&self.root.join(&entry.below), most(self.reader)) {
            Ok(bytes) => bytes,
            Err(reason) => return failed("", &reason),
        };
        let digest = sha256(&bytes);
        if done == Some(&*digest) {
            return Outcome::Done;
        }
        if let Some(line) = self.reuse.and_then(|earlier| earlier.line(path, &digest)) {
            return Outcome::Known(line);
        }
        // a fault of the program at one document must not cost the night's work on the others.
        let judged = catch_unwind(AssertUnwindSafe(|| self.judge(path, bytes)));
        match judged {
            Ok(Ok(line)) => Outcome::Judged(line),
            Ok(Err(reason)) => failed(&digest, &reason),
            Err(_) => failed(&digest, &say::Stumbled.to_string()),
        }
    }

    /// An archive is one proposal, and one line.
    fn judge(&self, path: &str, bytes: Vec<u8>) -> Result<String, String> {
        let parts = parts(path, bytes, self.reader);
        let count = parts.len();
        let (proposal, faults) = of_parts(parts, self.reader);
        if faults.len() >= count {
            // the line names the document already
            let told = faults.join("\n");
            let reason = told.strip_prefix(path);
            let reason = reason.and_then(|rest| rest.strip_prefix(": "));
            return Err(reason.map_or(told.clone(), str::to_owned));
        }
        let report = proposal.assess(self.charter, self.settings.language.as_deref());
        Ok(render::screening_line(path, &report, self.settings))
    }
}
