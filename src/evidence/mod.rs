//! From matches to evidence: what a statement is worth, and why.
//!
//! A wording says what a plain statement in its words is worth. From there on, only the sentence decides: whose voice it is,
//! whether it is denied, softened or put off, and whether something stands by it that can be verified.

mod answers;
mod cues;
mod proof;
mod voice;

use crate::document::{BlockId, Document, Span};
use crate::find::{Match, Search};
use crate::prose::Prose;
use crate::rules::{CueKind, Level, Lexicon, Owner, Wording};
use cues::Cues;

/// How strong a piece of evidence is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Strength {
    /// Said in general, softened, or an optional extra.
    Claimed,
    /// A concrete statement of what is or will be done.
    Committed,
    /// Committed, with something by it that can be verified.
    Evidenced,
}

impl Strength {
    /// The word of the strength scale.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Claimed => "claimed",
            Self::Committed => "committed",
            Self::Evidenced => "evidenced",
        }
    }
}

/// A statement that bears on a criterion.
#[derive(Clone, Debug)]
pub struct Evidence {
    /// Position in [`crate::rules::Charter::criteria`].
    pub criterion: usize,
    /// How strong it is; `None` if it says the opposite.
    pub strength: Option<Strength>,
    /// The statement in the document's text.
    pub span: Span,
    /// Its block.
    pub block: BlockId,
    /// The wording's name.
    pub rule: String,
    /// The pattern that matched, as written.
    pub pattern: String,
    /// Why it is so strong, in the order in which that was worked out.
    pub because: Vec<String>,
}

/// A statement that was found and turned down.
#[derive(Clone, Debug)]
pub struct NearMiss {
    /// What it would have been.
    pub evidence: Evidence,
    /// Why it doesn't count.
    pub reason: String,
}

/// What a document says about the criteria.
#[derive(Clone, Debug, Default)]
pub struct Weighed {
    /// The evidence, in the order of the text.
    pub evidence: Vec<Evidence>,
    /// What was turned down.
    pub near_misses: Vec<NearMiss>,
    /// Criteria whose subject is mentioned, for those that apply only then.
    pub mentioned: Vec<usize>,
}

/// Weighs the matches of a document.
#[must_use]
pub fn weigh(document: &Document, prose: &Prose, lexicon: &Lexicon) -> Weighed {
    let search = Search::new(document, prose, lexicon);
    let scale = Scale {
        document,
        prose,
        lexicon,
        search,
        own: proof::own_owner(document),
    };
    let mut weighed = Weighed::default();
    let mut subjects = Vec::new();
    let matches = scale.search.wordings();
    for of_sentence in matches.chunk_by(|one, next| one.sentence == next.sentence) {
        let cues = scale.cues(of_sentence[0].sentence);
        let voice = scale.voice(of_sentence[0].sentence, &cues);
        for found in of_sentence {
            match scale.lexicon.patterns[found.pattern].owner {
                Owner::Topic(criterion) if voice.is_none() => weighed.mentioned.push(criterion),
                Owner::Topic(_) | Owner::Cue(_) => {}
                Owner::Wording(wording) => {
                    let weighing = scale.statement(found, &scale.lexicon.wordings[wording], &cues);
                    weighed.take(weighing, voice.as_ref().map(|voice| voice.reason.clone()));
                }
            }
        }
        if voice.is_some_and(|voice| voice.asks) {
            subjects.push(of_sentence);
        }
    }
    for of_sentence in subjects {
        for evidence in scale.answers(of_sentence) {
            weighed.evidence.push(evidence);
        }
    }
    weighed
        .evidence
        .sort_by_key(|evidence| (evidence.span, evidence.criterion));
    weighed
}

impl Weighed {
    fn take(&mut self, weighing: Result<Evidence, Box<NearMiss>>, turned_down: Option<String>) {
        match (weighing, turned_down) {
            (Ok(evidence), None) => self.evidence.push(evidence),
            (Ok(evidence), Some(reason)) => self.near_misses.push(NearMiss { evidence, reason }),
            (Err(near_miss), _) => self.near_misses.push(*near_miss),
        }
    }
}

