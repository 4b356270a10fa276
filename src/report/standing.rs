//! How principles and criteria stand, and what is missing.

use super::proof::Proof;
use super::quote::Quote;
use crate::evidence::Strength;
use crate::judge::Verdict;
use crate::score::{Fit, Score};

/// A principle with its criteria.
#[derive(Clone, Debug)]
pub struct Principle {
    /// Id, such as `user-needs`.
    pub id: String,
    /// Title.
    pub title: String,
    /// Section of the charter's text, such as `3.1`.
    pub section: String,
    /// Pillar, by its title, where the charter has pillars.
    pub pillar: Option<String>,
    /// Score and coverage.
    pub score: Score,
    /// How well the proposal fits, for a bidder.
    pub fit: Fit,
    /// Its criteria in the charter's order.
    pub criteria: Vec<Standing>,
}

/// A question of whoever decides about a bid, across the principles.
#[derive(Clone, Debug)]
pub struct Lens {
    /// Id, such as `mission-fit`.
    pub id: String,
    /// Title.
    pub title: String,
    /// Over the criteria that answer it.
    pub score: Score,
}

/// How a criterion stands.
#[derive(Clone, Debug)]
pub struct Standing {
    /// Id, such as `user-needs/research`.
    pub id: String,
    /// Title.
    pub title: String,
    /// The question that an assessor asks.
    pub question: String,
    /// Weight within the charter.
    pub weight: u32,
    /// The verdict.
    pub verdict: Verdict,
    /// Why it could not be judged, where it could not.
    pub reason: Option<String>,
    /// The evidence, strongest first.
    pub evidence: Vec<Quote>,
    /// The waiver that holds for it, as an index into [`super::Report::waivers`].
    pub waiver: Option<usize>,
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

    /// The piece of evidence that the verdict rests on: the strongest, or what says the opposite where the verdict is that it does.
    #[must_use]
    pub fn deciding(&self) -> Option<&Quote> {
        let opposite = self.verdict == Verdict::Contradicted;
        self.evidence
            .iter()
            .find(|quote| !opposite || quote.strength.is_none())
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

/// Something missing, and what to write.
#[derive(Clone, Debug)]
pub struct Gap {
    /// Criterion.
    pub criterion: String,
    /// Its title.
    pub title: String,
    /// The principle's title.
    pub principle: String,
    /// What the verdict is now.
    pub verdict: Verdict,
    /// The verdict that following the advice would reach.
    pub reachable: Verdict,
    /// What reaching it adds to the total, in tenths of a point of 100.
    pub worth: u32,
    /// What to write, as a command.
    pub advice: String,
}
