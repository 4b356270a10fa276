//! Where a language's patterns match in a document.
//!
//! Every distinct word of the text is looked up once, in a `Row` of the sets of words that it is in. A pattern is tried only in
//! sentences that hold a word of its rarest set, and there by shifting bits: bit n of a mask says that n words have been passed.

use crate::document::{BlockId, BlockKind, Document};
use crate::prose::{Prose, Sentence};
use crate::rules::{ClassId, Lexicon, Need, Owner, Pattern, PatternId, Step};
use hashbrown::HashMap;
use std::ops::Range;

/// A place where a pattern matches.
#[derive(Clone, Debug)]
pub struct Match {
    /// The pattern.
    pub pattern: PatternId,
    /// The sentence, as a position in [`Prose::sentences`].
    pub sentence: usize,
    /// The words of its first condition that stands in the sentence, as positions in [`Prose::tokens`].
    pub tokens: Range<usize>,
    /// The heading, lead-in or head cell in which another of its conditions stands.
    pub context: Option<BlockId>,
    /// The words that speak against it, as the rule's author wrote them.
    pub against: Option<String>,
}

/// A document with the sets that its words are in.
pub struct Search<'a> {
    document: &'a Document,
    prose: &'a Prose,
    lexicon: &'a Lexicon,
    /// For every word of the text, its row.
    row_of: Vec<u32>,
    rows: Vec<Row>,
}

/// The sets that a word is in, and the patterns that it sets off.
#[derive(Default)]
struct Row {
    classes: Vec<u64>,
    wordings: Vec<PatternId>,
    cues: Vec<PatternId>,
}

impl<'a> Search<'a> {
    /// Looks up all words of a document.
    #[must_use]
    pub fn new(document: &'a Document, prose: &'a Prose, lexicon: &'a Lexicon) -> Self {
        let mut known: HashMap<&str, u32> = HashMap::new();
        let mut search = Self {
            document,
            prose,
            lexicon,
            row_of: Vec::with_capacity(prose.tokens.len()),
            rows: vec![Row::default()],
        };
        for token in &prose.tokens {
            let word = &document.text[token.start..token.end];
            let row = *known.entry(word).or_insert_with(|| search.add_row(word));
            search.row_of.push(row);
        }
        search
    }

    /// The row of a word that was not seen before; the first, empty one if no pattern names it.
    fn add_row(&mut self, word: &str) -> u32 {
        let mut row = Row::default();
        self.lexicon.vocabulary.classes_of(word, |class| {
            if row.classes.is_empty() {
                row.classes = vec![0; self.lexicon.vocabulary.len().div_ceil(64)];
            }
            row.classes[class as usize / 64] |= 1 << (class % 64);
            row.wordings
                .extend(&self.lexicon.wording_triggers[class as usize]);
            row.cues.extend(&self.lexicon.cue_triggers[class as usize]);
        });
        if row.classes.is_empty() {
            return 0;
        }
        for triggers in [&mut row.wordings, &mut row.cues] {
            triggers.sort_unstable();
            triggers.dedup();
        }
        self.rows.push(row);
        u32::try_from(self.rows.len() - 1).unwrap_or(0)
    }

    /// All matches of wordings and topics, in the order of the text.
    #[must_use]
    pub fn wordings(&self) -> Vec<Match> {
        let mut found = Vec::new();
        let mut tried = vec![usize::MAX; self.lexicon.patterns.len()];
        let mut present = Vec::new();
        for (number, sentence) in self.prose.sentences.iter().enumerate() {
            self.gather(sentence, &mut present);
            for token in sentence.tokens.clone() {
                for &pattern in &self.row(token).wordings {
                    if std::mem::replace(&mut tried[pattern], number) != number {
                        found.extend(self.try_pattern(pattern, number, &present));
                    }
                }
            }
        }
        found
    }

