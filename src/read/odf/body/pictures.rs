//! Pictures and embedded files: not read, but told.

use super::slide::Slide;
use super::state::{Body, Frame};
use crate::read::odf::lengths::length;
use crate::read::office::xml::Tag;

impl Body<'_> {
    /// Notes a picture or an embedded file, if the frame shows one. Other objects, such as charts, have a picture beside them.
    pub(super) fn note_picture(&mut self, tag: &Tag) {
        let hidden = self.slide.as_ref().and_then(Slide::hidden).is_some();
        let notes = self.slide.as_ref().is_some_and(Slide::in_notes);
        match tag.name() {
            "frame" => {
                let of = |name| tag.attribute(name).and_then(|size| length(&size));
                let size = of("width").zip(of("height"));
                let around = self.frame_of(tag);
                self.frame = Some(Frame { size, around });
            }
            // a frame may show a picture beside what it holds, for readers who don't know that
            "table" => self.frame = None,
            "image" if tag.is_from("draw") => {
                self.float = Some(self.number);
                if let Some(frame) = self.frame.take().filter(|_| !hidden && !notes) {
                    let name = tag.attribute("href").unwrap_or_default();
                    self.builder.figure(&name, frame.size, false);
                }
            }
            "object-ole" if self.frame.take().is_some() && !hidden => self.builder.embedded(),
            _ => {}
        }
    }
}
