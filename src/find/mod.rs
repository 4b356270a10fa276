//! Where a language's patterns match in a document.
//!
//! Every distinct word of the text is looked up once, for the sets of words that it is in. Those of a sentence's words together tell
//! which patterns are tried in it: such as find a word of their rarest set, and none of their other sets missing. A pattern's way
//! through the words is then a mask of the places that it has come to, and only the words at those places are looked at.

mod context;
mod rows;
mod view;
mod way;

use crate::document::{BlockId, Document};
use crate::prose::{Prose, Token};
use crate::rules::{
    CURRENCIES, Lexicon, Need, Owner, Pattern, PatternId, RefusalId, Triggers, is_among,
};
use crate::words::date_length;
use context::continued;
use hashbrown::HashMap;
use rows::{Row, Rows};
use std::cell::{Ref, RefCell};
use std::ops::Range;
use view::View;
use way::Words;

pub use context::context;

/// Cues that are tried in a sentence, more or less.
const CUES: usize = 16;

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
    /// The words that speak against it.
    pub against: Option<RefusalId>,
}

/// A document with the sets that its words are in.
pub struct Search<'a> {
    document: &'a Document,
    prose: &'a Prose,
    lexicon: &'a Lexicon,
    /// For every word of the text, its row.
    row_of: Vec<Row>,
    rows: Rows,
    view: RefCell<View>,
}

impl<'a> Search<'a> {
    /// Looks up all words of a document.
    #[must_use]
    pub fn new(document: &'a Document, prose: &'a Prose, lexicon: &'a Lexicon) -> Self {
        let mut known: HashMap<&str, Row> = HashMap::new();
        let mut rows = Rows::new(lexicon.vocabulary.len());
        let row = |token: &Token| {
            let word = with_sign(document, *token);
            *known
                .entry(word)
                .or_insert_with(|| rows.add(word, &lexicon.vocabulary))
        };
        let row_of = prose.tokens.iter().map(row).collect();
        Self {
            document,
            prose,
            lexicon,
            row_of,
            view: RefCell::new(View::new(lexicon.asked)),
            rows,
        }
    }

    /// What a pattern is a pattern of.
    #[must_use]
    pub fn owner(&self, pattern: PatternId) -> Owner {
        self.lexicon.patterns[pattern].owner
    }

    /// The matches of wordings and topics in a sentence, in the order of the patterns, each pattern once.
    pub fn wordings(&self, number: usize, found: &mut Vec<Match>) {
        found.clear();
        let view = self.look_at(number);
        let triggers = &self.lexicon.wording_triggers;
        triggers.set_off(view.sets(), |pattern| {
            found.extend(self.try_pattern(pattern, number, &view));
        });
        found.sort_by_key(|found| found.pattern);
        found.dedup_by_key(|found| found.pattern);
    }

    /// The matches of cues in a sentence, but for those that only gauge a whole text.
    #[must_use]
    pub fn cues(&self, number: usize) -> Vec<Match> {
        self.cues_of(&self.lexicon.cue_triggers, number)
    }

    /// The matches of all cues in a sentence.
    #[must_use]
    pub fn all_cues(&self, number: usize) -> Vec<Match> {
        let mut found = self.cues(number);
        found.extend(self.cues_of(&self.lexicon.gauge_triggers, number));
        found
    }

    /// The reservations in a sentence.
    #[must_use]
    pub fn reservations(&self, number: usize) -> Vec<Match> {
        self.cues_of(&self.lexicon.reservation_triggers, number)
    }

    /// The titles and answers that words of a sentence end in, each with the first of its words.
    #[must_use]
    pub fn wholes(&self, number: usize, tokens: &Range<usize>) -> Vec<(Owner, usize)> {
        let view = self.look_at(number);
        let mut found = Vec::new();
        self.lexicon.whole_triggers.set_off(view.sets(), |id| {
            let pattern = &self.lexicon.patterns[id];
            // one condition is all that the whole of a title can meet
            let [need] = self.lexicon.needs(pattern) else {
                return;
            };
            if self.may_stand(need, &view)
                && let Some(first) = self.to_the_end(need, tokens.clone())
                && self.against(pattern, number, &view).is_none()
            {
                found.push((pattern.owner, first));
            }
        });
        found
    }

