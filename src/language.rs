//! Which language a document is written in.

use crate::document::Document;
use std::borrow::Cow;

/// Letters below which a text says too little to tell its language by.
const ENOUGH: usize = 120;
/// Letters of another script than Latin below which a text says too little.
const A_WORD: usize = 10;
/// Pieces of a text that are looked at, spread over it, so that a cover page or an annex doesn't speak for the whole.
const PIECES: usize = 4;
/// Bytes of a piece.
const PIECE: usize = 1000;

/// The two-letter code of the language in which most of the document is written; `None` if that can't be told.
#[must_use]
pub(crate) fn of(document: &Document) -> Option<&'static str> {
    let sample = sample(&document.text);
    let letters = sample.chars().filter(|letter| letter.is_alphabetic());
    let told = whatlang::detect(&sample)?;
    // another script needs no long text to be seen
    let strange = told.script() != whatlang::Script::Latin;
    let enough = if strange { A_WORD } else { ENOUGH };
    let tellable = letters.take(enough).count() == enough && (strange || told.is_reliable());
    tellable.then(|| code(told.lang()))
}

/// The text, or pieces of it if it is long.
fn sample(text: &str) -> Cow<'_, str> {
    if text.len() <= PIECES * PIECE {
        return text.into();
    }
    let border = |mut at: usize| {
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        at
    };
    let piece = |nth: usize| {
        let start = (text.len() - PIECE) / (PIECES - 1) * nth;
        &text[border(start)..border(start + PIECE)]
    };
    (0..PIECES).map(piece).collect::<Vec<_>>().join(" ").into()
}

fn code(language: whatlang::Lang) -> &'static str {
    use whatlang::Lang;
    match language {
        Lang::Eng => "en",
        Lang::Fra => "fr",
        Lang::Spa => "es",
        Lang::Por => "pt",
        Lang::Dan => "da",
        Lang::Est => "et",
        Lang::Heb => "he",
        Lang::Kor => "ko",
        Lang::Deu => "de",
        Lang::Ita => "it",
        Lang::Nld => "nl",
        other => other.code(),
    }
}
