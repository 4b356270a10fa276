//! What the cell beside a requirement says, or what stands in its place in running text.

use super::legend::Legend;
use super::standing::Met;
use super::titles::Reader;
use crate::document::{BlockId, Sign, sign};
use crate::rules::Answer;
use std::ops::Range;

/// Letters of a code, at most.
const CODE: usize = 3;
/// Words behind a consent from which on the bidder says something of its own.
const OWN_WORDS: usize = 3;

/// What a cell says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Said {
    /// It is empty.
    Nothing,
    /// A tick, a cross or the like.
    Sign(Sign),
    /// An answer, and nothing else.
    Plain(Answer),
    /// An answer with words of the bidder's own.
    More(Answer),
    /// Letters or figures that may be a code.
    Code,
    /// Words of the bidder's own.
    Words,
}

impl Said {
    /// The answer that it is or begins with.
    pub(super) fn answer(self) -> Option<Answer> {
        match self {
            Self::Plain(answer) | Self::More(answer) => Some(answer),
            Self::Sign(Sign::Tick) => Some(Answer::Consents),
            Self::Sign(Sign::Cross) => Some(Answer::Refused),
            Self::Nothing => Some(Answer::Empty),
            Self::Sign(Sign::Shape) | Self::Code | Self::Words => None,
        }
    }

    /// Whether a requirement is met by it.
    pub(super) fn met(self) -> Met {
        match self {
            Self::Words => Met::OwnWords,
            said => said.answer().map_or(Met::Unknown, Met::by),
        }
    }

    /// Whether it is nothing but an answer, a sign or a code.
    pub(super) fn is_short(self) -> bool {
        !matches!(self, Self::More(_) | Self::Words | Self::Nothing)
    }
}

impl Reader<'_> {
    /// What the blocks of a cell say.
    pub(super) fn said(&self, blocks: &[BlockId], legend: &Legend) -> Said {
        let marker = |block: &BlockId| self.document.blocks[*block].marker.as_deref();
        let boxed = blocks.iter().any(|block| is_box(marker(block)));
        // of boxes only the ticked ones say something
        let mut saying = blocks
            .iter()
            .filter(|block| !boxed || marker(block) == Some("[x]"));
        let Some(&block) = saying.next() else {
            return Said::Nothing;
        };
        let said = self.said_by(block, legend);
        match said {
            Said::Plain(answer) if saying.next().is_some() => Said::More(answer),
            said => said,
        }
    }

    fn said_by(&self, block: BlockId, legend: &Legend) -> Said {
        let text = self.document.block_text(block).trim();
        if let Some(answer) = legend.answer(text) {
            return Said::Plain(answer);
        }
        if let Some(sign) = sign(text) {
            return Said::Sign(sign);
        }
        // chooses what the head of its column says, and says nothing by itself
        if text.eq_ignore_ascii_case("x") {
            return Said::Sign(Sign::Shape);
        }
        if let Some(chosen) = self.chosen(text) {
            return chosen;
        }
        let sentences = self.prose.of_block[block].clone();
        let Some(first) = sentences.clone().next() else {
            return Said::Nothing;
        };
        let said = self.said_in(first, &self.own(first), legend);
        match said {
            Said::Plain(Answer::Pointer) => said,
            Said::Plain(answer) if sentences.len() > 1 && !self.only_points(first + 1) => {
                Said::More(answer)
            }
            said => said,
        }
    }

    /// What some words of a sentence say.
    pub(super) fn said_in(&self, sentence: usize, words: &Range<usize>, legend: &Legend) -> Said {
        if let Some(answer) = self.answer_in(sentence, words) {
            return Said::Plain(answer);
        }
        if let Some((answer, rest)) = self.answer_before(sentence, words) {
            let says_more = rest.len() >= OWN_WORDS && self.answer_in(sentence, &rest).is_none();
            return if says_more || answer != Answer::Consents {
                Said::More(answer)
            } else {
                Said::Plain(answer)
            };
        }
        let text = words.clone().next().map(|first| {
            let last = self.prose.tokens[words.end - 1];
            &self.document.text[self.prose.tokens[first].start()..last.end()]
        });
        let known = text.and_then(|text| legend.answer(text));
        match (known, text) {
            (Some(answer), _) => Said::Plain(answer),
            (None, Some(text)) if is_code(text) => Said::Code,
            _ => Said::Words,
        }
    }

    /// Whether a sentence only tells where something stands.
    fn only_points(&self, sentence: usize) -> bool {
        self.answer(sentence) == Some(Answer::Pointer)
    }

    /// The choice among boxes with answers behind them: "☐ Yes ☒ No". What is not a choice is `None`.
    pub(super) fn chosen(&self, text: &str) -> Option<Said> {
        let parts: Vec<(bool, &str)> = choices(text);
        if parts.len() < 2 {
            return None;
        }
        let mut chosen = Vec::new();
        for (ticked, words) in parts {
            let said = self.word_of_choice(words)?;
            if ticked {
                chosen.push(said);
            }
        }
        Some(match chosen[..] {
            [] => Said::Nothing,
            [said] => said,
            _ => Said::Code,
        })
    }

    fn word_of_choice(&self, words: &str) -> Option<Said> {
        // the words stand in the text, so their places tell which they are
        let from = words.as_ptr() as usize - self.document.text.as_ptr() as usize;
        let (tokens, sentences) = (&self.prose.tokens, &self.prose.sentences);
        let sentence = sentences
            .partition_point(|sentence| sentence.span.start <= from)
            .checked_sub(1)?;
        let own = self.own(sentence);
        let mut inside = own.filter(|&token| {
            let token = tokens[token];
            from <= token.start() && token.end() <= from + words.len()
        });
        let first = inside.next()?;
        let last = inside.next_back().unwrap_or(first);
        let answer = self.answer_in(sentence, &(first..last + 1))?;
        Some(Said::Plain(answer))
    }
}

