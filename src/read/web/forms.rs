//! Forms: what is ticked, chosen and filled in. What a form offers and nobody took is no answer.

use super::attributes::attribute;
use super::page::Page;
use html5ever::tokenizer::Tag;

/// Fields whose value is no text that a reader sees, or that names a button.
const NO_VALUE: [&str; 9] = [
    "hidden", "password", "submit", "button", "reset", "image", "file", "range", "color",
];

impl Page {
    /// A field: a box, or the words in it.
    pub(super) fn input(&mut self, tag: &Tag) {
        if self.stack.no_text > 0 {
            return;
        }
        let kind = attribute(tag, "type").unwrap_or_default().to_lowercase();
        let ticked = attribute(tag, "checked").is_some();
        let value = attribute(tag, "value").unwrap_or_default();
        let hidden = self.hides(tag);
        let is_seen = hidden.is_none() && self.stack.hidden().is_none();
        let words = match kind.as_str() {
            "checkbox" | "radio" if !is_seen => return,
            "checkbox" | "radio" => if ticked { " ☒ " } else { " ☐ " }.to_owned(),
            kind if NO_VALUE.contains(&kind) => return,
            _ => format!(" {value} "),
        };
        self.show(&words, hidden);
    }

    /// A list to choose from has ended; `hidden` if it isn't seen.
    pub(super) fn choose(&mut self, hidden: Option<&'static str>) {
        for (line, chosen) in std::mem::take(&mut self.choices).settled() {
            if chosen {
                self.show(&format!(" {line} "), hidden);
            } else {
                self.builder.leave_out("offered and not chosen", &line);
            }
        }
    }

    fn show(&mut self, words: &str, hidden: Option<&'static str>) {
        if let Some(why) = self.stack.hidden().or(hidden) {
            self.builder.hide(why, words);
            // what hides itself is a passage of its own
            if hidden.is_some() {
                self.builder.hidden.end_passage();
            }
        } else {
            self.builder.bold = self.stack.bold > 0;
            self.builder.say_with_boxes(words);
        }
    }
}
