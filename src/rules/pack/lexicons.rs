//! Makes the lexicons of a charter: what is looked for, in each language that has cues.

use super::complete;
use super::layers::RulePack;
use crate::rules::charter::Charter;
use crate::rules::compiled::{Builder, Known, Lexicon};
use crate::rules::error::Error;
use crate::rules::file::{FileId, ListsFile, Loaded, RuleFile};
use crate::rules::terms::Level;

impl RulePack {
    /// What is looked for in each language, for all criteria of a charter.
    pub(super) fn compile_lexicons(
        &self,
        charter: &Charter,
        errors: &mut Vec<Error>,
    ) -> Vec<Lexicon> {
        let known = Known::in_texts(texts(charter));
        // without cues nothing can be weighed in a language
        let languages = self.sayings.files().keys().filter_map(|id| match id {
            FileId::Cues(language) => Some(language.as_str()),
            _ => None,
        });
        languages
            .map(|language| Lexicon {
                known: known.clone(),
                examples: Known::in_texts(&self.examples_in(language, charter)),
                ..self.compile_lexicon(language, charter, errors)
            })
            .collect()
    }

    /// The examples of what the wordings of a charter's criteria find.
    fn examples_in(&self, language: &str, charter: &Charter) -> Vec<String> {
        let examples = self.examples().filter(|example| {
            let speaks = !matches!(example.level, Level::Absent | Level::Contradicted);
            let of_charter = charter
                .criteria
                .iter()
                .any(|one| one.id == example.criterion);
            speaks && of_charter && example.language == language
        });
        examples
            .map(|example| without_targets(&example.text))
            .collect()
    }

    fn compile_lexicon(
        &self,
        language: &str,
        charter: &Charter,
        errors: &mut Vec<Error>,
    ) -> Lexicon {
        let files = self.sayings.files();
        let mut builder = Builder::new(language);
        let mut words = &ListsFile::new();
        // lists come first, since patterns name them, then cues, which tell what words are common
        for id in [
            FileId::Words(language.to_owned()),
            FileId::Cues(language.to_owned()),
        ] {
            let Some(loaded) = files.get(&id) else {
                continue;
            };
            match &loaded.file {
                RuleFile::Words(file) => {
                    builder.words(file);
                    words = file;
                }
                RuleFile::Cues(file) => builder.cues(file),
                _ => {}
            }
            take_faults(&mut builder, loaded, errors);
        }
        for (position, criterion) in charter.criteria.iter().enumerate() {
            let id = FileId::Wordings {
                language: language.to_owned(),
                criterion: criterion.id.clone(),
            };
            let found = files.get(&id).map(|loaded| (loaded, &loaded.file));
            if let Some((loaded, RuleFile::Wordings(file))) = found {
                builder.wordings(position, &criterion.id, file);
                take_faults(&mut builder, loaded, errors);
                complete::wordings(loaded, file, errors);
                complete::lists_of_file(loaded, file, words, errors);
            }
        }
        complete::lists_of_language(language, files, errors);
        builder.finish()
    }
}

/// A text in Markdown without where its links lead: that is none of its words.
fn without_targets(text: &str) -> String {
    let mut parts = text.split("](");
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        plain.push_str(part.split_once(')').map_or(part, |(_, behind)| behind));
    }
    plain
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
