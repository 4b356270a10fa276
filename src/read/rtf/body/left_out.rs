//! Groups that are no running text, and what is told of them.

use super::state::Body;
use super::walk::plain;
use crate::catalogue::say::read as say;
use crate::document::LeftOut;
use crate::read::rtf::tokens::{Token, Tokens};
use crate::read::unseen::Unseen;

/// Fewest words in a group that programs pass over that somebody may want to be read.
const WORDS: usize = 6;
/// Groups that programs keep for themselves, of which some hold words: names of styles, of people, of files.
const KEPT: [&str; 30] = [
    "annotation",
    "atrfstart",
    "atrfend",
    "atndate",
    "atnref",
    "atnparent",
    "generator",
    "themedata",
    "colorschememapping",
    "latentstyles",
    "datastore",
    "rsidtbl",
    "xmlnstbl",
    "listtable",
    "listoverridetable",
    "pgdsctbl",
    "userprops",
    "docvar",
    "wgrffmtfilter",
    "falt",
    "panose",
    "fontemb",
    "passwordhash",
    "revtbl",
    "pnseclvl",
    "blipuid",
    "shppict",
    "ftnsep",
    "bkmkstart",
    "bkmkend",
];
/// Most that are listed one by one.
const LISTED: usize = 200;

impl<'a> Body<'a> {
    /// Takes in a group that is no text of the proposal; says whether it was one.
    pub(super) fn leave_group(&mut self, word: &str, tokens: &mut Tokens<'a>) -> bool {
        let reason = match word {
            "header" | "headerl" | "headerr" | "headerf" | "footer" | "footerl" | "footerr"
            | "footerf" => say::HeaderOrFooter.to_string(),
            "annotation" => {
                self.comments += 1;
                say::Comment.to_string()
            }
            _ => return false,
        };
        let words = plain(tokens.rest_of_group());
        let text = words.split_whitespace().collect::<Vec<_>>().join(" ");
        let left_out = &mut self.builder.document.left_out;
        let known = left_out.iter().any(|known| known.text == text);
        if text.contains(char::is_alphanumeric) && !known && left_out.len() < LISTED {
            left_out.push(LeftOut {
                place: String::new(),
                text,
                reason: reason.into(),
            });
        }
        true
    }

    /// A group that programs pass over unless they know it: sentences in one are told.
    pub(super) fn pass_over(&mut self, group: &[u8]) {
        let name = Tokens::new(group).find_map(|token| match token {
            Token::Word(word, _) => Some(word.to_owned()),
            _ => None,
        });
        if name.is_none_or(|name| KEPT.contains(&name.as_str())) {
            return;
        }
        let words = plain(group);
        let is_word = |word: &&str| word.chars().all(|sign| sign.is_alphabetic() || sign == ',');
        // lists of names are parted by semicolons, data are no words
        if !words.contains(';') && words.split_whitespace().filter(is_word).count() >= WORDS {
            self.builder.hide(Unseen::PassedOver, &words);
            self.builder.hidden.end_passage();
        }
    }

    /// Tells that comments were left out.
    pub(super) fn tell_comments(&mut self) {
        let count = self.comments;
        if count > 0 {
            self.builder
                .unread(&String::new(), &say::CommentsLeftOut { count });
        }
    }
}
