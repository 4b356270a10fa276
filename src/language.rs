//! Which language a document is written in.

use crate::document::Document;

/// Letters below which a text says too little to tell its language by.
const ENOUGH: usize = 120;
/// Bytes of a text that are looked at.
const SAMPLE: usize = 20_000;

/// The two-letter code of the language in which most of the document is written; `None` if that can't be told.
#[must_use]
pub(crate) fn of(document: &Document) -> Option<&'static str> {
    let mut end = document.text.len().min(SAMPLE);
    while !document.text.is_char_boundary(end) {
        end -= 1;
    }
    let sample = &document.text[..end];
    if sample
        .chars()
        .filter(|letter| letter.is_alphabetic())
        .take(ENOUGH)
        .count()
        < ENOUGH
    {
        return None;
    }
    let told = whatlang::detect(sample)?;
    told.is_reliable().then(|| code(told.lang()))
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
