//! From matches to evidence: what a statement is worth, and why.
//!
//! A wording says what a plain statement in its words is worth. From there on, only the sentence decides: whose voice it is,
//! whether it is denied, softened or put off, and whether something stands by it that can be verified.

mod addresses;
mod answers;
mod clause;
mod cues;
mod gauge;
mod hollow;
mod links;
mod proof;
mod reason;
mod register;
mod voice;

pub use gauge::{Gauge, gauge};
pub use hollow::{Suspect, Suspicion};
pub use reason::{Proof, Reason, Refused};
pub use register::{Kind, Register};

use crate::document::{BlockId, Document, Span};
use crate::find::{Match, Search};
use crate::prose::Prose;
use crate::rules::{CueKind, Level, Lexicon, Owner, PatternId, Wording, word_number};
use cues::Cues;
use hashbrown::HashMap;
use hollow::Hollow;
use std::cell::OnceCell;

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
    /// What a plain statement in a wording's words is worth; `None` if they say the opposite.
    const fn of_level(level: Level) -> Option<Self> {
        match level {
            Level::Contradicted | Level::Absent => None,
            Level::Claimed => Some(Self::Claimed),
            Level::Committed => Some(Self::Committed),
            Level::Evidenced => Some(Self::Evidenced),
        }
    }

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
    /// The wording: position in [`Lexicon::wordings`].
    pub wording: usize,
    /// The pattern that matched.
    pub pattern: PatternId,
    /// Why it is so strong, in the order in which that was worked out.
    pub because: Vec<Reason>,
}

impl Evidence {
    /// Whether it isn't said, but stands where a link leads.
    #[must_use]
    pub fn is_link(&self) -> bool {
        matches!(self.because[..], [Reason::Linked(..)])
    }
}

/// A statement that was found and turned down.
#[derive(Clone, Debug)]
pub struct NearMiss {
    /// What it would have been.
    pub evidence: Evidence,
    /// Why it doesn't count.
    pub reason: Refused,
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
    /// In whose voice the document speaks.
    pub register: Register,
    /// What looks like evidence and says nothing, by kind.
    pub suspicions: Vec<Suspicion>,
}

/// Weighs the matches of a document.
#[must_use]
pub fn weigh(document: &Document, prose: &Prose, lexicon: &Lexicon) -> Weighed {
    let scale = Scale::new(document, prose, lexicon);
    let again = scale.again();
    let mut weighed = Weighed::default();
    let mut sample = scale.sample(&again).peekable();
    let mut hollow = Hollow::default();
    let mut statements = Vec::new();
    let mut topics = Vec::new();
    let mut subjects = Vec::new();
    let mut found = Vec::new();
    for sentence in 0..prose.sentences.len() {
        scale.search.wordings(sentence, &mut found);
        let sampled = sample.next_if_eq(&sentence).is_some();
        if found.is_empty() && !sampled {
            continue;
        }
        let cues = scale.of(sentence, &scale.search.cues(sentence));
        if sampled {
            weighed.register.count(&cues);
        }
        if found.is_empty() {
            continue;
        }
        let voice = scale.voice(sentence, &cues);
        for found in &found {
            match scale.search.owner(found.pattern) {
                Owner::Topic(criterion) if voice.is_none() => topics.push((sentence, criterion)),
                Owner::Topic(_) | Owner::Cue(_) => {}
                Owner::Wording(wording) => {
                    let statement = scale.statement(found, wording, &cues);
                    statements.push((sentence, turned_down(statement, voice)));
                }
            }
        }
        if voice.is_none() {
            hollow.look_at(&scale, sentence, scale.criteria(&found));
        }
        if voice.is_some_and(Refused::asks) {
            subjects.push(found.clone());
        }
    }
    hollow.finish(&scale, &again);
    weighed.take(statements, &hollow);
    for (sentence, statement) in scale.linked() {
        let why = sentence.and_then(|sentence| hollow.why(sentence));
        match turned_down(statement, why) {
            Ok(evidence) => weighed.evidence.push(evidence),
            Err(near_miss) => weighed.near_misses.push(near_miss),
        }
    }
    topics.retain(|(sentence, _)| hollow.why(*sentence).is_none());
    weighed.mentioned = topics.into_iter().map(|(_, topic)| topic).collect();
    weighed.suspicions = hollow::suspicions(prose, &hollow, &weighed.near_misses);
    let no_answer = |sentence| scale.is_no_answer(sentence, &hollow, &again);
    for of_sentence in subjects {
        weighed
            .evidence
            .extend(scale.answers(&of_sentence, &no_answer));
    }
    if let Some(reason) = weighed.register.refusal() {
        weighed.turn_down_all(reason);
    }
    weighed
        .evidence
        .sort_by_key(|evidence| (evidence.span, evidence.criterion));
    weighed
}