    /// The matches of cues in a sentence.
    #[must_use]
    pub fn cues(&self, number: usize) -> Vec<Match> {
        let sentence = &self.prose.sentences[number];
        let mut present = Vec::new();
        self.gather(sentence, &mut present);
        let of_word = |token| self.row(token).cues.iter().copied();
        let mut tried: Vec<PatternId> = sentence.tokens.clone().flat_map(of_word).collect();
        tried.sort_unstable();
        tried.dedup();
        let mut found = Vec::new();
        for id in tried {
            let pattern = &self.lexicon.patterns[id];
            let all = pattern
                .needs
                .iter()
                .all(|need| Self::may_stand(need, &present));
            if all && self.against(pattern, sentence, &present).is_none() {
                self.every_place(id, number, &mut found);
            }
        }
        found
    }

    /// A cue may stand several times in a sentence, each time for another statement.
    fn every_place(&self, id: PatternId, number: usize, found: &mut Vec<Match>) {
        let sentence = &self.prose.sentences[number];
        let Some((first, others)) = self.lexicon.patterns[id].needs.split_first() else {
            return;
        };
        if !others
            .iter()
            .all(|need| self.stands(need, sentence.tokens.clone()))
        {
            return;
        }
        let mut from = sentence.tokens.start;
        while let Some(tokens) = self.locate(first, from..sentence.tokens.end, from) {
            from = tokens.end.max(from + 1);
            found.push(Match {
                pattern: id,
                sentence: number,
                tokens,
                context: None,
                against: None,
            });
        }
    }

    /// The sets that any word of the sentence is in.
    fn gather(&self, sentence: &Sentence, present: &mut Vec<u64>) {
        present.clear();
        present.resize(self.lexicon.vocabulary.len().div_ceil(64), 0);
        for token in sentence.tokens.clone() {
            for (all, of_word) in present.iter_mut().zip(&self.row(token).classes) {
                *all |= of_word;
            }
        }
    }

    /// Whether the words that a condition can't be without are there at all.
    fn may_stand(need: &Need, present: &[u64]) -> bool {
        match need {
            Need::Words { first, rarest, .. } => {
                holds(present, *first) && rarest.is_none_or(|rarest| holds(present, rarest))
            }
            Need::Regex(_) => true,
        }
    }

    /// What a pattern is a pattern of.
    #[must_use]
    pub fn owner(&self, pattern: PatternId) -> Owner {
        self.lexicon.patterns[pattern].owner
    }

    fn try_pattern(&self, id: PatternId, number: usize, present: &[u64]) -> Option<Match> {
        let sentence = &self.prose.sentences[number];
        let pattern = &self.lexicon.patterns[id];
        let mut here: Option<Range<usize>> = None;
        let mut context = None;
        let mut elsewhere = Vec::new();
        for need in &pattern.needs {
            let found = Self::may_stand(need, present)
                .then(|| self.locate(need, sentence.tokens.clone(), sentence.own));
            let Some(tokens) = found.flatten() else {
                elsewhere.push(need);
                continue;
            };
            if tokens.start < sentence.own {
                context = continued(self.document, sentence.block);
            }
            here.get_or_insert(tokens);
        }
        // a heading or lead-in can complete what the sentence says, but says nothing by itself
        here.as_ref()?;
        for need in elsewhere {
            context = Some(self.in_context(need, sentence.block)?);
        }
        let tokens = here?;
        let against = self.against(pattern, sentence, present);
        Some(Match {
            pattern: id,
            sentence: number,
            tokens,
            context,
            against,
        })
    }

    fn against(&self, pattern: &Pattern, sentence: &Sentence, present: &[u64]) -> Option<String> {
        let mut refusals = pattern
            .never
            .iter()
            .map(|&never| &self.lexicon.refusals[never]);
        let stands =
            |need| Self::may_stand(need, present) && self.stands(need, sentence.tokens.clone());
        refusals
            .find(|refusal| stands(&refusal.need))
            .map(|refusal| refusal.written.clone())
    }

    fn in_context(&self, need: &Need, block: BlockId) -> Option<BlockId> {
        context(self.document, block)
            .find(|&above| self.stands(need, self.prose.block_tokens(above)))
    }

