//! Makes charters of the files of a pack: what they extend, their criteria, and the lexicons to find evidence with.

use super::builder::Builder;
use super::charter::{Charter, CharterInfo, Criterion, Pillar, Principle};
use super::complete;
use super::error::{Error, Errors};
use super::file::{CharterFile, FileId, RuleFile};
use super::known::Known;
use super::lexicon::Lexicon;
use super::merge;
use super::pack::{Loaded, RulePack, wordings};
use std::collections::BTreeSet;

impl RulePack {
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
            .sayings
            .files()
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
        let files = self.sayings.files();
        if let Some(loaded) = files.get(&FileId::Words(language.to_owned())) {
            if let RuleFile::Words(file) = &loaded.file {
                builder.words(file);
            }
            take_faults(&mut builder, loaded, errors);
        }
        if let Some(loaded) = files.get(&FileId::Cues(language.to_owned())) {
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
            let Some((loaded, file)) = files
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
        for (id, loaded) in self.sayings.files() {
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