    /// The first of the words from which on a condition is met by all of the rest.
    fn to_the_end(&self, need: &Need, tokens: Range<usize>) -> Option<usize> {
        let Need::Words { first, steps, .. } = need else {
            return None;
        };
        let steps = &self.lexicon.steps[steps.range()];
        let words = Words {
            tokens: &self.prose.tokens,
            row_of: &self.row_of[..tokens.end],
            rows: &self.rows,
        };
        let mut from = tokens.start;
        while let Some(start) = words.next(*first, from) {
            let all = u32::try_from(tokens.end - start).unwrap_or(u32::MAX);
            let whole = 1_u64.checked_shl(all).unwrap_or(0);
            if words.ends(steps, 1, start) & whole != 0 {
                return Some(start);
            }
            from = start + 1;
        }
        None
    }

    fn cues_of(&self, triggers: &Triggers, number: usize) -> Vec<Match> {
        let view = self.look_at(number);
        let mut tried: Vec<PatternId> = Vec::with_capacity(CUES);
        triggers.set_off(view.sets(), |pattern| tried.push(pattern));
        tried.sort_unstable();
        tried.dedup();
        let mut found = Vec::with_capacity(tried.len());
        for id in tried {
            self.every_place(id, number, &view, &mut found);
        }
        found
    }

    /// A cue may stand several times in a sentence, each time for another statement.
    fn every_place(&self, id: PatternId, number: usize, view: &View, found: &mut Vec<Match>) {
        let pattern = &self.lexicon.patterns[id];
        let tokens = self.prose.sentences[number].tokens.clone();
        let Some((first, others)) = self.lexicon.needs(pattern).split_first() else {
            return;
        };
        let stands = |need| self.stands(need, tokens.clone(), view);
        if !self.may_stand(first, view) {
            return;
        }
        let mut from = tokens.start;
        while let Some(place) = self.locate(first, from..tokens.end, from) {
            // the other conditions hold for the whole sentence, so they are asked once
            let first_place = from == tokens.start;
            if first_place
                && !(others.iter().all(stands) && self.against(pattern, number, view).is_none())
            {
                return;
            }
            // one that passes no word must not be found here for ever
            from = place.end.max(from + 1);
            found.push(Match {
                pattern: id,
                sentence: number,
                tokens: place,
                context: None,
                against: None,
            });
        }
    }

