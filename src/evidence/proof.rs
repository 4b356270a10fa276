//! What stands by a statement that can be verified: a link to the bidder's own work, a figure, a date, a client, a certificate.

use super::cues::Cues;
use super::links::{is_address, is_file};
use super::pointed;
use super::reason::{Proof, Reason};
use super::scale::Scale;
use super::strength::Strength;
use crate::document::{BlockId, BlockKind, Span};
use crate::prose::Token;
use crate::rules::{CueKind, ProofKind};

/// Words of a neighbouring sentence up to which it counts as a mere pointer ("See the report.").
const POINTER: usize = 12;
/// The same for a neighbouring cell.
const CELL: usize = 5;

impl Scale<'_> {
    /// What makes the statement verifiable, if anything of the given kinds does.
    pub(super) fn proof(&self, sentence: usize, cues: &Cues, kinds: &[ProofKind]) -> Option<Proof> {
        let words = |kind, cue| {
            let span = cues.any(cue)?;
            Some(Proof::Words(kind, span))
        };
        // what is left to an annex has to be looked at there; its day says only when that was written
        let in_annex = || {
            let place = cues.any(CueKind::Pointer);
            place.is_some_and(|span| !pointed::names(self.document, span).is_empty())
        };
        // what a promise of the future names isn't there yet, and a number is measured only in what was done
        let ahead = cues.any(CueKind::Future).is_some();
        let measured = cues.any(CueKind::Done).is_some();
        kinds.iter().find_map(|&kind| match kind {
            ProofKind::Artefact => self
                .artefact(sentence)
                .or_else(|| words(kind, CueKind::Artefact).filter(|_| self.has_own_links()))
                .or_else(|| self.named_file(sentence, cues))
                .or_else(|| self.commands(sentence)),
            // a client is one also where the work for it goes on
            ProofKind::Client => words(kind, CueKind::Client),
            _ if ahead => None,
            ProofKind::Figure if !measured => None,
            ProofKind::Figure => words(kind, CueKind::Figure),
            ProofKind::Date | ProofKind::Certificate if in_annex() => None,
            ProofKind::Date => words(kind, CueKind::Date),
            ProofKind::Certificate => words(kind, CueKind::Certificate),
        })
    }

    /// What the statement is, and how strong, with the proof that stands by it; or where it is to stand.
    pub(super) fn proved(
        &self,
        sentence: usize,
        cues: &Cues,
        kinds: &[ProofKind],
    ) -> (Strength, Option<Reason>) {
        if let Some(proof) = self.proof(sentence, cues, kinds) {
            return (Strength::Evidenced, Some(Reason::RaisedBy(proof)));
        }
        let points = kinds.contains(&ProofKind::Artefact);
        let place = cues.any(CueKind::Pointer).filter(|_| points);
        (Strength::Committed, place.map(Reason::PointsTo))
    }

    /// Words that point to a file or folder by its path, without a link: "see Design/Sprint 1/Wireframes", "in LICENSE.txt".
    fn named_file(&self, sentence: usize, cues: &Cues) -> Option<Proof> {
        let cue = cues
            .any(CueKind::Artefact)
            .or_else(|| cues.any(CueKind::Pointer))?;
        let text = self.document.slice(self.prose.sentences[sentence].span);
        let mut words = text.split_whitespace();
        let is_path = |word: &str| word.matches('/').count() > 1 && !word.contains("://");
        let named = words.any(|word| {
            let word = word.trim_end_matches(|end: char| !end.is_alphanumeric());
            is_path(word) || is_file(word)
        });
        named.then_some(Proof::Words(ProofKind::Artefact, cue))
    }

    /// Whether the document links any work of the bidder's own, where a folder or a repository that it names may be.
    fn has_own_links(&self) -> bool {
        self.own_links.contains(&true)
    }

    /// A link to the bidder's own work in the sentence, in its item or cell, or in a mere pointer beside it.
    fn artefact(&self, number: usize) -> Option<Proof> {
        if self.own_links.is_empty() {
            return None;
        }
        let sentence = &self.prose.sentences[number];
        let block = &self.document.blocks[sentence.block];
        // in an item or a cell everything belongs together; in a paragraph the next sentence may be of something else
        let item =
            matches!(block.kind, BlockKind::Item { .. } | BlockKind::Cell).then_some(block.span);
        let spans = [Some(sentence.span), self.pointer(number), item].into_iter();
        // and in a row: one column says it, another links it
        let is_short = self.prose.of_block[sentence.block].len() == 1;
        let row = self.row(sentence.block);
        let row = row.filter(|&cell| is_short && self.is_pointer(cell));
        let row = row.map(|cell| self.document.blocks[cell].span);
        let mut spans = spans.flatten().chain(row);
        spans.find_map(|span| self.own_link(span)).map(Proof::Link)
    }

    /// The cells of the row that a cell belongs to, without its head.
    fn row(&self, cell: BlockId) -> impl Iterator<Item = BlockId> {
        let blocks = &self.document.blocks;
        let head = blocks[cell]
            .row_head
            .filter(|_| blocks[cell].kind == BlockKind::Cell);
        let cells = head.map_or(0..0, |head| head + 1..blocks.len());
        cells.take_while(move |&cell| blocks[cell].row_head == head)
    }

    /// Whether a cell is no more than a link with a few words.
    fn is_pointer(&self, cell: BlockId) -> bool {
        let mut sentences = self.prose.of_block[cell].clone();
        let links = self
            .document
            .link_positions(self.document.blocks[cell].span);
        links.count() == 1 && sentences.all(|one| self.words_beside_addresses(one) <= CELL)
    }

    /// The program text that a sentence leads to: what is to be typed, or how it is configured.
    fn commands(&self, number: usize) -> Option<Proof> {
        let sentence = &self.prose.sentences[number];
        let last = self.prose.of_block[sentence.block].end == number + 1;
        let leads = self.document.slice(sentence.span).ends_with(':');
        let next = self.document.blocks.get(sentence.block + 1)?;
        (last && leads && next.kind == BlockKind::Code)
            .then_some(Proof::Program(sentence.block + 1))
    }

    /// How many words a sentence has that belong to no address.
    pub(super) fn words_beside_addresses(&self, sentence: usize) -> usize {
        let span = self.prose.sentences[sentence].span;
        let links = self.document.link_positions(span);
        let addresses: Vec<Span> = links
            .map(|link| self.document.links[link].span)
            .filter(|&link| is_address(self.document.slice(link)))
            .collect();
        let tokens = self.prose.sentences[sentence].own..self.prose.sentences[sentence].tokens.end;
        let outside = |token: &&Token| {
            let word = Span::new(token.start(), token.end());
            let inside = |link: &Span| link.contains(word);
            !addresses.iter().any(inside)
        };
        self.prose.tokens[tokens].iter().filter(outside).count()
    }

    /// A statement together with the pointer behind it, if it leads there (`Test report: https://…`) or has its proof there.
    pub(super) fn with_pointer(&self, number: usize, because: &[Reason]) -> Span {
        let span = self.prose.sentences[number].span;
        let leads = self.document.slice(span).ends_with(':');
        let proof = because.iter().find_map(|reason| match reason {
            Reason::RaisedBy(Proof::Link(link)) => Some(self.document.links[*link].span),
            _ => None,
        });
        if !leads && proof.is_none_or(|link| link.start <= span.end) {
            return span;
        }
        let leads_there = |pointer: &Span| leads && self.own_link(*pointer).is_some();
        let proves = |pointer: &Span| proof.is_some_and(|link| pointer.contains(link));
        self.pointer(number)
            .filter(|pointer| leads_there(pointer) || proves(pointer))
            .map_or(span, |pointer| Span::new(span.start, pointer.end))
    }

    /// The next sentence of the block, if it is a mere pointer.
    fn pointer(&self, number: usize) -> Option<Span> {
        let of_block = &self.prose.of_block[self.prose.sentences[number].block];
        Some(number + 1)
            .filter(|next| of_block.contains(next) && self.words_beside_addresses(*next) <= POINTER)
            .map(|next| self.prose.sentences[next].span)
    }
}
