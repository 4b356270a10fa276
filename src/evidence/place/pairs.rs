//! Requirements in running text and the answers below, behind or after them: "Response: No", "– Not compliant", "☐ Yes ☒ No".

use super::cells::{Said, is_box};
use super::legend::Legend;
use super::standing::{Answered, Met, Standing};
use super::titles::Reader;
use crate::document::{BlockId, BlockKind, Span};
use crate::rules::{Answer, Title};
use std::ops::Range;

/// Blocks above an answer that may belong to its requirement, at most.
const ABOVE: usize = 6;
/// Words of a requirement before an answer in the same sentence, at least.
const REQUIREMENT: usize = 3;
/// Marks that part an answer from what stands before it.
const DASHES: [char; 4] = ['–', '—', '-', ':'];

impl Reader<'_> {
    /// Finds requirements with their answers outside of tables, and says where that puts their sentences.
    pub(super) fn pairs(
        &self,
        legend: &Legend,
        asks: &dyn Fn(usize) -> bool,
        standing: &mut [Standing],
    ) {
        let mut block = 0;
        while block < self.document.blocks.len() {
            if !self.is_running(block) {
                block += 1;
                continue;
            }
            let answer = self
                .boxes(block)
                .or_else(|| self.boxes_in_block(block))
                .or_else(|| self.labelled(block, legend))
                .or_else(|| self.refusal(block, asks));
            if let Some((blocks, said)) = answer {
                let end = blocks.end;
                self.settle(blocks, said, standing);
                block = end;
            } else {
                self.within(block, legend, asks, standing);
                block += 1;
            }
        }
    }

    fn is_running(&self, block: BlockId) -> bool {
        let of = &self.document.blocks[block];
        matches!(of.kind, BlockKind::Paragraph | BlockKind::Item { .. }) && of.cell.is_none()
    }

    /// Boxes below each other with answers behind them, one of which is ticked.
    fn boxes(&self, first: BlockId) -> Option<(Range<BlockId>, Said)> {
        let blocks = &self.document.blocks;
        let marker = |block: BlockId| blocks[block].marker.as_deref();
        let answer = |block: BlockId| self.answer(self.only(block)?);
        let behind = (first..blocks.len())
            .find(|&block| !is_box(marker(block)) || answer(block).is_none())
            .unwrap_or(blocks.len());
        if behind - first < 2 {
            return None;
        }
        let mut ticked = (first..behind).filter(|&block| marker(block) == Some("[x]"));
        let said = match (ticked.next(), ticked.next()) {
            (None, _) => Said::Nothing,
            (Some(block), None) => Said::Plain(answer(block)?),
            _ => Said::Code,
        };
        Some((first..behind, said))
    }

    /// A block that is nothing but boxes with answers behind them.
    fn boxes_in_block(&self, block: BlockId) -> Option<(Range<BlockId>, Said)> {
        let said = self.chosen(self.document.block_text(block).trim())?;
        self.is_asked_above(block)
            .then_some((block..block + 1, said))
    }

    /// A block that begins with "Response:" or the like.
    fn labelled(&self, block: BlockId, legend: &Legend) -> Option<(Range<BlockId>, Said)> {
        let first = self.prose.of_block[block].clone().next()?;
        let (titles, rest) = self.label(first)?;
        if !titles.contains(&Title::Answer) || !self.is_asked_above(block) {
            return None;
        }
        let more = self.prose.of_block[block].len() > 1;
        if rest.is_empty() && !more {
            let next = block + 1;
            let goes_on = next < self.document.blocks.len() && self.is_running(next);
            let said = if goes_on {
                self.said(&[next], legend)
            } else {
                Said::Nothing
            };
            return Some((block..next + usize::from(goes_on), said));
        }
        let said = match self.said_in(first, &rest, legend) {
            Said::Plain(answer) if more => Said::More(answer),
            said => said,
        };
        Some((block..block + 1, said))
    }

    /// Whether something stands above an answer that it may answer.
    fn is_asked_above(&self, answer: BlockId) -> bool {
        answer > 0
            && self.is_running(answer - 1)
            && self.document.blocks[answer - 1].heading == self.document.blocks[answer].heading
    }

    /// A block that only refuses what the one above asks: "We do not comply with this."
    fn refusal(
        &self,
        block: BlockId,
        asks: &dyn Fn(usize) -> bool,
    ) -> Option<(Range<BlockId>, Said)> {
        let answer = self.answer(self.only(block)?)?;
        let above = block.checked_sub(1)?;
        let refuses = !matches!(answer, Answer::Consents | Answer::State | Answer::Pointer);
        if !refuses || !self.is_asked_above(block) {
            return None;
        }
        let asked = self.document.blocks[above].quoted
            || self.asks_by_label(above)
            || self.prose.of_block[above].clone().any(asks);
        asked.then_some((block..block + 1, Said::Plain(answer)))
    }

    /// Whether a block begins with "Requirement 4:" or the like.
    fn asks_by_label(&self, block: BlockId) -> bool {
        let first = self.prose.of_block[block].clone().next();
        let label = first.and_then(|first| self.label(first));
        label.is_some_and(|(titles, _)| titles.contains(&Title::Requirement))
    }

    /// Says where the requirement stands that some blocks answer, and these themselves.
    fn settle(&self, answer: Range<BlockId>, said: Said, standing: &mut [Standing]) {
        let Some(last) = answer.start.checked_sub(1) else {
            return;
        };
        let end = answer.clone().next_back().unwrap_or(last);
        let blocks = &self.document.blocks;
        let met = said.met();
        let answered = Answered {
            met,
            plain: said.is_short(),
            words: Span::new(blocks[answer.start].span.start, blocks[end].span.end),
            end,
        };
        let first = self.first_of_requirement(last);
        for block in first..=last {
            for sentence in self.prose.of_block[block].clone() {
                if standing[sentence] == Standing::Offered {
                    standing[sentence] = Standing::Asked(answered);
                }
            }
        }
        let said = if said.is_short() {
            Standing::Bare
        } else if matches!(met, Met::OwnWords | Met::Consented) {
            Standing::Bidders
        } else {
            Standing::Beside(answered)
        };
        for block in answer {
            for sentence in self.prose.of_block[block].clone() {
                standing[sentence] = said;
            }
        }
    }

    /// Where the requirement begins whose last block this is: at its label, if one stands near above.
    fn first_of_requirement(&self, last: BlockId) -> BlockId {
        let blocks = &self.document.blocks;
        let from = last.saturating_sub(ABOVE);
        let together = (from..=last).rev().take_while(|&block| {
            self.is_running(block) && blocks[block].heading == blocks[last].heading
        });
        let mut labelled = together.filter(|&block| self.asks_by_label(block));
        labelled.next().unwrap_or(last)
    }

    /// Answers within a block: behind a dash or a colon, in boxes, or in a sentence of their own behind what is asked.
    fn within(
        &self,
        block: BlockId,
        legend: &Legend,
        asks: &dyn Fn(usize) -> bool,
        standing: &mut [Standing],
    ) {
        let sentences = self.prose.of_block[block].clone();
        for sentence in sentences.clone() {
            let span = self.prose.sentences[sentence].span;
            let before = sentences.start..sentence;
            let answer = if let Some((met, words)) = self.boxed(sentence) {
                Some((before, met, words))
            } else if let Some((met, words)) = self.answer_behind_dash(sentence, legend) {
                Some((before, met, words))
            } else if sentence > sentences.start && asks(sentence - 1) {
                let answer = self.answer(sentence).map(Met::by);
                answer.map(|met| (sentence - 1..sentence, met, span))
            } else {
                None
            };
            let Some((asked, met, words)) = answer else {
                continue;
            };
            let answered = Answered {
                met,
                plain: true,
                words,
                end: block,
            };
            for asked in asked {
                standing[asked] = Standing::Asked(answered);
            }
            // an answer behind what it answers, in one sentence
            let alone = self.answer(sentence).is_some() || self.starts_with_box(sentence);
            standing[sentence] = if alone {
                Standing::Bare
            } else {
                Standing::Asked(answered)
            };
        }
    }

    fn starts_with_box(&self, sentence: usize) -> bool {
        let text = self.document.slice(self.prose.sentences[sentence].span);
        self.chosen(text).is_some()
    }

    /// The choice among boxes that a sentence holds: "… ☐ Yes ☒ No".
    fn boxed(&self, sentence: usize) -> Option<(Met, Span)> {
        let span = self.prose.sentences[sentence].span;
        let text = self.document.slice(span);
        let first = text.find(['☐', '☒', '☑', '[', '('])?;
        let said = self.chosen(&text[first..])?;
        Some((said.met(), Span::new(span.start + first, span.end)))
    }

    /// An answer that isn't consent and stands behind a dash or a colon at the end of its block: in a sentence of its own, or behind what is asked.
    fn answer_behind_dash(&self, sentence: usize, legend: &Legend) -> Option<(Met, Span)> {
        let of = &self.prose.sentences[sentence];
        let sentences = self.prose.of_block[of.block].clone();
        if sentence + 1 != sentences.end {
            return None;
        }
        let own = self.own(sentence);
        let text = self.document.slice(of.span);
        if text.ends_with([')', ']']) {
            return self.in_brackets(sentence, legend);
        }
        let dashed = self.document.slice(of.span).starts_with(DASHES);
        if dashed && sentence > sentences.start {
            return self.not_consent(sentence, &own, legend);
        }
        let parted = |&token: &usize| {
            let (before, this) = (self.prose.tokens[token - 1], self.prose.tokens[token]);
            let between = &self.document.text[before.end()..this.start()];
            between.contains(['–', '—', ':']) || between.contains(" - ")
        };
        let last = (own.start + REQUIREMENT..own.end).rev().find(parted)?;
        self.not_consent(sentence, &(last..own.end), legend)
    }

    /// A refusal in brackets at the end of an item, or a code of the legend: "… (not included)", "… [NC]". Other answers may be said of a part.
    fn in_brackets(&self, sentence: usize, legend: &Legend) -> Option<(Met, Span)> {
        let span = self.prose.sentences[sentence].span;
        let text = self.document.slice(span);
        let opens = span.start + text.rfind(['(', '['])?;
        let own = self.own(sentence);
        let first = own
            .clone()
            .find(|&token| self.prose.tokens[token].start() > opens)?;
        let code = legend.answer(&self.document.text[opens + 1..span.end - 1]);
        let met = match code {
            Some(answer) => Met::by(answer),
            None => Met::by(self.answer_in(sentence, &(first..own.end))?),
        };
        let refuses = met == Met::Not(Answer::Refused) && first > own.start;
        (refuses || code.is_some()).then_some((met, Span::new(opens, span.end)))
    }

    fn not_consent(
        &self,
        sentence: usize,
        words: &Range<usize>,
        legend: &Legend,
    ) -> Option<(Met, Span)> {
        let Said::Plain(answer) = self.said_in(sentence, words, legend) else {
            return None;
        };
        let tokens = &self.prose.tokens;
        let span = Span::new(tokens[words.start].start(), tokens[words.end - 1].end());
        match Met::by(answer) {
            met @ Met::Not(_) => Some((met, span)),
            _ => None,
        }
    }
}
