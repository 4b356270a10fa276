//! What a document reads as: a proposal, or something else that can't be judged as one.

use super::cues::Cues;
use super::hollow::Again;
use super::reason::Refused;
use super::scale::Scale;
use crate::catalogue::say::evidence as say;
use crate::rules::CueKind;

/// Sentences that are looked at, at most: spread over the document, they tell as much as all.
const SAMPLE: usize = 400;
/// Sentences below which a text is too short to tell.
const ENOUGH: usize = 12;
/// Words of a sentence that counts.
const WORDS: usize = 4;
/// Of a hundred sentences, by how many more lay duties on a contractor than speak as the bidder, from which on a text is a buyer's.
/// In buyers' it is 17 to 41; in bids below 10, even in those that are a contract already, where the bidder calls itself the contractor.
const OF_A_BUYER: usize = 15;
/// Of a hundred sentences, those that invite or instruct bidders, from which on a text is a call for bids; and how many it takes. In bids it is 0 to 2.
const OF_A_CALL: usize = 6;
const INVITATIONS: usize = 4;
/// Sentences that speak of a thesis and its supervisor, from which on a text is student's work. In bids it is 0 to 1.
const OF_A_THESIS: usize = 2;
/// Of a hundred sentences, those that speak of shareholders and yearly accounts, from which on a text is a company's report; and how many it takes. In bids it is 0 to 2.
const OF_AN_ANNUAL_REPORT: usize = 5;
const OF_ACCOUNTS: usize = 4;
/// Of a hundred sentences, those that address the reader, from which on a text may be a manual, terms or news.
const TO_READERS: usize = 12;
/// Of a hundred sentences, those that speak of a project or a tender, from which on it is none of them.
const OF_A_PROJECT: usize = 3;
/// The same for a text whose author hardly speaks of itself.
const TOLD_OF_A_PROJECT: usize = 10;

/// In whose voice the sentences of a document speak: of those that were counted, how many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Register {
    /// Sentences that were counted.
    pub sentences: usize,
    /// Sentences in which the author speaks of itself.
    pub own: usize,
    /// Sentences that lay down what a contractor must do.
    pub buyer: usize,
    /// Sentences that invite or instruct bidders.
    pub inviting: usize,
    /// Sentences that address the reader.
    pub reader: usize,
    /// Sentences that speak of a project, a tender or a proposal.
    pub project: usize,
    /// Sentences that speak of a thesis, its supervisor or its examination.
    pub thesis: usize,
    /// Sentences that speak of shareholders, boards and yearly accounts.
    pub accounts: usize,
}

/// What a document reads as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A proposal, as far as can be told.
    Proposal,
    /// A buyer's specification: what it says is asked for, and offered by nobody.
    Specification,
    /// A buyer's call for bids.
    Call,
    /// A text for the users of something: a manual, a readme, terms, news.
    ForReaders,
    /// A thesis, or the plan of one.
    Thesis,
    /// A company's report to its shareholders.
    AnnualReport,
}

impl Register {
    /// What the document reads as.
    #[must_use]
    pub fn kind(self) -> Kind {
        let of_hundred = |count: usize| count * 100 / self.sentences.max(1);
        // in a few sentences chance decides
        if self.sentences < ENOUGH {
            return Kind::Proposal;
        }
        let duties = self.buyer.saturating_sub(self.own);
        if of_hundred(duties) >= OF_A_BUYER && self.buyer > 2 * self.own {
            return Kind::Specification;
        }
        if self.inviting >= INVITATIONS && of_hundred(self.inviting) >= OF_A_CALL {
            return Kind::Call;
        }
        let speaks_to_readers = of_hundred(self.reader) >= TO_READERS;
        let project = of_hundred(self.project);
        let told = self.reader > 4 * self.own && project < TOLD_OF_A_PROJECT;
        let foreign = self.own == 0 || told || project < OF_A_PROJECT;
        if speaks_to_readers && foreign {
            return Kind::ForReaders;
        }
        if self.thesis >= OF_A_THESIS {
            return Kind::Thesis;
        }
        if self.accounts >= OF_ACCOUNTS && of_hundred(self.accounts) >= OF_AN_ANNUAL_REPORT {
            return Kind::AnnualReport;
        }
        Kind::Proposal
    }

    /// Why nothing in the document is the bidder's, if so.
    pub(super) fn refusal(self) -> Option<Refused> {
        match self.kind() {
            Kind::Specification | Kind::Call => Some(Refused::Specification),
            Kind::ForReaders if self.own == 0 => Some(Refused::ToldOfOthers),
            Kind::ForReaders | Kind::Thesis | Kind::AnnualReport | Kind::Proposal => None,
        }
    }

    /// Why the document doesn't read as a proposal; `None` if it does.
    #[must_use]
    pub fn objection(self) -> Option<String> {
        let Self {
            sentences,
            own,
            buyer,
            inviting,
            reader,
            project,
            thesis,
            accounts,
        } = self;
        match self.kind() {
            Kind::Proposal => None,
            Kind::Specification => Some(
                say::ReadsAsSpecification {
                    sentences,
                    buyer,
                    own,
                }
                .to_string(),
            ),
            Kind::Call => Some(
                say::ReadsAsCallForBids {
                    sentences,
                    inviting,
                }
                .to_string(),
            ),
            Kind::ForReaders if own == 0 => {
                Some(say::ReadsAsNews { sentences, reader }.to_string())
            }
            Kind::Thesis => Some(say::ReadsAsThesis { sentences, thesis }.to_string()),
            Kind::AnnualReport => Some(
                say::ReadsAsAnnualReport {
                    sentences,
                    accounts,
                }
                .to_string(),
            ),
            Kind::ForReaders => Some(
                say::ReadsAsTextForReaders {
                    sentences,
                    reader,
                    own,
                    project,
                }
                .to_string(),
            ),
        }
    }
}

impl Scale<'_> {
    /// The sentences that are looked at to tell in whose voice the document speaks, each once and in their order.
    pub(super) fn sample(&self, again: &Again) -> impl Iterator<Item = usize> + use<> {
        let long: Vec<usize> = (0..self.prose.sentences.len())
            .filter(|&sentence| self.own_words(sentence) >= WORDS && !again.was_said(sentence))
            .collect();
        // spread evenly: beginnings and ends of bids speak in other voices than their middles
        let step = long.len().div_ceil(SAMPLE).max(1);
        long.into_iter().step_by(step)
    }
}

impl Register {
    /// Counts a sentence by its cues.
    pub(super) fn count(&mut self, cues: &Cues) {
        let of_kinds =
            |kinds: &[CueKind]| usize::from(kinds.iter().any(|&kind| cues.any(kind).is_some()));
        self.sentences += 1;
        self.own += of_kinds(&[CueKind::Own]);
        self.buyer += of_kinds(&[CueKind::Buyer, CueKind::Tender]);
        self.inviting += of_kinds(&[CueKind::Invitation]);
        self.reader += of_kinds(&[CueKind::Reader]);
        self.project += of_kinds(&[CueKind::Project]);
        self.thesis += of_kinds(&[CueKind::Thesis]);
        self.accounts += of_kinds(&[CueKind::Accounts]);
    }
}
