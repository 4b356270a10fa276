//! The walk through the XML.

use super::slides::is_shape;
use super::state::{Around, Body};
use crate::catalogue::say::read as say;
use crate::document::Document;
use crate::read::odf::lists::Lists;
use crate::read::office::xml::{Tag, Token, Xml};

/// How deep text boxes and notes may stand in each other.
const NESTED: usize = 8;
/// Elements that are no text of the proposal: deleted text, comments, what a table of contents repeats.
const SILENT: [&str; 10] = [
    "note-citation",
    "ruby-text",
    "event-listeners",
    "table-of-content",
    "illustration-index",
    "table-index",
    "object-index",
    "user-index",
    "alphabetical-index",
    "settings",
];

impl<'a> Body<'a> {
    /// The document; if the text broke off, with what was read until then.
    pub(in crate::read::odf) fn finish(
        mut self,
        read: Result<(), String>,
    ) -> Result<Document, String> {
        if let Err(reason) = read {
            if self.builder.document.blocks.is_empty() {
                return Err(reason);
            }
            let place = self.builder.place().to_string();
            self.builder.break_off(&say::After { place }, &reason);
        }
        self.tell_comments();
        self.tell_controls();
        self.builder.end_section(self.styles.page_of("Standard"));
        Ok(self.builder.finish())
    }

    pub(in crate::read::odf) fn walk(&mut self, text: &'a str) -> Result<(), String> {
        let mut xml = Xml::within(text, self.deepest);
        while let Some(token) = xml.next()? {
            match token {
                Token::Start(tag) => self.start(&tag, &mut xml)?,
                Token::End(name) => self.end(&name)?,
                Token::Text(words) => self.say(&words),
            }
        }
        Ok(())
    }

    fn start(&mut self, tag: &Tag, xml: &mut Xml<'a>) -> Result<(), String> {
        self.note_picture(tag);
        match tag.name() {
            name if SILENT.contains(&name) => xml.skip()?,
            "title" | "desc" if tag.is_from("svg") => xml.skip()?,
            "p" | "h" => self.start_paragraph(tag, xml),
            "span" => self.start_span(tag),
            "a" if tag.is_from("text") || self.paragraph.is_some() => self.start_link(tag),
            "s" | "tab" => self.say(" "),
            "line-break" => self.builder.line_break(),
            "note-body" => {
                let text = xml.inner()?;
                self.pending.push((text, self.around));
            }
            "text-box" if self.paragraph.is_some() => self.keep_box(xml)?,
            name if self.paragraph.is_some() && self.slide.is_none() && is_drawn(name) => {
                self.keep_shape(tag, xml)?;
            }
            _ if self.start_left_out(tag, xml)? => {}
            _ if self.start_control(tag, xml)? => {}
            "placeholder" if tag.is_from("text") => self.leave_placeholder(xml)?,
            "content-control" if shows_placeholder(tag) => self.leave_placeholder(xml)?,
            "hidden-text" => self.hidden_text(tag, xml)?,
            "section" => self.start_section(tag),
            "list" => self.lists.start(tag),
            "list-item" | "list-header" => self.lists.start_item(tag),
            _ if self.start_in_table(tag) => {}
            _ if self.slide.is_some() => self.start_on_slide(tag, xml)?,
            _ => {}
        }
        Ok(())
    }

    fn end(&mut self, name: &str) -> Result<(), String> {
        match name {
            "p" | "h" => self.end_paragraph()?,
            "span" => drop(self.spans.pop()),
            "a" if self.links > 0 => {
                self.links -= 1;
                self.builder.end_link();
            }
            "section" => drop(self.sections.pop()),
            "list" => self.lists.end(),
            _ if self.end_in_table(name) => {}
            _ if self.slide.is_some() => self.end_on_slide(name),
            _ => {}
        }
        Ok(())
    }

    fn end_paragraph(&mut self) -> Result<(), String> {
        let Some(paragraph) = self.paragraph.take() else {
            return Ok(());
        };
        // a link ends with its paragraph at the latest
        while self.links > 0 {
            self.links -= 1;
            self.builder.end_link();
        }
        self.builder.close_paragraph(paragraph.style.is_quote);
        let pending = std::mem::take(&mut self.pending);
        if pending.is_empty() || self.nested == NESTED {
            return Ok(());
        }
        self.read_beside(pending)
    }

    /// Reads what stands beside the running text, whose lists go on behind it.
    fn read_beside(&mut self, texts: Vec<(&'a str, Around)>) -> Result<(), String> {
        self.nested += 1;
        let aside = self.builder.start_aside();
        let lists = std::mem::take(&mut self.lists);
        let around = self.around;
        for (text, own) in texts {
            self.around = own;
            self.walk(text)?;
            self.lists = Lists::default();
        }
        (self.lists, self.around) = (lists, around);
        self.builder.end_aside(aside);
        self.nested -= 1;
        Ok(())
    }
}

/// Whether an element is a drawn shape, which holds words itself.
fn is_drawn(name: &str) -> bool {
    is_shape(name) && !matches!(name, "frame" | "g" | "line" | "connector" | "measure")
}

fn shows_placeholder(control: &Tag) -> bool {
    let shows = control.attribute("showing-place-holder");
    shows.is_some_and(|shows| shows == "true")
}
