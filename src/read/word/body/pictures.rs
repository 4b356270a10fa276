//! Pictures and embedded files of a Word file: not read, but told.

use super::Body;
use crate::read::builder::pictures::Size;
use crate::read::office::xml::{Tag, Xml};

/// So many units of the format make a hundredth of a millimetre.
const EMU: i64 = 360;

/// What a picture stands in.
#[derive(Default)]
pub(super) struct Frame {
    size: Option<Size>,
    /// Whether the text runs over it.
    behind: bool,
}

impl<'a> Body<'a> {
    /// Takes in the tags of pictures and embedded files; says whether it was one.
    pub(super) fn start_picture(&mut self, tag: &Tag, xml: &mut Xml<'a>) -> Result<bool, String> {
        match tag.name() {
            "inline" | "anchor" => {
                let behind = tag.attribute("behindDoc");
                self.frame.behind = behind.is_some_and(|behind| behind == "1" || behind == "true");
            }
            "extent" => self.frame.size = drawn_size(tag),
            "shape" => (self.frame.size, self.frame.behind) = (styled_size(tag), false),
            "imagedata" => self.note_picture(tag.attribute("id"), self.frame.size),
            "pic" => self.picture(xml)?,
            "object" => self.object(xml)?,
            "altChunk" => self.builder.embedded(),
            "sectPr" => {
                let mut size = None;
                xml.each(&[], |tag| {
                    if tag.name() == "pgSz" {
                        size = page(tag);
                    }
                })?;
                self.builder.end_section(size);
            }
            _ => return Ok(false),
        }
        Ok(true)
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

/// The size of a page, told in twentieths of a point.
pub(super) fn page(tag: &Tag) -> Option<Size> {
    let of = |name| Some(i64::from(tag.attribute(name)?.parse::<i32>().ok()?) * 127 / 72);
    of("w").zip(of("h"))
}

fn drawn_size(tag: &Tag) -> Option<Size> {
    let of = |name| Some(tag.attribute(name)?.parse::<i64>().ok()? / EMU);
    of("cx").zip(of("cy"))
}

/// The size of a shape of the old kind: `width:468pt;height:60.5pt`.
fn styled_size(tag: &Tag) -> Option<Size> {
    let style = tag.attribute("style")?;
    let of = |name| {
        let mut settings = style
            .split(';')
            .filter_map(|setting| setting.split_once(':'));
        let (_, length) = settings.find(|(found, _)| found.trim() == name)?;
        in_points(length.trim())
    };
    of("width").zip(of("height"))
}

/// A length as hundredths of a millimetre; only points and inches are written by Word.
fn in_points(length: &str) -> Option<i64> {
    let (number, unit) = match length.strip_suffix("in") {
        Some(number) => (number, 2540.0),
        None => (length.strip_suffix("pt")?, 35.28),
    };
    let number: f64 = number.parse().ok()?;
    #[allow(clippy::cast_possible_truncation)] // bounded, and finite
    (number.abs() < 100_000.0).then_some((number * unit) as i64)
}
