//! The count, document by document.

use super::labels::Labels;
use super::patterns::{Coverage, Pattern};
use crate::document::Document;
use crate::evidence::{self, Strength, Weighed};
use crate::rules::{Charter, Lexicon, Owner};
use crate::{judge, prose};
use std::collections::{BTreeMap, BTreeSet};

/// A count under way.
pub(super) struct Tally {
    pub(super) coverage: Coverage,
    /// By language, the place of each pattern in the count.
    places: BTreeMap<String, BTreeMap<usize, usize>>,
}

impl Tally {
    pub(super) fn of(charter: &Charter) -> Self {
        let mut patterns = Vec::new();
        let mut places: BTreeMap<String, BTreeMap<usize, usize>> = BTreeMap::new();
        for lexicon in &charter.lexicons {
            for (at, pattern) in lexicon.patterns.iter().enumerate() {
                let Owner::Wording(wording) = pattern.owner else {
                    continue;
                };
                let wording = &lexicon.wordings[wording];
                let of_language = places.entry(lexicon.language.clone()).or_default();
                of_language.insert(at, patterns.len());
                patterns.push(Pattern {
                    criterion: charter.criteria[wording.criterion].id.clone(),
                    rule: wording.name.clone(),
                    pattern: lexicon.pattern_as_written(at).to_owned(),
                    ..Pattern::unseen(wording.strength)
                });
            }
        }
        Self {
            coverage: Coverage {
                charter: charter.id.clone(),
                rules_digest: charter.digest.clone(),
                documents: 0,
                labelled: 0,
                left_out: Vec::new(),
                patterns,
            },
            places,
        }
    }

    /// Counts what patterns do in a document of the lexicon's language.
    pub(super) fn count(
        &mut self,
        charter: &Charter,
        lexicon: &Lexicon,
        document: &Document,
        labels: Option<&Labels>,
    ) {
        self.coverage.documents += 1;
        self.coverage.labelled += usize::from(labels.is_some());
        let prose = prose::sentences(document, &lexicon.unending);
        let weighed = evidence::weigh(document, &prose, lexicon);
        for miss in &weighed.near_misses {
            if let Some(at) = self.place(lexicon, miss.evidence.pattern) {
                self.coverage.patterns[at].turned_down += 1;
            }
        }
        for (pattern, decides) in deciding(&weighed) {
            if let Some(at) = self.place(lexicon, pattern) {
                self.coverage.patterns[at].speaks(&document.name, decides);
            }
        }
        // a document counts once for a pattern, however often it speaks there
        let mut counted = BTreeSet::new();
        for said in &weighed.evidence {
            let Some(at) = self.place(lexicon, said.pattern) else {
                continue;
            };
            let id = &charter.criteria[said.criterion].id;
            let absent =
                said.strength.is_some() && labels.is_some_and(|labels| labels.is_absent(id));
            let pattern = &mut self.coverage.patterns[at];
            pattern.statements += 1;
            pattern.absent += usize::from(absent && counted.insert(at));
            pattern.keep(document, said, absent);
        }
    }

    /// A pattern's place in the count.
    fn place(&self, lexicon: &Lexicon, pattern: usize) -> Option<usize> {
        let of_language = self.places.get(&lexicon.language)?;
        of_language.get(&pattern).copied()
    }
}

/// The patterns that made evidence in a document, each with whether the verdict would be another without its evidence.
fn deciding(weighed: &Weighed) -> Vec<(usize, bool)> {
    let mut of_criteria: BTreeMap<usize, Vec<(usize, Option<Strength>)>> = BTreeMap::new();
    for said in &weighed.evidence {
        let of_criterion = of_criteria.entry(said.criterion).or_default();
        // the same again changes no verdict
        if !of_criterion.contains(&(said.pattern, said.strength)) {
            of_criterion.push((said.pattern, said.strength));
        }
    }
    let mut deciding = Vec::new();
    for evidence in of_criteria.into_values() {
        let verdict = judge::verdict(evidence.iter().map(|(_, strength)| *strength));
        let patterns: BTreeSet<usize> = evidence.iter().map(|(pattern, _)| *pattern).collect();
        for pattern in patterns {
            let others = evidence.iter().filter(|(other, _)| *other != pattern);
            let without = judge::verdict(others.map(|(_, strength)| *strength));
            deciding.push((pattern, without != verdict));
        }
    }
    deciding
}
