//! Makes the lexicons of a charter: what is looked for, in each language that has cues.

use super::layers::RulePack;
use super::{complete, lists};
use crate::rules::charter::Charter;
use crate::rules::compiled::{Builder, Known, Lexicon};
use crate::rules::error::Error;
use crate::rules::file::{FileId, ListsFile, Loaded, RuleFile};
use std::collections::BTreeSet;

impl RulePack {
    pub(super) fn made_lexicons(&self, charter: &Charter, errors: &mut Vec<Error>) -> Vec<Lexicon> {
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
            .map(|language| self.made_lexicon(language, charter, errors))
            .collect()
    }

    fn made_lexicon(&self, language: &str, charter: &Charter, errors: &mut Vec<Error>) -> Lexicon {
        let mut builder = Builder::new(language);
        let files = self.sayings.files();
        let mut words = &ListsFile::new();
        if let Some(loaded) = files.get(&FileId::Words(language.to_owned())) {
            if let RuleFile::Words(file) = &loaded.file {
                builder.words(file);
                words = file;
            }
            take_faults(&mut builder, loaded, errors);
            lists::of_words(language, files, errors);
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
                .and_then(|loaded| Some((loaded, loaded.file.wordings()?)))
            else {
                continue;
            };
            builder.wordings(position, &criterion.id, file);
            take_faults(&mut builder, loaded, errors);
            complete::wordings(loaded, file, errors);
            lists::of_wordings(loaded, file, words, errors);
        }
        let mut lexicon = builder.finish();
        lexicon.known = Known::in_texts(texts(charter));
        lexicon
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

/// All that a charter and its criteria say to assessors and bidders.
fn texts(charter: &Charter) -> impl Iterator<Item = &String> {
    let principles = charter.principles.iter().map(|principle| &principle.asks);
    let criteria = charter.criteria.iter().flat_map(|criterion| {
        let texts = [
            &criterion.title,
            &criterion.question,
            &criterion.why,
            &criterion.advice,
            &criterion.proof,
        ];
        let lists = criterion.counts.iter().chain(&criterion.does_not_count);
        texts.into_iter().chain(lists)
    });
    principles.chain(criteria)
}
