//! What is looked for in a language, for people: the patterns of a criterion as written, and the words that they match.

use super::layers::RulePack;
use crate::rules::file::{FileId, RuleFile};
use crate::rules::pattern::{self, Lists, WordIds, add_lists, literal};
use crate::rules::terms::Level;

impl RulePack {
    /// The patterns of a criterion, by language: what is looked for, as written, by strength.
    #[must_use]
    pub fn wordings_of(&self, criterion: &str) -> Vec<(String, Level, Vec<String>)> {
        let is_its = |id: &FileId| matches!(id, FileId::Wordings { criterion: other, .. } if other == criterion);
        let files = self
            .sayings
            .files()
            .iter()
            .filter(|(id, _)| is_its(id))
            .filter_map(|(id, loaded)| Some((id, loaded.file.wordings()?)));
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

    /// For each pattern that speaks for a criterion, the shortest words in which it is found, in a language: gaps left out, of alternatives the first.
    #[must_use]
    pub fn literals_of(&self, criterion: &str, language: &str) -> Vec<String> {
        let id = FileId::Wordings {
            language: language.to_owned(),
            criterion: criterion.to_owned(),
        };
        let Some(RuleFile::Wordings(file)) = self.loaded(&id).map(|loaded| &loaded.file) else {
            return Vec::new();
        };
        let mut ids = WordIds::default();
        let lists = self.lists(language, &mut ids);
        // who knows the rules wouldn't contradict them
        let speaking = file
            .wording
            .iter()
            .filter(|wording| !wording.contradicts && wording.strength != Some(Level::Absent));
        let patterns = speaking.flat_map(|wording| &wording.says);
        patterns
            .filter_map(|text| pattern::parse(&text.text, &lists, &mut ids).ok())
            .collect::<Vec<_>>()
            .iter()
            .map(|pattern| literal(&pattern.needs, &ids))
            .collect()
    }

    /// The named lists of a language.
    fn lists(&self, language: &str, ids: &mut WordIds) -> Lists {
        let mut lists = Lists::new();
        let id = FileId::Words(language.to_owned());
        if let Some(RuleFile::Words(file)) = self.loaded(&id).map(|loaded| &loaded.file) {
            add_lists(file, &mut lists, ids);
        }
        lists
    }
}
