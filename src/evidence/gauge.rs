//! How strong a text is by itself, whatever it is about: what it admits, softens, has done and can show.
//!
//! The voices, cues and proofs are those by which statements about criteria are weighed. Here they are counted over a whole text, so
//! that the weighing can be measured on texts for which no wording was written, and drafts can be held against each other.

use super::cues::Cues;
use super::scale::Scale;
use super::strength::Strength;
use crate::document::Document;
use crate::prose::Prose;
use crate::rules::{CueKind, Lexicon, ProofKind};
use std::collections::BTreeSet;
use std::ops::Range;

/// What a statement can be proved by.
const PROOFS: [ProofKind; 5] = [
    ProofKind::Artefact,
    ProofKind::Figure,
    ProofKind::Date,
    ProofKind::Client,
    ProofKind::Certificate,
];
/// What softens a statement, makes an option of it or puts it off.
const SOFT: [CueKind; 3] = [CueKind::Hedge, CueKind::Option, CueKind::Later];
/// What a different link to the author's own work adds to the support of a text: as much as two evidenced statements.
const OF_A_LINK: usize = 6;

/// What the statements of a text give away. Headings, questions, quoted requirements and program text are no statements.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Gauge {
    /// Statements in general or softened words, and those without a deed.
    pub claimed: usize,
    /// Statements of what is or will be done.
    pub committed: usize,
    /// The same, with something by them that can be verified.
    pub evidenced: usize,
    /// Denials, but for those of a fault.
    pub denials: usize,
    /// Faults, lacks and exceptions that aren't denied.
    pub faults: usize,
    /// Words that soften a statement, make an option of it or put it off.
    pub softened: usize,
    /// Vague words of number, frequency and source.
    pub vague: usize,
    /// Statements in which the author speaks of itself.
    pub own: usize,
    /// Words that bind the author or say what is.
    pub bound: usize,
    /// Statements of what was done.
    pub done: usize,
    /// Statements of what is still to come.
    pub ahead: usize,
    /// Statements of what is valued, wished or held to be so.
    pub aims: usize,
    /// Different numbers.
    pub numbers: usize,
    /// Different links to the author's own work.
    pub links: usize,
}

impl Gauge {
    /// How often the text admits that something falls short.
    #[must_use]
    pub const fn shortfall(&self) -> usize {
        self.faults + self.denials
    }

    /// How much of it is said vaguely or softened; a vague word weighs double, since it leaves open what is meant at all.
    #[must_use]
    pub const fn softness(&self) -> usize {
        2 * self.vague + self.softened
    }

    /// Deeds of the author's own, less what is soft, still to come or only wished: below 0 if the latter prevail.
    #[must_use]
    pub const fn record(&self) -> isize {
        let deeds = 2 * (self.own + self.done) + self.bound;
        let words = 2 * (self.softened + self.ahead + self.aims);
        deeds.cast_signed() - words.cast_signed()
    }

    /// What the text gives to hold it to: its firm statements by their level, its own deeds, numbers, and links to own work.
    #[must_use]
    pub const fn support(&self) -> usize {
        let firm = 2 * self.committed + 3 * self.evidenced;
        firm + self.own + self.numbers + OF_A_LINK * self.links
    }

    /// The support in steps from 0 on, each a doubling: so that other words for the same leave it where it is.
    #[must_use]
    pub const fn step(&self) -> u32 {
        (self.support() + 2).ilog2() - 1
    }
}

/// Gauges a text.
#[must_use]
pub fn gauge(document: &Document, prose: &Prose, lexicon: &Lexicon) -> Gauge {
    let scale = Scale::new(document, prose, lexicon);
    let mut gauge = Gauge::default();
    let mut numbers = BTreeSet::new();
    for sentence in 0..prose.sentences.len() {
        let cues = scale.all_cues(sentence);
        if scale.voice(sentence, &cues).is_none() {
            gauge.count(&cues, scale.proof(sentence, &cues, &PROOFS).is_some());
            let numbers_here = cues.places(CueKind::Quantity);
            numbers.extend(numbers_here.map(|place| document.slice(cues.words(&place))));
        }
    }
    gauge.numbers = numbers.len();
    gauge.links = scale.own_targets().len();
    gauge
}

impl Gauge {
    fn count(&mut self, cues: &Cues, proved: bool) {
        let places = |kind| cues.places(kind).count();
        let stands = |kind| usize::from(cues.any(kind).is_some());
        let faults: Vec<_> = cues.places(CueKind::Fault).collect();
        // "lack of" is a fault as well as a denial, and counts once
        let denials = cues.places(CueKind::Negation);
        let denials = denials.filter(|denial| !faults.iter().any(|fault| overlap(denial, fault)));
        let (denials, cleared) = (
            denials.count(),
            faults.iter().filter(|fault| is_denied(cues, fault)).count(),
        );
        let softened: usize = SOFT.into_iter().map(places).sum();
        // "no known issues" admits nothing
        self.faults += faults.len() - cleared;
        self.denials += denials.saturating_sub(cleared);
        self.softened += softened;
        self.vague += places(CueKind::Vague);
        self.own += stands(CueKind::Own);
        self.bound += places(CueKind::Commitment);
        self.done += stands(CueKind::Done);
        self.ahead += stands(CueKind::Future);
        self.aims += stands(CueKind::Aim);
        let firm = softened == 0 && stands(CueKind::Commitment) + stands(CueKind::Done) > 0;
        match worth(firm, proved) {
            Strength::Claimed => self.claimed += 1,
            Strength::Committed => self.committed += 1,
            Strength::Evidenced => self.evidenced += 1,
        }
    }
}

fn overlap(one: &Range<usize>, next: &Range<usize>) -> bool {
    one.start < next.end && next.start < one.end
}

/// Whether words are denied by others than themselves.
fn is_denied(cues: &Cues, words: &Range<usize>) -> bool {
    if cues.is_averted(words) {
        return true;
    }
    let own = cues.words(words);
    let denial = cues.denying(words);
    denial.is_some_and(|denial| denial.span.end <= own.start || own.end <= denial.span.start)
}

/// What a statement is worth by the words in it, whatever it is about.
const fn worth(firm: bool, proved: bool) -> Strength {
    match (firm, proved) {
        (false, _) => Strength::Claimed,
        (true, false) => Strength::Committed,
        (true, true) => Strength::Evidenced,
    }
}

impl Scale<'_> {
    /// The different addresses of the document's links to the author's own work.
    fn own_targets(&self) -> BTreeSet<&str> {
        let links = self.document.links.iter().zip(&self.own_links);
        let own = links.filter(|(_, own)| **own);
        own.map(|(link, _)| link.target.trim().trim_end_matches('/'))
            .collect()
    }
}
