//! The text of a block that stands apart, and where it stands in the file.

/// A block that stands apart, while it is read.
#[derive(Default)]
pub(super) struct SetOff {
    pub(super) text: String,
    /// Where pieces of it begin, and where those stand in the source.
    pub(super) pieces: Vec<(usize, usize)>,
    /// Whether it says itself that it is a program.
    pub(super) is_program: bool,
}

impl SetOff {
    pub(super) fn push(&mut self, words: &str, at: usize) {
        self.pieces.push((self.text.len(), at));
        self.text.push_str(words);
    }

    /// Where a place in the text stands in the source.
    pub(super) fn in_source(&self, at: usize) -> usize {
        let next = self.pieces.partition_point(|(from, _)| *from <= at);
        let (from, source) = self.pieces[next.saturating_sub(1)];
        source + (at - from)
    }
}
