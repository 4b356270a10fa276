//! Text that a reader of the page wouldn't see: never evidence, always reported, since someone may try to feed the checker.

use super::pictures::listed;
use crate::document::Unread;

/// How many hidden passages are reported one by one.
const PASSAGES: usize = 20;
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
    why: &'static str,
    place: String,
    words: String,
}

impl Hidden {
    /// Adds a piece of hidden text; pieces that follow each other make one passage.
    pub(in crate::read) fn add(&mut self, why: &'static str, place: &str, words: &str) {
        // formats hand over a passage run by run
        let follows = !self.apart && self.passages.last().is_some_and(|last| last.why == why);
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
                why,
                place: place.to_owned(),
                words: words.to_owned(),
            });
        }
    }

    /// What comes next is another passage.
    pub(in crate::read) fn end_passage(&mut self) {
        self.apart = true;
    }

    /// One finding for each passage; the same words in several places, such as on each page, are one.
    pub(super) fn report(self) -> Vec<Unread> {
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
                reason: format!("{more} more passages that a reader doesn't see were left out"),
            });
        }
        findings
    }

    /// What is said of each passage, with the places where it has to be said.
    fn by_reason(self) -> Vec<(String, Vec<String>)> {
        let mut said: Vec<(String, Vec<String>)> = Vec::new();
        for passage in self.passages {
            let reason = format!(
                "text that a reader doesn't see was left out ({}): “{}”",
                passage.why,
                // cells of a hidden row are parted by such points
                shorten(passage.words.trim_end_matches([' ', '·']))
            );
            match said.iter_mut().find(|(known, _)| *known == reason) {
                Some((_, places)) => places.push(passage.place),
                None => said.push((reason, vec![passage.place])),
            }
        }
        said
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
