//! Whether so much of a proposal is missing that "absent" would be a guess.
//!
//! The rule. A criterion for which nothing was found is absent only if the proposal was read; it cannot be evaluated if
//! - a file of the proposal could not be read at all,
//! - or a file was read in part, and nobody knows how much is missing (cut off, broken in the middle, over a limit),
//! - or a document is attached to an e-mail, and none of its name is part of the proposal,
//! - or a tenth of the proposal's pages, or ten pages, could not be read; a page of a format without pages is 3,000 bytes of text,
//!   and a picture there that fills one is a page that could not be read,
//! - or a tenth of the proposal is in languages without wordings.
//!
//! Whoever says "absent" to a bidder has to stand by it: in a file that nobody could open, anything may be written, on one picture among thirty
//! pages hardly the answer to a criterion. What was found stays found, however much is missing.

use crate::catalogue::say::missing as say;
use crate::document::{Document, Missing};
use std::borrow::Cow;

/// Bytes of text on a page.
const PAGE: usize = 3_000;
/// One page of so many may be missing.
const SHARE: usize = 10;
/// So many pages may not, however long the proposal is.
const PAGES: usize = 10;

/// What is missing, so that "absent" would be a guess, as a clause; `None` if it isn't one. `judged` says of each document whether there are wordings for its language.
pub(crate) fn too_much(documents: &[Document], judged: &[bool]) -> Option<String> {
    let of = |missing| {
        documents
            .iter()
            .find(|document| document.missing == missing)
    };
    if let Some(document) = of(Missing::Everything) {
        return Some(
            say::FileCouldNotBeRead {
                file: name(document),
            }
            .to_string(),
        );
    }
    if let Some(document) = of(Missing::Part) {
        return Some(
            say::PartOfFileCouldNotBeRead {
                file: name(document),
            }
            .to_string(),
        );
    }
    if let Some((document, attached)) = unread_attachment(documents) {
        let file = name(document);
        return Some(match attached {
            "" => say::MessageWasNotRead { file }.to_string(),
            attached => say::AttachmentWasNotRead { attached, file }.to_string(),
        });
    }
    let all: usize = documents.iter().map(pages).sum();
    let unread: usize = documents.iter().map(unread_pages).sum();
    if is_much(unread, all) {
        return Some(say::PagesCouldNotBeRead { unread, all }.to_string());
    }
    // asked last: it matters only if all else was read
    let strange = documents.iter().zip(judged).filter(|(_, judged)| !**judged);
    let pages: usize = strange.map(|(document, _)| pages(document)).sum();
    is_much(pages, all).then(|| say::PagesInOtherLanguages { pages, all }.to_string())
}

/// The first attachment that isn't among the documents, and where it is attached.
fn unread_attachment(documents: &[Document]) -> Option<(&Document, &str)> {
    let is_given = |name: &str| {
        let is_it = |document: &Document| {
            let mut path = document.name.rsplit(['/', '\\', '›']);
            // by its name only: an attachment has no folder
            path.next().map(str::trim_start) == Some(name)
        };
        documents.iter().any(is_it)
    };
    documents.iter().find_map(|document| {
        let mut attached = document.attachments.iter().map(String::as_str);
        Some((document, attached.find(|name| !is_given(name))?))
    })
}

fn is_much(missing: usize, all: usize) -> bool {
    missing >= PAGES || missing > 0 && missing * SHARE >= all
}

fn pages(document: &Document) -> usize {
    match document.missing {
        Missing::Pages { of, .. } => of,
        _ => document.text.len().div_ceil(PAGE),
    }
}

fn unread_pages(document: &Document) -> usize {
    match document.missing {
        Missing::Pages { unread, .. } => unread,
        _ => 0,
    }
}

fn name(document: &Document) -> Cow<'_, str> {
    if document.name == "-" {
        say::StandardInput.to_string().into()
    } else {
        document.name.as_str().into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn document(text: usize, missing: Missing) -> Document {
        let mut document = Document::new("a.pdf", String::new());
        document.text = "x".repeat(text);
        document.missing = missing;
        document
    }

    #[test]
    fn a_tenth_or_ten_pages_are_too_much() {
        let whole = Missing::Nothing;
        let of = |unread, of| Missing::Pages { unread, of };
        let cases: [(&[(usize, Missing)], bool); 11] = [
            (&[(9_000, whole)], false),
            (&[(0, whole)], false),
            (&[(9_000, of(0, 3))], false),
            (&[(9_000, of(1, 11))], false),
            (&[(9_000, of(1, 10))], true),
            (&[(9_000, of(9, 1_000))], false),
            (&[(9_000, of(10, 1_000))], true),
            // a short annex, and a main part without pages that outweighs it
            (&[(60_000, whole), (3_000, of(1, 2))], false),
            (&[(15_000, whole), (3_000, of(1, 2))], true),
            (&[(900_000, whole), (0, Missing::Everything)], true),
            (&[(900_000, whole), (900, Missing::Part)], true),
        ];
        for (at, (documents, expected)) in cases.iter().enumerate() {
            let documents: Vec<Document> = documents
                .iter()
                .map(|(text, missing)| document(*text, *missing))
                .collect();
            let judged = vec![true; documents.len()];
            assert_eq!(
                too_much(&documents, &judged).is_some(),
                *expected,
                "case {at}"
            );
        }
    }

    #[test]
    fn what_is_attached_has_to_be_given_as_well() {
        let mut mail = document(9_000, Missing::Nothing);
        mail.name = "bids/a.eml".into();
        mail.attachments = vec!["offer.pdf".into()];
        let mut offer = document(9_000, Missing::Nothing);
        offer.name = "bids/offer.pdf".into();
        let both = [mail, offer];
        assert_eq!(
            too_much(&both[..1], &[true]).as_deref(),
            Some("offer.pdf that is attached to bids/a.eml wasn't read")
        );
        assert_eq!(too_much(&both, &[true, true]), None);
    }

    #[test]
    fn a_tenth_in_a_language_without_wordings_is_too_much() {
        let documents = [
            document(60_000, Missing::Nothing),
            document(3_000, Missing::Nothing),
        ];
        assert_eq!(too_much(&documents, &[true, false]), None);
        assert_eq!(
            too_much(&documents, &[false, true]).as_deref(),
            Some("20 of 21 pages are in a language without wordings")
        );
    }
}
