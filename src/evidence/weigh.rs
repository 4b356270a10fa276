//! Weighs all that was found in a document.

use super::cues::Cues;
use super::hollow::{Again, Hollow, Suspicion, suspicions};
use super::place::Reservation;
use super::reason::Refused;
use super::register::Register;
use super::scale::Scale;
use super::statement::{Evidence, NearMiss, Statement, turned_down};
use crate::document::{BlockId, Document};
use crate::find::Match;
use crate::prose::Prose;
use crate::rules::{Lexicon, Owner};

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
    /// What the bidder reserves or leaves out, in the order of the text.
    pub reservations: Vec<Reservation>,
    /// Answers in codes that nobody explains, by their blocks in the order of the text.
    pub not_understood: Vec<BlockId>,
}

/// Weighs the matches of a document.
#[must_use]
pub fn weigh(document: &Document, prose: &Prose, lexicon: &Lexicon) -> Weighed {
    let scale = Scale::new(document, prose, lexicon);
    let again = scale.again();
    let gathered = Gathered::of_sentences(&scale, &again);
    let Gathered {
        statements,
        mut topics,
        asked,
        register,
        hollow,
    } = gathered;
    let mut weighed = Weighed {
        register,
        ..Weighed::default()
    };
    weighed.take_statements(statements, &hollow);
    weighed.take_linked(&scale, &hollow);
    // a subject that is only copied isn't spoken of
    topics.retain(|(sentence, _)| hollow.why(*sentence).is_none());
    let no_answer = |sentence| hollow.is_no_answer(sentence, &scale, &again);
    for of_sentence in asked {
        let answers = scale.answers(&of_sentence, &no_answer);
        weighed.evidence.extend(answers);
    }
    weighed.turn_down(Refused::Unsure, |one| one.is_unsure(document));
    topics.retain(|(sentence, _)| !document.is_unsure(prose.sentences[*sentence].span));
    weighed.reservations = scale.reservations();
    weighed.not_understood.clone_from(&scale.places.unclear);
    weighed.turn_down_crowded(&scale, &mut topics);
    weighed.mentioned = topics.into_iter().map(|(_, topic)| topic).collect();
    weighed.suspicions = suspicions(prose, hollow.repeated(), &weighed.near_misses);
    weighed.suspicions.extend(scale.unfilled());
    // only now, so that the near misses tell what would have counted
    if let Some(reason) = weighed.register.refusal() {
        weighed.turn_down_all(reason);
    }
    weighed
        .evidence
        .sort_by_key(|evidence| (evidence.span, evidence.criterion));
    weighed
}

/// What is gathered from sentence to sentence. What a statement is worth can be told only when the whole text was gone through:
/// it may be said over and over, or stand in a list of key words.
#[derive(Default)]
struct Gathered {
    /// Statements with their sentences.
    statements: Vec<(usize, Statement)>,
    /// Criteria whose subject is mentioned, each behind its sentence.
    topics: Vec<(usize, usize)>,
    /// What was found in sentences in another voice, to which others may be the answer.
    asked: Vec<Vec<Match>>,
    register: Register,
    hollow: Hollow,
}

impl Gathered {
    fn of_sentences(scale: &Scale, again: &Again) -> Self {
        let mut gathered = Self::default();
        let mut sample = scale.sample(again).peekable();
        // one row for all sentences, since most find nothing
        let mut found = Vec::new();
        for sentence in 0..scale.prose.sentences.len() {
            scale.search.wordings(sentence, &mut found);
            let sampled = sample.next_if_eq(&sentence).is_some();
            if found.is_empty() && !sampled {
                continue;
            }
            let cues = scale.cues_among(sentence, &scale.search.cues(sentence));
            if sampled {
                gathered.register.count(&cues);
            }
            if !found.is_empty() {
                gathered.take_sentence(scale, sentence, &found, &cues);
            }
        }
        gathered.hollow.finish(scale, again);
        gathered
    }

    /// Takes in what was found in a sentence.
    fn take_sentence(&mut self, scale: &Scale, sentence: usize, found: &[Match], cues: &Cues) {
        let voice = scale.voice(sentence, cues);
        for found in found {
            match scale.search.owner(found.pattern) {
                Owner::Topic(criterion) if voice.is_none() => {
                    self.topics.push((sentence, criterion));
                }
                Owner::Wording(wording) => {
                    let statement = scale.statement(found, wording, cues);
                    let statement = scale.in_its_place(found, statement, voice);
                    self.statements.push((sentence, statement));
                }
                _ => {}
            }
        }
        if voice.is_none() || matches!(voice, Some(Refused::Asked(_))) {
            self.hollow.look_at(scale, sentence, scale.criteria(found));
        }
        if voice.is_some_and(Refused::asks) {
            self.asked.push(found.to_vec());
        }
    }
}

/// A requirement with its answer that says nothing however it is answered is turned down for that.
fn in_hollow_list(said: Statement, why: Option<Refused>) -> Statement {
    match (said, why) {
        (Err(near_miss), Some(reason)) if matches!(near_miss.reason, Refused::Asked(_)) => {
            Err(NearMiss {
                reason,
                ..near_miss
            })
        }
        (said, _) => said,
    }
}

impl Weighed {
    /// Takes in the statements of sentences. Their row may be long, and becomes that of the near misses where it lies.
    fn take_statements(&mut self, statements: Vec<(usize, Statement)>, hollow: &Hollow) {
        let near_misses = statements.into_iter().filter_map(|(sentence, said)| {
            let said = turned_down(
                in_hollow_list(said, hollow.why(sentence)),
                hollow.why(sentence),
            );
            said.map(|evidence| self.evidence.push(evidence)).err()
        });
        self.near_misses = near_misses.collect();
        self.near_misses.shrink_to_fit();
    }

    /// Takes in what links say, of whose sentences it is known by now whether they say nothing.
    fn take_linked(&mut self, scale: &Scale, hollow: &Hollow) {
        for (sentence, statement) in scale.linked() {
            let why = sentence.and_then(|sentence| hollow.why(sentence));
            match turned_down(statement, why) {
                Ok(evidence) => self.evidence.push(evidence),
                Err(near_miss) => self.near_misses.push(near_miss),
            }
        }
    }

    /// Turns down what crowds together with other statements, now that all of them are known.
    fn turn_down_crowded(&mut self, scale: &Scale, topics: &mut Vec<(usize, usize)>) {
        let crowded = scale.crowded(&self.evidence);
        topics.retain(|(sentence, _)| !crowded.has(*sentence));
        self.turn_down(Refused::Crowded, |one| crowded.holds(scale, one));
        self.turn_down(Refused::Slogan, |one| scale.is_slogan(one));
    }

    fn turn_down(&mut self, reason: Refused, is_meant: impl Fn(&Evidence) -> bool) {
        let turned_down = self.evidence.extract_if(.., |one| is_meant(one));
        self.near_misses
            .extend(turned_down.map(|evidence| NearMiss { evidence, reason }));
    }

    fn turn_down_all(&mut self, reason: Refused) {
        let turned_down = self.evidence.drain(..);
        self.near_misses
            .extend(turned_down.map(|evidence| NearMiss { evidence, reason }));
        self.mentioned.clear();
        self.reservations.clear();
    }
}
