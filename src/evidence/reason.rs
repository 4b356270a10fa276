//! Why a statement got its strength, and why one was turned down: kept as data while weighing, said in words only for what is shown.

use super::strength::Strength;
use crate::catalogue::say::evidence as say;
use crate::document::{BlockId, Document, Span};
use crate::rules::{Lexicon, ProofKind, RefusalId};

/// One step of the reasoning. Spans lie in the document's text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// A condition of the pattern stands in this heading, lead-in or head cell.
    ReadUnder(BlockId),
    /// It is the answer to this heading, question or requirement.
    Answers(BlockId),
    /// What an answer is worth.
    AsAnswer(Strength),
    /// Denied by these words.
    DeniedBy(Span),
    /// This title says that it isn't offered.
    ExcludedUnder(BlockId),
    /// This answer refuses it.
    RefusedBy(Span),
    /// This answer consents to it, and says no more.
    ConsentedBy(Span),
    /// The wording itself says the opposite.
    SaysOpposite,
    /// The wording is too general for more than a claim.
    General,
    /// These words make a commitment of it.
    By(Strength, Span),
    /// Nothing in the sentence changes what the wording says.
    Plain(Strength),
    /// These words soften it or put it off.
    LoweredBy(Span),
    /// This can be verified.
    RaisedBy(Proof),
    /// It names a place in the documents where proof is to stand, and none was found there.
    PointsTo(Span),
    /// What the link that would raise it leads to isn't among the files: position in [`Document::links`].
    LeadsNowhere(usize),
    /// Where a link leads says it: position in [`Document::links`].
    Linked(Strength, usize),
}

/// What stands by a statement that can be verified.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Proof {
    /// A link: position in [`Document::links`].
    Link(usize),
    /// Words of the sentence.
    Words(ProofKind, Span),
    /// Program text that follows.
    Program(BlockId),
    /// A link to another of the files that were read: position in [`Document::links`].
    File(usize),
    /// Words that name a place in the documents where proof on the same criterion stands.
    Place(Span),
}

/// Why a statement doesn't count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// Words of the rule's `unless` stand in its sentence.
    Against(RefusalId),
    /// It stands in a quotation.
    Quoted,
    /// It is said of somebody else's product.
    Others(Span),
    /// The buyer's people do it.
    BuyersDeed(Span),
    /// It was so once, or came to nothing.
    Lapsed(Span),
    /// It is denied, and a denied claim of this kind says nothing.
    Denied(Span),
    /// A denial stands by, but not plainly of this and of the offer.
    DeniedLoosely(Span),
    /// A heading says nothing by itself.
    Heading,
    /// Nor does the head of a column.
    HeadOfColumn,
    /// Nor the head of a row.
    HeadOfRow,
    /// Nor program text.
    Program,
    /// Nor an entry of a table of contents.
    Contents,
    /// An item of a check list whose box is empty, where others are ticked.
    Unticked,
    /// Something in it was left to be filled in.
    Unfilled,
    /// A question.
    Question,
    /// The buyer's words.
    Buyer(Span),
    /// A point of a checklist, given back.
    Point,
    /// All of the document is a buyer's.
    Specification,
    /// Nobody in the document speaks as the bidder.
    ToldOfOthers,
    /// The words of the charter, its criteria or their advice, given back.
    Copied,
    /// A list of key words.
    Stuffed,
    /// One of so many statements in so few words that they are a list of what is asked for.
    Crowded,
    /// One of many short sentences that say nothing in particular.
    Slogan,
    /// The same sentence is said over and over with other words put in.
    Framed,
    /// It stands in a list that explains words.
    Defined,
    /// It was said before, and is said over and over.
    Repeated,
    /// Advertisement, and nothing else.
    Boast(Span),
    /// Words that say nothing without something that can be verified.
    Unproven,
    /// It stands under a title that says that it isn't offered.
    Excluded(BlockId),
    /// It stands under a title that leaves it to the buyer.
    LeftToBuyer(BlockId),
    /// It stands under a title that tells of how things are today.
    Today(BlockId),
    /// A requirement, which counts by its answer.
    Asked(Span),
    /// A requirement that nobody answered.
    Unanswered,
    /// A requirement that is answered by a code that nobody explains.
    NotUnderstood(Span),
    /// A short answer.
    Bare,
    /// Nobody can tell whether a reader sees it, or what it rests on.
    Unsure,
}

impl Reason {
    /// In words.
    #[must_use]
    pub fn words(self, document: &Document) -> String {
        let slice = |span| document.slice(span);
        let block = |block| short(document.block_text(block));
        match self {
            Self::ReadUnder(heading) => say::ReadUnder {
                heading: block(heading),
            }
            .to_string(),
            Self::Answers(question) => say::Answers {
                question: block(question),
            }
            .to_string(),
            Self::AsAnswer(strength) => say::AsAnAnswer {
                strength: strength.word(),
            }
            .to_string(),
            Self::DeniedBy(span) => say::DeniedBy { words: slice(span) }.to_string(),
            Self::ExcludedUnder(title) => say::ExcludedUnder {
                title: block(title),
            }
            .to_string(),
            Self::RefusedBy(answer) => say::RefusedByAnswer {
                answer: short(slice(answer)),
            }
            .to_string(),
            Self::ConsentedBy(answer) => say::ClaimedByAnswer {
                answer: short(slice(answer)),
            }
            .to_string(),
            Self::SaysOpposite => say::SaysTheOpposite.to_string(),
            Self::General => say::WordsAreGeneral.to_string(),
            Self::By(strength, span) => say::StrengthByWords {
                strength: strength.word(),
                words: slice(span),
            }
            .to_string(),
            Self::Plain(strength) => say::PlainStatement {
                strength: strength.word(),
            }
            .to_string(),
            Self::LoweredBy(span) => say::LoweredToClaimed { words: slice(span) }.to_string(),
            Self::RaisedBy(proof) => proof.raises(document),
            Self::PointsTo(span) => say::PointsToNoProof { words: slice(span) }.to_string(),
            Self::LeadsNowhere(link) => say::LinkLeadsNowhere {
                target: short(&document.links[link].target),
            }
            .to_string(),
            Self::Linked(strength, link) => say::StrengthByLink {
                strength: strength.word(),
                target: short(&document.links[link].target),
            }
            .to_string(),
        }
    }
}

