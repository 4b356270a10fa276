//! Pictures and embedded files of a Word file: not read, but told.

use super::sizes::{drawn_size, page_size, styled_size};
use super::state::Body;
use crate::read::builder::pictures::Size;
use crate::read::office::xml::{Tag, Xml};

impl<'a> Body<'a> {
    /// Takes in the tags of pictures and embedded files; says whether it was one.
    pub(super) fn start_picture(&mut self, tag: &Tag, xml: &mut Xml<'a>) -> Result<bool, String> {
        match tag.name() {
            "imagedata" => self.note_picture(tag.attribute("id"), self.frame.size),
            "pic" => self.picture(xml)?,
            "object" => self.object(xml)?,
            "altChunk" => self.builder.embedded(),
            "sectPr" => self.end_section(xml)?,
            _ => return Ok(false),
        }
        Ok(true)
    }

    fn end_section(&mut self, xml: &mut Xml<'a>) -> Result<(), String> {
        let mut size = None;
        xml.each(&[], |tag| {
            if tag.name() == "pgSz" {
                size = page_size(tag);
            }
        })?;
        self.builder.end_section(size);
        Ok(())
    }

    /// A picture of a group has a size of its own.
    fn picture(&mut self, xml: &mut Xml<'a>) -> Result<(), String> {
        let (mut id, mut size) = (None, None);
        xml.each(&[], |tag| match tag.name() {
            "blip" => id = tag.attribute("embed").or_else(|| tag.attribute("link")),
            "ext" => size = size.or(drawn_size(tag)),
            _ => {}
        })?;
        self.note_picture(id, size.or(self.frame.size));
        Ok(())
    }

    /// An embedded file, shown as a picture. Formulas and pictures are embedded as well.
    fn object(&mut self, xml: &mut Xml<'a>) -> Result<(), String> {
        let (mut id, mut size, mut program) = (None, None, String::new());
        xml.each(&[], |tag| match tag.name() {
            "shape" => size = styled_size(tag),
            "imagedata" => id = tag.attribute("id"),
            "OLEObject" => program = tag.attribute("ProgID").unwrap_or_default(),
            _ => {}
        })?;
        if program.starts_with("Equation") {
            return Ok(());
        }
        if program.is_empty() || program.contains("Picture") || program == "PBrush" {
            self.note_picture(id, size);
        } else {
            self.builder.embedded();
        }
        Ok(())
    }

    fn note_picture(&mut self, id: Option<String>, size: Option<Size>) {
        if let Some(id) = id {
            let file = self.parts.pictures.get(&id).unwrap_or(&id);
            self.builder.figure(file, size, self.frame.behind);
        }
    }
}