impl Weighed {
    /// Takes in the statements of sentences. Their row may be long, and becomes that of the near misses where it lies.
    fn take(&mut self, statements: Vec<(usize, Statement)>, hollow: &Hollow) {
        let near_misses = statements.into_iter().filter_map(|(sentence, said)| {
            let said = turned_down(said, hollow.why(sentence));
            said.map(|evidence| self.evidence.push(evidence)).err()
        });
        self.near_misses = near_misses.collect();
        self.near_misses.shrink_to_fit();
    }

    fn turn_down_all(&mut self, reason: Refused) {
        let turned_down = self.evidence.drain(..);
        self.near_misses
            .extend(turned_down.map(|evidence| NearMiss { evidence, reason }));
        self.mentioned.clear();
    }
}

/// What a statement is worth, or why it is worth nothing.
type Statement = Result<Evidence, NearMiss>;

/// A statement that is turned down if there is a reason to, unless it was already.
fn turned_down(statement: Statement, reason: Option<Refused>) -> Statement {
    match (statement, reason) {
        (Ok(evidence), Some(reason)) => Err(NearMiss { evidence, reason }),
        (statement, _) => statement,
    }
}

/// Whether any item of a document is ticked: then its items that aren't are no statements.
fn is_ticked(document: &Document) -> bool {
    let mut marks = document.blocks.iter().map(|block| block.marker.as_deref());
    marks.any(|mark| mark == Some("[x]"))
}

/// Everything that a statement is weighed by.
struct Scale<'a> {
    document: &'a Document,
    prose: &'a Prose,
    lexicon: &'a Lexicon,
    search: Search<'a>,
    /// The cues of sentences that may be answers.
    cues: Vec<OnceCell<Box<Cues<'a>>>>,
    /// For every word of the text, its number.
    numbers: Vec<u32>,
    /// The words of grammar by their numbers.
    function_words: HashMap<u32, &'a str>,
    /// For each of the document's links, whether it leads to the bidder's own work.
    own_links: Vec<bool>,
    /// Whether any item of the document is ticked.
    ticks: bool,
}

impl<'a> Scale<'a> {
    fn new(document: &'a Document, prose: &'a Prose, lexicon: &'a Lexicon) -> Self {
        Self {
            document,
            prose,
            lexicon,
            search: Search::new(document, prose, lexicon),
            cues: prose.sentences.iter().map(|_| OnceCell::new()).collect(),
            numbers: prose
                .tokens
                .iter()
                .map(|word| word_number(word.text(document)))
                .collect(),
            function_words: lexicon
                .function_words
                .iter()
                .map(|word| (word_number(word), word.as_str()))
                .collect(),
            own_links: links::own_links(document, lexicon),
            ticks: is_ticked(document),
        }
    }

