//! Forms: what is ticked, chosen and filled in. What a form offers and nobody took is no answer.

use super::{Reader, attribute};
use html5ever::tokenizer::Tag;

/// Fields whose value is no text that a reader sees, or that names a button.
const NO_VALUE: [&str; 9] = [
    "hidden", "password", "submit", "button", "reset", "image", "file", "range", "color",
];

/// A list to choose from, line by line, each with whether it is chosen.
#[derive(Default)]
pub(super) struct Choices {
    lines: Vec<(String, bool)>,
    /// Whether several lines may be chosen, or none.
    several: bool,
}

impl Choices {
    pub(super) fn of(list: &Tag) -> Self {
        Self {
            lines: Vec::new(),
            several: attribute(list, "multiple").is_some(),
        }
    }

    pub(super) fn option(&mut self, tag: &Tag) {
        let chosen = attribute(tag, "selected").is_some();
        self.lines.push((String::new(), chosen));
    }

    /// Words of the line that was begun last.
    pub(super) fn text(&mut self, words: &str) {
        if let Some((line, _)) = self.lines.last_mut() {
            line.push_str(words);
        }
    }

    /// A list of one shows its first line if none is chosen, and the last one if several are.
    fn settle(&mut self) {
        if self.several {
            return;
        }
        let shown = self.lines.iter().rposition(|(_, chosen)| *chosen);
        for (at, (_, chosen)) in self.lines.iter_mut().enumerate() {
            *chosen = at == shown.unwrap_or(0);
        }
    }
}

impl Reader {
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
        let mut choices = std::mem::take(&mut self.choices);
        choices.settle();
        for (line, chosen) in choices.lines {
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
