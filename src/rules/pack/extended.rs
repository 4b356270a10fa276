//! A charter's file with what it extends laid under it.

use super::layers::RulePack;
use super::merge;
use crate::rules::error::Errors;
use crate::rules::file::{CharterFile, FileId, Loaded, RuleFile};

impl RulePack {
    /// A charter's file with what it extends laid under it.
    pub(super) fn resolved(&self, id: &str) -> Result<(CharterFile, &Loaded), Errors> {
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
}
