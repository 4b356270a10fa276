//! Words wrapped at a margin.

use super::ink::{Ink, Inked};
use crate::render::plain;
use std::borrow::Cow;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// A word; parts of it may differ in ink.
#[derive(Default)]
struct Word<'a> {
    parts: Vec<(Ink, Cow<'a, str>)>,
    width: usize,
}

impl Word<'_> {
    fn push(&mut self, ink: Ink, character: char, width: usize) {
        self.width += width;
        match self.parts.last_mut() {
            Some((last, text)) if *last == ink => text.to_mut().push(character),
            _ => self.parts.push((ink, String::from(character).into())),
        }
    }
}

/// Lines of at most `room` columns.
pub(super) fn wrap(parts: &[Inked], room: usize) -> Vec<Vec<(Ink, String)>> {
    let mut lines = Vec::new();
    let mut line: Vec<(Ink, String)> = Vec::new();
    let mut width = 0;
    for word in words(parts, room) {
        if width > 0 && width + 1 + word.width > room {
            lines.push(std::mem::take(&mut line));
            width = 0;
        }
        if width > 0 {
            // the space goes with its neighbours where they agree, so that colour isn't switched twice
            let between = if line.last().map(|part| part.0) == word.parts.first().map(|part| part.0)
            {
                word.parts[0].0
            } else {
                Ink::Plain
            };
            append(&mut line, between, " ");
            width += 1;
        }
        width += word.width;
        for (ink, text) in &word.parts {
            append(&mut line, *ink, text);
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

fn append(line: &mut Vec<(Ink, String)>, ink: Ink, text: &str) {
    match line.last_mut() {
        Some((last, so_far)) if *last == ink => so_far.push_str(text),
        _ => line.push((ink, text.to_owned())),
    }
}

/// The words of all parts; one that is wider than a line is broken.
fn words<'a>(parts: &[Inked<'a>], room: usize) -> Vec<Word<'a>> {
    let mut words: Vec<Word> = Vec::new();
    let mut open = false;
    for &(ink, text) in parts {
        for (nth, part) in text.split(char::is_whitespace).enumerate() {
            open &= nth == 0;
            let part = plain::word(part);
            // most words fit and stand alone: they are taken whole, without a copy
            if part.len() <= room && !open {
                if !part.is_empty() {
                    let width = part.width();
                    let parts = vec![(ink, part)];
                    words.push(Word { parts, width });
                    open = true;
                }
                continue;
            }
            for character in part.chars() {
                let width = character.width().unwrap_or(0);
                let fits = words.last().is_some_and(|word| word.width + width <= room);
                if !(open && fits) {
                    words.push(Word::default());
                    open = true;
                }
                if let Some(word) = words.last_mut() {
                    word.push(ink, character, width);
                }
            }
        }
    }
    words
}
