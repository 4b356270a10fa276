//! The text of a rich text file, paragraph by paragraph.

use super::heads::{Heads, Style, level, of_page};
use super::rows::Row;
use super::tokens::{Token, Tokens};
use crate::document::{BlockKind, Document, Spot};
use crate::read::builder::Builder;
use crate::read::look::Look;
use encoding_rs::{Encoding, WINDOWS_1252};

/// Deepest nesting of groups.
const DEPTH: usize = 1000;
/// How deep text boxes and notes may stand in each other.
const NESTED: usize = 8;

/// The reader of the text.
pub(super) struct Body<'a> {
    pub(super) builder: Builder,
    pub(super) heads: Heads,
    page: &'static Encoding,
    /// Open groups, the outermost first, with how letters look in each.
    groups: Vec<Group>,
    letters: Letters,
    paragraph: Paragraph,
    /// Paragraphs so far.
    number: usize,
    pub(super) table: Option<Row>,
    pending: Vec<&'a [u8]>,
    nested: usize,
    /// Bytes that wait for those that make letters of them.
    bytes: Vec<u8>,
    /// The first half of a letter that is written as two.
    half: Option<u16>,
    /// Letters to be left out, since they only stand in for the one before.
    skip: usize,
}

struct Group {
    letters: Letters,
    /// Whether a link ends with it.
    link: bool,
}

/// How letters look.
#[derive(Clone, Copy, Default)]
struct Letters {
    look: Look,
    deleted: bool,
    font: i32,
    /// How many letters stand in for one that old readers don't know.
    stand_in: Option<usize>,
}

/// The paragraph in the making.
#[derive(Default)]
#[allow(clippy::struct_excessive_bools)] // each is a property of its own in the file
struct Paragraph {
    style: Style,
    outline: Option<i32>,
    in_table: bool,
    in_list: bool,
    depth: usize,
    on_ground: bool,
    /// The number before it, as it is written.
    mark: Option<String>,
    begun: bool,
}

impl<'a> Body<'a> {
    pub(super) fn new(name: &str) -> Self {
        Self {
            builder: Builder::new(name),
            heads: Heads::default(),
            page: WINDOWS_1252,
            groups: Vec::new(),
            letters: Letters::default(),
            paragraph: Paragraph::default(),
            number: 1,
            table: None,
            pending: Vec::new(),
            nested: 0,
            bytes: Vec::new(),
            half: None,
            skip: 0,
        }
    }

    /// The document; if the text broke off, with what was read until then.
    pub(super) fn finish(mut self, read: Result<(), String>) -> Result<Document, String> {
        self.flush();
        self.end_paragraph()?;
        if self.table.take().is_some() {
            self.builder.end_table();
        }
        let broken = match read {
            Err(reason) => Some(reason),
            Ok(()) if !self.groups.is_empty() => Some("it is cut off; send the whole file".into()),
            Ok(()) => None,
        };
        if let Some(reason) = broken {
            if self.builder.document.blocks.is_empty() {
                return Err(reason);
            }
            let place = format!("after paragraph {}", self.number);
            self.builder.break_off(place, &reason);
        }
        Ok(self.builder.finish())
    }

