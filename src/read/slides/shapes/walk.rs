//! The walk through the XML. Only it goes into itself, where a diagram or chart is read.

use super::frames::is_frame;
use super::state::Shapes;
use crate::read::look::Look;
use crate::read::office::drawings::{self, Labels};
use crate::read::office::xml::{Tag, Token, Xml};
use crate::read::slides::values::is_false;

impl<'a> Shapes<'a, '_> {
    pub(in crate::read::slides) fn walk(&mut self, text: &'a str) -> Result<(), String> {
        let read = self.tokens(text);
        // what broke off left them open
        while self.tables.pop().is_some() {
            self.builder.end_table();
        }
        self.builder.end_lists();
        self.builder.close();
        self.builder.hidden.end_passage();
        read
    }

    fn tokens(&mut self, text: &'a str) -> Result<(), String> {
        let mut xml = Xml::within(text, self.context.deepest);
        while let Some(token) = xml.next()? {
            match token {
                Token::Start(tag) => self.start(&tag, &mut xml)?,
                Token::End(name) => self.end(&name),
                Token::Text(_) => {}
            }
        }
        Ok(())
    }

    fn start(&mut self, tag: &Tag, xml: &mut Xml<'a>) -> Result<(), String> {
        match tag.name() {
            "sld" => {
                self.hidden_slide = tag.attribute("show").is_some_and(|show| is_false(&show));
            }
            "Fallback" | "txPr" | "extLst" | "timing" | "bg" => xml.skip()?,
            "relIds" | "chart" => self.drawing(tag)?,
            "strCache" | "strLit" | "multiLvlStrCache" => self.labels(tag, xml)?,
            "p" if tag.is_from("a") => self.start_paragraph(),
            "pPr" => self.paragraph_properties(tag, xml)?,
            "r" | "fld" => self.run = Look::default(),
            "rPr" => self.run_properties(tag, xml)?,
            "t" if tag.is_from("a") => {
                let words = xml.words()?;
                self.say(&words);
            }
            "br" => self.builder.line_break(),
            _ if self.start_frame(tag, xml)? => {}
            _ => self.start_in_table(tag, xml)?,
        }
        Ok(())
    }

    fn end(&mut self, name: &str) {
        match name {
            name if is_frame(name) => self.end_frame(),
            "p" => self.end_paragraph(),
            "tc" => self.end_cell(),
            "tr" => self.end_row(),
            "tbl" => self.end_table(),
            _ => {}
        }
    }

    /// Each name in a chart stands by itself.
    fn labels(&mut self, tag: &Tag, xml: &mut Xml<'a>) -> Result<(), String> {
        for label in self.labels.read(tag, xml)? {
            self.start_paragraph();
            self.say(&label);
            self.end_paragraph();
        }
        Ok(())
    }

    /// Reads the diagram or chart that stands here.
    fn drawing(&mut self, tag: &Tag) -> Result<(), String> {
        let drawing = drawings::named_by(tag).and_then(|id| self.context.drawings.get(&id));
        // each is read as often as it is named, but no more than there are: a file may name one a million times
        if let Some(drawing) = drawing
            && !self.in_drawing
            && self.drawings < self.context.drawings.len()
        {
            self.drawings += 1;
            self.labels = Labels::default();
            self.in_drawing = true;
            let read = self.tokens(drawing);
            self.in_drawing = false;
            read?;
        }
        Ok(())
    }
}