    /// The cues of a sentence that may be an answer, perhaps to several questions.
    fn cues(&self, sentence: usize) -> &Cues<'a> {
        let cues = || self.of(sentence, &self.search.cues(sentence));
        self.cues[sentence].get_or_init(|| Box::new(cues()))
    }

    /// The cues of a sentence with those that only a gauge counts.
    fn all_cues(&self, sentence: usize) -> Cues<'a> {
        self.of(sentence, &self.search.all_cues(sentence))
    }

    fn of(&self, sentence: usize, found: &[Match]) -> Cues<'a> {
        Cues::of(
            found,
            &self.prose.sentences[sentence],
            self.document,
            self.prose,
            self.lexicon,
        )
    }

    /// The wordings that were found in a sentence, with their criteria, but for those that something speaks against.
    fn criteria(&self, found: &[Match]) -> impl Iterator<Item = (PatternId, usize)> + Clone {
        let standing = found.iter().filter(|found| found.against.is_none());
        standing.filter_map(|found| match self.search.owner(found.pattern) {
            Owner::Wording(wording) => {
                Some((found.pattern, self.lexicon.wordings[wording].criterion))
            }
            Owner::Topic(_) | Owner::Cue(_) => None,
        })
    }

    /// What a match says, whoever says it.
    fn statement(&self, found: &Match, wording: usize, cues: &Cues) -> Statement {
        let sentence = &self.prose.sentences[found.sentence];
        let rule = &self.lexicon.wordings[wording];
        let mut evidence = Evidence {
            criterion: rule.criterion,
            strength: None,
            span: sentence.span,
            block: sentence.block,
            wording,
            pattern: found.pattern,
            because: Vec::new(),
        };
        if let Some(context) = found.context {
            evidence.because.push(Reason::ReadUnder(context));
            evidence.span = self.with_row_head(sentence.span, sentence.block, context);
        }
        let refused = found
            .against
            .map(Refused::Against)
            .or_else(|| self.is_quoted(found, cues).then_some(Refused::Quoted))
            .or_else(|| {
                let others = cues.reaching(CueKind::Others, &found.tokens);
                others.map(Refused::Others)
            });
        if let Some(reason) = refused {
            return Err(NearMiss { evidence, reason });
        }
        let denial = if rule.keeps_under_negation {
            None
        } else {
            let denial = cues.denying(&found.tokens);
            denial.filter(|&denial| !self.is_named(found.pattern, denial))
        };
        match denial {
            Some(denial) if rule.strength == Level::Claimed => {
                let reason = Refused::Denied(denial);
                return Err(NearMiss { evidence, reason });
            }
            Some(denial) => evidence.because.push(Reason::DeniedBy(denial)),
            None => {
                // most have a reason or two
                evidence.because.reserve_exact(2);
                evidence.strength = self.strength(rule, cues, found, &mut evidence.because);
                let whole = self.with_pointer(found.sentence, &evidence.because);
                evidence.span = Span::new(evidence.span.start, whole.end);
                if rule.only_with_proof && evidence.strength != Some(Strength::Evidenced) {
                    let reason = Refused::Unproven;
                    return Err(NearMiss { evidence, reason });
                }
            }
        }
        Ok(evidence)
    }

    /// Whether a pattern itself names a denial, so that it is part of what is said: `without internet`.
    fn is_named(&self, pattern: PatternId, denial: Span) -> bool {
        self.lexicon.names(pattern, self.document.slice(denial))
    }

    /// How strong the statement is, without denial.
    fn strength(
        &self,
        wording: &Wording,
        cues: &Cues,
        found: &Match,
        because: &mut Vec<Reason>,
    ) -> Option<Strength> {
        let Some(start) = Strength::of_level(wording.strength) else {
            because.push(Reason::SaysOpposite);
            return None;
        };
        if start == Strength::Claimed {
            because.push(Reason::General);
            return Some(start);
        }
        let cue = cues
            .reaching(CueKind::Commitment, &found.tokens)
            .or_else(|| cues.any(CueKind::Done));
        because.push(cue.map_or(Reason::Plain(start), |cue| Reason::By(start, cue)));
        let lowered = [CueKind::Hedge, CueKind::Option, CueKind::Later]
            .into_iter()
            .find_map(|kind| cues.reaching(kind, &found.tokens));
        if let Some(cue) = lowered {
            because.push(Reason::LoweredBy(cue));
            return Some(Strength::Claimed);
        }
        if start == Strength::Committed
            && let Some(proof) = self.proof(found.sentence, cues, &wording.proof)
        {
            because.push(Reason::RaisedBy(proof));
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
