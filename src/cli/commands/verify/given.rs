//! The files of the proposal as they are now, held against those that the report speaks of.

use super::args::VerifyArgs;
use crate::cli::work::{Part, Settings, Sources, Tree, bytes_of, most, name_of, parts, sources};
use charterlint::catalogue::say::cli as say;
use charterlint::document::Document;
use charterlint::files::PassedOver;
use charterlint::isolate::Reader;
use charterlint::verify::{Claim, Difference, File};
use std::path::Path;

/// What was given.
pub(super) struct Given {
    pub(super) files: Vec<GivenFile>,
    /// The repository among it.
    pub(super) tree: Option<Tree>,
    /// What was passed over in folders; `None` if there are none.
    pub(super) passed_over: Option<PassedOver>,
}

/// A file as it came in.
pub(super) struct GivenFile {
    file: File,
    part: Part,
}

/// The files of the report with those that were given for them.
pub(super) struct Matched<'a> {
    claim: &'a Claim,
    files: &'a [GivenFile],
    /// For each document of the report, which file it is; `None` for one that couldn't be read then.
    which: Vec<Option<usize>>,
}

impl Given {
    /// Opens what the arguments name.
    pub(super) fn open(
        args: &VerifyArgs,
        reader: &Reader,
        settings: &Settings,
    ) -> anyhow::Result<Self> {
        let Sources {
            files,
            repository,
            passed_over,
        } = sources(&args.inputs, settings)?;
        let mut passed_over = passed_over;
        let mut any_within = args.inputs.iter().any(|input| input.is_dir());
        let mut given = Vec::new();
        for path in files {
            let bytes = bytes_of(&path, most(reader))?;
            let parts = parts(&name_of(&path), bytes, reader);
            any_within |= parts.len() > 1;
            for mut part in parts {
                passed_over.join(std::mem::take(&mut part.passed_over));
                given.push(GivenFile {
                    file: File {
                        name: part.name.clone(),
                        digest: part.digest(),
                    },
                    part,
                });
            }
        }
        Ok(Self {
            files: given,
            tree: repository,
            passed_over: any_within.then_some(passed_over),
        })
    }
}

impl<'a> Matched<'a> {
    /// Finds each document of the report by its content.
    pub(super) fn of(claim: &'a Claim, files: &'a [GivenFile]) -> Result<Self, Difference> {
        let known: Vec<File> = files.iter().map(|given| given.file.clone()).collect();
        let which = claim.match_files(&known)?;
        Ok(Self {
            claim,
            files,
            which,
        })
    }

    /// The documents of the report, read again. A file is read under the name that it had, since the ending may tell what kind it is.
    pub(super) fn documents(&self, reader: &Reader) -> Vec<Document> {
        let unread = self.claim.unread();
        let documents = self.claim.report.documents().zip(&self.which);
        documents
            .map(|(input, which)| match which {
                Some(at) => self.files[*at].part.document(&input.name, reader).0,
                None => unread.get(&*input.name).cloned().unwrap_or_default(),
            })
            .collect()
    }

    /// Files that the report doesn't speak of are a difference, also in a folder: one of them may be the annex that was left out. What couldn't
    /// be read then is worth a word.
    pub(super) fn strangers(&self) -> Result<Vec<String>, Difference> {
        // by content: a copy of a file that was assessed is no stranger
        let assessed = |given: &&GivenFile| {
            let mut which = self.which.iter().flatten();
            which.any(|&at| self.files[at].file.digest == given.file.digest)
        };
        let unread = |given: &GivenFile| {
            let mut inputs = self.claim.report.inputs.iter();
            inputs
                .any(|input| input.sha256.is_none() && last(&input.name) == last(&given.file.name))
        };
        let mut notes = Vec::new();
        for given in self.files.iter().filter(|given| !assessed(given)) {
            let what = say::NotAmongTheAssessed;
            if !unread(given) {
                return Err(Difference {
                    place: given.file.name.clone(),
                    what: what.to_string(),
                });
            }
            notes.push(format!("{}: {what}", given.file.name));
        }
        Ok(notes)
    }

    /// What the reader should know of the documents: other names, and what couldn't be read then.
    pub(super) fn notes(&self) -> Vec<String> {
        let documents = self.claim.report.documents().zip(&self.which);
        let note = |(then, which): (&str, &Option<usize>)| {
            let Some(at) = which else {
                return Some(say::WasUnread { file: then }.to_string());
            };
            let now = &self.files[*at].file.name;
            (last(now) != last(then)).then(|| say::HasAnotherName { then, now }.to_string())
        };
        documents
            .map(|(input, which)| (&*input.name, which))
            .filter_map(note)
            .collect()
    }

    /// Gives files the names that they had when the report was made, wherever the repository stands now.
    pub(super) fn call_as_then(&self, tree: &mut Tree) {
        let mut documents = self.claim.report.documents().zip(&self.which);
        let then = documents.find_map(|(input, which)| {
            let now = &self.files[(*which)?].file.name;
            let below = now.strip_prefix(&tree.prefix)?;
            input.name.strip_suffix(below)
        });
        if let Some(prefix) = then {
            tree.prefix = prefix.to_owned();
        }
    }
}

/// The last part of a path.
fn last(name: &str) -> &Path {
    let path = Path::new(name);
    path.file_name().map_or(path, Path::new)
}
