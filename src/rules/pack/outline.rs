//! A charter without its wordings: its principles and pillars, and their criteria.

use super::criterion::criterion;
use super::layers::RulePack;
use crate::rules::charter::{Charter, Criterion, Pillar, Principle};
use crate::rules::error::Error;
use crate::rules::file::{CharterFile, FileId, Loaded, RuleFile};

impl RulePack {
    /// The charter without its wordings.
    pub(super) fn outline(
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
                    errors.push(loaded.error(loaded.find(criterion), format!("there is no criterion `{criterion}`: write criteria/{criterion}.toml or correct the id")));
                    continue;
                };
                let RuleFile::Criterion(file) = &known.file else {
                    continue;
                };
                if file.off {
                    continue;
                }
                own.push((criteria.len(), *weight));
                criteria.push(self::criterion(criterion, file, known, errors));
            }
            if principle.title.is_none() {
                errors.push(loaded.error(
                    loaded.find(&principle.id),
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
}
