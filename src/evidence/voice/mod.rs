//! Whose voice a sentence is: only the bidder's own statements are evidence.

mod names;

pub(super) use names::Names;

use super::cues::Cues;
use super::place::Standing;
use super::reason::Refused;
use super::scale::Scale;
use crate::document::{BlockId, BlockKind, CROSSES, Span};
use crate::find::Match;
use crate::rules::CueKind;
use std::ops::Range;

/// Words of a quotation from which on it is somebody else's statement.
const QUOTATION: usize = 6;

impl Scale<'_> {
    /// Why a sentence is no statement of the bidder; `None` if it is one.
    pub(super) fn voice(&self, number: usize, cues: &Cues) -> Option<Refused> {
        if let Some(refused) = self.out_of_place(number, cues) {
            return Some(refused);
        }
        let sentence = &self.prose.sentences[number];
        let block = &self.document.blocks[sentence.block];
        match block.kind {
            BlockKind::Heading(_) => return Some(Refused::Heading),
            BlockKind::HeadCell => return Some(Refused::HeadOfColumn),
            BlockKind::Code => return Some(Refused::Program),
            BlockKind::Cell if self.heads_row(sentence.block) => return Some(Refused::HeadOfRow),
            // everything else is prose, whose words decide
            _ => {}
        }
        if self.ticks && block.marker.as_deref() == Some("[ ]") {
            return Some(Refused::Unticked);
        }
        let crossed = block.marker.as_deref() == Some("✗")
            || self.document.slice(sentence.span).starts_with(CROSSES);
        if crossed {
            return Some(Refused::Unticked);
        }
        if self.is_unfilled(number) {
            return Some(Refused::Unfilled);
        }
        if self.is_point_of_checklist(number, cues) {
            return Some(Refused::Point);
        }
        if self.is_definition(sentence.block) {
            return Some(Refused::Defined);
        }
        if self.is_contents(sentence.block) {
            return Some(Refused::Contents);
        }
        if self.is_question(number) {
            return Some(Refused::Question);
        }
        // a duty of the contractor comes before the praise that may stand in it
        let in_answer = self.places.standing(number) == Standing::Bidders;
        let buyer = cues.any(CueKind::Buyer).filter(|_| !in_answer);
        buyer
            .map(Refused::Buyer)
            .or_else(|| self.boast(number, cues).map(Refused::Boast))
    }

    /// Who else does what the words say, if it isn't the bidder.
    pub(super) fn deed_of_others(&self, words: &Range<usize>, cues: &Cues) -> Option<Refused> {
        let others = cues.reaching(CueKind::Others, words);
        let others = others.filter(|&name| !self.is_bidder(name));
        others.map(Refused::Others).or_else(|| {
            let buyer = cues.reaching(CueKind::BuyersDeed, words);
            buyer.map(Refused::BuyersDeed)
        })
    }

    /// Whether words name the bidder or what it offers.
    fn is_bidder(&self, words: Span) -> bool {
        let (document, prose) = (self.document, self.prose);
        let names = || Names::new(document, prose, &self.lexicon.grammar);
        self.names.get_or_init(names).hold(document.slice(words))
    }

    /// Whether a match stands between quotation marks, in a quotation of some length: a term in quotation marks is still the bidder's word.
    pub(super) fn is_quoted(&self, found: &Match, cues: &Cues) -> bool {
        if !cues.quotes {
            return false;
        }
        let sentence = &self.prose.sentences[found.sentence];
        let text = self.document.slice(sentence.span);
        let at = self.prose.tokens[found.tokens.start]
            .start()
            .saturating_sub(sentence.span.start);
        let marks = |pair: &[char]| quotation(text, at, pair);
        let inside = marks(&['“', '”'])
            .or_else(|| marks(&['"', '"']))
            .or_else(|| marks(&['«', '»']));
        inside.is_some_and(|words| words.split_whitespace().count() >= QUOTATION)
    }

    /// Whether the cell is the first of a row that has others.
    fn heads_row(&self, block: usize) -> bool {
        self.document.blocks[block + 1..]
            .iter()
            .take_while(|next| next.kind == BlockKind::Cell)
            .take(1)
            .any(|next| next.row_head == Some(block))
            // beside what is excluded it is an item of a list of its own
            && !self.is_excluded(block + 1)
    }

    /// Whether a sentence is a point of a buyer's checklist, given back: it stands under that heading, and the bidder says nothing of itself in it.
    fn is_point_of_checklist(&self, number: usize, cues: &Cues) -> bool {
        let sentence = &self.prose.sentences[number];
        let block = &self.document.blocks[sentence.block];
        let under = [block.heading, block.lead_in].into_iter().flatten();
        let is_item = matches!(block.kind, BlockKind::Item { .. });
        is_item
            && under.into_iter().any(|head| self.heads_checklist(head))
            && [CueKind::Own, CueKind::Done]
                .into_iter()
                .all(|kind| cues.any(kind).is_none())
            && self.own_link(sentence.span).is_none()
    }

    fn heads_checklist(&self, head: BlockId) -> bool {
        self.is_title(head, &self.lexicon.grammar.checklists)
    }

    /// Whether a block explains a word: it stands under the heading of a glossary, or in a column of meanings.
    fn is_definition(&self, block: BlockId) -> bool {
        let block = &self.document.blocks[block];
        let above = [block.heading, block.column_head, block.lead_in];
        let glossaries = &self.lexicon.grammar.glossaries;
        let mut above = above.into_iter().flatten();
        above.any(|head| self.is_title(head, glossaries))
    }

    /// Whether a heading's words are one of these titles, whatever number stands before it.
    fn is_title(&self, head: BlockId, titles: &[String]) -> bool {
        let title = self.document.block_text(head);
        let title = title.trim_start_matches(|letter: char| !letter.is_alphabetic());
        let title = title.trim_end_matches(|letter: char| !letter.is_alphanumeric());
        titles.iter().any(|known| known.eq_ignore_ascii_case(title))
    }

    /// Whether all of the block is links to headings of the same document.
    fn is_contents(&self, block: usize) -> bool {
        let span = self.document.blocks[block].span;
        let mut linked = 0;
        for link in self.document.links_in(span) {
            if !link.target.starts_with('#') {
                return false;
            }
            linked += link
                .span
                .end
                .min(span.end)
                .saturating_sub(link.span.start.max(span.start));
        }
        // dots and page numbers may stand beside the links
        linked * 10 >= self.document.slice(span).trim().len() * 9
    }
}

/// What stands between the quotation marks around an offset.
fn quotation<'a>(text: &'a str, at: usize, marks: &[char]) -> Option<&'a str> {
    let before = text.get(..at)?;
    let opens = before.rfind(marks[0])?;
    let same = marks[0] == marks[1];
    let closed = if same {
        // straight marks open and close alike: after an even number none is open
        before.matches(marks[0]).count() % 2 == 0
    } else {
        before[opens..].contains(marks[1])
    };
    let end = text[at..].find(marks[1])?;
    (!closed).then(|| &text[opens + marks[0].len_utf8()..at + end])
}
