//! Slides of a presentation: titles, notes, and what stands where nobody sees it.

use super::slide::{Shape, Slide};
use super::state::Body;
use crate::document::Spot;
use crate::read::odf::areas::Area;
use crate::read::odf::lengths::length;
use crate::read::office::xml::{Tag, Xml};
use crate::read::paint::Ground;
use crate::read::unseen::Unseen;

impl<'a> Body<'a> {
    /// Takes in a tag of a presentation.
    pub(super) fn start_on_slide(&mut self, tag: &Tag, xml: &mut Xml<'a>) -> Result<(), String> {
        let class = tag.attribute("class").unwrap_or_default();
        match tag.name() {
            "page" => self.start_slide(tag),
            "notes" => self.start_notes(),
            "header-decl" | "footer-decl" | "date-time-decl" | "page-thumbnail" => {
                xml.skip()?;
            }
            "image" => {
                if let Some(slide) = &mut self.slide {
                    slide.painted.add_picture();
                }
            }
            name if is_shape(name) && repeats(&class) => xml.skip()?,
            name if is_shape(name) => self.start_shape(tag, &class),
            _ => {}
        }
        Ok(())
    }

    pub(super) fn end_on_slide(&mut self, name: &str) {
        if name == "page" {
            self.end_slide();
        }
        let Some(slide) = &mut self.slide else { return };
        match name {
            "notes" => slide.in_notes = false,
            name if slide.shapes.last().is_some_and(|(open, _)| open == name) => {
                slide.shapes.pop();
                // what is hidden on one slide and on the next are two passages
                self.builder.hidden.end_passage();
            }
            _ => {}
        }
    }

    fn start_slide(&mut self, tag: &Tag) {
        let style = tag.attribute("style-name").unwrap_or_default();
        let style = self.styles.resolve("drawing-page", &style);
        let master = tag.attribute("master-page-name").unwrap_or_default();
        self.number = 0;
        self.builder.hidden.end_passage();
        let number = self.slide.as_ref().map_or(0, |slide| slide.number) + 1;
        self.slide = Some(Slide {
            number,
            hidden: style.hidden,
            ground: style.ground,
            master: self.styles.master_of(&master),
            page: self.styles.page_of(&master),
            ..Slide::default()
        });
        self.builder.start_slide(Spot::Slide {
            number,
            notes: false,
        });
    }

    /// Notes stand within their slide, which ends before them.
    fn start_notes(&mut self) {
        self.number = 0;
        self.end_slide();
        if let Some(slide) = &mut self.slide {
            slide.in_notes = true;
        }
    }

    fn end_slide(&mut self) {
        let Some(slide) = &mut self.slide else { return };
        if !std::mem::replace(&mut slide.ended, true) {
            self.builder.end_slide(slide.page);
        }
    }

    fn start_shape(&mut self, tag: &Tag, class: &str) {
        let style = tag.attribute("style-name").unwrap_or_default();
        let look = self.styles.resolve("graphic", &style);
        // a drawn shape of which nothing is said is filled as the program likes
        let filled = look.is_ground_said || matches!(tag.name(), "frame" | "g" | "line");
        let ground = if filled { look.ground } else { Ground::Unknown };
        let off = is_off(tag, self.styles.page);
        let Some(slide) = &mut self.slide else { return };
        slide.painted.add(tag, ground);
        let not_shown = tag.attribute("display").as_deref() == Some("none");
        let hidden = if not_shown {
            Some(Unseen::HiddenShape)
        } else {
            // notes are pages of their own, with another size
            (off && !slide.in_notes).then_some(Unseen::OffSlide)
        };
        let shape = Shape {
            title: class == "title",
            hidden,
            area: Area::of(tag),
            ground,
        };
        slide.shapes.push((tag.name().to_owned(), shape));
    }
}

/// Whether shapes of this class stand on each slide alike.
fn repeats(class: &str) -> bool {
    matches!(class, "date-time" | "footer" | "header" | "page-number")
}

pub(super) fn is_shape(name: &str) -> bool {
    matches!(
        name,
        "frame"
            | "custom-shape"
            | "rect"
            | "ellipse"
            | "circle"
            | "line"
            | "path"
            | "polygon"
            | "polyline"
            | "connector"
            | "caption"
            | "regular-polygon"
            | "measure"
            | "g"
    )
}

/// Whether a shape lies wholly beside the slide.
pub(super) fn is_off(tag: &Tag, page: Option<(i64, i64)>) -> bool {
    let at = |name: &str| tag.attribute(name).and_then(|at| length(&at));
    let (Some(x), Some(y), Some((page_width, page_height))) = (at("x"), at("y"), page) else {
        return false;
    };
    let (width, height) = (at("width").unwrap_or(0), at("height").unwrap_or(0));
    x >= page_width || y >= page_height || x + width <= 0 || y + height <= 0
}