    /// Takes a sentence into view.
    fn look_at(&self, number: usize) -> Ref<'_, View> {
        if self.view.borrow().sentence() != Some(number) {
            let tokens = self.prose.sentences[number].tokens.clone();
            let mut view = self.view.borrow_mut();
            view.open(number, &self.row_of[tokens], &self.rows);
        }
        self.view.borrow()
    }

    fn try_pattern(&self, id: PatternId, number: usize, view: &View) -> Option<Match> {
        let sentence = &self.prose.sentences[number];
        let pattern = &self.lexicon.patterns[id];
        let here = |need| {
            let may_stand = self.may_stand(need, view);
            may_stand.then(|| self.locate(need, sentence.tokens.clone(), sentence.own))?
        };
        let needs = self.lexicon.needs(pattern);
        // a heading or lead-in can complete what the sentence says, but says nothing by itself
        let tokens = needs.iter().find_map(here)?;
        let mut context = (tokens.start < sentence.own)
            .then(|| continued(self.document, sentence.block))
            .flatten();
        // most patterns have one condition
        if needs.len() > 1 {
            for need in needs {
                match here(need) {
                    Some(tokens) if tokens.start < sentence.own => {
                        context = continued(self.document, sentence.block);
                    }
                    Some(_) => {}
                    None => context = Some(self.in_context(need, sentence.block)?),
                }
            }
        }
        let against = self.against(pattern, number, view);
        Some(Match {
            pattern: id,
            sentence: number,
            tokens,
            context,
            against,
        })
    }

    /// What turns a pattern down in a sentence, if anything does.
    #[must_use]
    pub fn refusal(&self, pattern: PatternId, number: usize) -> Option<RefusalId> {
        let view = self.look_at(number);
        self.against(&self.lexicon.patterns[pattern], number, &view)
    }

    fn against(&self, pattern: &Pattern, number: usize, view: &View) -> Option<RefusalId> {
        let tokens = &self.prose.sentences[number].tokens;
        self.lexicon.refusals_of(pattern).find(|&refusal| {
            let need = &self.lexicon.refusals[refusal].need;
            self.stands(need, tokens.clone(), view)
        })
    }

    /// The nearest block that a block is read with in which a condition is met.
    fn in_context(&self, need: &Need, block: BlockId) -> Option<BlockId> {
        context(self.document, block).find(|&above| {
            let tokens = self.prose.block_tokens(above);
            self.locate(need, tokens.clone(), tokens.start).is_some()
        })
    }

    /// Whether a condition is met among the words of the sentence in view.
    fn stands(&self, need: &Need, tokens: Range<usize>, view: &View) -> bool {
        let start = tokens.start;
        self.may_stand(need, view) && self.locate(need, tokens, start).is_some()
    }

    /// Whether nothing is missing in the sentence in view that a condition can't be met without.
    fn may_stand(&self, need: &Need, view: &View) -> bool {
        let Need::Words { required, .. } = need else {
            return true;
        };
        let required = &self.lexicon.required[required.range()];
        required.iter().all(|&class| is_among(view.sets(), class))
    }

    /// Where a condition is met first among the words, reaching at least into the word `into`.
    fn locate(&self, need: &Need, tokens: Range<usize>, into: usize) -> Option<Range<usize>> {
        let (first, steps) = match need {
            Need::Words { first, steps, .. } => (*first, &self.lexicon.steps[steps.range()]),
            Need::Regex(regex) => return self.locate_regex(*regex as usize, into..tokens.end),
        };
        let words = Words {
            tokens: &self.prose.tokens,
            row_of: &self.row_of[..tokens.end],
            rows: &self.rows,
        };
        let mut from = tokens.start;
        while let Some(start) = words.next(first, from) {
            // of the places where it can end only those behind `into` count; bit n stands for n words
            let passed = u32::try_from(into.saturating_sub(start) + 1).unwrap_or(u32::MAX);
            let reaching = u64::MAX.checked_shl(passed).unwrap_or(0);
            let ends = words.ends(steps, 1, start) & reaching;
            if ends != 0 {
                return Some(start..start + ends.trailing_zeros() as usize);
            }
            from = start + 1;
        }
        None
    }

    fn locate_regex(&self, regex: usize, tokens: Range<usize>) -> Option<Range<usize>> {
        let words = self.prose.tokens.get(tokens.clone())?;
        let (from, to) = self.with_marks(words.first()?.start(), words.last()?.end());
        let regex = &self.lexicon.regexes[regex];
        let (start, end) = regex.find(&self.document.text[from..to])?;
        // a match of characters, widened to whole words
        let first = words.partition_point(|token| token.end() <= from + start);
        let last = words.partition_point(|token| token.start() < from + end);
        Some(tokens.start + first..tokens.start + last.max(first + 1))
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
}

/// A word, if it is a number with its currency or percent sign or with the rest of its date: `$5`, `€ 5`, `5 €`, `5%`, `5/3/2026`.
fn with_sign(document: &Document, token: Token) -> &str {
    let text = &document.text;
    let (start, end) = (token.start(), token.end());
    if !text.as_bytes()[start].is_ascii_digit() {
        return &text[start..end];
    }
    if let Some(length) = date_length(&text[start..]) {
        return &text[start..start + length];
    }
    // a blank may part sign and number
    let before = text[..start].strip_suffix(' ').unwrap_or(&text[..start]);
    if let Some(rest) = before.strip_suffix(CURRENCIES) {
        return &text[rest.len()..end];
    }
    let behind = text[end..].strip_prefix(' ').unwrap_or(&text[end..]);
    match behind.strip_prefix(['%', '€', '£', '₪']) {
        Some(rest) => &text[start..text.len() - rest.len()],
        None => &text[start..end],
    }
}
