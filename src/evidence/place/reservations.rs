//! What the bidder reserves or leaves out, as a list of its own.

use super::standing::Standing;
use crate::document::{BlockId, BlockKind, Span};
use crate::evidence::reason::Refused;
use crate::evidence::scale::Scale;
use crate::find::Match;
use crate::rules::{Answer, Owner, Reserved};
use hashbrown::HashSet;

/// Something that the bidder reserves or leaves out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reservation {
    /// What it is.
    pub kind: Reserved,
    /// Its sentence in the document's text.
    pub span: Span,
    /// Its block.
    pub block: BlockId,
}

impl Scale<'_> {
    /// The bidder's reservations in the order of the text, each told once.
    pub(in crate::evidence) fn reservations(&self) -> Vec<Reservation> {
        let mut reservations: Vec<Reservation> = Vec::new();
        let mut told: HashSet<(Reserved, String)> = HashSet::new();
        for number in 0..self.prose.sentences.len() {
            let Some(kind) = self.reserved(number) else {
                continue;
            };
            let sentence = &self.prose.sentences[number];
            let words = self.document.slice(sentence.span);
            if told.insert((kind, words.to_ascii_lowercase())) {
                let head = self.naming_head(sentence.block);
                reservations.push(Reservation {
                    kind,
                    span: head.map_or(sentence.span, |head| {
                        self.with_row_head(sentence.span, sentence.block, head)
                    }),
                    block: sentence.block,
                });
            }
        }
        reservations
    }

    /// The head of a cell's row, if it stands right beside it and names it. Under "Included" it is an offer of its own.
    fn naming_head(&self, block: BlockId) -> Option<BlockId> {
        let blocks = &self.document.blocks;
        let head = blocks[block].row_head.filter(|head| head + 1 == block)?;
        let reader = self.reader();
        let title = |column: BlockId| reader.only(column).and_then(|only| reader.answer(only));
        let offers = blocks[head].column_head.and_then(title) == Some(Answer::Consents);
        (!offers).then_some(head)
    }

    /// What a sentence reserves, if anything.
    fn reserved(&self, number: usize) -> Option<Reserved> {
        if self.leads_in(number) {
            return None;
        }
        let found = self.search.reservations(number);
        let kinds = found.iter().filter(|found| self.stands(found));
        let said = kinds
            .filter_map(|found| match self.search.owner(found.pattern) {
                Owner::Reservation(kind) => Some(kind),
                _ => None,
            })
            .min();
        let kind = said.or_else(|| self.reserved_by_place(number))?;
        let voice = self.voice(number, self.cues(number));
        let placed = matches!(voice, Some(Refused::Excluded(_) | Refused::LeftToBuyer(_)));
        (voice.is_none() || placed).then_some(kind)
    }

    /// Whether a sentence leads in a list, whose items are told instead.
    fn leads_in(&self, number: usize) -> bool {
        let block = self.prose.sentences[number].block;
        let next = self.document.blocks.get(block + 1);
        let last = self.prose.of_block[block].end == number + 1;
        last && next.is_some_and(|next| next.lead_in == Some(block))
    }

    /// What the title above a sentence says of it: that it is excluded, or taken for granted.
    fn reserved_by_place(&self, number: usize) -> Option<Reserved> {
        let block = self.prose.sentences[number].block;
        let of = &self.document.blocks[block];
        let (kind, by) = match self.places.standing(number) {
            Standing::Excluded(by) | Standing::Buyers(by) => (Reserved::Exclusion, by),
            Standing::Assumed(by) => (Reserved::Assumption, by),
            _ => return None,
        };
        let says = matches!(
            of.kind,
            BlockKind::Paragraph | BlockKind::Item { .. } | BlockKind::Cell
        );
        // of a row one cell is told: that under the title, or the one beside its head
        let told = of
            .row_head
            .is_none_or(|head| head == by || of.column_head == Some(by) || block == head + 1);
        let leads = self.document.block_text(block).trim_end().ends_with(':');
        let points = self.short_answer(number) == Some(Answer::Pointer);
        let words = self.words_beside_addresses(number);
        (says && told && !leads && !points && words > 0).then_some(kind)
    }

    /// Whether the words of a reservation stand in the sentence itself and aren't denied: "prices are not subject to change".
    fn stands(&self, found: &Match) -> bool {
        let sentence = &self.prose.sentences[found.sentence];
        let cues = self.cues(found.sentence);
        let words = cues.words(&found.tokens);
        let denial = cues.denying(&found.tokens);
        sentence.own <= found.tokens.start
            // "not included" is a denial itself
            && denial.is_none_or(|denial| words.contains(denial.span))
    }
}
