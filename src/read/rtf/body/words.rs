//! Control words that say how letters, paragraphs and cells look.

use super::state::{Body, Letters, Paragraph};
use crate::read::rtf::alphabets::of_page;
use encoding_rs::MACINTOSH;

/// The signs that a control word stands for.
pub(super) fn signs_of(word: &str) -> Option<&'static str> {
    Some(match word {
        "tab" | "emspace" | "enspace" | "qmspace" => " ",
        "emdash" => "—",
        "endash" => "–",
        "bullet" => "•",
        "lquote" => "‘",
        "rquote" => "’",
        "ldblquote" => "“",
        "rdblquote" => "”",
        _ => return None,
    })
}

impl Body<'_> {
    /// Takes in a word that says how what comes now looks.
    pub(super) fn looks_word(&mut self, word: &str, number: Option<i32>) {
        let on = number != Some(0);
        let look = &mut self.letters.look;
        match word {
            "b" => look.bold = Some(on),
            "v" => look.vanish = Some(on),
            "strike" | "striked" => look.struck = Some(on),
            "deleted" => self.letters.deleted = on,
            "fs" => look.size = number.and_then(|size| u32::try_from(size).ok()),
            "cf" => look.ink = Some(self.heads.ink(number)),
            "highlight" | "cb" | "chcbpat" => look.ground = Some(self.heads.ground(number)),
            "charscalex" => look.stretch = number.and_then(|part| u32::try_from(part).ok()),
            // told in twentieths of a point
            "expndtw" => look.apart = number.map(|apart| apart / 10),
            "paperw" => self.paper.width = number.unwrap_or(self.paper.width),
            "paperh" => self.paper.height = number.unwrap_or(self.paper.height),
            "f" => self.letters.font = number.unwrap_or(0),
            "uc" => self.letters.stand_in = number.and_then(|count| usize::try_from(count).ok()),
            "plain" => {
                self.letters = Letters {
                    stand_in: self.letters.stand_in,
                    ..Letters::default()
                };
            }
            "ansicpg" => self.page = number.and_then(of_page).unwrap_or(self.page),
            "mac" => self.page = MACINTOSH,
            _ => self.paragraph_word(word, number),
        }
    }

    fn paragraph_word(&mut self, word: &str, number: Option<i32>) {
        let paragraph = &mut self.paragraph;
        match word {
            // the words of the paragraph may have begun, and its number stands before what describes it
            "pard" => {
                *paragraph = Paragraph {
                    begun: paragraph.begun,
                    mark: paragraph.mark.take(),
                    in_list: paragraph.mark.is_some(),
                    ..Paragraph::default()
                }
            }
            "s" => paragraph.style = self.heads.style(number.unwrap_or(0)),
            "outlinelevel" => paragraph.outline = number,
            "intbl" => paragraph.in_table = true,
            "ls" => paragraph.in_list = number.is_some_and(|list| list > 0),
            "ilvl" => {
                let depth = number.and_then(|depth| usize::try_from(depth).ok());
                paragraph.depth = depth.unwrap_or(0).min(8);
            }
            "cbpat" => paragraph.ground = self.heads.ground(number),
            "cfpat" => paragraph.pattern = self.heads.colour(number),
            "shading" => paragraph.density = number.unwrap_or(0),
            // a negative height cuts off what is higher
            "sl" => {
                paragraph.line = number
                    .filter(|line| *line < 0)
                    .map(|line| line.unsigned_abs() / 10);
            }
            "dropcapli" => paragraph.is_initial = number.is_some_and(|lines| lines > 0),
            _ if paragraph.frame.take_in(word, number) => {}
            _ if self.shape.take_in(word, number) => {}
            _ => self.row_word(word, number),
        }
    }
}
