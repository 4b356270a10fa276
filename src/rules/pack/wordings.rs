//! What is looked for in a language, for people: the patterns of a criterion as written, and the words that they match.

use super::layers::RulePack;
use crate::rules::file::{FileId, RuleFile, Text, WordingsFile, WordsFile};
use crate::rules::pattern::{self, Lists, WordIds, literal};
use crate::rules::terms::Level;
use std::collections::BTreeMap;

impl RulePack {
    /// The patterns of a criterion, by language: what is looked for, as written, by strength.
    #[must_use]
    pub fn wordings_of(&self, criterion: &str) -> Vec<(String, Level, Vec<String>)> {
        let mut all = Vec::new();
        for (language, file) in self.files_of(criterion) {
            for wording in &file.wording {
                let level = if wording.contradicts {
                    Level::Contradicted
                } else {
                    wording.strength.unwrap_or(Level::Claimed)
                };
                all.push((language.to_owned(), level, as_written(&wording.says)));
            }
        }
        all
    }

    /// The lists that these patterns use, and those that the lists use: language, name and items as written.
    #[must_use]
    pub fn lists_of(&self, criterion: &str) -> Vec<(String, String, Vec<String>)> {
        let mut all = Vec::new();
        for (language, file) in self.files_of(criterion) {
            let words = self.words(language);
            let list = |name: &str| file.lists.get(name).or_else(|| words?.get(name));
            let mut found = BTreeMap::new();
            let says = file.wording.iter().flat_map(|wording| &wording.says);
            let mut waiting: Vec<&str> = says.flat_map(Text::lists).collect();
            while let Some(name) = waiting.pop() {
                if let Some(list) = list(name)
                    && found.insert(name, as_written(&list.items)).is_none()
                {
                    waiting.extend(list.items.iter().flat_map(Text::lists));
                }
            }
            let lists = found.into_iter();
            all.extend(lists.map(|(name, items)| (language.to_owned(), name.to_owned(), items)));
        }
        all
    }

    /// The wordings of a criterion, each with its language.
    fn files_of(&self, criterion: &str) -> impl Iterator<Item = (&str, &WordingsFile)> {
        self.sayings
            .files()
            .iter()
            .filter_map(move |(id, loaded)| match (id, &loaded.file) {
                (
                    FileId::Wordings {
                        language,
                        criterion: of,
                    },
                    RuleFile::Wordings(file),
                ) if of == criterion => Some((language.as_str(), file)),
                _ => None,
            })
    }

    /// The lists of a language.
    fn words(&self, language: &str) -> Option<&WordsFile> {
        let id = FileId::Words(language.to_owned());
        match &self.loaded(&id)?.file {
            RuleFile::Words(file) => Some(file),
            _ => None,
        }
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
        // who knows the rules wouldn't contradict them
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

    /// The named lists of a language, read.
    fn lists(&self, language: &str, ids: &mut WordIds) -> Lists {
        let mut lists = Lists::default();
        if let Some(words) = self.words(language) {
            lists.of_file(words);
            pattern::read_lists(&mut lists, ids);
            lists.keep();
        }
        lists
    }
}

fn as_written(patterns: &[Text]) -> Vec<String> {
    patterns.iter().map(|text| text.text.clone()).collect()
}
