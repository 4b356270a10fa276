//! Charters and criteria, ready to assess with.

use super::check::{ClaimCheck, FileCheck};
use super::compiled::Lexicon;
use super::terms::Applies;

/// A charter with everything that is needed to assess a proposal against it.
#[derive(Debug)]
pub struct Charter {
    /// Id: the name of its file.
    pub id: String,
    /// Title.
    pub title: String,
    /// Edition, such as `2021`.
    pub edition: String,
    /// Address of its text.
    pub source: String,
    /// Groups of principles; empty if the charter has none.
    pub pillars: Vec<Pillar>,
    /// Questions of whoever decides about a bid, across the principles; empty if the charter has none.
    pub lenses: Vec<Lens>,
    /// Principles in the charter's order.
    pub principles: Vec<Principle>,
    /// The criteria of all principles.
    pub criteria: Vec<Criterion>,
    /// What to look for, by language.
    pub lexicons: Vec<Lexicon>,
    /// SHA-256 of all rules, in hexadecimal.
    pub digest: String,
}

impl Charter {
    /// The wordings of a language, by its two-letter code.
    #[must_use]
    pub fn lexicon(&self, language: &str) -> Option<&Lexicon> {
        self.lexicons
            .iter()
            .find(|lexicon| lexicon.language == language)
    }

    /// Position of a criterion in [`Charter::criteria`].
    #[must_use]
    pub fn position(&self, criterion: &str) -> Option<usize> {
        self.criteria.iter().position(|known| known.id == criterion)
    }
}

/// A group of principles under which a report can be read.
#[derive(Clone, Debug)]
pub struct Pillar {
    /// Title.
    pub title: String,
    /// Ids of its principles.
    pub principles: Vec<String>,
}

/// A question of whoever decides about a bid, and the criteria that answer it.
#[derive(Clone, Debug)]
pub struct Lens {
    /// Id, such as `mission-fit`.
    pub id: String,
    /// Title.
    pub title: String,
    /// Ids of its criteria.
    pub criteria: Vec<String>,
}

/// A principle.
#[derive(Clone, Debug)]
pub struct Principle {
    /// Id, such as `user-needs`.
    pub id: String,
    /// Section of the charter's text.
    pub section: String,
    /// Title.
    pub title: String,
    /// What the charter asks.
    pub asks: String,
    /// Its criteria, as positions in [`Charter::criteria`], with their weights (1 or more).
    pub criteria: Vec<(usize, u32)>,
}

/// A criterion: what an assessor looks for.
#[derive(Clone, Debug)]
pub struct Criterion {
    /// Id, such as `user-needs/research`.
    pub id: String,
    /// Title.
    pub title: String,
    /// The question that an assessor asks.
    pub question: String,
    /// When it is judged.
    pub applies: Applies,
    /// Why the principle needs it.
    pub why: String,
    /// What counts as evidence.
    pub counts: Vec<String>,
    /// What doesn't.
    pub does_not_count: Vec<String>,
    /// What to write to commit oneself.
    pub advice: String,
    /// What to add to prove it.
    pub proof: String,
    /// Published sources.
    pub references: Vec<Reference>,
    /// Files of a repository that are evidence.
    pub files: Vec<FileCheck>,
    /// What the text may name and files can tell.
    pub claims: Vec<ClaimCheck>,
}

/// A published source.
#[derive(Clone, Debug)]
pub struct Reference {
    /// Title.
    pub title: String,
    /// Address, where it has a lasting one.
    pub url: Option<String>,
}

/// A charter by name, for lists.
#[derive(Clone, Debug)]
pub struct CharterInfo {
    /// Id for `--charter`.
    pub id: String,
    /// Title with edition.
    pub title: String,
    /// What it is, in a sentence or two.
    pub summary: String,
}
