//! Lines of plain text that are sentences of their own, as where each holds an answer: they end well before the others do, and a capital follows.

/// Columns that a line of running text has at least, if nothing else tells how wide the text is.
const WIDTH: usize = 60;
/// The same where lines begin small, as those of running text do, however narrow it is.
const NARROW: usize = 48;

/// The lines of a block.
pub(super) struct Lines {
    lines: Vec<Shape>,
}

/// How a line looks.
struct Shape {
    /// Where the joint stands that parts it from the line before, in the text.
    joint: usize,
    /// Columns up to its end.
    end: usize,
    /// Letters of its first word.
    first_word: usize,
    starts_large: bool,
    starts_small: bool,
}

impl Shape {
    fn of(text: &str, indent: usize, joint: usize) -> Self {
        let first = text.split(' ').next().unwrap_or_default();
        Self {
            joint,
            end: indent + text.chars().count(),
            first_word: first.chars().count(),
            starts_large: text.starts_with(char::is_uppercase),
            starts_small: text.starts_with(char::is_lowercase),
        }
    }
}

impl Lines {
    /// A block with its first line.
    pub(super) fn first(text: &str, indent: usize) -> Self {
        Self {
            lines: vec![Shape::of(text, indent, 0)],
        }
    }

    /// Takes in the next line, which is joined to the one before at `joint` in the text.
    pub(super) fn next(&mut self, joint: usize, text: &str, indent: usize) {
        self.lines.push(Shape::of(text, indent, joint));
    }

    /// The joints at which a sentence ends though no mark says so.
    pub(super) fn ends(&self) -> impl Iterator<Item = usize> {
        let widest = self.lines.iter().map(|line| line.end).max().unwrap_or(0);
        // running text has lines that begin small; where none does, short lines are no part of it
        let runs = self.lines.iter().any(|line| line.starts_small);
        let pairs = self.lines.windows(2);
        pairs.filter_map(move |pair| {
            let [line, next] = pair else { return None };
            // how far the line would reach with the word that was put on the next one
            let with_next = line.end + 1 + next.first_word;
            let ends_early = match (runs, line.starts_small) {
                (false, _) => with_next * 10 <= widest.max(WIDTH) * 9,
                (true, false) => with_next * 4 <= widest.max(NARROW) * 3,
                (true, true) => with_next * 2 <= widest.max(NARROW),
            };
            (next.starts_large && ends_early).then_some(next.joint)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Which lines, from 0, end a sentence.
    fn ends(text: &str) -> Vec<usize> {
        let mut lines = text.lines();
        let mut block = Lines::first(lines.next().unwrap_or_default(), 0);
        for (number, line) in lines.enumerate() {
            block.next(number, line, 0);
        }
        block.ends().collect()
    }

    #[test]
    fn short_lines_before_capitals_are_sentences() {
        assert_eq!(
            ends("Licence of the code: MIT\nNo cookies are set\nPages meet WCAG 2.2"),
            [0, 1]
        );
        assert_eq!(
            ends(
                "Pages meet WCAG 2.2 and are\ntested by users\nNo cookies are set\nBackups are made"
            ),
            [1, 2]
        );
    }

    #[test]
    fn lines_of_running_text_go_on() {
        for text in [
            "The whole of the code is published as it is written, so that\nEverybody can read it and the City may use it",
            "personal data is deleted before any other\nrecord is. We sign in with OpenID\nConnect, as the others do",
            "Each month we meet the board\nand show what was made",
        ] {
            assert!(ends(text).is_empty(), "{text}");
        }
    }
}
