//! Why a statement got its strength, and why one was turned down: kept as data while weighing, said in words only for what is shown.

use super::strength::Strength;
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
    /// It is denied, and a denied claim of this kind says nothing.
    Denied(Span),
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
    /// It was said before, and is said over and over.
    Repeated,
    /// Advertisement, and nothing else.
    Boast(Span),
    /// Words that say nothing without something that can be verified.
    Unproven,
}

impl Reason {
    /// In words.
    #[must_use]
    pub fn words(self, document: &Document) -> String {
        let quoted = |span| document.slice(span);
        match self {
            Self::ReadUnder(block) => format!("read under “{}”", short(document.block_text(block))),
            Self::Answers(block) => format!("answers “{}”", short(document.block_text(block))),
            Self::AsAnswer(strength) => format!("{} as an answer", strength.word()),
            Self::DeniedBy(span) => format!("denied by “{}”", quoted(span)),
            Self::SaysOpposite => "says the opposite".into(),
            Self::General => "claimed: the words are general".into(),
            Self::By(strength, span) => format!("{} by “{}”", strength.word(), quoted(span)),
            Self::Plain(strength) => format!("{} as a plain statement", strength.word()),
            Self::LoweredBy(span) => format!("lowered to claimed by “{}”", quoted(span)),
            Self::RaisedBy(proof) => format!("raised to evidenced by {}", proof.words(document)),
            Self::Linked(strength, link) => format!(
                "{} by the link to {}",
                strength.word(),
                short(&document.links[link].target)
            ),
        }
    }
}

impl Proof {
    fn words(self, document: &Document) -> String {
        match self {
            Self::Link(at) => {
                let link = &document.links[at];
                match document.slice(link.span).trim() {
                    "" => format!("the artefact {}", short(&link.target)),
                    words => format!("the linked artefact “{}”", short(words)),
                }
            }
            Self::Program(block) => {
                format!("the commands “{}”", short(document.block_text(block)))
            }
            Self::Words(kind, span) => {
                let kind = match kind {
                    ProofKind::Artefact => "artefact",
                    ProofKind::Figure => "figure",
                    ProofKind::Date => "date",
                    ProofKind::Client => "client",
                    ProofKind::Certificate => "certificate",
                };
                format!("the {kind} “{}”", document.slice(span))
            }
        }
    }
}

impl Refused {
    /// Whether what follows may be the bidder's answer to it.
    pub(super) fn asks(self) -> bool {
        matches!(
            self,
            Self::Heading | Self::HeadOfRow | Self::Question | Self::Buyer(_) | Self::Point
        )
    }

    /// In words.
    #[must_use]
    pub fn words(self, document: &Document, lexicon: &Lexicon) -> String {
        let quoted = |span| document.slice(span);
        match self {
            Self::Against(refusal) => format!(
                "the sentence also says `{}`",
                lexicon.refusal_as_written(refusal)
            ),
            Self::Quoted => "stands in a quotation".into(),
            Self::Others(span) => format!(
                "said of somebody else's product or service: “{}”",
                quoted(span)
            ),
            Self::Denied(span) => format!("denied by “{}”", quoted(span)),
            Self::Point => {
                "a point of a checklist says what is asked for, not what the bidder does".into()
            }
            Self::Heading => "a heading says nothing by itself".into(),
            Self::HeadOfColumn => "the head of a column says nothing by itself".into(),
            Self::HeadOfRow => "the head of a row says nothing by itself".into(),
            Self::Program => "program text says nothing by itself".into(),
            Self::Contents => "an entry of a table of contents".into(),
            Self::Unticked => "an item that isn't ticked, in a list that ticks others".into(),
            Self::Question => "a question, not a statement".into(),
            Self::Specification => "stands in a buyer's specification".into(),
            Self::ToldOfOthers => "stands in a text in which nobody speaks as the bidder".into(),
            Self::Copied => "the charter's own words, not the bidder's".into(),
            Self::Stuffed => "stands in a list of key words".into(),
            Self::Repeated => "said before, and over and over".into(),
            Self::Unproven => {
                "the words say nothing unless something that can be verified stands by them".into()
            }
            Self::Boast(span) => {
                format!("advertisement that fits every tender: “{}”", quoted(span))
            }
            Self::Buyer(span) => format!(
                "the buyer's requirement, not the bidder's statement: “{}”",
                quoted(span)
            ),
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
