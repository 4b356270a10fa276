//! A charter's file with what it extends laid under it.

use super::layers::RulePack;
use crate::rules::error::Errors;
use crate::rules::file::{CharterFile, FileId, Loaded, RuleFile};

impl RulePack {
    /// A charter's file with what it extends laid under it, and the file itself.
    pub(super) fn extended(&self, id: &str) -> Result<(CharterFile, &Loaded), Errors> {
        let Some(top) = self.charter_file(id) else {
            return Err(Errors::one(self.no_charter(id)));
        };
        let mut chain = vec![(id, top)];
        while let (
            _,
            (
                CharterFile {
                    extends: Some(below),
                    ..
                },
                by,
            ),
        ) = chain[chain.len() - 1]
        {
            let id = below.text.as_str();
            let Some(found) = self.charter_file(id) else {
                return Err(Errors(vec![by.error(below.at, self.no_charter(id))]));
            };
            // a charter that comes again would never end
            if chain.iter().any(|(known, _)| *known == id) {
                let message = format!("charter `{id}` extends itself");
                return Err(Errors(vec![found.1.error(0, message)]));
            }
            chain.push((id, found));
        }
        let mut merged = CharterFile::default();
        for (_, (file, _)) in chain.into_iter().rev() {
            merged.lay_over(file.clone());
        }
        Ok((merged, top.1))
    }

    fn charter_file(&self, id: &str) -> Option<(&CharterFile, &Loaded)> {
        let loaded = self.files.get(&FileId::Charter(id.to_owned()))?;
        match &loaded.file {
            RuleFile::Charter(file) => Some((file, loaded)),
            _ => None,
        }
    }

    fn no_charter(&self, id: &str) -> String {
        let known = self.files.keys().filter_map(|id| match id {
            FileId::Charter(id) => Some(id.as_str()),
            _ => None,
        });
        let known = known.collect::<Vec<_>>().join(", ");
        format!("there is no charter `{id}`; there are: {known}")
    }
}
