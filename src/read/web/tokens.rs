//! What the tokenizer tells, token by token: first all of it, since the last style sheet may hide the first word; then again, as text.

use super::elements::raw;
use super::page::Page;
use super::plant::Planting;
use crate::read::unshown::Unshown;
use html5ever::tokenizer::{TagKind, Token, TokenSink, TokenSinkResult};
use std::cell::RefCell;

/// What the tokenizer hands its tokens to; it only lends itself, so all stands in a cell.
pub(super) struct Sink(RefCell<Gathered>);

/// The tokens of a page with their lines, and its tree.
#[derive(Default)]
struct Gathered {
    tokens: Vec<(Token, usize)>,
    planting: Planting,
}

impl Sink {
    pub(super) fn new() -> Self {
        Self(RefCell::default())
    }

    /// The page, once all tokens are there.
    pub(super) fn into_page(self, name: &str) -> Page {
        let Gathered { tokens, planting } = self.0.into_inner();
        let mut page = Page::new(name, planting.finish());
        for (token, line) in tokens {
            take(&mut page, token, line);
        }
        page
    }
}

impl TokenSink for Sink {
    type Handle = ();

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<()> {
        let mut gathered = self.0.borrow_mut();
        let line = usize::try_from(line).unwrap_or(1);
        let mut then = TokenSinkResult::Continue;
        match &token {
            Token::TagToken(tag) if tag.kind == TagKind::StartTag => {
                gathered.planting.start(tag);
                then = raw(&tag.name);
            }
            Token::TagToken(tag) => gathered.planting.end(&tag.name),
            Token::CharacterTokens(text) => gathered.planting.text(text),
            Token::CommentToken(_) => {}
            _ => return then,
        }
        gathered.tokens.push((token, line));
        then
    }
}

fn take(page: &mut Page, token: Token, line: usize) {
    page.builder.stand(line.max(1), None);
    match token {
        Token::TagToken(tag) if tag.kind == TagKind::StartTag => page.start(&tag),
        Token::TagToken(tag) => page.end(&tag.name),
        Token::CharacterTokens(text) => say(page, &text, line),
        Token::CommentToken(words) => page.not_shown(Unshown::Comment, &words),
        _ => {}
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