    pub(super) fn walk(&mut self, mut tokens: Tokens<'a>) -> Result<(), String> {
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
        if self.groups.len() >= DEPTH {
            return Err(format!("its groups nest deeper than {DEPTH}"));
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
        let mut ahead = tokens.clone();
        match ahead.next() {
            Some(Token::Word("shpinst", _)) => *tokens = ahead,
            Some(Token::Word(word @ ("fldinst" | "footnote"), _)) => {
                *tokens = ahead;
                self.destination(word, tokens);
            }
            _ => {
                tokens.rest_of_group();
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
            "footnote" | "shptxt" => self.pending.push(tokens.rest_of_group()),
            "fldinst" => {
                let instruction = plain(tokens.rest_of_group());
                let target = instruction
                    .trim()
                    .strip_prefix("HYPERLINK")
                    .and_then(|rest| rest.split('"').nth(1));
                // the field's result is a group beside this one, in the same group
                let around = self.groups.len().checked_sub(2);
                if let (Some(target), Some(around)) = (target, around)
                    && !self.groups[around].link
                {
                    self.builder.start_link(target);
                    self.groups[around].link = true;
                }
            }
            "info" | "pict" | "objdata" | "objclass" | "objname" | "header" | "headerl"
            | "headerr" | "headerf" | "footer" | "footerl" | "footerr" | "footerf"
            | "annotation" | "atnid" | "atnauthor" | "listtable" | "listoverridetable"
            | "nonshppict" | "shprslt" | "sp" | "sn" | "sv" | "tc" | "xe" | "nonesttables"
            | "ftnsep" | "ftnsepc" | "aftnsep" | "aftnsepc" | "revtbl" | "filetbl"
            | "datafield" | "ud" | "bkmkstart" | "bkmkend" | "do" => {
                tokens.rest_of_group();
            }
            _ => return false,
        }
        true
    }

    fn word(&mut self, word: &str, number: Option<i32>) -> Result<(), String> {
        let on = number != Some(0);
        let look = &mut self.letters.look;
        match word {
            "par" | "sect" | "page" | "nestcell" | "nestrow" => self.end_paragraph()?,
            "line" | "softline" => self.builder.line_break(),
            "tab" | "emspace" | "enspace" | "qmspace" => self.say(" "),
            "emdash" => self.say("—"),
            "endash" => self.say("–"),
            "bullet" => self.say("•"),
            "lquote" => self.say("‘"),
            "rquote" => self.say("’"),
            "ldblquote" => self.say("“"),
            "rdblquote" => self.say("”"),
            "b" => look.bold = Some(on),
            "v" => look.vanish = Some(on),
            "strike" | "striked" => look.struck = Some(on),
            "deleted" => self.letters.deleted = on,
            "fs" => look.size = number.and_then(|size| u32::try_from(size).ok()),
            "cf" => look.white = number.map(|colour| self.heads.is_white(colour)),
            "highlight" | "cb" | "chcbpat" => {
                look.ground = number.map(|colour| self.heads.is_colour(colour));
            }
            "f" => self.letters.font = number.unwrap_or(0),
            "uc" => self.letters.stand_in = number.and_then(|count| usize::try_from(count).ok()),
            "plain" => {
                self.letters = Letters {
                    stand_in: self.letters.stand_in,
                    ..Letters::default()
                };
            }
            "ansicpg" => self.page = number.and_then(of_page).unwrap_or(self.page),
            "mac" => self.page = encoding_rs::MACINTOSH,
            _ => self.paragraph_word(word, number)?,
        }
        Ok(())
    }

    fn paragraph_word(&mut self, word: &str, number: Option<i32>) -> Result<(), String> {
        let paragraph = &mut self.paragraph;
        match word {
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
            "cbpat" => {
                paragraph.on_ground = number.is_some_and(|colour| self.heads.is_colour(colour));
            }
            _ => self.table_word(word, number)?,
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

    /// Bytes of text, of which some may only stand in for a letter.
    fn text(&mut self, text: &[u8]) {
        let skipped = self.skip.min(text.len());
        self.skip -= skipped;
        self.bytes.extend_from_slice(&text[skipped..]);
    }

    /// A letter by its number; those beyond 65,535 come in two halves.
    fn letter(&mut self, code: i32) {
        self.flush_bytes();
        self.skip = self.letters.stand_in.unwrap_or(1);
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        // negative ones are counted from 65,536
        let unit = (code & 0xFFFF) as u16;
        let units = match self.half.take() {
            Some(half) => vec![half, unit],
            None if (0xD800..0xDC00).contains(&unit) => {
                self.half = Some(unit);
                return;
            }
            None => vec![unit],
        };
        self.say(&String::from_utf16_lossy(&units));
    }

    fn flush(&mut self) {
        self.flush_bytes();
        self.skip = 0;
    }

    fn flush_bytes(&mut self) {
        if self.bytes.is_empty() {
            return;
        }
        let bytes = std::mem::take(&mut self.bytes);
        let encoding = self.heads.encoding(self.letters.font).unwrap_or(self.page);
        let words = encoding.decode_without_bom_handling(&bytes).0.into_owned();
        self.say(&words);
    }

    fn say(&mut self, words: &str) {
        let Letters { look, deleted, .. } = self.letters;
        if deleted || look.is_struck() || self.paragraph.style.is_contents {
            return;
        }
        let painted = self.table.as_ref().is_some_and(|row| {
            row.cells.get(row.cell).is_some_and(|cell| cell.1) && self.paragraph.in_table
        });
        self.builder.stand_at(self.number, Spot::Paragraph);
        if let Some(why) = look.hidden(painted || self.paragraph.on_ground || self.nested > 0) {
            self.builder.hide(why, words);
            return;
        }
        self.builder.hidden.end_passage();
        if !self.paragraph.begun && words.contains(|char: char| !char.is_whitespace()) {
            self.begin_paragraph();
        }
        self.builder.bold = look.is_bold();
        self.builder.say(words);
    }

    /// Opens the block that the paragraph is, at its first word.
    fn begin_paragraph(&mut self) {
        self.paragraph.begun = true;
        if self.paragraph.in_table {
            self.begin_cell();
        } else if self.nested == 0 && self.table.take().is_some() {
            self.builder.end_table();
        }
        let heading = self.paragraph.outline.and_then(level);
        if let Some(level) = heading.or(self.paragraph.style.heading) {
            self.builder.end_lists();
            self.builder.open(BlockKind::Heading(level));
        } else if self.paragraph.in_list {
            let mark = self.paragraph.mark.take();
            self.builder.item_at(self.paragraph.depth, mark);
        } else {
            self.builder.end_lists();
            self.builder.open_paragraph();
        }
    }

    pub(super) fn end_paragraph(&mut self) -> Result<(), String> {
        self.flush();
        self.builder.quotes = usize::from(self.paragraph.style.is_quote);
        self.builder.close();
        self.builder.quotes = 0;
        self.builder.hidden.end_passage();
        self.paragraph.begun = false;
        self.paragraph.mark = None;
        self.number += 1;
        let pending = std::mem::take(&mut self.pending);
        if pending.is_empty() || self.nested == NESTED {
            return Ok(());
        }
        self.nested += 1;
        let aside = self.builder.start_aside();
        let letters = std::mem::take(&mut self.letters);
        let paragraph = std::mem::take(&mut self.paragraph);
        let groups = std::mem::take(&mut self.groups);
        for text in pending {
            self.walk(Tokens::new(text))?;
            self.end_paragraph()?;
            self.groups.clear();
        }
        (self.letters, self.paragraph, self.groups) = (letters, paragraph, groups);
        self.builder.end_aside(aside);
        self.nested -= 1;
        Ok(())
    }
}

/// The text of a group without its control words.
fn plain(group: &[u8]) -> String {
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
