//! What each pattern of the rules contributes on a set of documents: which never find anything, and which find something where readers found nothing.

mod json;
mod labels;
mod text;

pub use json::{SCHEMA, write as json};
pub use labels::{Labels, LabelsError, Reading};
pub use text::write as text;

use crate::document::Document;
use crate::evidence::{self, Evidence, Strength, Weighed};
use crate::rules::{Charter, Level, Lexicon, Owner};
use crate::{judge, language, prose};
use std::collections::{BTreeMap, BTreeSet};

/// Statements that are kept of each pattern.
const EXAMPLES: usize = 3;

/// What all patterns contribute.
#[derive(Clone, Debug)]
pub struct Coverage {
    /// Id of the charter.
    pub charter: String,
    /// SHA-256 of the rules, in hexadecimal.
    pub rules_digest: String,
    /// Documents that were looked through.
    pub documents: usize,
    /// Those of them for which there are labels.
    pub labelled: usize,
    /// Names of those that weren't looked through: nothing could be read, or there are no wordings for their language.
    pub left_out: Vec<String>,
    /// The patterns of all criteria, in the order of the rules.
    pub patterns: Vec<Pattern>,
}

/// What a pattern contributes.
#[derive(Clone, Debug)]
pub struct Pattern {
    /// The criterion.
    pub criterion: String,
    /// Its wording, as `en/user-needs/research#3`.
    pub rule: String,
    /// What a plain statement in it is worth.
    pub strength: Level,
    /// As its author wrote it.
    pub pattern: String,
    /// Statements that it made evidence of.
    pub statements: usize,
    /// Statements that it matches and that were turned down.
    pub turned_down: usize,
    /// Documents in which it made evidence.
    pub documents: usize,
    /// The document, if it made evidence in one only.
    pub only_in: Option<String>,
    /// Documents in which the evidence of the other patterns of its criterion leads to another verdict.
    pub decides: usize,
    /// The document, if it decides in one only.
    pub decides_only_in: Option<String>,
    /// Documents in which it made evidence for the criterion, and all readings found none.
    pub absent: usize,
    /// The first statements; of a pattern that is found where readings found nothing, those.
    pub examples: Vec<Said>,
}

/// A statement that a pattern found.
#[derive(Clone, Debug)]
pub struct Said {
    /// The document.
    pub file: String,
    /// Where in it, in words.
    pub place: String,
    /// The words.
    pub quote: String,
    /// Whether all readings found nothing for the criterion in that document.
    pub absent: bool,
}

impl Coverage {
    /// The patterns that made no evidence of anything.
    pub fn silent(&self) -> impl Iterator<Item = &Pattern> {
        let patterns = self.patterns.iter();
        patterns.filter(|pattern| pattern.statements == 0)
    }

    /// The patterns that made evidence in one document only: what they look for may be that document's alone.
    pub fn of_one_document(&self) -> impl Iterator<Item = &Pattern> {
        let patterns = self.patterns.iter();
        patterns.filter(|pattern| pattern.only_in.is_some())
    }

    /// The patterns that decide a verdict in one document only.
    pub fn of_one_verdict(&self) -> impl Iterator<Item = &Pattern> {
        let patterns = self.patterns.iter();
        patterns.filter(|pattern| pattern.decides_only_in.is_some())
    }

    /// The patterns that made evidence where readings found none, the most often first.
    #[must_use]
    pub fn too_wide(&self) -> Vec<&Pattern> {
        let patterns = self.patterns.iter();
        let mut wide: Vec<&Pattern> = patterns.filter(|pattern| pattern.absent > 0).collect();
        wide.sort_by_key(|pattern| std::cmp::Reverse(pattern.absent));
        wide
    }
}

/// Looks through documents, each with its labels if there are any. `language` is a two-letter code, or `None` to tell it from each text.
#[must_use]
pub fn run<'a>(
    charter: &Charter,
    documents: impl IntoIterator<Item = (&'a Document, Option<&'a Labels>)>,
    language: Option<&str>,
) -> Coverage {
    let mut tally = Tally::of(charter);
    for (document, labels) in documents {
        let code = language.or_else(|| language::of(document)).unwrap_or("en");
        match charter
            .lexicon(code)
            .filter(|_| !document.blocks.is_empty())
        {
            Some(lexicon) => tally.count(charter, lexicon, document, labels),
            None => tally.coverage.left_out.push(document.name.clone()),
        }
    }
    tally.coverage
}

/// A count under way.
struct Tally {
    coverage: Coverage,
    /// For each language and pattern its place in the count.
    places: BTreeMap<(String, usize), usize>,
}

impl Tally {
    fn of(charter: &Charter) -> Self {
        let mut patterns = Vec::new();
        let mut places = BTreeMap::new();
        for lexicon in &charter.lexicons {
            for (at, pattern) in lexicon.patterns.iter().enumerate() {
                let Owner::Wording(wording) = pattern.owner else {
                    continue;
                };
                let wording = &lexicon.wordings[wording];
                places.insert((lexicon.language.clone(), at), patterns.len());
                patterns.push(Pattern {
                    criterion: charter.criteria[wording.criterion].id.clone(),
                    rule: wording.name.clone(),
                    strength: wording.strength,
                    pattern: lexicon.pattern_as_written(at).to_owned(),
                    statements: 0,
                    turned_down: 0,
                    documents: 0,
                    only_in: None,
                    decides: 0,
                    decides_only_in: None,
                    absent: 0,
                    examples: Vec::new(),
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

    fn count(
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
        let place = |pattern: usize| {
            self.places
                .get(&(lexicon.language.clone(), pattern))
                .copied()
        };
        let patterns = &mut self.coverage.patterns;
        for miss in &weighed.near_misses {
            if let Some(at) = place(miss.evidence.pattern) {
                patterns[at].turned_down += 1;
            }
        }
        for (pattern, decides) in deciding(&weighed) {
            if let Some(at) = place(pattern) {
                patterns[at].speaks(&document.name, decides);
            }
        }
        let mut counted = BTreeSet::new();
        for said in &weighed.evidence {
            let Some(at) = place(said.pattern) else {
                continue;
            };
            let id = &charter.criteria[said.criterion].id;
            let absent =
                said.strength.is_some() && labels.is_some_and(|labels| labels.is_absent(id));
            let pattern = &mut patterns[at];
            pattern.statements += 1;
            pattern.absent += usize::from(absent && counted.insert(at));
            pattern.keep(document, said, absent);
        }
    }
}

impl Pattern {
    /// Counts a document in which it made evidence.
    fn speaks(&mut self, document: &str, decides: bool) {
        let only = |count: usize| (count == 1).then(|| document.to_owned());
        self.documents += 1;
        self.only_in = only(self.documents);
        if decides {
            self.decides += 1;
            self.decides_only_in = only(self.decides);
        }
    }

    /// Keeps a statement as an example: the first ones, but before them those that readings found nothing in.
    fn keep(&mut self, document: &Document, said: &Evidence, absent: bool) {
        if self.examples.len() == EXAMPLES {
            let replaceable = self.examples.iter().rposition(|known| !known.absent);
            let Some(at) = replaceable.filter(|_| absent) else {
                return;
            };
            self.examples.remove(at);
        }
        self.examples.push(Said {
            file: document.name.clone(),
            place: document.place(said.span, said.block).to_string(),
            quote: document.quote(said.span).to_owned(),
            absent,
        });
        self.examples.sort_by_key(|known| !known.absent);
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
