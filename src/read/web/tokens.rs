//! What the tokenizer tells, token by token.

use super::page::Page;
use html5ever::tokenizer::{TagKind, Token, TokenSink, TokenSinkResult};
use std::cell::RefCell;

/// What the tokenizer hands its tokens to; it only lends itself, so the page stands in a cell.
pub(super) struct Sink(RefCell<Page>);

impl Sink {
    pub(super) fn new(page: Page) -> Self {
        Self(RefCell::new(page))
    }

    pub(super) fn into_page(self) -> Page {
        self.0.into_inner()
    }
}

impl TokenSink for Sink {
    type Handle = ();

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<()> {
        let mut page = self.0.borrow_mut();
        let line = usize::try_from(line).unwrap_or(1);
        page.builder.stand(line.max(1), None);
        match token {
            Token::TagToken(tag) if tag.kind == TagKind::StartTag => page.start(&tag),
            Token::TagToken(tag) => {
                page.end(&tag.name);
                TokenSinkResult::Continue
            }
            Token::CharacterTokens(text) => {
                say(&mut page, &text, line);
                TokenSinkResult::Continue
            }
            _ => TokenSinkResult::Continue,
        }
    }
}

/// Says a text line by line: the tokenizer tells only the line on which it ends.
fn say(page: &mut Page, text: &str, last: usize) {
    let first = last.saturating_sub(text.matches('\n').count());
    for (at, words) in text.split_inclusive('\n').enumerate() {
        page.builder.stand((first + at).max(1), None);
        page.text(words);
    }
}