impl Proof {
    /// That it raised a statement, in words.
    fn raises(self, document: &Document) -> String {
        match self {
            Self::Link(at) | Self::File(at) => {
                let link = &document.links[at];
                match document.slice(link.span).trim() {
                    "" => say::RaisedByAddress {
                        target: short(&link.target),
                    }
                    .to_string(),
                    words => say::RaisedByLinkedArtefact {
                        words: short(words),
                    }
                    .to_string(),
                }
            }
            Self::Place(span) => {
                let words = document.slice(span);
                say::RaisedByPlace { words }.to_string()
            }
            Self::Program(block) => say::RaisedByCommands {
                commands: short(document.block_text(block)),
            }
            .to_string(),
            Self::Words(kind, span) => {
                let words = document.slice(span);
                match kind {
                    ProofKind::Artefact => say::RaisedByArtefact { words }.to_string(),
                    ProofKind::Figure => say::RaisedByFigure { words }.to_string(),
                    ProofKind::Date => say::RaisedByDate { words }.to_string(),
                    ProofKind::Client => say::RaisedByClient { words }.to_string(),
                    ProofKind::Certificate => say::RaisedByCertificate { words }.to_string(),
                }
            }
        }
    }
}

impl Refused {
    /// Whether what follows may be the bidder's answer to it.
    pub(super) fn asks(self) -> bool {
        matches!(
            self,
            Self::Heading
                | Self::HeadOfRow
                | Self::Question
                | Self::Buyer(_)
                | Self::Point
                | Self::Asked(_)
                | Self::Unanswered
                | Self::NotUnderstood(_)
        )
    }

    /// In words.
    #[must_use]
    pub fn words(self, document: &Document, lexicon: &Lexicon) -> String {
        let slice = |span| document.slice(span);
        let block = |block| short(document.block_text(block));
        match self {
            Self::Against(refusal) => say::SentenceSaysOtherwise {
                pattern: lexicon.refusal_as_written(refusal),
            }
            .to_string(),
            Self::Quoted => say::InAQuotation.to_string(),
            Self::Others(span) => say::OfSomebodyElse { words: slice(span) }.to_string(),
            Self::BuyersDeed(span) => say::DeedOfTheBuyer { words: slice(span) }.to_string(),
            Self::Lapsed(span) => say::NoLongerSo { words: slice(span) }.to_string(),
            Self::Denied(span) => say::DeniedBy { words: slice(span) }.to_string(),
            Self::DeniedLoosely(span) => say::NotPlainlyDenied { words: slice(span) }.to_string(),
            Self::Point => say::PointOfAChecklist.to_string(),
            Self::Heading => say::HeadingSaysNothing.to_string(),
            Self::HeadOfColumn => say::HeadOfColumnSaysNothing.to_string(),
            Self::HeadOfRow => say::HeadOfRowSaysNothing.to_string(),
            Self::Program => say::ProgramTextSaysNothing.to_string(),
            Self::Contents => say::EntryOfContents.to_string(),
            Self::Unticked => say::ItemNotTicked.to_string(),
            Self::Unfilled => say::LeftToBeFilledIn.to_string(),
            Self::Question => say::AQuestion.to_string(),
            Self::Specification => say::InASpecification.to_string(),
            Self::ToldOfOthers => say::NobodySpeaksAsBidder.to_string(),
            Self::Copied => say::ChartersOwnWords.to_string(),
            Self::Stuffed => say::InAListOfKeyWords.to_string(),
            Self::Crowded => say::CrowdsWithOthers.to_string(),
            Self::Slogan => say::ASlogan.to_string(),
            Self::Framed => say::SameFrameOverAndOver.to_string(),
            Self::Defined => say::ExplainsAWord.to_string(),
            Self::Repeated => say::SaidOverAndOver.to_string(),
            Self::Unproven => say::NothingToVerifyStandsBy.to_string(),
            Self::Excluded(title) => say::NotOfferedUnder {
                title: block(title),
            }
            .to_string(),
            Self::LeftToBuyer(title) => say::LeftToTheBuyer {
                title: block(title),
            }
            .to_string(),
            Self::Today(title) => say::HowThingsAreToday {
                title: block(title),
            }
            .to_string(),
            Self::Asked(answer) => say::RequirementAnswered {
                answer: short(slice(answer)),
            }
            .to_string(),
            Self::Unanswered => say::RequirementNotAnswered.to_string(),
            Self::NotUnderstood(answer) => say::AnswerNotUnderstood {
                answer: short(slice(answer)),
            }
            .to_string(),
            Self::Bare => say::AnswerSaysNothing.to_string(),
            Self::Unsure => say::MayNotBeSeen.to_string(),
            Self::Boast(span) => say::Advertisement { words: slice(span) }.to_string(),
            Self::Buyer(span) => say::BuyersRequirement { words: slice(span) }.to_string(),
        }
    }
}

/// The beginning of a text, for messages.
fn short(text: &str) -> String {
    let text = text.trim();
    match text.char_indices().nth(60) {
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
        None => text.to_owned(),
    }
}
