//! Whether a reader of the page sees words that are in a file.

use super::span::Span;
use super::text::Document;

/// Whether a reader of the page sees words, and if not surely, why not. What is hidden is no text of a document; what may be hidden is,
/// but no evidence: whether it says something can't be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sight<Why> {
    /// They are seen, as far as anybody can tell.
    Seen,
    /// Something may hide them, and what it does isn't known.
    Unsure(Why),
    /// They aren't seen.
    Hidden(Why),
}

impl<Why: Copy> Sight<Why> {
    /// What is true of words of which both are true: what hides them for sure comes before what may.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Hidden(_), _) | (Self::Unsure(_), Self::Seen | Self::Unsure(_)) => self,
            _ => other,
        }
    }

    /// Why the words are hidden, if they are.
    #[must_use]
    pub fn hidden(self) -> Option<Why> {
        match self {
            Self::Hidden(why) => Some(why),
            _ => None,
        }
    }
}

impl Document {
    /// Notes that nobody can tell whether the text from `start` on is seen.
    pub fn doubt(&mut self, start: usize) {
        let end = self.text.len();
        if start >= end {
            return;
        }
        match self.unsure.last_mut() {
            // words come one by one: a passage is one span
            Some(last) if self.text[last.end..start].trim().is_empty() => last.end = end,
            _ => self.unsure.push(Span::new(start, end)),
        }
    }

    /// Whether a piece of the text holds any of which nobody can tell whether it is seen.
    #[must_use]
    pub fn is_unsure(&self, span: Span) -> bool {
        let first = self.unsure.partition_point(|piece| piece.end <= span.start);
        self.unsure
            .get(first)
            .is_some_and(|piece| piece.start < span.end)
    }

    /// Forgets such text from `start` on, which was dropped.
    pub(super) fn forget_doubts(&mut self, start: usize) {
        while self.unsure.last().is_some_and(|piece| piece.start >= start) {
            self.unsure.pop();
        }
        if let Some(last) = self.unsure.last_mut() {
            last.end = last.end.min(start);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::BlockKind;

    #[test]
    fn what_is_hidden_for_sure_comes_before_what_may_be() {
        use Sight::{Hidden, Seen, Unsure};
        for (one, two, both) in [
            (Seen, Seen, Seen),
            (Seen, Unsure(1), Unsure(1)),
            (Unsure(1), Hidden(2), Hidden(2)),
            (Hidden(1), Unsure(2), Hidden(1)),
            (Unsure(1), Unsure(2), Unsure(1)),
        ] {
            assert_eq!(one.and(two), both);
        }
    }

    #[test]
    fn doubts_follow_the_text() {
        let mut document = Document::new("a", String::new());
        document.push_text("seen ", 0);
        let start = document.text.len();
        document.push_text("may be", 5);
        document.doubt(start);
        let next = document.text.len();
        document.push_text(" hidden", 11);
        document.doubt(next);
        document.close_block(0, BlockKind::Paragraph);
        assert_eq!(document.unsure, [Span::new(5, 18)]);
        assert!(document.is_unsure(Span::new(0, 6)));
        assert!(!document.is_unsure(Span::new(0, 5)));
        let dropped = document.text.len();
        document.push_text("– –", 18);
        document.doubt(dropped);
        document.close_block(dropped, BlockKind::Paragraph);
        assert!(document.unsure.iter().all(|span| span.end <= dropped));
        assert!(document.is_sound());
    }
}
