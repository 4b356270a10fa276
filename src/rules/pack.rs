//! All rule files together, and the charters that can be made of them.

use super::builder::Builder;
use super::charter::{Charter, CharterInfo, Criterion, Example, Pillar, Principle};
use super::complete;
use super::error::{Error, Errors};
use super::file::{self, CharterFile, FileId, Level, RuleFile, WordingsFile};
use super::known::Known;
use super::lexicon::Lexicon;
use super::merge;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

/// Gives a charter's lexicons by its id.
type Prepared = fn(&str) -> Option<Vec<Lexicon>>;

/// A set of rule files.
#[derive(Clone, Debug, Default)]
pub struct RulePack {
    files: BTreeMap<FileId, Loaded>,
    digest: String,
    /// Gives a charter's lexicons without making them, as long as nothing is laid over these files.
    pub(super) prepared: Option<Prepared>,
}

#[derive(Clone, Debug)]
pub(super) struct Loaded {
    pub(super) file: RuleFile,
    path: String,
    /// The text that was read last; `None` for a built-in file.
    text: Option<String>,
}

impl Loaded {
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
        let loaded = |(id, file)| {
            let path = path_of(&id);
            (
                id,
                Loaded {
                    file,
                    path,
                    text: None,
                },
            )
        };
        Self {
            files: files.into_iter().map(loaded).collect(),
            digest: digest.to_owned(),
            prepared: None,
        }
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
        self.files.get(id)
    }

    pub(super) fn ids(&self) -> impl Iterator<Item = &FileId> {
        self.files.keys()
    }

    fn lay(&mut self, id: FileId, above: Loaded) {
        match self.files.get_mut(&id) {
            Some(below) => {
                merge::lay_over(&mut below.file, above.file);
                below.path = above.path;
                below.text = above.text;
            }
            None => {
                self.files.insert(id, above);
            }
        }
    }

    /// The charters, by id.
    pub fn charters(&self) -> impl Iterator<Item = CharterInfo> {
        self.files.keys().filter_map(|id| match id {
            FileId::Charter(id) => self.resolved(id).ok().map(|(file, _)| CharterInfo {
                id: id.clone(),
                title: [file.title, file.edition]
                    .into_iter()
                    .flatten()
                    .collect::<Vec<_>>()
                    .join(" "),
                summary: file.summary.unwrap_or_default(),
            }),
            _ => None,
        })
    }

    /// Makes a charter ready to assess with.
    ///
    /// # Errors
    /// No charter of that id, or everything that is wrong in the rules that it draws on.
    pub fn charter(&self, id: &str) -> Result<Charter, Errors> {
        let mut errors = Vec::new();
        let (file, loaded) = self.resolved(id)?;
        let mut charter = self.frame(id, file, loaded, &mut errors);
        if let Some(lexicons) = self.prepared.and_then(|prepared| prepared(id)) {
            charter.lexicons = lexicons;
            return Ok(charter);
        }
        charter.lexicons = self.lexicons(&charter, &mut errors);
        self.strays(&mut errors);
        if errors.is_empty() {
            Ok(charter)
        } else {
            Err(Errors::sorted(errors))
        }
    }

    /// The examples of all wording files, by language and criterion.
    pub fn examples(&self) -> impl Iterator<Item = Example> {
        self.files
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

    /// The patterns of a criterion, by language: what is looked for, as written, by strength.
    #[must_use]
    pub fn wordings_of(&self, criterion: &str) -> Vec<(String, Level, Vec<String>)> {
        let of =
            |id: &FileId| matches!(id, FileId::Wordings { criterion: of, .. } if of == criterion);
        let files = self
            .files
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

    /// A charter's file with what it extends laid under it.
    fn resolved(&self, id: &str) -> Result<(CharterFile, &Loaded), Errors> {
        let mut chain = Vec::new();
        let mut next = id.to_owned();
        let mut asked_at: Option<(&Loaded, usize)> = None;
        loop {
            let Some(loaded) = self.files.get(&FileId::Charter(next.clone())) else {
                let message = format!(
                    "there is no charter `{next}`; there are: {}",
                    self.charter_ids()
                );
                return Err(asked_at.map_or_else(
                    || Errors::one(message.clone()),
                    |(by, at)| Errors(vec![by.error(at, message.clone())]),
                ));
            };
            let RuleFile::Charter(file) = &loaded.file else {
                unreachable!("the id of a charter names a charter file")
            };
            if chain.iter().any(|(known, _): &(String, _)| *known == next) {
                return Err(Errors(vec![
                    loaded.error(0, format!("charter `{next}` extends itself")),
                ]));
            }
            chain.push((next.clone(), (file, loaded)));
            match &file.extends {
                Some(below) => {
                    asked_at = Some((loaded, below.at));
                    next.clone_from(&below.text);
                }
                None => break,
            }
        }
        let top = chain[0].1.1;
        let mut merged = CharterFile::default();
        for (_, (file, _)) in chain.into_iter().rev() {
            merge::charter(&mut merged, file.clone());
        }
        Ok((merged, top))
    }

    fn charter_ids(&self) -> String {
        let ids = self.files.keys().filter_map(|id| {
            if let FileId::Charter(id) = id {
                Some(id.as_str())
            } else {
                None
            }
        });
        ids.collect::<Vec<_>>().join(", ")
    }

    /// The charter without its wordings.
    fn frame(
        &self,
        id: &str,
        file: CharterFile,
        loaded: &Loaded,
        errors: &mut Vec<Error>,
    ) -> Charter {
        let mut criteria: Vec<Criterion> = Vec::new();
        let mut principles = Vec::new();
        for principle in &file.principle {
            let mut own = Vec::new();
            for (criterion, weight) in principle.criteria.iter().filter(|(_, weight)| *weight > 0) {
                let Some(known) = self.files.get(&FileId::Criterion(criterion.clone())) else {
                    errors.push(loaded.error(find(loaded, criterion), format!("there is no criterion `{criterion}`: write criteria/{criterion}.toml or correct the id")));
                    continue;
                };
                let RuleFile::Criterion(file) = &known.file else {
                    continue;
                };
                if file.off {
                    continue;
                }
                own.push((criteria.len(), *weight));
                criteria.push(complete::criterion(criterion, file, known, errors));
            }
            if principle.title.is_none() {
                errors.push(loaded.error(
                    find(loaded, &principle.id),
                    format!("principle `{}` needs a `title`", principle.id),
                ));
            }
            principles.push(Principle {
                id: principle.id.clone(),
                section: principle.section.clone().unwrap_or_default(),
                title: principle.title.clone().unwrap_or_default(),
                asks: principle.asks.clone().unwrap_or_default(),
                criteria: own,
            });
        }
        for pillar in &file.pillar {
            for named in pillar
                .principles
                .iter()
                .filter(|named| !principles.iter().any(|known| known.id == named.text))
            {
                errors.push(loaded.error(
                    named.at,
                    format!(
                        "pillar `{}` names a principle `{}` that the charter has not",
                        pillar.id, named.text
                    ),
                ));
            }
        }
        if file.title.is_none() {
            errors.push(loaded.error(0, "a charter needs a `title`".into()));
        }
        let pillars = file.pillar.into_iter().map(|pillar| Pillar {
            title: pillar.title,
            principles: pillar.principles.into_iter().map(|id| id.text).collect(),
        });
        Charter {
            id: id.to_owned(),
            title: file.title.unwrap_or_default(),
            edition: file.edition.unwrap_or_default(),
            source: file.source.unwrap_or_default(),
            pillars: pillars.collect(),
            principles,
            criteria,
            lexicons: Vec::new(),
            digest: self.digest.clone(),
        }
    }

    fn lexicons(&self, charter: &Charter, errors: &mut Vec<Error>) -> Vec<Lexicon> {
        let languages: BTreeSet<&str> = self
            .files
            .keys()
            .filter_map(|id| {
                if let FileId::Cues(language) = id {
                    Some(language.as_str())
                } else {
                    None
                }
            })
            .collect();
        languages
            .into_iter()
            .map(|language| self.lexicon(language, charter, errors))
            .collect()
    }

    fn lexicon(&self, language: &str, charter: &Charter, errors: &mut Vec<Error>) -> Lexicon {
        let mut builder = Builder::new(language);
        if let Some(loaded) = self.files.get(&FileId::Words(language.to_owned())) {
            if let RuleFile::Words(file) = &loaded.file {
                builder.words(file);
            }
            take_faults(&mut builder, loaded, errors);
        }
        if let Some(loaded) = self.files.get(&FileId::Cues(language.to_owned())) {
            if let RuleFile::Cues(file) = &loaded.file {
                builder.cues(file);
            }
            take_faults(&mut builder, loaded, errors);
        }
        for (position, criterion) in charter.criteria.iter().enumerate() {
            let id = FileId::Wordings {
                language: language.to_owned(),
                criterion: criterion.id.clone(),
            };
            let Some((loaded, file)) = self
                .files
                .get(&id)
                .and_then(|loaded| Some((loaded, wordings(&loaded.file)?)))
            else {
                continue;
            };
            builder.wordings(position, &criterion.id, file);
            take_faults(&mut builder, loaded, errors);
            complete::wordings(loaded, file, errors);
        }
        let mut lexicon = builder.finish();
        lexicon.known = Known::of(charter);
        lexicon
    }

    /// Wordings of criteria that don't exist.
    fn strays(&self, errors: &mut Vec<Error>) {
        for (id, loaded) in &self.files {
            let FileId::Wordings { criterion, .. } = id else {
                continue;
            };
            if !self
                .files
                .contains_key(&FileId::Criterion(criterion.clone()))
            {
                errors.push(loaded.error(0, format!("wordings for a criterion `{criterion}` that doesn't exist: write criteria/{criterion}.toml or correct the path")));
            }
        }
    }
}

const NO_PLACE: &str = "is no place for a rule file; they stand in charters/<id>.toml, criteria/<topic>/<name>.toml, \
wordings/<language>/<topic>/<name>.toml, wordings/<language>/cues.toml, wordings/<language>/words.toml and scales/<id>.toml";

fn wordings(file: &RuleFile) -> Option<&WordingsFile> {
    if let RuleFile::Wordings(file) = file {
        Some(file)
    } else {
        None
    }
}

fn take_faults(builder: &mut Builder, loaded: &Loaded, errors: &mut Vec<Error>) {
    errors.extend(
        builder
            .faults
            .drain(..)
            .map(|(at, message)| loaded.error(at, message)),
    );
}

/// Where a word stands first in a file's text.
fn find(loaded: &Loaded, word: &str) -> usize {
    loaded
        .text
        .as_ref()
        .and_then(|text| text.find(word))
        .unwrap_or(0)
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
