//! All rule files together, and a user's own laid over the built-in ones.

use super::prepared::{Prepared, read_files};
use crate::rules::error::{Error, Errors};
use crate::rules::file::{FileId, Loaded, RuleFile};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::OnceLock;

/// Rule files by their ids.
pub(super) type Files = BTreeMap<FileId, Loaded>;

/// A set of rule files.
#[derive(Clone, Debug, Default)]
pub struct RulePack {
    /// Charters, criteria and scales.
    pub(super) files: Files,
    /// What says how criteria are met in a language: wordings, cues and lists of words.
    pub(super) sayings: Sayings,
    pub(super) digest: String,
    /// Lexicons of charters as bytes, so that they needn't be made, as long as nothing is laid over these files.
    pub(super) lexicons: Option<&'static [u8]>,
}

/// The files of the languages. Who checks with built-in rules needs none of them, so those are read when somebody asks.
#[derive(Clone, Debug, Default)]
pub(super) struct Sayings {
    files: OnceLock<Files>,
    /// The same as bytes, until they are read; `None` if there are none.
    bytes: Option<&'static [u8]>,
}

impl Sayings {
    /// Files that are read when somebody asks for them.
    fn later(bytes: &'static [u8]) -> Self {
        Self {
            files: OnceLock::new(),
            bytes: Some(bytes),
        }
    }

    /// The files.
    pub(super) fn files(&self) -> &Files {
        let read = || self.bytes.map(read_files).unwrap_or_default();
        self.files.get_or_init(|| built_in(read()))
    }

    fn files_mut(&mut self) -> &mut Files {
        self.files();
        // `files` has just put them there
        self.files
            .get_mut()
            .unwrap_or_else(|| unreachable!("the files are read"))
    }
}

impl RulePack {
    /// The files that come with charterlint, of which those of the languages and the lexicons are read when somebody asks.
    pub(crate) fn of_prepared(prepared: Prepared<&'static [u8]>, digest: &str) -> Self {
        Self {
            files: built_in(read_files(prepared.files)),
            sayings: Sayings::later(prepared.sayings),
            digest: digest.to_owned(),
            lexicons: Some(prepared.lexicons),
        }
    }

    /// A set of files that were read.
    pub(in crate::rules) fn of_read(files: Vec<(FileId, Loaded)>) -> Self {
        let mut pack = Self::default();
        for (id, loaded) in files {
            pack.shelf(&id).insert(id, loaded);
        }
        pack
    }

    /// Lays a user's files over these: pairs of a path below the rules' folder, with `/`, and the file's text. Order doesn't matter.
    ///
    /// # Errors
    /// Everything that is wrong in the files and between them.
    pub fn with(mut self, mut files: Vec<(String, String)>) -> Result<Self, Errors> {
        // folders list their files in an order of their own
        files.sort_by(|(one, _), (other, _)| (below(one), one).cmp(&(below(other), other)));
        self.digest = digest_over(&self.digest, &files);
        // they are of the files below alone
        self.lexicons = None;
        let mut errors = Vec::new();
        let mut paths = BTreeMap::new();
        for (path, text) in files {
            match read_users_file(path, text, &mut paths) {
                Ok((id, loaded)) => errors.extend(self.lay(id, loaded)),
                Err(found) => errors.extend(found),
            }
        }
        if errors.is_empty() {
            Ok(self)
        } else {
            Err(Errors::sorted(errors))
        }
    }

    /// The file of that id.
    pub(super) fn loaded(&self, id: &FileId) -> Option<&Loaded> {
        if id.of_language() {
            self.sayings.files().get(id)
        } else {
            self.files.get(id)
        }
    }

    /// The charters, criteria and scales.
    pub(super) fn ids(&self) -> impl Iterator<Item = &FileId> {
        self.files.keys()
    }

    /// Where a file of that id stands.
    fn shelf(&mut self, id: &FileId) -> &mut Files {
        if id.of_language() {
            self.sayings.files_mut()
        } else {
            &mut self.files
        }
    }

    /// Lays a file over the one below, and says what stands in the way.
    fn lay(&mut self, id: FileId, above: Loaded) -> Vec<Error> {
        let files = self.shelf(&id);
        match files.get_mut(&id) {
            Some(below) => {
                let clashes = below.clashes(&above);
                if !clashes.is_empty() {
                    return clashes;
                }
                below.lay_over(above);
            }
            None => {
                files.insert(id, above);
            }
        }
        Vec::new()
    }
}

const NO_PLACE: &str = "is no place for a rule file; they stand in charters/<id>.toml, criteria/<topic>/<name>.toml, \
wordings/<language>/<topic>/<name>.toml, wordings/<language>/cues.toml, wordings/<language>/words.toml and scales/<id>.toml";

fn built_in(files: Vec<(FileId, RuleFile)>) -> Files {
    files
        .into_iter()
        .map(|(id, file)| {
            let loaded = Loaded::built_in(&id, file);
            (id, loaded)
        })
        .collect()
}

/// Reads a user's file; `paths` are those of the files before it, by their ids.
fn read_users_file(
    path: String,
    text: String,
    paths: &mut BTreeMap<FileId, String>,
) -> Result<(FileId, Loaded), Vec<Error>> {
    let wrong = |message: String| {
        vec![Error {
            file: path.clone(),
            line: 0,
            message,
        }]
    };
    let Some(id) = FileId::of_path(below(&path)) else {
        return Err(wrong(NO_PLACE.into()));
    };
    if let Some(first) = paths.insert(id.clone(), path.clone()) {
        return Err(wrong(format!(
            "{first} has the same id; put both into one file"
        )));
    }
    Ok((id.clone(), Loaded::read(&id, path, text)?))
}

/// The path below the rules' folder; a double slash tells where the folder ends.
fn below(path: &str) -> &str {
    path.split_once("//").map_or(path, |(_, below)| below)
}

/// The digest of a set of rules and of what is laid over it, in hexadecimal.
fn digest_over(digest: &str, files: &[(String, String)]) -> String {
    let mut digest = Sha256::new_with_prefix(digest);
    for (path, text) in files {
        // where the folder stands changes no rule
        digest.update(format!("{}\n{}\n{text}", below(path), text.len()));
    }
    hex(&digest.finalize())
}

fn hex(bytes: &[u8]) -> String {
    bytes
        .iter()
        .fold(String::with_capacity(64), |mut text, byte| {
            let _ = write!(text, "{byte:02x}");
            text
        })
}