/// Everything that a statement is weighed by.
struct Scale<'a> {
    document: &'a Document,
    prose: &'a Prose,
    lexicon: &'a Lexicon,
    search: Search<'a>,
    /// Who the document's own links belong to.
    own: Option<String>,
}

impl Scale<'_> {
    fn cues(&self, sentence: usize) -> Cues<'_> {
        Cues::of(
            self.search.cues(sentence),
            &self.prose.sentences[sentence],
            self.document,
            self.prose,
            self.lexicon,
        )
    }

    /// What a match says, whoever says it.
    fn statement(
        &self,
        found: &Match,
        wording: &Wording,
        cues: &Cues,
    ) -> Result<Evidence, Box<NearMiss>> {
        let sentence = &self.prose.sentences[found.sentence];
        let mut evidence = Evidence {
            criterion: wording.criterion,
            strength: None,
            span: sentence.span,
            block: sentence.block,
            rule: wording.name.clone(),
            pattern: self.lexicon.patterns[found.pattern].written.clone(),
            because: Vec::new(),
        };
        if let Some(context) = found.context {
            evidence.because.push(format!(
                "read under “{}”",
                short(self.document.block_text(context))
            ));
            evidence.span = self.with_row_head(sentence.span, sentence.block, context);
        }
        if let Some(against) = &found.against {
            return Err(Box::new(NearMiss {
                evidence,
                reason: format!("the sentence also says `{against}`"),
            }));
        }
        if self.is_quoted(found) {
            return Err(Box::new(NearMiss {
                evidence,
                reason: "stands in a quotation".into(),
            }));
        }
        if let Some(others) = cues.reaching(CueKind::Others, &found.tokens) {
            return Err(Box::new(NearMiss {
                evidence,
                reason: format!("said of somebody else's product or service: “{others}”"),
            }));
        }
        if !wording.keeps_under_negation
            && let Some(negation) = cues.denying(&found.tokens)
        {
            if wording.strength == Level::Claimed {
                return Err(Box::new(NearMiss {
                    evidence,
                    reason: format!("denied by “{negation}”"),
                }));
            }
            evidence.because.push(format!("denied by “{negation}”"));
            return Ok(evidence);
        }
        evidence.strength = self.strength(wording, cues, found, &mut evidence.because);
        Ok(evidence)
    }

    /// How strong the statement is, without denial.
    fn strength(
        &self,
        wording: &Wording,
        cues: &Cues,
        found: &Match,
        because: &mut Vec<String>,
    ) -> Option<Strength> {
        let start = match wording.strength {
            Level::Contradicted | Level::Absent => {
                because.push("says the opposite".into());
                return None;
            }
            Level::Claimed => Strength::Claimed,
            Level::Committed => Strength::Committed,
            Level::Evidenced => Strength::Evidenced,
        };
        because.push(
            match (
                start,
                cues.reaching(CueKind::Commitment, &found.tokens)
                    .or_else(|| cues.any(CueKind::Done)),
            ) {
                (Strength::Claimed, _) => "claimed: the words are general".into(),
                (_, Some(cue)) => format!("{} by “{cue}”", start.word()),
                (_, None) => format!("{} as a plain statement", start.word()),
            },
        );
        let lowered = [CueKind::Hedge, CueKind::Option, CueKind::Later]
            .into_iter()
            .find_map(|kind| cues.reaching(kind, &found.tokens));
        if let (Some(cue), true) = (lowered, start > Strength::Claimed) {
            because.push(format!("lowered to claimed by “{cue}”"));
            return Some(Strength::Claimed);
        }
        if start == Strength::Committed
            && let Some(proof) = self.proof(found.sentence, cues, &wording.proof)
        {
            because.push(format!("raised to evidenced by {proof}"));
            return Some(Strength::Evidenced);
        }
        Some(start)
    }

    /// The span with the head of its row, if that is what it was read with.
    fn with_row_head(&self, span: Span, block: BlockId, context: BlockId) -> Span {
        if self.document.blocks[block].row_head == Some(context) {
            Span::new(self.document.blocks[context].span.start, span.end)
        } else {
            span
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
