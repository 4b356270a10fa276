//! What statements rest on, for whoever goes and checks it.

use super::Report;
use super::quote::Quote;
use super::standing::Standing;
use crate::evidence::Strength;
use crate::judge::Verdict;
use crate::score;
use std::collections::BTreeSet;

/// What a statement rests on, or was to rest on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proof {
    /// What it is.
    pub kind: ProofOf,
    /// Where it is: an address, the name of a place, or the words themselves.
    pub words: String,
    /// What is known of it without asking anybody.
    pub known: Known,
}

/// Kinds of proof.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ProofOf {
    /// A link.
    Link,
    /// An annex or a section.
    Place,
    /// A folder or file that is named and not linked.
    Named,
    /// A number of what was done.
    Figure,
    /// A day on which it was done.
    Date,
    /// A client who could be asked.
    Client,
    /// A certificate.
    Certificate,
    /// What is to be typed, or how it is configured.
    Commands,
    /// The statement itself: an itemised price, a named result.
    Statement,
    /// A file of the repository.
    File,
}

impl ProofOf {
    /// All kinds.
    pub const ALL: [Self; 10] = [
        Self::Link,
        Self::Place,
        Self::Named,
        Self::Figure,
        Self::Date,
        Self::Client,
        Self::Certificate,
        Self::Commands,
        Self::Statement,
        Self::File,
    ];

    /// The word that reports use.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Link => "link",
            Self::Place => "place",
            Self::Named => "named",
            Self::Figure => "figure",
            Self::Date => "date",
            Self::Client => "client",
            Self::Certificate => "certificate",
            Self::Commands => "commands",
            Self::Statement => "statement",
            Self::File => "file",
        }
    }
}

/// What is known of a proof without asking anybody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Known {
    /// It isn't where it is said to be, so it raises nothing.
    NotFound,
    /// Only somebody who goes there or asks can tell.
    CannotBeKnown,
    /// It stands in the files that were read.
    InInputs,
    /// It stands in the repository.
    InRepository,
}

impl Known {
    /// All that can be known.
    pub const ALL: [Self; 4] = [
        Self::NotFound,
        Self::CannotBeKnown,
        Self::InInputs,
        Self::InRepository,
    ];

    /// The word that reports use.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::NotFound => "not found",
            Self::CannotBeKnown => "can't be known",
            Self::InInputs => "found in the inputs",
            Self::InRepository => "found in the repository",
        }
    }

    /// Whether it was found.
    #[must_use]
    pub const fn is_found(self) -> bool {
        matches!(self, Self::InInputs | Self::InRepository)
    }
}

/// A statement with what it rests on.
#[derive(Clone, Copy, Debug)]
pub struct Proved<'a> {
    /// The criterion.
    pub standing: &'a Standing,
    /// The statement.
    pub quote: &'a Quote,
    /// What it rests on.
    pub proof: &'a Proof,
}

impl Report {
    /// What statements rest on, each criterion once, in the charter's order: of each statement that is evidenced, or would be if its proof
    /// were found.
    pub fn proofs(&self) -> impl Iterator<Item = Proved<'_>> {
        let mut told = BTreeSet::new();
        let standings = self.principles.iter().flat_map(|one| &one.criteria);
        standings
            .filter(move |standing| told.insert(standing.id.as_str()))
            .flat_map(|standing| {
                let quotes = standing.evidence.iter();
                quotes.filter_map(move |quote| {
                    let proof = quote.proof.as_ref()?;
                    Some(Proved {
                        standing,
                        quote,
                        proof,
                    })
                })
            })
    }

    /// What of the score rests on proofs of which nobody has looked whether they are there, in tenths of a point of 100.
    #[must_use]
    pub fn unchecked(&self) -> u32 {
        let standings = self.principles.iter().flat_map(|one| &one.criteria);
        let unchecked = standings.filter(|standing| standing.is_unchecked());
        let worth = unchecked.map(|standing| {
            let possible = self.total.possible;
            score::worth(
                Verdict::Committed,
                Verdict::Evidenced,
                standing.weight,
                possible,
            )
        });
        worth.sum()
    }
}

impl Standing {
    /// Whether it is evidenced, and by nothing that was found.
    #[must_use]
    pub fn is_unchecked(&self) -> bool {
        let evidenced = |quote: &&Quote| quote.strength == Some(Strength::Evidenced);
        let found = |quote: &Quote| {
            quote
                .proof
                .as_ref()
                .is_some_and(|proof| proof.known.is_found())
        };
        self.verdict == Verdict::Evidenced && !self.evidence.iter().filter(evidenced).any(found)
    }
}