/// The boxes of a text with the words behind them, if it begins with one.
fn choices(text: &str) -> Vec<(bool, &str)> {
    const BOXES: [(&str, bool); 12] = [
        ("☐", false),
        ("□", false),
        ("[ ]", false),
        ("[]", false),
        ("( )", false),
        ("☑", true),
        ("☒", true),
        ("■", true),
        ("[x]", true),
        ("[X]", true),
        ("(x)", true),
        ("(X)", true),
    ];
    let next = |text: &str| {
        let places = BOXES.iter().filter_map(|&(sign, ticked)| {
            let at = text.find(sign)?;
            Some((at, sign.len(), ticked))
        });
        places.min()
    };
    let mut parts = Vec::new();
    let mut rest = text;
    // most cells hold no box, and aren't searched for one
    if !BOXES.iter().any(|(sign, _)| text.starts_with(sign)) {
        return parts;
    }
    while let Some((at, length, ticked)) = next(rest) {
        rest = &rest[at + length..];
        let end = next(rest).map_or(rest.len(), |(at, ..)| at);
        parts.push((ticked, rest[..end].trim()));
    }
    parts
}

/// Whether a block's mark is a box.
pub(super) fn is_box(marker: Option<&str>) -> bool {
    matches!(marker, Some("[x]" | "[ ]"))
}

/// Whether a text may be a code: a few capitals, or a figure.
pub(super) fn is_code(text: &str) -> bool {
    let text = text.trim();
    let capitals = text.chars().count() <= CODE && text.chars().all(char::is_uppercase);
    let figure = text.len() == 1 && text.bytes().all(|letter| letter.is_ascii_digit());
    !text.is_empty() && (capitals || figure)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn boxes_part_what_can_be_chosen() {
        assert_eq!(choices("☐ Yes ☒ No"), [(false, "Yes"), (true, "No")]);
        assert_eq!(choices("[x] Yes [ ] No"), [(true, "Yes"), (false, "No")]);
        assert!(choices("We tick ☒ every box").is_empty());
    }

    #[test]
    fn codes_are_short() {
        for (text, code) in [
            ("NC", true),
            ("3", true),
            ("CSV", true),
            ("Yes", false),
            ("JSON", false),
        ] {
            assert_eq!(is_code(text), code, "{text}");
        }
    }
}
