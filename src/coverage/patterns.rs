//! What patterns contribute, with examples.

use crate::document::Document;
use crate::evidence::Evidence;
use crate::rules::Level;

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

impl Pattern {
    /// A pattern that contributed nothing so far, and has no name yet.
    pub(super) const fn unseen(strength: Level) -> Self {
        Self {
            criterion: String::new(),
            rule: String::new(),
            strength,
            pattern: String::new(),
            statements: 0,
            turned_down: 0,
            documents: 0,
            only_in: None,
            decides: 0,
            decides_only_in: None,
            absent: 0,
            examples: Vec::new(),
        }
    }

    /// Counts a document in which it made evidence.
    pub(super) fn speaks(&mut self, document: &str, decides: bool) {
        let only = |count: usize| (count == 1).then(|| document.to_owned());
        self.documents += 1;
        self.only_in = only(self.documents);
        if decides {
            self.decides += 1;
            self.decides_only_in = only(self.decides);
        }
    }

    /// Keeps a statement as an example: the first ones, but before them those that readings found nothing in.
    pub(super) fn keep(&mut self, document: &Document, said: &Evidence, absent: bool) {
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