    /// A range of words with the marks that touch it: `$` before it, `%` behind it.
    fn with_marks(&self, from: usize, to: usize) -> (usize, usize) {
        let mark = |char: char| !char.is_whitespace() && !char.is_alphanumeric();
        let before = self.document.text[..from].trim_end_matches(mark).len();
        let behind = &self.document.text[to..];
        (
            before,
            to + behind.len() - behind.trim_start_matches(mark).len(),
        )
    }

    fn stands(&self, need: &Need, tokens: Range<usize>) -> bool {
        let into = tokens.start;
        self.locate(need, tokens, into).is_some()
    }

    /// Where a condition is met first among the words, reaching at least into the word `into`.
    fn locate(&self, need: &Need, tokens: Range<usize>, into: usize) -> Option<Range<usize>> {
        match need {
            Need::Words { first, step, .. } => {
                let mut starts = tokens.clone().filter(|&token| self.is(token, *first));
                starts.find_map(|start| {
                    let passed = u32::try_from(into.saturating_sub(start) + 1).unwrap_or(u32::MAX);
                    let reaching = u64::MAX.checked_shl(passed).unwrap_or(0);
                    let ends = self.advance(step, 1, start, tokens.end) & reaching;
                    (ends != 0).then(|| start..start + ends.trailing_zeros() as usize)
                })
            }
            Need::Regex(regex) => {
                let own = into..tokens.end;
                let words = self.prose.tokens.get(own.clone())?;
                let (from, to) = self.with_marks(words.first()?.start, words.last()?.end);
                let (start, end) = regex.find(&self.document.text[from..to])?;
                let first = words.partition_point(|token| token.end <= from + start);
                let last = words.partition_point(|token| token.start < from + end);
                Some(into + first..into + last.max(first + 1))
            }
        }
    }

    /// From the set of places `at` (bit n: n words after `start`) to the set of places after the step.
    fn advance(&self, step: &Step, at: u64, start: usize, end: usize) -> u64 {
        match step {
            Step::Words { class, tight } => {
                let mut left = at;
                let mut next = 0;
                while left != 0 {
                    let passed = left.trailing_zeros();
                    left &= left - 1;
                    let token = start + passed as usize;
                    if passed < 63
                        && token < end
                        && self.is(token, *class)
                        && !(*tight && passed > 0 && self.prose.tokens[token].apart)
                    {
                        next |= 1 << (passed + 1);
                    }
                }
                next
            }
            Step::Sequence(steps) => steps.iter().fold(at, |at, step| {
                if at == 0 {
                    0
                } else {
                    self.advance(step, at, start, end)
                }
            }),
            Step::Either(steps) => steps
                .iter()
                .fold(0, |next, step| next | self.advance(step, at, start, end)),
            Step::Maybe(step) => at | self.advance(step, at, start, end),
            Step::Gap(words) => (0..=*words).fold(0, |next, words| next | at << words),
        }
    }

    fn is(&self, token: usize, class: ClassId) -> bool {
        holds(&self.row(token).classes, class)
    }

    fn row(&self, token: usize) -> &Row {
        &self.rows[self.row_of[token] as usize]
    }
}

/// The blocks that a block is read with, the nearest first: its lead-in, the heads of its row and column, its heading.
pub fn context(document: &Document, block: BlockId) -> impl Iterator<Item = BlockId> {
    let of = &document.blocks[block];
    let lead_ins =
        std::iter::successors(of.lead_in, |&above| document.blocks[above].lead_in).take(3);
    let heading = if matches!(of.kind, BlockKind::Heading(_)) {
        None
    } else {
        of.heading
    };
    lead_ins
        .chain(of.row_head)
        .chain(of.column_head)
        .chain(heading)
}

/// Whether a set is among these.
fn holds(classes: &[u64], class: ClassId) -> bool {
    let bits = classes.get(class as usize / 64);
    bits.is_some_and(|bits| bits >> (class % 64) & 1 == 1)
}

/// The block whose words a block continues.
fn continued(document: &Document, block: BlockId) -> Option<BlockId> {
    let of = &document.blocks[block];
    of.row_head.or(of.lead_in)
}
