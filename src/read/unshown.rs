//! Words that stand in a page's file and not on the page: descriptions of pictures, remarks, what is shown only if something else fails.
//! They are no part of what is said, and told once for each kind.

use crate::catalogue::say::read as say;
use crate::document::{Document, Unread};
use crate::read::places::{ToldPlace, listed};
use std::collections::BTreeMap;

/// Words from on which somebody may be meant to read them: most are names and short notes.
const FEW: usize = 6;
/// Characters that are shown of the first ones.
const SHOWN: usize = 160;
/// Places of one kind that are kept.
const PLACES: usize = 20;

/// Where such words stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Unshown {
    Description,
    Label,
    Summary,
    Comment,
    /// Shown where scripts, frames or pictures aren't.
    Instead,
    Drawing,
    Frame,
    Template,
    Choices,
    Reference,
    /// Set off like a program.
    SetOff,
}

/// What was found of them so far.
#[derive(Debug, Default)]
pub(super) struct AllUnshown(BTreeMap<Unshown, Found>);

#[derive(Debug, Default)]
struct Found {
    words: String,
    count: usize,
    places: Vec<ToldPlace>,
}

impl AllUnshown {
    /// Takes in words, unless they are so few that they say nothing.
    pub(super) fn add(&mut self, kind: Unshown, place: ToldPlace, words: &str) {
        let is_word = |word: &&str| word.chars().any(char::is_alphabetic);
        let count = words.split_whitespace().filter(is_word).take(FEW).count();
        if count < FEW && kind != Unshown::Frame || words.trim().is_empty() {
            return;
        }
        let found = self.0.entry(kind).or_default();
        if found.count == 0 {
            let line = words.split_whitespace().take(SHOWN);
            found.words = line.collect::<Vec<_>>().join(" ");
        }
        found.count += 1;
        if found.places.len() < PLACES {
            found.places.push(place);
        }
    }

    /// Tells them in the document.
    pub(super) fn tell(self, document: &mut Document) {
        for (kind, found) in self.0 {
            let words = match found.words.char_indices().nth(SHOWN) {
                Some((end, _)) => format!("{}…", &found.words[..end]),
                None => found.words,
            };
            let what = what(kind);
            let count = found.count;
            document.unread.push(Unread {
                place: listed(&found.places),
                reason: say::WordsNotOnThePage { count, what, words }.to_string(),
            });
        }
    }
}

fn what(kind: Unshown) -> String {
    match kind {
        Unshown::Description => say::DescriptionOfPicture.to_string(),
        Unshown::Label => say::LabelShownOnPointing.to_string(),
        Unshown::Summary => say::SummaryForSearch.to_string(),
        Unshown::Comment => say::RemarkInTheFile.to_string(),
        Unshown::Instead => say::ShownInsteadOnly.to_string(),
        Unshown::Drawing => say::WordsOfADrawing.to_string(),
        Unshown::Frame => say::PageInAFrame.to_string(),
        Unshown::Template => say::TemplateForScripts.to_string(),
        Unshown::Choices => say::ListOfChoices.to_string(),
        Unshown::Reference => say::UnusedReference.to_string(),
        Unshown::SetOff => say::SetOffLikeAProgram.to_string(),
    }
}
