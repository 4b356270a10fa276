//! Lists to choose from.

use super::attributes::attribute;
use html5ever::tokenizer::Tag;

/// A list to choose from, line by line, each with whether it is chosen.
#[derive(Default)]
pub(super) struct Choices {
    lines: Vec<(String, bool)>,
    /// Whether several lines may be chosen, or none.
    several: bool,
}

impl Choices {
    pub(super) fn new(list: &Tag) -> Self {
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

    /// The lines, each with whether a reader sees it as chosen: a list of one shows its first line if none is, and the last one if several are.
    pub(super) fn settled(mut self) -> Vec<(String, bool)> {
        if !self.several {
            let shown = self.lines.iter().rposition(|(_, chosen)| *chosen);
            for (at, (_, chosen)) in self.lines.iter_mut().enumerate() {
                *chosen = at == shown.unwrap_or(0);
            }
        }
        self.lines
    }
}
