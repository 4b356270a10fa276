//! What is in the file and no part of the text: deleted words, comments, headers and footers.

use super::state::Body;
use crate::catalogue::say::read as say;
use crate::document::LeftOut;
use crate::read::office::xml::{Tag, Token, Xml};
use crate::read::unseen::Unseen;

/// Most headers, footers and comments that are listed one by one.
const LISTED: usize = 200;

impl<'a> Body<'a> {
    /// Takes in the tags of what is left out; says whether it was one.
    pub(super) fn start_left_out(&mut self, tag: &Tag, xml: &mut Xml<'a>) -> Result<bool, String> {
        match tag.name() {
            "tracked-changes" => self.deletions(xml.inner()?, xml.deepest())?,
            "annotation" => {
                let words = words_of(xml.inner()?, xml.deepest())?;
                self.comments += 1;
                if self.comments <= LISTED {
                    self.builder.leave_out(&say::Comment, &words);
                }
            }
            _ => return Ok(false),
        }
        Ok(true)
    }

    fn deletions(&mut self, changes: &str, deepest: usize) -> Result<(), String> {
        let mut xml = Xml::within(changes, deepest);
        while let Some(token) = xml.next()? {
            if let Token::Start(tag) = token
                && tag.name() == "deletion"
            {
                let words = words_of(xml.inner()?, deepest)?;
                self.builder.hide(Unseen::StruckOut, &words);
                self.builder.hidden.end_passage();
            }
        }
        Ok(())
    }

    /// Tells that comments were left out.
    pub(super) fn tell_comments(&mut self) {
        let count = self.comments;
        if count > 0 {
            self.builder
                .unread(&String::new(), &say::CommentsLeftOut { count });
        }
    }

    /// Lists the headers and footers of the pages, which stand with their styles.
    pub(in crate::read::odf) fn list_heads(&mut self, styles: &str) -> Result<(), String> {
        let start = styles.find("<office:master-styles").unwrap_or(styles.len());
        let mut known: Vec<String> = Vec::new();
        let mut xml = Xml::within(&styles[start..], self.deepest);
        while let Some(token) = xml.next()? {
            let Token::Start(tag) = token else { continue };
            let is_head = tag.is_from("style")
                && matches!(
                    tag.name(),
                    "header"
                        | "footer"
                        | "header-left"
                        | "footer-left"
                        | "header-first"
                        | "footer-first"
                );
            if !is_head || known.len() >= LISTED {
                continue;
            }
            let words = words_of(xml.inner()?, self.deepest)?;
            let text = words.split_whitespace().collect::<Vec<_>>().join(" ");
            // first pages and even ones repeat them
            if text.contains(char::is_alphanumeric) && !known.contains(&text) {
                known.push(text.clone());
                self.builder.document.left_out.push(LeftOut {
                    place: String::new(),
                    text,
                    reason: say::HeaderOrFooter.to_string().into(),
                });
            }
        }
        Ok(())
    }
}

/// The words of a piece of the text.
fn words_of(text: &str, deepest: usize) -> Result<String, String> {
    let mut words = String::new();
    let mut xml = Xml::within(text, deepest);
    while let Some(token) = xml.next()? {
        match token {
            Token::Text(piece) => words += &piece,
            // who changed or said something, and when
            Token::Start(tag)
                if matches!(
                    tag.name(),
                    "creator" | "date" | "sender-initials" | "initials"
                ) =>
            {
                xml.skip()?;
            }
            Token::Start(tag) if matches!(tag.name(), "p" | "h" | "s" | "tab" | "line-break") => {
                words.push(' ');
            }
            _ => {}
        }
    }
    Ok(words)
}
