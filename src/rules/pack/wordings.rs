//! What is looked for in a language, for people: the patterns of a criterion as written, and the words that they match.

use super::layers::RulePack;
use crate::rules::file::{FileId, RuleFile, Text};
use crate::rules::pattern::{self, Lists, WordIds, literal};
use crate::rules::terms::Level;
use std::collections::BTreeSet;

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

    /// The lists that these patterns use, and those that the lists use, by language and name, with their items as written.
    #[must_use]
    pub fn lists_of(&self, criterion: &str) -> Vec<(String, String, Vec<String>)> {
        let mut all = Vec::new();
        for (id, loaded) in self.sayings.files() {
            let (
                FileId::Wordings {
                    language,
                    criterion: of,
                },
                Some(file),
            ) = (id, loaded.file.wordings())
            else {
                continue;
            };
            if of != criterion {
                continue;
            }
            let words = FileId::Words(language.clone());
            let words = self.loaded(&words).and_then(|loaded| loaded.file.words());
            let list = |name: &str| file.lists.get(name).or_else(|| words?.get(name));
            let mut names = BTreeSet::new();
            let mut next: Vec<&Text> = file
                .wording
                .iter()
                .flat_map(|wording| &wording.says)
                .collect();
            while let Some(text) = next.pop() {
                for name in text.lists() {
                    if let Some(list) = list(name).filter(|_| names.insert(name)) {
                        next.extend(&list.items);
                    }
                }
            }
            let items = |name: &str| {
                list(name).map(|list| list.items.iter().map(|item| item.text.clone()).collect())
            };
            all.extend(
                names
                    .into_iter()
                    .filter_map(|name| Some((language.clone(), name.to_owned(), items(name)?))),
            );
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
        let mut lists = self.lists(language, &mut ids);
        lists.of_file(&file.lists);
        let speaking = file
            .wording
            .iter()
            .filter(|wording| !wording.contradicts && wording.strength != Some(Level::Absent));
        let patterns = speaking.flat_map(|wording| &wording.says);
        patterns
            .filter_map(|text| pattern::parse(&text.text, &mut lists, &mut ids).ok())
            .collect::<Vec<_>>()
            .iter()
            .map(|pattern| literal(&pattern.needs, &ids))
            .collect()
    }

    /// The named lists of a language.
    fn lists(&self, language: &str, ids: &mut WordIds) -> Lists {
        let mut lists = Lists::default();
        let id = FileId::Words(language.to_owned());
        if let Some(file) = self.loaded(&id).and_then(|loaded| loaded.file.words()) {
            lists.of_file(file);
            pattern::read_lists(&mut lists, ids);
            lists.keep();
        }
        lists
    }
}
