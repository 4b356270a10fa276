//! The controls of forms: what is filled in, ticked and chosen.

use super::state::Body;
use crate::catalogue::say::read as say;
use crate::read::office::xml::{Tag, Token, Xml};

impl<'a> Body<'a> {
    /// Takes in the tags of forms; says whether it was one.
    pub(super) fn start_control(&mut self, tag: &Tag, xml: &mut Xml<'a>) -> Result<bool, String> {
        match tag.name() {
            "forms" => self.forms(xml.inner()?, xml.deepest())?,
            // a control stands where it is drawn
            "control" if tag.is_from("draw") => {
                let id = tag.attribute("control").unwrap_or_default();
                let shown = self.controls.remove(&id).unwrap_or_default();
                if self.paragraph.is_some() {
                    self.say(" ");
                    self.say(&shown);
                    self.say(" ");
                } else if !shown.is_empty() {
                    self.builder.open_paragraph();
                    self.builder.say_with_boxes(&shown);
                    self.builder.close();
                }
            }
            "drop-down" if tag.is_from("text") => self.drop_down(xml)?,
            _ => return Ok(false),
        }
        Ok(true)
    }

    /// Takes in what controls show.
    fn forms(&mut self, forms: &str, deepest: usize) -> Result<(), String> {
        let mut xml = Xml::within(forms, deepest);
        let mut list = None;
        while let Some(token) = xml.next()? {
            match token {
                Token::Start(tag) if matches!(tag.name(), "listbox" | "combobox") => {
                    list = Some(id(&tag));
                    self.keep(id(&tag), &typed(&tag).unwrap_or_default());
                }
                Token::Start(tag) if tag.name() == "option" => {
                    let chosen = tag
                        .attribute("current-selected")
                        .or_else(|| tag.attribute("selected"));
                    let label = tag.attribute("label").unwrap_or_default();
                    match (&list, chosen.as_deref()) {
                        (Some(id), Some("true")) => self.keep(id.clone(), &label),
                        _ => self.builder.leave_out(&say::OfferedAndNotChosen, &label),
                    }
                }
                Token::Start(tag) => {
                    // a text of several lines stands in paragraphs within
                    let words = match (shown(&tag), tag.name()) {
                        (Some(shown), _) => shown,
                        (None, "textarea") => xml.words()?,
                        _ => continue,
                    };
                    self.keep(id(&tag), &words);
                }
                Token::End(name) if matches!(name.as_str(), "listbox" | "combobox") => list = None,
                _ => {}
            }
        }
        Ok(())
    }

    fn keep(&mut self, id: String, words: &str) {
        if !words.is_empty() {
            let known = self.controls.entry(id).or_default();
            if !known.is_empty() && known.as_str() != words {
                known.push_str(", ");
            }
            if known.as_str() != words {
                known.push_str(words);
            }
        }
    }

    /// A field of the text that offers some lines; the chosen one is its text.
    fn drop_down(&mut self, xml: &mut Xml<'a>) -> Result<(), String> {
        let deepest = xml.deepest();
        let mut inner = Xml::within(xml.inner()?, deepest);
        let mut chosen = String::new();
        while let Some(token) = inner.next()? {
            match token {
                Token::Start(tag) if tag.name() == "label" => {}
                Token::Text(words) => chosen += &words,
                _ => {}
            }
        }
        self.say(&chosen);
        Ok(())
    }

    /// Tells controls that are drawn nowhere.
    pub(super) fn tell_controls(&mut self) {
        let mut left: Vec<String> = std::mem::take(&mut self.controls).into_values().collect();
        left.sort_unstable();
        for words in left {
            self.builder
                .hide(crate::read::unseen::Unseen::HiddenField, &words);
            self.builder.hidden.end_passage();
        }
    }
}

fn id(tag: &Tag) -> String {
    tag.attribute("id").unwrap_or_default()
}

/// What was typed into a control.
fn typed(tag: &Tag) -> Option<String> {
    let typed = tag
        .attribute("current-value")
        .or_else(|| tag.attribute("value"));
    typed.filter(|typed| !typed.is_empty())
}

/// What a control shows: a box with its label, or what was typed.
fn shown(tag: &Tag) -> Option<String> {
    match tag.name() {
        "checkbox" | "radio" => {
            let state = tag
                .attribute("current-state")
                .or_else(|| tag.attribute("state"))
                .or_else(|| tag.attribute("current-selected"))
                .or_else(|| tag.attribute("selected"));
            let ticked = state.is_some_and(|state| state == "checked" || state == "true");
            let label = tag.attribute("label").unwrap_or_default();
            Some(format!("{} {label}", if ticked { "☒" } else { "☐" }))
        }
        "text" | "textarea" | "formatted-text" | "number" | "date" | "time" => typed(tag),
        "fixed-text" => tag.attribute("label"),
        _ => None,
    }
}
