//! The count, document by document.

use super::labels::Labels;
use super::patterns::{Coverage, Pattern};
use crate::document::Document;
use crate::evidence::{self, Strength, Weighed};
use crate::prose;
use crate::rules::{Charter, Lexicon, Owner};
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
        let prose = prose::sentences(document, &lexicon.abbreviations);
        let weighed = evidence::weigh(document, &prose, lexicon);
        for miss in &weighed.near_misses {
            if let Some(at) = self.place(lexicon, miss.evidence.pattern) {
                self.coverage.patterns[at].turned_down += 1;
            }
        }
        for (pattern, strongest) in deciding(&weighed) {
            if let Some(at) = self.place(lexicon, pattern) {
                let pattern = &mut self.coverage.patterns[at];
                pattern.documents += 1;
                pattern.decides += usize::from(strongest);
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

/// The patterns that made evidence in a document, each with whether no other of its criterion is as strong.
fn deciding(weighed: &Weighed) -> Vec<(usize, bool)> {
    let mut best: BTreeMap<(usize, usize), Option<Strength>> = BTreeMap::new();
    for said in &weighed.evidence {
        let strength = best.entry((said.criterion, said.pattern)).or_default();
        *strength = said.strength.max(*strength);
    }
    let mut strongest: BTreeMap<usize, (Option<Strength>, usize)> = BTreeMap::new();
    for (&(criterion, _), &strength) in &best {
        let (most, count) = strongest.entry(criterion).or_default();
        if *count == 0 || strength > *most {
            (*most, *count) = (strength, 1);
        } else if strength == *most {
            *count += 1;
        }
    }
    best.into_iter()
        .map(|((criterion, pattern), strength)| (pattern, strongest[&criterion] == (strength, 1)))
        .collect()
}
