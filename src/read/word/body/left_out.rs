//! What is in the file and no part of the text: deleted words, what old programs are shown, comments, headers, notes without a reference.

use super::state::{Beside, Body};
use crate::catalogue::say::read as say;
use crate::document::{LeftOut, Missing};
use crate::read::office::xml::{Tag, Token, Xml};
use crate::read::unseen::Unseen;

/// Words of those who read a form, in the places that nobody filled in, are few.
const PROMPT: usize = 8;
/// Most headers, footers and comments that are listed one by one.
const LISTED: usize = 200;

impl<'a> Body<'a> {
    /// Takes in the tags of what is left out; says whether it was one.
    pub(super) fn start_left_out(&mut self, tag: &Tag, xml: &mut Xml<'a>) -> Result<bool, String> {
        match tag.name() {
            "del" | "moveFrom" => {
                let words = words_of(xml.inner()?, xml.deepest())?;
                self.builder.hide(Unseen::StruckOut, &words);
            }
            "AlternateContent" => self.choice = xml.rest(),
            "Fallback" => self.fallback(xml)?,
            "subDoc" => {
                let place = self.builder.place();
                self.builder.unread(&place, &say::SubDocumentNotRead);
                self.builder.document.missing = Missing::Part;
            }
            "txPr" | "tblGrid" => xml.skip()?,
            _ => return Ok(false),
        }
        Ok(true)
    }

    /// What programs show that don't know a new kind of drawing: mostly the same words.
    fn fallback(&mut self, xml: &mut Xml<'a>) -> Result<(), String> {
        let shown = self.choice.len().saturating_sub(xml.rest().len());
        let shown = self.choice.get(..shown).unwrap_or_default();
        let inner = xml.inner()?;
        if !inner.contains("<w:t") {
            return Ok(());
        }
        let words = words_of(inner, xml.deepest())?;
        // a part of one is broken off where the other begins, so its end may be missing
        let known = words_of(shown, xml.deepest()).unwrap_or_default();
        let letters =
            |text: &str| -> String { text.chars().filter(|sign| sign.is_alphanumeric()).collect() };
        if !letters(&known).contains(&letters(&words)) {
            self.builder.hide(Unseen::OtherWordsForOldPrograms, &words);
        }
        Ok(())
    }

    /// Words of a place in a form that nobody filled in. What reads like an answer is told more loudly.
    pub(super) fn leave_placeholder(&mut self, words: &str) {
        self.builder.leave_out(&say::NobodyFilledItIn, words);
        if words.split_whitespace().count() > PROMPT {
            let place = self.builder.place();
            let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
            self.builder
                .unread(&place, &say::PlaceholderReadsLikeAnswer { words });
        }
    }

    /// Lists what stands in parts of the file that aren't its text.
    pub(in crate::read::word) fn list_others(
        &mut self,
        heads: &[String],
        comments: &str,
    ) -> Result<(), String> {
        let mut known = Vec::new();
        for part in heads.iter().take(LISTED) {
            let words = words_of(part, self.deepest)?;
            // first pages and even ones repeat them
            if !known.contains(&words) {
                self.list(say::HeaderOrFooter.to_string(), &words);
                known.push(words);
            }
        }
        let mut count = 0_usize;
        let mut xml = Xml::within(comments, self.deepest);
        while let Some(token) = xml.next()? {
            if let Token::Start(tag) = token
                && tag.name() == "comment"
            {
                let words = words_of(xml.inner()?, self.deepest)?;
                count += 1;
                if count <= LISTED {
                    self.list(say::Comment.to_string(), &words);
                }
            }
        }
        if count > 0 {
            self.builder
                .unread(&String::new(), &say::CommentsLeftOut { count });
        }
        Ok(())
    }

    fn list(&mut self, reason: String, words: &str) {
        let text = words.split_whitespace().collect::<Vec<_>>().join(" ");
        if text.contains(char::is_alphanumeric) {
            self.builder.document.left_out.push(LeftOut {
                place: String::new(),
                text,
                reason: reason.into(),
            });
        }
    }

    /// Notes that nothing refers to are on no page.
    pub(super) fn hide_orphans(&mut self) -> Result<(), String> {
        let notes = [&mut self.parts.footnotes, &mut self.parts.endnotes];
        let mut orphans: Vec<(String, &str)> = notes.into_iter().flat_map(std::mem::take).collect();
        orphans.sort_unstable();
        for (_, note) in orphans {
            let words = words_of(note, self.deepest)?;
            self.builder.hide(Unseen::OrphanNote, &words);
            self.builder.hidden.end_passage();
        }
        Ok(())
    }

    /// Keeps what stands beside the running text until its paragraph ends.
    pub(super) fn keep_beside(&mut self, text: &'a str) {
        let around = self.around;
        self.pending.push(Beside { text, around });
    }

    /// The same for a text box, which has a ground of its own.
    pub(super) fn keep_box(&mut self, text: &'a str) {
        let mut around = self.frame.around(self.paper, self.around.ground);
        around.unseen = self.around.unseen.or(around.unseen);
        self.pending.push(Beside { text, around });
    }
}

/// The words of a piece of the text, deleted ones too.
pub(super) fn words_of(text: &str, deepest: usize) -> Result<String, String> {
    let mut words = String::new();
    let mut xml = Xml::within(text, deepest);
    while let Some(token) = xml.next()? {
        match token {
            Token::Start(tag) if matches!(tag.name(), "t" | "delText") => words += &xml.words()?,
            Token::Start(tag) if tag.name() == "Fallback" => xml.skip()?,
            Token::Start(tag) if matches!(tag.name(), "p" | "tab" | "br" | "tc") => words.push(' '),
            _ => {}
        }
    }
    Ok(words)
}
