//! Whose voice a sentence is: only the bidder's own statements are evidence.

use super::Scale;
use super::cues::Cues;
use crate::document::BlockKind;
use crate::find::Match;
use crate::rules::CueKind;

/// Words of a quotation from which on it is somebody else's statement.
const QUOTATION: usize = 6;

/// Why a sentence is no statement of the bidder.
pub(super) struct Voice {
    /// In words, for the report.
    pub(super) reason: String,
    /// Whether what follows it may be the bidder's answer to it.
    pub(super) asks: bool,
}

impl Scale<'_> {
    /// `None` if the sentence is the bidder's own statement.
    pub(super) fn voice(&self, number: usize, cues: &Cues) -> Option<Voice> {
        let sentence = &self.prose.sentences[number];
        let block = &self.document.blocks[sentence.block];
        let turned_down = |reason: &str, asks| {
            Some(Voice {
                reason: reason.to_owned(),
                asks,
            })
        };
        match block.kind {
            BlockKind::Heading(_) => return turned_down("a heading says nothing by itself", true),
            BlockKind::HeadCell => {
                return turned_down("the head of a column says nothing by itself", false);
            }
            BlockKind::Code => return turned_down("program text says nothing by itself", false),
            BlockKind::Cell if self.heads_row(sentence.block) => {
                return turned_down("the head of a row says nothing by itself", true);
            }
            _ => {}
        }
        if self.is_contents(sentence.block) {
            return turned_down("an entry of a table of contents", false);
        }
        if self
            .document
            .slice(sentence.span)
            .trim_end()
            .ends_with(['?', '？'])
        {
            return turned_down("a question, not a statement", true);
        }
        cues.any(CueKind::Buyer).map(|cue| Voice {
            reason: format!("the buyer's requirement, not the bidder's statement: “{cue}”"),
            asks: true,
        })
    }

    /// Whether a match stands between quotation marks, in a quotation of some length: a term in quotation marks is still the bidder's word.
    pub(super) fn is_quoted(&self, found: &Match) -> bool {
        let sentence = &self.prose.sentences[found.sentence];
        let text = self.document.slice(sentence.span);
        let at = self.prose.tokens[found.tokens.start]
            .start
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
        linked * 10 >= self.document.slice(span).trim().len() * 9
    }
}

/// What stands between the quotation marks around an offset.
fn quotation<'a>(text: &'a str, at: usize, marks: &[char]) -> Option<&'a str> {
    let before = text.get(..at)?;
    let opens = before.rfind(marks[0])?;
    let same = marks[0] == marks[1];
    let closed = if same {
        before.matches(marks[0]).count() % 2 == 0
    } else {
        before[opens..].contains(marks[1])
    };
    let end = text[at..].find(marks[1])?;
    (!closed).then(|| &text[opens + marks[0].len_utf8()..at + end])
}
