//! The examples that rule files carry.

use super::layers::RulePack;
use crate::rules::example::{Example, FileExample};
use crate::rules::file::{FileId, RuleFile};
use std::collections::BTreeMap;

impl RulePack {
    /// The examples of all wording files, by language and criterion.
    pub fn examples(&self) -> impl Iterator<Item = Example> {
        self.sayings
            .files()
            .iter()
            .filter_map(|(id, loaded)| Some((id, loaded, loaded.file.wordings()?)))
            .flat_map(|(id, loaded, file)| {
                file.all_examples()
                    .into_iter()
                    .filter_map(move |(level, text)| {
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
                            text: text.text.clone(),
                            level,
                            file: loaded.path.clone(),
                            line: loaded.line(text.at),
                        })
                    })
            })
    }

    /// Where a user's files still give examples one by one: each file with its first such line.
    pub fn old_examples(&self) -> impl Iterator<Item = (String, usize)> {
        self.sayings.files().values().filter_map(|loaded| {
            let mut examples = loaded.file.wordings()?.example.iter();
            // a built-in example has no place
            let own = examples.find(|example| example.text.at > 0)?;
            Some((loaded.path.clone(), loaded.line(own.text.at)))
        })
    }

    /// The examples of all checks on files, by criterion.
    pub fn file_examples(&self) -> impl Iterator<Item = FileExample> {
        self.files.iter().flat_map(|(id, loaded)| {
            let (FileId::Criterion(criterion), RuleFile::Criterion(file)) = (id, &loaded.file)
            else {
                return Vec::new();
            };
            let checks = file.files.iter().flatten().zip(1..);
            checks
                .flat_map(|(check, nth)| {
                    let line = loaded.line(check.shows.at);
                    check.example.iter().map(move |example| FileExample {
                        check: nth,
                        tree: example.tree.clone(),
                        example: Example {
                            criterion: criterion.clone(),
                            language: "files".into(),
                            text: listing(&example.tree),
                            level: example.level,
                            file: loaded.path.clone(),
                            line,
                        },
                    })
                })
                .collect()
        })
    }
}

/// Files with their texts, to be read by people.
fn listing(tree: &BTreeMap<String, String>) -> String {
    let files = tree.iter().map(|(path, text)| format!("{path}: {text}"));
    files.collect::<Vec<_>>().join(" · ")
}
