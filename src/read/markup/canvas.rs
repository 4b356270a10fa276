//! A text of which pieces are painted over, byte for byte.

use std::ops::Range;

/// Bytes in which the other end of a mark is looked for.
const NEAR: usize = 500;
/// Most places that are told.
const TOLD: usize = 50;

/// A text of which pieces are painted over. Lines stay what they are.
pub(super) struct Canvas {
    text: String,
    bytes: Vec<u8>,
    told: Vec<(usize, String, bool)>,
}

impl Canvas {
    pub(super) fn of(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            bytes: text.as_bytes().to_vec(),
            told: Vec::new(),
        }
    }

    /// The text as it was.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// Paints over; the ends have to be those of characters.
    pub(super) fn blank(&mut self, range: Range<usize>) {
        let end = range.end.min(self.bytes.len());
        for byte in &mut self.bytes[range.start.min(end)..end] {
            if *byte != b'\n' {
                *byte = b' ';
            }
        }
    }

    /// Puts a mark over what is of one byte.
    pub(super) fn put(&mut self, at: usize, mark: u8) {
        if let Some(byte) = self.bytes.get_mut(at).filter(|byte| byte.is_ascii()) {
            *byte = mark;
        }
    }

    /// Lets lines end right before their first word: spaces before it stand at the end of the line before then.
    pub(super) fn flush_left(&mut self) {
        let mut end = None;
        let mut spaces = 0;
        for at in 0..self.bytes.len() {
            match self.bytes[at] {
                b'\n' => {
                    end = Some(at);
                    spaces = 0;
                }
                b' ' | b'\t' => spaces += 1,
                _ => {
                    if let Some(end) = end.take().filter(|_| spaces > 0) {
                        self.bytes[end] = b' ';
                        self.bytes[at - 1] = b'\n';
                    }
                }
            }
        }
    }

    /// Tells that something isn't read; `is_missing` if it may say something.
    pub(super) fn tell(&mut self, at: usize, reason: String, is_missing: bool) {
        if self.told.len() < TOLD || is_missing && self.told.iter().all(|(.., missing)| !missing) {
            self.told.push((at, reason, is_missing));
        }
    }

    /// Goes on with what is left as the text.
    pub(super) fn settle(&mut self) {
        self.text = String::from_utf8_lossy(&self.bytes).into_owned();
    }

    /// What is left, and what is to be told of the rest, in order.
    pub(super) fn finish(mut self) -> (String, Vec<(usize, String, bool)>) {
        self.settle();
        self.told.sort_by_key(|(at, ..)| *at);
        (self.text, self.told)
    }
}

/// The beginning of a text, as far as a mark is looked for that closes another: without a bound, a file of one line would take forever.
pub(super) fn near(text: &str) -> &str {
    &text[..text.floor_char_boundary(NEAR)]
}

/// The lines of a text, each with where it begins.
pub(super) fn lines(text: &str) -> Vec<(usize, &str)> {
    let mut start = 0;
    text.split_inclusive('\n')
        .map(|line| {
            let from = start;
            start += line.len();
            (from, line.trim_end_matches(['\n', '\r']))
        })
        .collect()
}
