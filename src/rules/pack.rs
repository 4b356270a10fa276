//! All rule files together, and a user's own laid over the built-in ones.

use super::charter::Example;
use super::checks::FileExample;
use super::error::{Error, Errors};
use super::file::{self, FileId, Level, RuleFile, WordingsFile};
use super::lexicon::Lexicon;
use super::merge;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::OnceLock;

/// Gives a charter's lexicons by its id.
type Prepared = fn(&str) -> Option<Vec<Lexicon>>;

/// Reads the files of the languages.
pub(super) type Read = fn() -> Vec<(FileId, RuleFile)>;

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
    /// Gives a charter's lexicons without making them, as long as nothing is laid over these files.
    pub(super) prepared: Option<Prepared>,
}

/// The files of the languages. Who checks with built-in rules needs none of them, so those are read when somebody asks.
#[derive(Clone, Debug, Default)]
pub(super) struct Sayings {
    files: OnceLock<Files>,
    later: Option<Read>,
}

impl Sayings {
    /// Files that are read when somebody asks for them.
    pub(super) fn later(read: Read) -> Self {
        Self {
            files: OnceLock::new(),
            later: Some(read),
        }
    }

    /// The files.
    pub(super) fn files(&self) -> &Files {
        let read = || self.later.map(|read| read()).unwrap_or_default();
        self.files
            .get_or_init(|| read().into_iter().map(Loaded::built_in).collect())
    }

    fn files_mut(&mut self) -> &mut Files {
        self.files();
        // `files` has just put them there
        self.files
            .get_mut()
            .unwrap_or_else(|| unreachable!("the files are read"))
    }
}

#[derive(Clone, Debug)]
pub(super) struct Loaded {
    pub(super) file: RuleFile,
    path: String,
    /// The text that was read last; `None` for a built-in file.
    pub(super) text: Option<String>,
}

impl Loaded {
    fn built_in((id, file): (FileId, RuleFile)) -> (FileId, Self) {
        let path = path_of(&id);
        let text = None;
        (id, Self { file, path, text })
    }

    pub(super) fn error(&self, at: usize, message: String) -> Error {
        let line = self.text.as_ref().map_or(0, |text| line_of(text, at));
        Error {
            file: self.path.clone(),
            line,
            message,
        }
    }
}

impl RulePack {
    /// A set of files that are known to be whole.
    pub(super) fn of(files: Vec<(FileId, RuleFile)>, digest: &str) -> Self {
        let mut pack = Self {
            digest: digest.to_owned(),
            ..Self::default()
        };
        for (id, loaded) in files.into_iter().map(Loaded::built_in) {
            pack.shelf(&id).insert(id, loaded);
        }
        pack
    }

    /// Lays a user's files over these: pairs of a path below the rules' folder, with `/`, and the file's text. Order doesn't matter.
    ///
    /// # Errors
    /// Everything that is wrong in the files and between them.
    pub fn with(mut self, mut files: Vec<(String, String)>) -> Result<Self, Errors> {
        files.sort_by(|(one, _), (other, _)| (place(one), one).cmp(&(place(other), other)));
        let mut errors = Vec::new();
        let mut seen = BTreeMap::new();
        let mut digest = Sha256::new_with_prefix(&self.digest);
        for (path, text) in files {
            // Where the folder stands changes no rule.
            digest.update(format!("{}\n{}\n{text}", place(&path), text.len()));
            let Some(id) = FileId::of(place(&path)) else {
                errors.push(Error {
                    file: path,
                    line: 0,
                    message: NO_PLACE.into(),
                });
                continue;
            };
            if let Some(first) = seen.insert(id.clone(), path.clone()) {
                errors.push(Error {
                    file: path,
                    line: 0,
                    message: format!("{first} has the same id; put both into one file"),
                });
                continue;
            }
            match file::parse(&id, &text) {
                Ok(file) => self.lay(
                    id,
                    Loaded {
                        file,
                        path,
                        text: Some(text),
                    },
                ),
                Err(faults) => errors.extend(faults.into_iter().map(|(at, message)| Error {
                    file: path.clone(),
                    line: line_of(&text, at),
                    message,
                })),
            }
        }
        self.digest = hex(&digest.finalize());
        self.prepared = None;
        if errors.is_empty() {
            Ok(self)
        } else {
            Err(Errors::sorted(errors))
        }
    }

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

    fn lay(&mut self, id: FileId, above: Loaded) {
        let files = self.shelf(&id);
        match files.get_mut(&id) {
            Some(below) => {
                merge::lay_over(&mut below.file, above.file);
                below.path = above.path;
                below.text = above.text;
            }
            None => {
                files.insert(id, above);
            }
        }
    }

