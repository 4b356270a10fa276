//! The walk through the tokens.

use super::shapes::{Around, Shape};
use super::state::{Body, Group};
use super::words::signs_of;
use crate::catalogue::say::read as say;
use crate::document::Document;
use crate::read::rtf::tokens::{Token, Tokens};

/// Deepest nesting of groups.
const DEPTH: usize = 1000;
/// How deep text boxes and notes may stand in each other.
const NESTED: usize = 8;
/// Groups that are no text of the proposal: pictures, headers and footers, comments, what programs keep for themselves.
const SILENT: [&str; 27] = [
    "info",
    "pict",
    "objdata",
    "objclass",
    "objname",
    "atnid",
    "atnauthor",
    "listtable",
    "listoverridetable",
    "nonshppict",
    "shprslt",
    "sn",
    "sv",
    "tc",
    "xe",
    "nonesttables",
    "ftnsep",
    "ftnsepc",
    "aftnsep",
    "aftnsepc",
    "revtbl",
    "filetbl",
    "datafield",
    "ud",
    "bkmkstart",
    "bkmkend",
    "do",
];

impl<'a> Body<'a> {
    /// The document; if the text broke off, with what was read until then.
    pub(in crate::read::rtf) fn finish(
        mut self,
        read: Result<(), String>,
    ) -> Result<Document, String> {
        self.flush();
        self.end_paragraph()?;
        self.tell_comments();
        if self.table.take().is_some() {
            self.builder.end_table();
        }
        // a group that is still open means that the end is missing
        let broken = match read {
            Err(reason) => Some(reason),
            Ok(()) if !self.groups.is_empty() => Some(say::FileIsCutOff.to_string()),
            Ok(()) => None,
        };
        if let Some(reason) = broken {
            if self.builder.document.blocks.is_empty() {
                return Err(reason);
            }
            let number = self.number;
            self.builder
                .break_off(&say::AfterParagraph { number }, &reason);
        }
        Ok(self.builder.finish())
    }

    pub(in crate::read::rtf) fn walk(&mut self, mut tokens: Tokens<'a>) -> Result<(), String> {
        let mut fresh = false;
        while let Some(token) = tokens.next() {
            let begins = std::mem::take(&mut fresh);
            match token {
                Token::Text(text) => self.text(text),
                Token::Byte(byte) => self.text(&[byte]),
                Token::Open => {
                    self.flush();
                    self.open()?;
                    fresh = true;
                }
                Token::Close => {
                    self.flush();
                    self.close();
                }
                Token::Sign(b'*') if begins => self.special(&mut tokens),
                Token::Sign(sign) => self.sign(sign)?,
                Token::Word("u", Some(code)) => self.letter(code),
                Token::Word(word, number) => {
                    self.flush();
                    if !self.destination(word, &mut tokens) {
                        self.word(word, number)?;
                    }
                }
            }
        }
        Ok(())
    }

    fn open(&mut self) -> Result<(), String> {
        // each group keeps how letters look: a file of braces would fill the memory
        if self.groups.len() >= DEPTH {
            return Err(say::GroupsNestTooDeep { deepest: DEPTH }.to_string());
        }
        self.groups.push(Group {
            letters: self.letters,
            link: false,
        });
        Ok(())
    }

    fn close(&mut self) {
        self.skip = 0;
        if let Some(group) = self.groups.pop() {
            self.letters = group.letters;
            if group.link {
                self.builder.end_link();
            }
        }
    }

    /// A group that readers who don't know it leave out; some of them are text.
    fn special(&mut self, tokens: &mut Tokens<'a>) {
        // what the group is called decides, and is read again where it is no text
        let mut ahead = tokens.clone();
        match ahead.next() {
            Some(Token::Word("shpinst", _)) => {
                self.shape = Shape::default();
                *tokens = ahead;
            }
            Some(Token::Word(word @ ("fldinst" | "footnote"), _)) => {
                *tokens = ahead;
                self.destination(word, tokens);
            }
            Some(Token::Word("annotation", _)) => {
                *tokens = ahead;
                self.leave_group("annotation", tokens);
            }
            _ => {
                let group = tokens.rest_of_group();
                self.pass_over(group);
            }
        }
    }

