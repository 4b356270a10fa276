//! Text that a reader of the page wouldn't see: never evidence, always reported, since someone may try to feed the checker.

use crate::catalogue::say::read as say;
use crate::document::{LeftOut, Sight, Unread};
use crate::read::places::{ToldPlace, listed};
use crate::read::unseen::Unseen;

/// How many hidden passages are reported one by one.
const PASSAGES: usize = 20;
/// Words of a label at most.
const LABEL: usize = 8;
/// How much of a hidden passage is kept, in bytes.
const LENGTH: usize = 160;

/// Hidden passages, in reading order.
#[derive(Default)]
pub(in crate::read) struct Hidden {
    passages: Vec<Passage>,
    /// Those beyond the first ones.
    more: usize,
    /// Whether the next piece begins a passage of its own.
    apart: bool,
}

struct Passage {
    sight: Sight<Unseen>,
    place: ToldPlace,
    words: String,
}

impl Hidden {
    /// Adds a piece of text that is hidden or may be; pieces that follow each other make one passage.
    pub(in crate::read) fn add(&mut self, sight: Sight<Unseen>, place: ToldPlace, words: &str) {
        // formats hand over a passage run by run
        let follows = !self.apart && self.passages.last().is_some_and(|last| last.sight == sight);
        if follows {
            if let Some(last) = self.passages.last_mut()
                && self.more == 0
                && last.words.len() < LENGTH
            {
                last.words.push_str(words);
            }
        } else if words.contains(char::is_alphanumeric) {
            self.apart = false;
            // a file may hide each of its words by itself; nobody reads a report of thousands
            if self.passages.len() == PASSAGES {
                self.more += 1;
                return;
            }
            self.passages.push(Passage {
                sight,
                place,
                words: words.to_owned(),
            });
        }
    }

    /// What comes next is another passage.
    pub(in crate::read) fn end_passage(&mut self) {
        self.apart = true;
    }

    /// Takes out names of buttons and the like for those who listen to a page: each page has them, and none says anything of an offer.
    pub(in crate::read) fn take_labels(&mut self) -> Vec<LeftOut> {
        let is_label = |passage: &mut Passage| {
            let words = passage.words.split_whitespace().take(LABEL + 1).count();
            passage.sight == Sight::Hidden(Unseen::ForScreenReaders) && words <= LABEL
        };
        let labels = self.passages.extract_if(.., is_label);
        let left_out = labels.map(|passage| LeftOut {
            place: passage.place.to_string(),
            text: shorten(&passage.words),
            reason: passage_reason(&passage).into(),
        });
        left_out.collect()
    }

    /// One finding for each passage; the same words in several places, such as on each page, are one.
    pub(in crate::read) fn report(self) -> Vec<Unread> {
        let more = self.more;
        let mut findings: Vec<Unread> = self
            .by_reason()
            .into_iter()
            .map(|(reason, places)| Unread {
                place: listed(&places),
                reason,
            })
            .collect();
        if more > 0 {
            findings.push(Unread {
                place: String::new(),
                reason: say::MorePassagesNotSeen { more }.to_string(),
            });
        }
        findings
    }

    /// What is said of each passage, with the places where it has to be said.
    fn by_reason(self) -> Vec<(String, Vec<ToldPlace>)> {
        let mut said: Vec<(String, Vec<ToldPlace>)> = Vec::new();
        for passage in self.passages {
            let reason = told(&passage);
            match said.iter_mut().find(|(known, _)| *known == reason) {
                Some((_, places)) => places.push(passage.place),
                None => said.push((reason, vec![passage.place])),
            }
        }
        said
    }
}

fn passage_reason(passage: &Passage) -> String {
    let why = passage.sight.hidden();
    why.map_or_else(String::new, |why| why.to_string())
}

/// What is said of a passage.
fn told(passage: &Passage) -> String {
    // cells of a hidden row are parted by such points
    let words = shorten(passage.words.trim_end_matches([' ', '·']));
    match passage.sight {
        Sight::Hidden(Unseen::StruckOut) => say::StruckTextLeftOut { words }.to_string(),
        Sight::Hidden(why) => {
            let why = why.to_string();
            say::TextNotSeen { why, words }.to_string()
        }
        Sight::Unsure(why) => {
            let why = why.to_string();
            say::TextMayNotBeSeen { why, words }.to_string()
        }
        Sight::Seen => String::new(),
    }
}

/// The words in one line; of a long passage the beginning.
fn shorten(words: &str) -> String {
    let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(LENGTH) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line,
    }
}
