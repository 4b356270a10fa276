//! Fields: links, and what forms show.

use super::state::Body;
use super::walk::plain;
use crate::read::rtf::tokens::{Token, Tokens};

/// The number that stands for a box which nobody touched.
const UNTOUCHED: i32 = 25;

impl Body<'_> {
    /// A field's instruction, which may be a link, or a part of a form.
    pub(super) fn field(&mut self, group: &[u8]) {
        let instruction = plain(group);
        let instruction = instruction.trim();
        if instruction.starts_with("FORMCHECKBOX") || instruction.starts_with("FORMDROPDOWN") {
            let shown = form_field(group);
            self.say(&shown.unwrap_or_default());
            return;
        }
        let target = instruction
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
}

/// What a field of a form shows: a box, or the line chosen of a list.
fn form_field(group: &[u8]) -> Option<String> {
    let (mut is_box, mut chosen, mut usual) = (false, None, None);
    let mut lines = Vec::new();
    let mut tokens = Tokens::new(group);
    while let Some(token) = tokens.next() {
        match token {
            Token::Word("fftype", kind) => is_box = kind == Some(1),
            Token::Word("ffres", number) => chosen = number.filter(|number| *number != UNTOUCHED),
            Token::Word("ffdefres", number) => usual = number,
            Token::Word("ffl", _) => lines.push(plain(tokens.rest_of_group())),
            _ => {}
        }
    }
    let chosen = chosen.or(usual).unwrap_or(0);
    if is_box {
        return Some(if chosen == 0 { "☐ " } else { "☒ " }.to_owned());
    }
    lines.into_iter().nth(usize::try_from(chosen).ok()?)
}
