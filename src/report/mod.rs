//! What the reader of a report gets to know, before any form.

mod claim;
mod decision;
mod digest;
mod enough;
mod finding;
mod improvement;
mod proof;
mod quote;
mod reference;
mod standing;
mod waiver;

pub use claim::{Claim, Outcome, Reservation, Spot};
pub use decision::{Asked, Decision, Missed, Required};
pub use digest::{fingerprint, sha256};
pub use enough::{Demand, Failure};
pub use finding::Finding;
pub use improvement::{Cause, Improvement};
pub use proof::{Known, Proof, ProofOf};
pub use quote::{Quote, Weakness};
pub use reference::{Among, Reference};
pub use standing::{Gap, Lens, Principle, Proved, Standing};
pub use waiver::{Today, Waiver, WaiverState};

use crate::judge::Verdict;
use crate::score::{self, Score};
use std::collections::BTreeSet;

/// The assessment of one proposal (one or several documents) against one charter.
#[derive(Clone, Debug)]
pub struct Report {
    /// What was assessed.
    pub inputs: Vec<Input>,
    /// Against what.
    pub charter: CharterName,
    /// SHA-256 of the rules, in hexadecimal: equal digests mean equal rules.
    pub rules_digest: String,
    /// Language of the wordings, as a two-letter code; `None` where the document's language could not be told.
    pub language: Option<String>,
    /// The language that the user named; `None` if it was to be told from the text.
    pub language_given: Option<String>,
    /// Score and coverage over all principles.
    pub total: Score,
    /// The principles in the charter's order.
    pub principles: Vec<Principle>,
    /// The questions of whoever decides about a bid; empty where the charter has none.
    pub lenses: Vec<Lens>,
    /// What is missing, the most worthwhile first.
    pub gaps: Vec<Gap>,
    /// What the assessor should know besides: unread parts, a language without wordings.
    pub findings: Vec<Finding>,
    /// What the text says, held against the files of a repository; what they contradict first.
    pub claims: Vec<Claim>,
    /// What the bidder reserves or leaves out, document by document in the order of the text.
    pub reservations: Vec<Reservation>,
    /// What must be reached, and whether it is.
    pub demands: Vec<Demand>,
    /// Earlier scores beside which the total is shown, if they were given.
    pub reference: Option<Reference>,
    /// Criteria that are let off, in the order of the configuration.
    pub waivers: Vec<Waiver>,
    /// The day by which waivers were judged, if there are any.
    pub today: Option<Today>,
    /// The configuration that took part, as the user calls it.
    pub configuration: Option<String>,
    /// The keys that stand in it, in the order in which `config show` prints them: what it may have changed.
    pub configured: Vec<String>,
}

/// An assessed file.
#[derive(Clone, Debug)]
pub struct Input {
    /// Path as given, `-` for standard input.
    pub name: String,
    /// SHA-256 of the bytes, in hexadecimal.
    pub digest: String,
    /// SHA-256 of the text that was read from it, in hexadecimal; empty if there was none. The spans of quotes count in that text.
    pub text_digest: String,
    /// Whether it is a file of the repository that was looked into, and no document of the proposal.
    pub is_artefact: bool,
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
            score::worth(
                Verdict::Committed,
                Verdict::Evidenced,
                standing.weight,
                self.total.all(),
            )
        });
        worth.sum()
    }

    /// Notes by each criterion the waiver that holds for it, and finds those that are over or that nothing needs.
    pub(crate) fn mark_waived(&mut self) {
        let told = self.waivers.iter().filter_map(Waiver::finding);
        self.findings.extend(told);
        let principles = self.principles.iter_mut();
        for standing in principles.flat_map(|principle| &mut principle.criteria) {
            standing.waiver = self.waivers.iter().position(|waiver| {
                waiver.criterion == standing.id && waiver.state == WaiverState::Holds
            });
        }
    }
}

/// The charter's name for the head of a report.
#[derive(Clone, Debug)]
pub struct CharterName {
    /// Id, such as `digital-nations-2021`.
    pub id: String,
    /// Title with edition.
    pub title: String,
}
