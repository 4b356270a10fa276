//! A charter without its wordings: its principles and pillars, and their criteria.

use super::criterion::criterion;
use super::layers::RulePack;
use crate::rules::charter::{Charter, Criterion, Lens, Pillar, Principle};
use crate::rules::error::Error;
use crate::rules::file::{
    CharterFile, FileId, LensFile, Loaded, PillarFile, PrincipleFile, RuleFile,
};

impl RulePack {
    /// The charter without its wordings.
    pub(super) fn outline(
        &self,
        id: &str,
        file: CharterFile,
        loaded: &Loaded,
        errors: &mut Vec<Error>,
    ) -> Charter {
        let mut criteria = Vec::new();
        let mut principles = Vec::new();
        for principle in &file.principle {
            let own = self.add_criteria(principle, &mut criteria, loaded, errors);
            if principle.title.is_none() {
                let message = format!("principle `{}` needs a `title`", principle.id);
                errors.push(loaded.error(loaded.find(&principle.id), message));
            }
            principles.push(Principle {
                id: principle.id.clone(),
                section: principle.section.clone().unwrap_or_default(),
                title: principle.title.clone().unwrap_or_default(),
                asks: principle.asks.clone().unwrap_or_default(),
                criteria: own,
            });
        }
        let pillars = file.pillar.into_iter();
        let pillars = pillars.map(|pillar| known_pillar(pillar, &principles, loaded, errors));
        let pillars = pillars.collect();
        let lenses = file.lens.into_iter();
        let lenses = lenses.map(|lens| known_lens(lens, &criteria, loaded, errors));
        let lenses = lenses.collect();
        if file.title.is_none() {
            errors.push(loaded.error(0, "a charter needs a `title`".into()));
        }
        Charter {
            id: id.to_owned(),
            title: file.title.unwrap_or_default(),
            edition: file.edition.unwrap_or_default(),
            source: file.source.unwrap_or_default(),
            pillars,
            lenses,
            principles,
            criteria,
            lexicons: Vec::new(),
            digest: self.digest.clone(),
        }
    }

    /// Adds the criteria of a principle to those of the charter. Returns their positions there, with their weights.
    fn add_criteria(
        &self,
        principle: &PrincipleFile,
        criteria: &mut Vec<Criterion>,
        loaded: &Loaded,
        errors: &mut Vec<Error>,
    ) -> Vec<(usize, u32)> {
        let mut own = Vec::new();
        // a weight of 0 takes a criterion out that a charter below this one has
        for (id, weight) in principle.criteria.iter().filter(|(_, weight)| *weight > 0) {
            let Some(known) = self.files.get(&FileId::Criterion(id.clone())) else {
                let message = format!(
                    "there is no criterion `{id}`: write criteria/{id}.toml or correct the id"
                );
                errors.push(loaded.error(loaded.find(id), message));
                continue;
            };
            let RuleFile::Criterion(file) = &known.file else {
                continue;
            };
            // a criterion may be asked by several principles, and counts under each
            if !file.off {
                own.push((criteria.len(), *weight));
                criteria.push(criterion(id, file, known, errors));
            }
        }
        own
    }
}

/// The pillar of a file; principles that the charter has not are errors.
fn known_pillar(
    pillar: PillarFile,
    principles: &[Principle],
    loaded: &Loaded,
    errors: &mut Vec<Error>,
) -> Pillar {
    let is_known = |id: &str| principles.iter().any(|known| known.id == id);
    for named in &pillar.principles {
        if !is_known(&named.text) {
            let message = format!(
                "pillar `{}` names a principle `{}` that the charter has not",
                pillar.id, named.text
            );
            errors.push(loaded.error(named.at, message));
        }
    }
    Pillar {
        title: pillar.title,
        principles: pillar.principles.into_iter().map(|id| id.text).collect(),
    }
}

/// The lens of a file; criteria that the charter hasn't are errors, unless a charter that extends it took them out.
fn known_lens(
    lens: LensFile,
    criteria: &[Criterion],
    loaded: &Loaded,
    errors: &mut Vec<Error>,
) -> Lens {
    let is_known = |id: &str| criteria.iter().any(|known| known.id == id);
    // a lens that shows through from the charter below may name what this one leaves out
    let name = format!("\"{}\"", lens.id);
    let text = loaded.text.as_deref();
    let is_own = text.is_some_and(|text| text.contains(&name));
    for named in &lens.criteria {
        if is_own && !is_known(&named.text) {
            let message = format!(
                "lens `{}` names a criterion `{}` that the charter has not",
                lens.id, named.text
            );
            errors.push(loaded.error(named.at, message));
        }
    }
    let ids = lens.criteria.into_iter().map(|id| id.text);
    Lens {
        id: lens.id,
        title: lens.title,
        criteria: ids.filter(|id| is_known(id)).collect(),
    }
}
