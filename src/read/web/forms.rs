//! Forms: what is ticked, chosen and filled in. What a form offers and nobody took is no answer.

use super::attributes::attribute;
use super::page::{Page, doubt};
use crate::catalogue::say::read as say;
use crate::document::Sight;
use crate::read::unseen::Unseen;
use html5ever::tokenizer::Tag;

/// Fields whose value is no text that a reader sees, or that names a button.
const NO_VALUE: [&str; 9] = [
    "hidden", "password", "submit", "button", "reset", "image", "file", "range", "color",
];

impl Page {
    /// A field: a box, or the words in it.
    pub(super) fn input(&mut self, tag: &Tag, number: usize) {
        if self.stack.no_text > 0 {
            return;
        }
        let kind = attribute(tag, "type").unwrap_or_default().to_lowercase();
        let ticked = attribute(tag, "checked").is_some();
        let value = attribute(tag, "value").unwrap_or_default();
        let sight = self.sights.of(Some(number));
        let is_seen = sight.hidden().is_none();
        let words = match kind.as_str() {
            "checkbox" | "radio" if !is_seen => return,
            "checkbox" | "radio" => if ticked { " ☒ " } else { " ☐ " }.to_owned(),
            kind if NO_VALUE.contains(&kind) => return,
            _ => format!(" {value} "),
        };
        self.show(&words, sight);
    }

    /// A list to choose from has ended.
    pub(super) fn choose(&mut self, sight: Sight<Unseen>) {
        for (line, chosen) in std::mem::take(&mut self.choices).settled() {
            if chosen {
                self.show(&format!(" {line} "), sight);
            } else {
                self.builder.leave_out(&say::OfferedAndNotChosen, &line);
            }
        }
    }

    fn show(&mut self, words: &str, sight: Sight<Unseen>) {
        if let Sight::Hidden(why) = sight {
            self.builder.hide(why, words);
            // what hides itself is a passage of its own
            if sight != self.sight() {
                self.builder.hidden.end_passage();
            }
        } else {
            self.builder.doubt = doubt(sight);
            self.builder.bold = self.stack.bold > 0;
            self.builder.say_with_boxes(words);
        }
    }
}
