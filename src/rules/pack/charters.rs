//! Makes charters of the files of a pack.

use super::layers::RulePack;
use super::prepared::read_lexicons;
use crate::rules::charter::{Charter, CharterInfo};
use crate::rules::error::{Error, Errors};
use crate::rules::file::FileId;

impl RulePack {
    /// The charters, by id.
    pub fn charters(&self) -> impl Iterator<Item = CharterInfo> {
        self.files.keys().filter_map(|id| match id {
            FileId::Charter(id) => self.extended(id).ok().map(|(file, _)| CharterInfo {
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
        let (file, loaded) = self.extended(id)?;
        let mut charter = self.outline(id, file, loaded, &mut errors);
        if let Some(lexicons) = self.lexicons.and_then(|bytes| read_lexicons(bytes, id)) {
            // `build.rs` has found nothing wrong in these files
            charter.lexicons = lexicons;
            return Ok(charter);
        }
        charter.lexicons = self.compile_lexicons(&charter, &mut errors);
        self.strays(&mut errors);
        if errors.is_empty() {
            Ok(charter)
        } else {
            Err(Errors::sorted(errors))
        }
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
