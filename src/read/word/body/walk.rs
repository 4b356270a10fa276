//! The walk through the XML.

use super::places::Paper;
use super::state::{Beside, Body};
use crate::catalogue::say::read as say;
use crate::document::Document;
use crate::read::look::Look;
use crate::read::office::drawings::{self, Labels};
use crate::read::office::xml::{Tag, Token, Xml};
use crate::read::paint::{Colour, Ground};
use crate::read::unseen::Unseen;
use crate::read::word::looks::drawn;

/// How deep text boxes and notes may stand in each other.
const NESTED: usize = 8;

impl<'a> Body<'a> {
    /// The document; if the text broke off, with what was read until then.
    pub(in crate::read::word) fn finish(
        mut self,
        read: Result<(), String>,
    ) -> Result<Document, String> {
        if let Err(reason) = read {
            if self.builder.document.blocks.is_empty() {
                return Err(reason);
            }
            let number = self.number;
            self.builder
                .break_off(&say::AfterParagraph { number }, &reason);
        }
        self.hide_orphans()?;
        Ok(self.builder.finish())
    }

    /// Reads XML with paragraphs and tables.
    pub(in crate::read::word) fn read(&mut self, text: &'a str) -> Result<(), String> {
        self.paper = Paper::of(text);
        self.walk(text)
    }

    fn walk(&mut self, text: &'a str) -> Result<(), String> {
        let mut xml = Xml::within(text, self.deepest);
        while let Some(token) = xml.next()? {
            match token {
                Token::Start(tag) => self.start(&tag, &mut xml)?,
                Token::End(name) => self.end(&name)?,
                Token::Text(_) => {}
            }
        }
        Ok(())
    }

    fn start(&mut self, tag: &Tag, xml: &mut Xml<'a>) -> Result<(), String> {
        match tag.name() {
            "p" => {
                // those of a drawing stand in the paragraph that it is anchored in
                self.number += usize::from(!tag.is_from("a"));
                self.start_paragraph();
            }
            "pPr" => self.paragraph_properties(xml)?,
            "r" => self.run = Look::default(),
            "rPr" if tag.is_from("a") => self.run = drawn(tag, xml, &self.parts.theme)?,
            "rPr" => self.run_properties(xml)?,
            // that of a diagram holds paragraphs
            "t" if !tag.is_from("dgm") => {
                let words = xml.words()?;
                if self.fields.iter().all(|field| field.in_result) {
                    self.say(&words);
                } else {
                    // a field's instruction isn't shown, nor what other fields in it result in
                    self.builder.hide(Unseen::HiddenText, &words);
                }
            }
            "tab" | "ptab" => self.say(" "),
            "noBreakHyphen" => self.say("-"),
            "br" | "cr" => self.builder.line_break(),
            "txbxContent" => {
                let text = xml.inner()?;
                self.keep_box(text);
            }
            "relIds" | "chart" => self.drawing(tag),
            "strCache" | "strLit" | "multiLvlStrCache" => self.labels(tag, xml)?,
            "footnoteReference" | "endnoteReference" => self.note(tag),
            "background" => self.background(tag),
            _ if self.start_link_or_field(tag, xml)? => {}
            _ if self.start_control(tag, xml)? => {}
            _ if self.start_left_out(tag, xml)? => {}
            _ if self.start_frame(tag, xml)? => {}
            _ if self.start_picture(tag, xml)? => {}
            _ => self.start_in_table(tag, xml)?,
        }
        Ok(())
    }

    fn end(&mut self, name: &str) -> Result<(), String> {
        match name {
            "p" => self.end_paragraph()?,
            "hyperlink" => self.end_link(),
            "tc" => self.end_cell(),
            "tr" => self.end_row(),
            "tbl" => self.end_table(),
            "sdt" => self.end_control(),
            _ => {}
        }
        Ok(())
    }

    fn end_paragraph(&mut self) -> Result<(), String> {
        // an instruction that goes on over its paragraph isn't one of Word's
        for field in &mut self.fields {
            field.in_result = true;
        }
        if self.paragraph.is_initial {
            return Ok(());
        }
        self.joined = self.paragraph.mark_deleted;
        if self.joined {
            return Ok(());
        }
        while self.links > 0 {
            self.end_link();
        }
        // an initial without a word behind it
        if !self.initial.is_empty() {
            self.say_initial();
        }
        self.builder.close_paragraph(self.paragraph.style.is_quote);
        self.paragraph.begun = false;
        let pending = std::mem::take(&mut self.pending);
        if pending.is_empty() || self.nested == NESTED {
            return Ok(());
        }
        self.read_beside(pending)
    }

    /// Reads what stands beside the running text, whose lists go on behind it.
    fn read_beside(&mut self, texts: Vec<Beside<'a>>) -> Result<(), String> {
        self.nested += 1;
        let aside = self.builder.start_aside();
        let around = self.around;
        // the tables around a box are behind it, and paint nothing in it
        let tables = std::mem::take(&mut self.tables);
        for beside in texts {
            self.labels = Labels::default();
            self.around = beside.around;
            self.walk(beside.text)?;
        }
        (self.around, self.tables) = (around, tables);
        self.builder.end_aside(aside);
        self.nested -= 1;
        Ok(())
    }

    /// Each name in a chart stands by itself.
    fn labels(&mut self, tag: &Tag, xml: &mut Xml<'a>) -> Result<(), String> {
        for label in self.labels.read(tag, xml)? {
            self.start_paragraph();
            self.run = Look::default();
            self.say(&label);
            self.end_paragraph()?;
        }
        Ok(())
    }

    /// A note is read after the paragraph that it belongs to, the first time that it is named.
    fn note(&mut self, tag: &Tag) {
        let notes = if tag.name() == "footnoteReference" {
            &mut self.parts.footnotes
        } else {
            &mut self.parts.endnotes
        };
        let note = tag.attribute("id").and_then(|id| notes.remove(&id));
        if let Some(note) = note {
            self.keep_beside(note);
        }
    }

    /// A diagram or chart is read after the paragraph that it is anchored in, once, so that they can't hold each other.
    fn drawing(&mut self, tag: &Tag) {
        let drawing = drawings::named_by(tag);
        let drawing = drawing.and_then(|id| self.parts.drawings.remove(&id));
        if let Some(drawing) = drawing {
            self.keep_beside(drawing);
        }
    }

    fn background(&mut self, tag: &Tag) {
        let colour = tag.attribute("color");
        let colour = colour.and_then(|digits| Colour::from_hex(&digits));
        self.page = colour.map_or(Ground::Unknown, Ground::Plain);
    }
}