    /// Takes in a group that is no running text; says whether it was one.
    fn destination(&mut self, word: &str, tokens: &mut Tokens<'a>) -> bool {
        match word {
            "fonttbl" => self.heads.read_fonts(tokens.rest_of_group()),
            "colortbl" => self.heads.read_colours(tokens.rest_of_group()),
            "stylesheet" => self.heads.read_styles(tokens.rest_of_group()),
            "listtext" | "pntext" => {
                let mark = plain(tokens.rest_of_group());
                self.paragraph.in_list = true;
                self.paragraph.mark =
                    Some(mark).filter(|mark| mark.contains(char::is_alphanumeric));
            }
            "footnote" => self.pending.push((tokens.rest_of_group(), self.around)),
            "shptxt" => {
                let text = tokens.rest_of_group();
                self.keep_box(text);
            }
            "sp" => self.shape.property(tokens.rest_of_group()),
            "fldinst" => {
                let group = tokens.rest_of_group();
                self.field(group);
            }
            word if self.leave_group(word, tokens) => {}
            word if SILENT.contains(&word) => {
                tokens.rest_of_group();
            }
            _ => return false,
        }
        true
    }

    fn word(&mut self, word: &str, number: Option<i32>) -> Result<(), String> {
        match word {
            "par" | "sect" | "page" | "nestcell" | "nestrow" => self.end_paragraph()?,
            "cell" => self.end_cell()?,
            "row" => self.end_row(),
            "line" | "softline" => self.builder.line_break(),
            _ => match signs_of(word) {
                Some(signs) => self.say(signs),
                None => self.looks_word(word, number),
            },
        }
        Ok(())
    }

    fn sign(&mut self, sign: u8) -> Result<(), String> {
        self.flush();
        match sign {
            b'~' => self.say("\u{A0}"),
            b'_' => self.say("-"),
            b'\t' => self.say(" "),
            b'\r' | b'\n' => self.end_paragraph()?,
            _ => {}
        }
        Ok(())
    }

    fn end_cell(&mut self) -> Result<(), String> {
        // an empty cell takes its column too
        self.begin_cell();
        self.end_paragraph()?;
        self.builder.end_cell();
        self.row().end_cell();
        Ok(())
    }

    fn end_row(&mut self) {
        let row = self.row();
        row.end();
        let is_head = row.is_head;
        self.builder.end_row(is_head);
    }

    fn end_paragraph(&mut self) -> Result<(), String> {
        self.flush();
        if self.paragraph.is_initial {
            self.paragraph.is_initial = false;
            return Ok(());
        }
        // an initial without a word behind it
        if !self.initial.is_empty() {
            self.say_initial();
        }
        self.builder.close_paragraph(self.paragraph.style.is_quote);
        self.paragraph.begun = false;
        self.paragraph.mark = None;
        self.number += 1;
        let pending = std::mem::take(&mut self.pending);
        if pending.is_empty() || self.nested == NESTED {
            return Ok(());
        }
        self.read_beside(pending)
    }

    /// Reads what stands beside the running text, which then goes on as it was.
    fn read_beside(&mut self, texts: Vec<(&'a [u8], Around)>) -> Result<(), String> {
        self.nested += 1;
        let aside = self.builder.start_aside();
        let letters = std::mem::take(&mut self.letters);
        let paragraph = std::mem::take(&mut self.paragraph);
        let groups = std::mem::take(&mut self.groups);
        let around = self.around;
        for (text, own) in texts {
            self.around = own;
            self.walk(Tokens::new(text))?;
            self.end_paragraph()?;
            // a note that closes fewer groups than it opens must not reach the text
            self.groups.clear();
        }
        (self.letters, self.paragraph, self.groups) = (letters, paragraph, groups);
        self.around = around;
        self.builder.end_aside(aside);
        self.nested -= 1;
        Ok(())
    }
}

/// The text of a group without its control words.
pub(super) fn plain(group: &[u8]) -> String {
    let mut text = Vec::new();
    for token in Tokens::new(group) {
        match token {
            Token::Text(piece) => text.extend_from_slice(piece),
            Token::Byte(byte) => text.push(byte),
            Token::Word("tab", _) => text.push(b' '),
            _ => {}
        }
    }
    String::from_utf8_lossy(&text).trim().to_owned()
}
