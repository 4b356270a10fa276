//! A document looked through: its language, and what was found in it.

use crate::document::Document;
use crate::evidence::{self, Seen, Weighed};
use crate::rules::{Charter, Lexicon};
use crate::{language, prose};

/// Language that is taken for a text too short to tell.
const FALLBACK: &str = "en";

/// What has just been done, for those who measure how long it takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// The files of a repository, looked into.
    Files,
    /// The sentences of a document.
    Sentences,
    /// What was found in them, weighed as evidence.
    Evidence,
    /// Verdicts, scores, gaps and findings.
    Verdicts,
}

/// A document with what was found in it; nothing is found in a language without wordings.
pub(super) struct Examined<'a> {
    pub(super) document: &'a Document,
    pub(super) language: String,
    /// `None` if it has no words, or there are no wordings for its language.
    pub(super) found: Option<Found<'a>>,
}

/// What was found in a document, and what it was found by.
pub(super) struct Found<'a> {
    pub(super) weighed: Weighed,
    pub(super) lexicon: &'a Lexicon,
}

/// Looks documents through, which may be those of a repository; `language` is that of all of them, or `None` to tell it from each text.
pub(super) fn examine<'a>(
    documents: &'a [Document],
    charter: &'a Charter,
    language: Option<&str>,
    is_repository: bool,
    done: &mut dyn FnMut(Stage),
) -> Vec<Examined<'a>> {
    let documents = documents.iter();
    let mut examined: Vec<Examined> = documents
        .map(|document| Examined::new(document, charter, language, done))
        .collect();
    // an annex may be a document of its own, so all have to be known
    let mut seen: Vec<Seen> = examined.iter_mut().filter_map(Examined::seen).collect();
    // of a repository all files are known, not only those that were read
    if !is_repository {
        evidence::follow_links(&mut seen);
    }
    evidence::follow(&mut seen);
    examined
}

impl<'a> Examined<'a> {
    fn new(
        document: &'a Document,
        charter: &'a Charter,
        language: Option<&str>,
        done: &mut dyn FnMut(Stage),
    ) -> Self {
        let language = language
            .or_else(|| language::of(document))
            .unwrap_or(FALLBACK);
        let lexicon = charter.lexicon(language);
        // without words nothing can be absent
        let lexicon = lexicon.filter(|_| !document.blocks.is_empty());
        let found = lexicon.map(|lexicon| {
            let prose = prose::sentences(document, &lexicon.unending);
            done(Stage::Sentences);
            let weighed = evidence::weigh(document, &prose, lexicon);
            done(Stage::Evidence);
            Found { weighed, lexicon }
        });
        Self {
            document,
            language: language.to_owned(),
            found,
        }
    }

    fn seen(&mut self) -> Option<Seen<'_>> {
        let document = self.document;
        let weighed = &mut self.found.as_mut()?.weighed;
        Some(Seen { document, weighed })
    }

    /// Whether it could be looked through: it has words, and there are wordings for its language.
    pub(super) fn is_judged(&self) -> bool {
        self.found.is_some()
    }
}
