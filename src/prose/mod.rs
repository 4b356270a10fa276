//! From blocks to sentences and words.
//!
//! A sentence never leaves its block. Where it ends is told by its marks and a language's abbreviations;
//! no word is looked up for it, so that this costs little even where nothing is found.

mod breaks;
mod sentence;
mod splitter;

use crate::document::{BlockId, BlockKind, Document};
use crate::rules::Unending;
use splitter::Splitter;
use std::ops::Range;

pub use sentence::{Prose, Sentence, Token};

/// Words of a lead-in or of the head of a row that a sentence is read with, at most.
const LEAD_IN: usize = 40;

/// Splits a document into sentences and words. Program text has none.
#[must_use]
pub fn sentences(document: &Document, unending: &Unending) -> Prose {
    let mut prose = Prose {
        // words and the spaces between them take some six bytes: room for all at once
        tokens: Vec::with_capacity(document.text.len() / 5),
        ..Prose::default()
    };
    for (id, block) in document.blocks.iter().enumerate() {
        let first = prose.sentences.len();
        if block.kind != BlockKind::Code {
            let lead_in = lead_in(document, &prose, id);
            Splitter::new(&document.text, unending, &mut prose, id, lead_in).split(block.span);
        }
        prose.of_block.push(first..prose.sentences.len());
    }
    prose
}

/// The words that a block continues: the end of "We will:" for a list item, the head of the row for a cell.
fn lead_in(document: &Document, prose: &Prose, block: BlockId) -> Range<usize> {
    let block = &document.blocks[block];
    let colon = |&above: &BlockId| document.block_text(above).trim_end().ends_with([':', '：']);
    let above = block.row_head.or_else(|| block.lead_in.filter(colon));
    let last = above.and_then(|above| prose.of_block[above].clone().last());
    last.map_or(0..0, |last| {
        let tokens = prose.sentences[last].own..prose.sentences[last].tokens.end;
        // its end leads in, not its beginning
        tokens.end.saturating_sub(LEAD_IN).max(tokens.start)..tokens.end
    })
}
