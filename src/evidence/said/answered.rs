//! Headings, questions and requirements give the subject; what stands under them is the answer.

use crate::document::{Block, BlockId, BlockKind};
use crate::evidence::place::Standing;
use crate::evidence::reason::Reason;
use crate::evidence::scale::Scale;
use crate::evidence::statement::Evidence;
use crate::evidence::strength::Strength;
use crate::find::Match;
use crate::rules::{Answer, CueKind, Level, Owner};

/// Blocks under a subject that are read as its answer, at most.
const ANSWER_BLOCKS: usize = 8;
/// Sentences behind a question in its own paragraph that are read as its answer, at most.
const ANSWER_SENTENCES: usize = 3;
/// Words up to which an answer with a link is a mere pointer to the bidder's own work.
const POINTER_WORDS: usize = 8;
/// Words that an answer has at least.
const ANSWER_WORDS: usize = 3;
/// Words from which on a heading states a requirement instead of naming a subject.
const REQUIREMENT_WORDS: usize = 5;

impl Scale<'_> {
    /// The answers to what a sentence in another voice asks, one for each criterion that it names.
    pub(in crate::evidence) fn answers(
        &self,
        asked: &[Match],
        no_answer: &dyn Fn(usize) -> bool,
    ) -> Vec<Evidence> {
        if let Some(evidence) = self.answered(asked, no_answer) {
            return evidence;
        }
        match self.best_answer(asked[0].sentence, no_answer) {
            Some((sentence, strength)) => self.answers_by(asked, sentence, strength),
            None => Vec::new(),
        }
    }

    /// What a sentence of this worth answers of what was found in another, one for each criterion.
    pub(in crate::evidence) fn answers_by(
        &self,
        asked: &[Match],
        sentence: usize,
        strength: Strength,
    ) -> Vec<Evidence> {
        let subject = self.prose.sentences[asked[0].sentence].block;
        let mut evidence: Vec<Evidence> = Vec::new();
        for found in asked
            .iter()
            .filter(|found| found.context.is_none() && found.against.is_none())
        {
            let Owner::Wording(at) = self.search.owner(found.pattern) else {
                continue;
            };
            let wording = &self.lexicon.wordings[at];
            if wording.answers
                && !wording.only_with_proof
                && wording.strength != Level::Contradicted
            {
                evidence.push(self.answer(found, at, subject, sentence, strength));
            }
        }
        // of several wordings for a criterion the one that makes most of the answer
        evidence.sort_by_key(|evidence| (evidence.criterion, std::cmp::Reverse(evidence.strength)));
        evidence.dedup_by_key(|evidence| evidence.criterion);
        evidence
    }

    fn answer(
        &self,
        found: &Match,
        wording: usize,
        subject: BlockId,
        sentence: usize,
        strength: Strength,
    ) -> Evidence {
        let answer = &self.prose.sentences[sentence];
        let rule = &self.lexicon.wordings[wording];
        // a general question gets no more than a general answer
        let mut strength = if rule.strength == Level::Claimed {
            Strength::Claimed
        } else {
            strength
        };
        let mut because = vec![Reason::Answers(subject), Reason::AsAnswer(strength)];
        if strength == Strength::Committed {
            let (proved, reason) = self.proved(sentence, self.cues(sentence), &rule.proof);
            because.extend(reason);
            strength = proved;
        }
        Evidence {
            criterion: rule.criterion,
            strength: Some(strength),
            span: self.with_row_head(answer.span, answer.block, subject),
            block: answer.block,
            wording,
            pattern: found.pattern,
            because,
        }
    }

    /// The sentence under a subject that answers it best: a firm one before a soft one, one with its own artefact before one without.
    fn best_answer(
        &self,
        question: usize,
        no_answer: &dyn Fn(usize) -> bool,
    ) -> Option<(usize, Strength)> {
        let subject = self.prose.sentences[question].block;
        let rest = question + 1..self.prose.of_block[subject].end;
        let below = self
            .governed(subject)
            .flat_map(|block| self.prose.of_block[block].clone());
        self.best_among(subject, rest.take(ANSWER_SENTENCES).chain(below), no_answer)
    }

    /// Of some sentences the one that answers a subject best.
    pub(in crate::evidence) fn best_among(
        &self,
        subject: BlockId,
        sentences: impl Iterator<Item = usize>,
        no_answer: &dyn Fn(usize) -> bool,
    ) -> Option<(usize, Strength)> {
        let answers = sentences.filter_map(|sentence| {
            let strength = self.as_answer(subject, sentence)?;
            (!no_answer(sentence)).then_some((sentence, strength))
        });
        let rank = |&(sentence, strength): &(usize, Strength)| {
            (strength, self.links(sentence), std::cmp::Reverse(sentence))
        };
        answers.max_by_key(rank)
    }

    /// What a sentence is worth as an answer; `None` if it is none.
    fn as_answer(&self, subject: BlockId, sentence: usize) -> Option<Strength> {
        let cues = self.cues(sentence);
        let cell = self.document.blocks[subject].kind == BlockKind::Cell;
        let linked = self.links(sentence);
        match self.short_answer(sentence) {
            Some(Answer::Consents | Answer::State) => return cell.then_some(Strength::Claimed),
            None | Some(Answer::Pointer) => {}
            // in a table of several columns it is the state of a plan
            Some(Answer::Later) if cell && self.is_third_column(sentence) => {
                return Some(Strength::Claimed);
            }
            Some(_) => return None,
        }
        let beside = matches!(self.places.standing(sentence), Standing::Beside(_));
        let long_enough = cell && !beside || linked || self.own_words(sentence) >= ANSWER_WORDS;
        if !long_enough
            || cues.any(CueKind::Negation).is_some()
            || self.voice(sentence, cues).is_some()
        {
            return None;
        }
        let soft = [CueKind::Hedge, CueKind::Later, CueKind::Option];
        let firm = soft.into_iter().all(|kind| cues.any(kind).is_none());
        let speaks =
            linked || cues.any(CueKind::Own).is_some() || cues.any(CueKind::Done).is_some();
        let requirement = self.prose.block_tokens(subject).len() >= REQUIREMENT_WORDS;
        let pointer = linked && self.own_words(sentence) <= POINTER_WORDS;
        match (
            firm && (cell || pointer || speaks && requirement),
            speaks || cell || requirement,
        ) {
            (true, _) => Some(Strength::Committed),
            (false, true) => Some(Strength::Claimed),
            (false, false) => None,
        }
    }

    fn is_third_column(&self, sentence: usize) -> bool {
        let cell = self.document.blocks[self.prose.sentences[sentence].block].cell;
        cell.is_some_and(|at| at.column >= 2)
    }

    fn links(&self, sentence: usize) -> bool {
        self.own_link(self.prose.sentences[sentence].span).is_some()
    }

    /// The blocks that may answer a subject: those under a heading, beside the head of a row, below a list item; after a question
    /// or requirement in running text the next one only.
    fn governed(&self, subject: BlockId) -> impl Iterator<Item = BlockId> {
        let blocks = &self.document.blocks;
        let kind = blocks[subject].kind;
        let belongs = move |&block: &BlockId| {
            let next = &blocks[block];
            match kind {
                BlockKind::Heading(_) => !is_heading(next) && next.heading == Some(subject),
                BlockKind::Cell => next.row_head == Some(subject),
                BlockKind::Item { .. } => next.lead_in == Some(subject),
                _ => !is_heading(next) && next.heading == blocks[subject].heading,
            }
        };
        let most = if kind == BlockKind::Paragraph {
            1
        } else {
            ANSWER_BLOCKS
        };
        (subject + 1..blocks.len()).take_while(belongs).take(most)
    }
}

fn is_heading(block: &Block) -> bool {
    matches!(block.kind, BlockKind::Heading(_))
}
