//! HTML: the tokens of `html5ever`, and a stack of open elements of our own.
//!
//! Scripts, styles and the like are no text. What attributes and style sheets hide is left out and reported: see `style/`.

mod attributes;
mod choices;
mod elements;
mod forms;
mod names;
mod page;
mod plant;
mod sight;
mod stack;
mod tokens;

use crate::document::Document;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{BufferQueue, Tokenizer, TokenizerOpts};
use tokens::Sink;

pub(super) use sight::{ENDINGS, is_page, looks_like_page};

/// Reads HTML.
pub(super) fn read(name: &str, html: &str) -> Document {
    let tokenizer = Tokenizer::new(Sink::new(), TokenizerOpts::default());
    let input = BufferQueue::default();
    input.push_back(StrTendril::from(html));
    // the tokenizer stops at each script, which somebody else might run
    while !input.is_empty() {
        let _ = tokenizer.feed(&input);
    }
    tokenizer.end();
    tokenizer.sink.into_page(name).finish()
}