    /// The examples of all wording files, by language and criterion.
    pub fn examples(&self) -> impl Iterator<Item = Example> {
        self.sayings
            .files()
            .iter()
            .filter_map(|(id, loaded)| Some((id, loaded, wordings(&loaded.file)?)))
            .flat_map(|(id, loaded, file)| {
                file.example.iter().filter_map(move |example| {
                    let FileId::Wordings {
                        language,
                        criterion,
                    } = id
                    else {
                        return None;
                    };
                    Some(Example {
                        criterion: criterion.clone(),
                        language: language.clone(),
                        text: example.text.text.clone(),
                        level: example.level,
                        file: loaded.path.clone(),
                        line: loaded
                            .text
                            .as_ref()
                            .map_or(0, |text| line_of(text, example.text.at)),
                    })
                })
            })
    }

    /// The examples of all checks on files, by criterion.
    pub fn file_examples(&self) -> impl Iterator<Item = FileExample> {
        self.files.iter().flat_map(|(id, loaded)| {
            let (FileId::Criterion(criterion), RuleFile::Criterion(file)) = (id, &loaded.file)
            else {
                return Vec::new();
            };
            let line = |at| loaded.text.as_ref().map_or(0, |text| line_of(text, at));
            let checks = file.files.iter().flatten().zip(1..);
            checks
                .flat_map(|(check, nth)| {
                    let at = line(check.shows.at);
                    check.example.iter().map(move |example| FileExample {
                        check: nth,
                        tree: example.tree.clone(),
                        example: Example {
                            criterion: criterion.clone(),
                            language: "files".into(),
                            text: listing(&example.tree),
                            level: example.level,
                            file: loaded.path.clone(),
                            line: at,
                        },
                    })
                })
                .collect()
        })
    }

    /// The patterns of a criterion, by language: what is looked for, as written, by strength.
    #[must_use]
    pub fn wordings_of(&self, criterion: &str) -> Vec<(String, Level, Vec<String>)> {
        let of =
            |id: &FileId| matches!(id, FileId::Wordings { criterion: of, .. } if of == criterion);
        let files = self
            .sayings
            .files()
            .iter()
            .filter(|(id, _)| of(id))
            .filter_map(|(id, loaded)| Some((id, wordings(&loaded.file)?)));
        let mut all = Vec::new();
        for (id, file) in files {
            let FileId::Wordings { language, .. } = id else {
                continue;
            };
            for wording in &file.wording {
                let level = if wording.contradicts {
                    Level::Contradicted
                } else {
                    wording.strength.unwrap_or(Level::Claimed)
                };
                all.push((
                    language.clone(),
                    level,
                    wording.says.iter().map(|text| text.text.clone()).collect(),
                ));
            }
        }
        all
    }
}

/// Files with their texts, to be read by people.
fn listing(tree: &BTreeMap<String, String>) -> String {
    let files = tree.iter().map(|(path, text)| format!("{path}: {text}"));
    files.collect::<Vec<_>>().join(" · ")
}

const NO_PLACE: &str = "is no place for a rule file; they stand in charters/<id>.toml, criteria/<topic>/<name>.toml, \
wordings/<language>/<topic>/<name>.toml, wordings/<language>/cues.toml, wordings/<language>/words.toml and scales/<id>.toml";

/// The file, if it is one of wordings.
pub(super) fn wordings(file: &RuleFile) -> Option<&WordingsFile> {
    if let RuleFile::Wordings(file) = file {
        Some(file)
    } else {
        None
    }
}

fn line_of(text: &str, at: usize) -> usize {
    text.char_indices()
        .take_while(|(start, _)| *start < at)
        .filter(|(_, char)| *char == '\n')
        .count()
        + 1
}

/// The path below the rules' folder; a double slash tells where the folder ends.
fn place(path: &str) -> &str {
    path.split_once("//").map_or(path, |(_, place)| place)
}

fn path_of(id: &FileId) -> String {
    match id {
        FileId::Charter(id) => format!("rules/charters/{id}.toml"),
        FileId::Criterion(id) => format!("rules/criteria/{id}.toml"),
        FileId::Wordings {
            language,
            criterion,
        } => format!("rules/wordings/{language}/{criterion}.toml"),
        FileId::Cues(language) => format!("rules/wordings/{language}/cues.toml"),
        FileId::Words(language) => format!("rules/wordings/{language}/words.toml"),
        FileId::Scale(id) => format!("rules/scales/{id}.toml"),
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes
        .iter()
        .fold(String::with_capacity(64), |mut text, byte| {
            let _ = write!(text, "{byte:02x}");
            text
        })
}
